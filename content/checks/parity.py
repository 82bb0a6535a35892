"""The two languages keep step: every page in both, with the same shape, facts about itself and sources."""

from collections.abc import Iterable, Iterator, Sequence, Set
from pathlib import Path

from content.checks.alone import alone, turned
from content.checks.shape import WHAT, Part, figures, parts
from content.pages.book import Book, gather
from content.pages.drafts import KEY, draft_sections, is_draft, without_drafts
from content.pages.markdown import heading
from content.pages.nav import sections, unwritten
from content.pages.roles import roles
from content.pages.text import DOCS, Text, read
from content.reading.fresh import until_files_change
from content.reading.yamlfile import ROOT, name
from content.registers.sources import Sources
from wizards.guide.reader import Fault, Faults
from wizards.language.words import LANGUAGES

# A line of this kind bears one of these marks: where it has a fault of its own, the kind is not compared.
MARKS = {
    "heading": ("#",),
    "box": ("!!!", "???"),
    "table": ("|",),
    "task": ("[",),
    "item": ("- ",),
    "block": ("{", "}}"),
    "link": ("](",),
}
SAME = ("audience", "turn", "sources")


def check(docs: Path = DOCS, slugs: Sequence[str] | None = None, register: Sources | None = None) -> None:
    """Raise all faults of the handbook's pages together, if there are any."""
    found = tuple(faults(docs, slugs, register))
    if found:
        raise Faults(found)


def faults(docs: Path = DOCS, slugs: Sequence[str] | None = None, register: Sources | None = None) -> Iterator[Fault]:
    """Give all that is wrong with the pages, each language alone and both beside each other."""
    book = gather(docs)
    yield from book.faults
    yield from in_order(docs, slugs)
    own = [fault for page in book.pages.values() for fault in (*alone(page, register), *turned(page, book))]
    yield from own
    yield from beside(book, own)


def beside(book: Book, own: Iterable[Fault]) -> Iterator[Fault]:
    """Compare the languages page by page, but not by what has a fault of its own and would differ for that alone."""
    lines: dict[str, set[int]] = {}
    for fault in own:
        lines.setdefault(fault.file, set()).add(fault.line)
    for slug in dict.fromkeys(slug for _, slug in book.pages):
        if ("da", slug) in book.pages and ("en", slug) in book.pages:
            files = book.pages["da", slug].file, book.pages["en", slug].file
            faulty = frozenset((file, line) for file in files for line in lines.get(file, ()))
            yield from _compared(ROOT / files[0], ROOT / files[1], faulty)


@until_files_change
def _compared(danish: Path, english: Path, faulty: frozenset[tuple[str, int]]) -> tuple[Fault, ...]:
    """Compare the two files of one page."""
    da, en = read(danish), read(english)
    return (*_drafts(da, en), *_beside(without_drafts(da), en, faulty))


def _drafts(da: Text, en: Text) -> Iterator[Fault]:
    """Check that what is a draft is not in English already."""
    if is_draft(da):
        mend = "Remove `draft: true`, or the English page"
        yield da.fault(da.line(KEY), KEY, f"the page is a draft and stands in {en.file}", mend)
    english = {head.anchor: at for at, line in en.lines() if (head := heading(line)) and head.anchor}
    for section in draft_sections(da):
        anchor = section.heading.anchor
        if anchor in english:
            what = f"the section is a draft and stands in {en.file}:{english[anchor]}"
            yield da.fault(section.at, anchor, what, "Remove `.draft`, or the English section")


def in_order(docs: Path = DOCS, slugs: Sequence[str] | None = None) -> Iterator[Fault]:
    """Check that the order of the book and the pages' files name each other."""
    order = (roles().front, *(slugs if slugs is not None else (slug for each in sections() for slug in each.pages)))
    files = {lang: {path.stem: path for path in sorted((docs / lang).glob("*.md"))} for lang in LANGUAGES}
    for lang in LANGUAGES:
        for slug, path in files[lang].items():
            if slug not in order:
                yield Fault(name(path), 1, "", "the page has no place in the book", "Name it in content/pages/nav.yml")
    drafts = {slug for (lang, slug), page in gather(docs).pages.items() if is_draft(page)}
    for slug in dict.fromkeys(order):
        lacks = [lang for lang in LANGUAGES if slug not in files[lang]]
        if len(lacks) == len(LANGUAGES):
            yield unwritten(slug)
            continue
        for lang in lacks:
            if lang == "en" and slug in drafts:
                continue
            there = next(files[each][slug] for each in LANGUAGES if slug in files[each])
            what = f"the page is missing, and stands in {name(there)}"
            yield Fault(name(docs / lang / f"{slug}.md"), 1, "", what, "Write it")


def _beside(da: Text, en: Text, faulty: Set[tuple[str, int]]) -> Iterator[Fault]:
    """Compare the two languages of one page; the English file is where a difference is shown."""
    for key in SAME:
        if da.meta.get(key) != en.meta.get(key) and not {(da.file, da.line(key)), (en.file, en.line(key))} & faulty:
            what = f"is not the same as in {da.file}:{da.line(key)}"
            yield en.fault(en.line(key), key, what, "Make them the same")
    danish, english = parts(da), parts(en)
    lines = [text for page in (da, en) for at, text in page.lines() if (page.file, at) in faulty]
    for kind, told in WHAT.items():
        if not any(mark in line for mark in MARKS[kind] for line in lines):
            yield from _same(kind, told, da, en, danish[kind], english[kind])
    yield from _counted(da, en)


def _same(kind: str, told: str, da: Text, en: Text, danish: list[Part], english: list[Part]) -> Iterator[Fault]:
    """Show the first place where the two languages part, kind by kind."""
    for here, there in zip(english, danish, strict=False):
        if here[1] != there[1]:
            what = f"{told} differ: `{here[1]}` here, `{there[1]}` in {da.file}:{there[0]}"
            yield en.fault(here[0], kind, what, "Put them in step")
            return
    if len(english) != len(danish):
        more, page = (english, en) if len(english) > len(danish) else (danish, da)
        at, said = more[min(len(english), len(danish))]
        what = f"{told} differ: {len(english)} in English, {len(danish)} in Danish, `{said}` in one alone"
        yield page.fault(at, kind, what, "Put them in step")


def _counted(da: Text, en: Text) -> Iterator[Fault]:
    """Compare the figures of each section: one that stands in one language alone is a slip or an omission."""
    danish, english = figures(da), figures(en)
    for section in danish.keys() & english.keys():
        for here, there, found, lacks in ((en, da, english, danish), (da, en, danish, english)):
            for figure in sorted(found[section].keys() - lacks[section].keys()):
                what = f"the figure stands here and not under the same heading in {there.file}"
                yield here.fault(found[section][figure], figure, what, "Compare the two, and mend the wrong one")
