"""Blocks that a page can place: `{{ name argument }}` becomes what the content says."""

from collections.abc import Callable
from dataclasses import dataclass

from content.blocks.accepted import ACCEPTED, WITHOUT
from content.blocks.amounts import amount_block, amounts_block
from content.blocks.figures import figure_block
from content.blocks.glossary import glossary_block
from content.blocks.guides import guide_block
from content.blocks.links import links_block
from content.blocks.overview import cases_block, glance_block, page_sources_block, shown_block, ways_block
from content.blocks.sources import sources_block
from content.blocks.statistics import statistic_block
from content.blocks.wrong import WrongBlock, nothing, one_of

__all__ = ["BLOCKS", "Block", "WrongBlock", "refusal", "render"]


@dataclass(frozen=True, slots=True)
class Block:
    """What a page may place: a function of its arguments and the language, and what a page loads for it besides."""

    write: Callable[[list[str], str], str]
    needs: str = ""


# Every block that a page may name. A new one is a function and a line here.
BLOCKS: dict[str, Block] = {
    "amount": Block(amount_block),
    "amounts": Block(amounts_block),
    "cases": Block(cases_block),
    "figure": Block(figure_block, needs="figures"),
    "glance": Block(glance_block),
    "glossary": Block(glossary_block),
    "guide": Block(guide_block, needs="guide"),
    "links": Block(links_block),
    "page-sources": Block(page_sources_block),
    "shown": Block(shown_block),
    "sources": Block(sources_block),
    "statistic": Block(statistic_block),
    "ways": Block(ways_block),
}


def refusal(name: str, args: list[str]) -> WrongBlock | None:
    """Say why a block cannot be placed, or nothing where it can; nothing is made."""
    if name not in BLOCKS:
        return WrongBlock(f"there is no block `{name}`", f"Name one of: {', '.join(BLOCKS)}")
    try:
        if name in ACCEPTED and (args or name not in WITHOUT):
            one_of(name, args, ACCEPTED[name]())
        else:
            nothing(name, args)
    except WrongBlock as wrong:
        return wrong
    return None


def render(name: str, args: list[str], lang: str) -> str:
    """Give one block's HTML or Markdown; an unknown block or argument is a WrongBlock."""
    if wrong := refusal(name, args):
        raise wrong
    return BLOCKS[name].write(args, lang)
