"""Every block that a page may name: what writes it, what it may be given, what a page loads for it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from content import figures
from content.blocks.amounts import amount_block, amounts_block
from content.blocks.cases import facts_block, timeline_block
from content.blocks.contributing import contributing_block
from content.blocks.data import data_block
from content.blocks.drafting import drafting_block
from content.blocks.embed import embed_block
from content.blocks.example import KINDS, example_block
from content.blocks.figures import drawing_block, figure_block, process_block
from content.blocks.glossary import glossary_block
from content.blocks.guides import guide_block
from content.blocks.law import coming_block, law_block
from content.blocks.links import links_block
from content.blocks.measured import measured_block
from content.blocks.overview import AT_A_GLANCE, cases_block, glance_block, page_sources_block, shown_block, ways_block
from content.blocks.sources import SECTIONS, sources_block
from content.blocks.statistics import statistic_block
from content.blocks.story import steps, story_block
from content.blocks.take_along import books, take_along_block
from content.blocks.templates import names, template_block, templates_block
from content.figures import chapters, processes
from content.guides import guides
from content.pages.contributing import tasks
from content.registers import amounts, cases, law, links, statistics, ways
from wizards.guide.near import meant


class WrongBlock(ValueError):
    """A block or an argument that does not exist, and what to write instead."""

    def __init__(self, what: str, mend: str) -> None:
        self.what, self.mend = what, mend
        super().__init__(f"{what}. {mend}.")


@dataclass(frozen=True, slots=True)
class Block:
    """What a page may place: what writes it from its argument and the language, and what it may be given."""

    write: Callable[[str, str], str]
    accepts: Callable[[], Collection[str]] | None = None
    may_stand_alone: bool = False  # though it accepts something
    needs: str = ""  # what a page that places it loads besides


# Every block that a page may name. A new one is a function and a line here.
BLOCKS: dict[str, Block] = {
    "amount": Block(amount_block, amounts.register),
    "amounts": Block(amounts_block),
    "cases": Block(cases_block),
    "coming-law": Block(coming_block),
    "contributing": Block(contributing_block, tasks),
    "data": Block(data_block, needs="tables"),
    "drafting": Block(drafting_block, needs="drafting"),
    "drawing": Block(drawing_block, chapters.views, needs="figures"),
    "embed": Block(embed_block, guides.names),
    "example": Block(example_block, lambda: KINDS),
    "facts": Block(facts_block, lambda: cases.register().cases, needs="courses"),
    "figure": Block(figure_block, figures.register, needs="figures"),
    "glance": Block(glance_block, lambda: AT_A_GLANCE),
    "glossary": Block(glossary_block),
    "guide": Block(guide_block, guides.names, needs="guide"),
    "law": Block(law_block, lambda: law.register().pages()),
    "links": Block(links_block, lambda: links.register().groups),
    "measured": Block(measured_block, needs="tables"),
    "page-sources": Block(page_sources_block),
    "shown": Block(shown_block),
    "process": Block(process_block, processes.register, needs="courses"),
    "sources": Block(sources_block, lambda: SECTIONS, may_stand_alone=True),
    "statistic": Block(statistic_block, statistics.register, needs="statistics"),
    "story": Block(story_block, steps, may_stand_alone=True),
    "take-along": Block(take_along_block, books, may_stand_alone=True),
    "template": Block(template_block, names),
    "templates": Block(templates_block),
    "timeline": Block(timeline_block, lambda: cases.register().cases, needs="courses"),
    "ways": Block(ways_block, ways.register),
}


def refusal(name: str, args: list[str]) -> WrongBlock | None:
    """Say why a block cannot be placed, or nothing where it can; nothing is made."""
    if name not in BLOCKS:
        return WrongBlock(f"there is no block `{name}`", meant(name, BLOCKS, f"Name one of: {', '.join(BLOCKS)}"))
    block, given = BLOCKS[name], " ".join(args) or "nothing"
    if block.accepts is None:
        return WrongBlock(f"the block `{name}` was given {given}", "Leave the arguments out") if args else None
    if not args and block.may_stand_alone:
        return None
    known = block.accepts()
    if len(args) == 1 and args[0] in known:
        return None
    mend = meant(given, known, f"Give it one of: {', '.join(known)}")
    return WrongBlock(f"the block `{name}` was given {given}", mend)


def render(name: str, args: list[str], lang: str, placed: set[str] | None = None) -> str:
    """Give one block's HTML or Markdown, and note what its page loads for it; a wrong one is a WrongBlock."""
    if wrong := refusal(name, args):
        raise wrong
    block = BLOCKS[name]
    if placed is not None and block.needs:
        placed.add(block.needs)
    return block.write(args[0] if args else "", lang)
