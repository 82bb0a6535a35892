"""The blocks that gather: ways, cases, figures at a glance, figures and tables, pages by source."""

from collections.abc import Iterable, Iterator

from content import figures
from content.blocks.amounts import amounts_block
from content.blocks.cases import render_cases
from content.blocks.ways import render_ways
from content.figures import chapters, processes
from content.pages import page_parts
from content.pages.nav import PageFacts, page_facts, page_path, sections
from content.pages.page_parts import Spot
from content.pages.places import address
from content.pages.roles import roles
from content.registers import cases, law, sources, statistics
from content.registers.sources import REFERENCE, Document
from content.registers.statistics import Statistic
from content.words import say

AT_A_GLANCE = ("statistics", "amounts")
TABLES = ("amounts", "links")
"""Blocks that become a table."""

type Group = tuple[str, str, str]  # an anchor, a heading, and Markdown below it


def statistics_table(lang: str) -> str:
    """Give every statistic on a row of its own: its conclusion with the way to it, its figures, its years."""
    known = statistics.register()
    heads = " | ".join(say(f"glance.{key}", lang) for key in ("conclusion", "figures", "data"))
    rows = []
    for spot in page_parts.book(lang):
        name, _, id = spot.what.partition(" ")
        if spot.kind == "block" and name == "statistic" and id in known:
            one = known[id]
            years = f"{one.year.said(lang)} ({one.year.published})"
            rows.append(f"| [{one.title[lang]}]({spot.address}) | {_items(one, lang)} | {years} |")
    return f"| {heads} |\n|---|---|---|\n" + "\n".join(rows) + "\n"


def _items(one: Statistic, lang: str) -> str:
    """Give a statistic's figures, each with its words, on a line each."""
    return "<br>".join(
        f"{item.label[lang]}: **{item.words(lang)}**" if item.said else f"**{item.words(lang)}** {item.label[lang]}"
        for item in one.items
    )


def drawings_and_tables(lang: str) -> list[Group]:
    """Give, section by section, every page with its figures and tables."""
    groups: list[Group] = []
    for section in sections():
        lines: list[str] = []
        for slug in section.pages:
            shown = list(dict.fromkeys(filter(None, (_shown(spot, lang) for spot in page_parts.spots(lang, slug)))))
            if shown:
                lines += [f"- [{page_facts(lang, slug).title}]({slug}.md)", *(f"    - {each}" for each in shown)]
        if lines:
            groups.append((f"shown-{section.id}", section.title[lang], "\n".join(lines)))
    return groups


def _shown(spot: Spot, lang: str) -> str:
    """Give a figure or a table with the way to it, or nothing where the spot is something else."""
    name, _, id = spot.what.partition(" ")
    if spot.kind == "table":
        return f"{say('shown.table', lang)}: [{spot.title}]({spot.address}) ({spot.what})"
    if spot.kind != "block":
        return ""
    # One that is not in its register is told where it is placed.
    if name == "figure" and (drawing := figures.register().get(id)):
        return f"{say(f'shown.{name}', lang)}: [{drawing.caption[lang]}]({spot.address})"
    if name == "drawing" and id in chapters.views():
        return f"{say(f'shown.{name}', lang)}: [{chapters.telling(id, lang).caption}]({spot.address})"
    if name == "statistic" and (chart := statistics.register().get(id)):
        return f"{say(f'shown.{name}', lang)}: [{chart.title[lang]}]({spot.address})"
    if name == "process" and (process := processes.register().get(id)):
        return f"{say(f'shown.{name}', lang)}: [{process.caption[lang]}]({spot.address})"
    if name == "timeline" and (case := cases.register().cases.get(id)):
        return f"{say(f'shown.{name}', lang)}: [{case.course.caption[lang]}]({spot.address})"
    if name in TABLES:
        return f"{say('shown.table', lang)}: [{spot.title}]({spot.address}) ({say(f'shown.{name}', lang)})"
    return ""


def pages_by_source(lang: str) -> list[Group]:
    """Give, for each document and for the acts, the parts of it and the pages that build on each."""
    known = sources.register()
    used = list(_used(lang))
    heads = (say("sources.part", lang), say("sources.pages", lang))
    groups: list[Group] = []
    for document in known.documents.values():
        rows = [
            (
                part.name[lang],
                [page for page, first, last in _of(used, document) if first <= part.last and part.first <= last],
            )
            for part in document.parts
        ]
        groups.append((f"pages-{document.id}", document.short[lang], _rows(heads, rows)))
    acts = [
        (
            f"[{entry.name[lang]}]({address(entry.place)})",
            [page for page, reference in used if reference == f"law:{entry.said.id}"],
        )
        for entry in law.register().entries()
    ]
    return [*groups, ("pages-acts", say("sources.acts", lang), _rows(heads, acts))]


def _used(lang: str) -> Iterator[tuple[PageFacts, str]]:
    """Give every page's references, in the order of the book."""
    for section in sections():
        for slug in section.pages:
            if slug not in roles().gathering and page_path(lang, slug).exists():
                page = page_facts(lang, slug)
                yield from ((page, reference) for reference in page.sources)


def _of(used: list[tuple[PageFacts, str]], document: Document) -> Iterator[tuple[PageFacts, int, int]]:
    """Give the references to one document as pages with first and last line."""
    for page, reference in used:
        match = REFERENCE.fullmatch(reference)
        if match and match["document"] == document.id:
            yield page, int(match["first"]), int(match["last"] or match["first"])


def _rows(heads: tuple[str, str], rows: list[tuple[str, list[PageFacts]]]) -> str:
    """Give a table of those parts that pages build on, each page once."""
    lines = [f"| {heads[0]} | {heads[1]} |", "|---|---|"]
    for name, pages in rows:
        links = dict.fromkeys(f"[{page.title}]({page.slug}.md)" for page in pages)
        if links:
            lines.append(f"| {name} | {'; '.join(links)} |")
    return "\n".join(lines) + "\n"


def ways_block(reader: str, lang: str) -> str:
    """Give one kind of reader's ways into the book."""
    return render_ways(reader, lang)


def cases_block(_: str, lang: str) -> str:
    """Give the cases, situation by situation."""
    return _groups((anchor, words[lang], entries) for anchor, words, entries in render_cases(lang))


def glance_block(what: str, lang: str) -> str:
    """Give every statistic, or every amount, at a glance."""
    if what == "amounts":
        return _unsearched(amounts_block("", lang))
    return _unsearched(statistics_table(lang))


def shown_block(_: str, lang: str) -> str:
    """Give all figures and tables of the book, page by page."""
    return _groups(drawings_and_tables(lang))


def page_sources_block(_: str, lang: str) -> str:
    """Give, for each part of each source, the pages that build on it."""
    return _groups(pages_by_source(lang))


def _groups(groups: Iterable[tuple[str, str, str]]) -> str:
    """Give groups, each under a heading that can be linked to."""
    return "\n".join(f"### {heading} {{#{anchor}}}\n\n{_unsearched(below)}" for anchor, heading, below in groups)


def _unsearched(markdown: str) -> str:
    """Keep what is gathered from other pages out of the search, which shall find those pages."""
    # A section, not a div: tables get a div of their own, and the search would take its end for this one's.
    return f'<section markdown="1" data-search-exclude="true">\n\n{markdown}\n\n</section>\n'
