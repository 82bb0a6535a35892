"""Blocks that a page can place: `{{ name argument }}` becomes what the content says."""

from collections.abc import Callable

from content.blocks.amounts import amount_block, amounts_block
from content.blocks.figures import figure_block
from content.blocks.glossary import glossary_block
from content.blocks.guides import guide_block
from content.blocks.links import links_block
from content.blocks.overview import cases_block, glance_block, page_sources_block, shown_block, ways_block
from content.blocks.sources import sources_block
from content.blocks.statistics import statistic_block
from content.blocks.wrong import WrongBlock

__all__ = ["BLOCKS", "Block", "WrongBlock", "render"]

type Block = Callable[[list[str], str], str]

# Every block that a page may name. A new one is a function of its arguments and the language.
BLOCKS: dict[str, Block] = {
    "amount": amount_block,
    "amounts": amounts_block,
    "cases": cases_block,
    "figure": figure_block,
    "glance": glance_block,
    "glossary": glossary_block,
    "guide": guide_block,
    "links": links_block,
    "page-sources": page_sources_block,
    "shown": shown_block,
    "sources": sources_block,
    "statistic": statistic_block,
    "ways": ways_block,
}


def render(name: str, args: list[str], lang: str) -> str:
    """Give one block's HTML or Markdown; an unknown block or argument is a WrongBlock."""
    if name not in BLOCKS:
        raise WrongBlock(f"there is no block `{name}`", f"Name one of: {', '.join(BLOCKS)}")
    return BLOCKS[name](args, lang)
