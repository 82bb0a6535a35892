"""The two languages keep step: every page in both, with the same shape, facts about itself and sources."""

import itertools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from content.pages import LANGUAGES, sections
from content.prose import DOCS, Text, bare, read
from content.sources import Sources, cite
from content.yamlfile import Fault, Faults, name

FRONT = "index"  # the front page: no H1 of its own, no sources, outside the sections
KEYS = ("title", "description", "audience", "turn", "sources", "keywords", "template", "renders")
SAME = ("audience", "turn", "sources", "template")
AUDIENCES = ("municipality", "company", "both")
ACROSS = {"company": "municipality", "municipality": "company"}
DESCRIPTION = 155
CHAPTER = re.compile(r"[vk]\d\d-")

HEADING = re.compile(r"^(#{1,6}) (.*?)\s*$")
ANCHOR = re.compile(r"^(?P<words>.*?)\s*\{\s*#(?P<id>[\w-]+)\s*\}$")
BOX = re.compile(r"^\s*!!! (\w+)")
BLOCK = re.compile(r"\{\{\s*(.*?)\s*\}\}")
TABLE = re.compile(r"^\s*\|?(\s*:?-{3,}:?\s*\|)+(\s*:?-{3,}:?)?\s*$")
ITEM = re.compile(r"^\s*(?:[-*]|\d+\.) ")
TASK = re.compile(r"^\s*[-*] \[[ x]\] ")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
LISTED = re.compile(r"^\s*\d+\.(?=\s)")
WORDED = 12  # numbers up to this may be a word in one of the languages
INSIDE = re.compile(r"\]\(([\w-]+)\.md(?:#([\w-]+))?\)")

type Part = tuple[int, str]  # a line and what stands there

WHAT = {  # what is compared in turn, and how to say it
    "heading": "the headings' anchors",
    "box": "the boxes",
    "table": "the tables",
    "task": "the lists to tick",
    "item": "the lists",
    "block": "the blocks",
    "link": "the links to other pages",
}


def check(docs: Path = DOCS, slugs: Sequence[str] | None = None, register: Sources | None = None) -> None:
    """Raise all faults of the handbook's pages together, if there are any."""
    found = tuple(faults(docs, slugs, register))
    if found:
        raise Faults(found)


def faults(docs: Path = DOCS, slugs: Sequence[str] | None = None, register: Sources | None = None) -> Iterator[Fault]:
    """Give all that is wrong with the pages, each language alone and both beside each other."""
    order = (FRONT, *(slugs if slugs is not None else (slug for each in sections() for slug in each.pages)))
    for slug in sorted({slug for slug in order if order.count(slug) > 1}):
        yield Fault("content/nav.yml", 1, slug, "the page stands twice in the book's order", "Keep one of them")
    pages: dict[tuple[str, str], Text] = {}
    for lang in LANGUAGES:
        for path in sorted((docs / lang).rglob("*")):
            if path.suffix != ".md" or path.parent != docs / lang:
                if path.is_file() and path.suffix == ".md":
                    yield Fault(name(path), 1, "", "a page stands in a folder", "Put it beside the others")
                continue
            if path.stem not in order:
                yield Fault(name(path), 1, "", "the page has no place in the book", "Name it in content/nav.yml")
            try:
                pages[lang, path.stem] = read(path)
            except Faults as wrong:
                yield from wrong.faults
        for slug in order:
            if not (docs / lang / f"{slug}.md").is_file():
                yield Fault(name(docs / lang / f"{slug}.md"), 1, "", "the page is missing", "Write it")
    for page in pages.values():
        yield from _alone(page, register)
        yield from _turned(page, pages)
    for slug in dict.fromkeys(slug for _, slug in pages):
        if ("da", slug) in pages and ("en", slug) in pages:
            yield from _beside(pages["da", slug], pages["en", slug])


def _alone(page: Text, register: Sources | None) -> Iterator[Fault]:
    """Check what one page says of itself."""
    for key in page.meta.keys() - KEYS:
        yield page.fault(page.line(key), key, "is a key that nothing reads", "Remove it, or mend its spelling")
    for key in ("title", "description", "keywords"):
        if not page.meta.get(key):
            yield page.fault(page.line(key), key, "is missing", "Write it in the page's language")
    size = len(page.word("description"))
    if size > DESCRIPTION:
        what = f"has {size} characters, {DESCRIPTION} are shown"
        yield page.fault(page.line("description"), "description", what, "Shorten it")
    if page.word("audience") not in AUDIENCES:
        what = f"`{page.word('audience')}` is unknown"
        yield page.fault(page.line("audience"), "audience", what, f"Write one of: {', '.join(AUDIENCES)}")
    if page.lang == "da" and "renders" in page.meta:
        yield page.fault(page.line("renders"), "renders", "stands on a Danish page", "Remove it: Danish comes first")
    yield from _sourced(page, register)
    yield from _headed(page)


def _sourced(page: Text, register: Sources | None) -> Iterator[Fault]:
    """Check that a page names its sources, each once and each to be found."""
    at, given = page.line("sources"), page.meta.get("sources") or []
    if not isinstance(given, list):
        yield page.fault(at, "sources", "is not a list", "Write it as [001:97-102, law:ul-22]")
        return
    gathers = any(not block.startswith("amount ") for _, line in page.lines() for block in BLOCK.findall(line))
    if not given and page.slug != FRONT and not ("sources" in page.meta and gathers):
        mend = "Name what it builds on, or write [] where the page only gathers, with a block, what others say"
        yield page.fault(at, "sources", "the page builds on nothing", mend)
    for reference in sorted({str(each) for each in given if given.count(each) > 1}):
        yield page.fault(at, reference, "stands twice among the sources", "Keep one of them")
    for reference in dict.fromkeys(map(str, given)):
        try:
            cite(reference, page.lang, sources=register, file=page.file, line=at)
        except Faults as wrong:
            yield from wrong.faults


def _headed(page: Text) -> Iterator[Fault]:
    """Check that the title is the page's only H1 and that every heading below it can be linked to."""
    heads = [(at, match[1], match[2]) for at, line in page.lines() if (match := HEADING.match(line))]
    tops = [(at, words) for at, marks, words in heads if marks == "#"]
    first = next((at for at, line in page.lines() if line.strip()), len(page.head) + 1)
    if page.slug != FRONT and (not tops or tops[0][0] != first):
        yield page.fault(first, "", "the page does not begin with its H1", f"Write `# {page.word('title')}`")
    for at, words in tops[:1]:
        if words != page.word("title"):
            yield page.fault(at, "", f"the H1 is not the title `{page.word('title')}`", "Make them the same")
    for at, words in tops[1:]:
        yield page.fault(at, words, "is a second H1", "Make it an H2")
    seen: dict[str, int] = {}
    for at, marks, words in heads:
        anchor = ANCHOR.match(words)
        if len(marks) in (2, 3) and not anchor:
            yield page.fault(at, words, "has no anchor of its own", "End it in {#english-word}")
        if len(marks) > 3:
            yield page.fault(at, words, "is deeper than H3", "Make it an H3, or a paragraph in bold")
        if anchor and anchor["id"] in seen:
            what = f"the anchor stands twice, first on line {seen[anchor['id']]}"
            yield page.fault(at, anchor["id"], what, "Give one of them another")
        if anchor:
            seen.setdefault(anchor["id"], at)


def _turned(page: Text, pages: dict[tuple[str, str], Text]) -> Iterator[Fault]:
    """Check that a page's back is there, on the other side of the table, or turns back to it."""
    at, turn, side = page.line("turn"), page.word("turn"), page.word("audience")
    if not turn:
        if CHAPTER.match(page.slug):
            yield page.fault(at, "turn", "the chapter has no back", "Name the page on the other side of the table")
        return
    back = pages.get((page.lang, turn))
    if not back:
        yield page.fault(at, turn, "is no page", "Name a page of content/nav.yml")
    elif back.word("turn") != page.slug and back.word("audience") != ACROSS.get(side):
        yield page.fault(at, turn, "is on the same side of the table and does not turn back", "Name another page")


def _beside(da: Text, en: Text) -> Iterator[Fault]:
    """Compare the two languages of one page; the English file is where a difference is shown."""
    for key in SAME:
        if da.meta.get(key) != en.meta.get(key):
            what = f"is not the same as in {da.file}:{da.line(key)}"
            yield en.fault(en.line(key), key, what, "Make them the same")
    danish, english = _parts(da), _parts(en)
    for kind, told in WHAT.items():
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


def _parts(page: Text) -> dict[str, list[Part]]:
    """Collect what must be the same in both languages, in the order in which it stands."""
    parts: dict[str, list[Part]] = {kind: [] for kind in WHAT}
    section, links = "the opening", list[tuple[str, str, int]]()
    for at, line in page.lines():
        heading = HEADING.match(line)
        if heading and len(heading[1]) > 1:
            anchor = ANCHOR.match(heading[2])
            section = f"#{anchor['id']}" if anchor else "a section without an anchor"
            parts["heading"].append((at, f"{heading[1]} {section}"))
        if box := BOX.match(line):
            parts["box"].append((at, f"{box[1]} in {section}"))
        # Words change places from language to language: blocks within a line, links within a section.
        parts["block"] += sorted((at, " ".join(block.split())) for block in BLOCK.findall(line))
        links += [(section, f"{slug}#{anchor}".strip("#"), at) for slug, anchor in INSIDE.findall(line)]
    for _, part in itertools.groupby(links, key=lambda link: link[0]):
        parts["link"] += [(at, target) for _, target, at in sorted(part)]
    parts["table"] = [(at, f"{size} rows in {cells} columns") for at, cells, size in _tables(page)]
    parts["task"] = [(at, f"{size} to tick") for at, size in _lists(page, TASK)]
    parts["item"] = [(at, f"{size} items") for at, size in _lists(page, ITEM)]
    return parts


def _tables(page: Text) -> Iterator[tuple[int, int, int]]:
    """Give each table's line, columns and rows."""
    lines = list(page.lines())
    for index, (at, line) in enumerate(lines):
        if TABLE.match(line):
            rows = itertools.takewhile(lambda each: each[1].lstrip().startswith("|"), lines[index + 1 :])
            yield at, line.strip().strip("|").count("|") + 1, len(list(rows))


def _lists(page: Text, item: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Give the line and the length of each list; it goes on until something else begins at the margin."""
    start = size = 0
    for at, line in page.lines():
        if item.match(line):
            start, size = start or at, size + 1
        elif size and line.strip() and not line.startswith((" ", "\t")):
            yield start, size
            start = size = 0
    if size:
        yield start, size


def _counted(da: Text, en: Text) -> Iterator[Fault]:
    """Compare the figures of each section: one that stands in one language alone is a slip or an omission."""
    danish, english = _figures(da), _figures(en)
    for section in danish.keys() & english.keys():
        for here, there, found, lacks in ((en, da, english, danish), (da, en, danish, english)):
            for figure in sorted(found[section].keys() - lacks[section].keys()):
                what = f"the figure stands here and not under the same heading in {there.file}"
                yield here.fault(found[section][figure], figure, what, "Compare the two, and mend the wrong one")


def _figures(page: Text) -> dict[str, dict[str, int]]:
    """Give the figures of each section, written the English way without commas, with the line of each."""
    section = ""
    figures: dict[str, dict[str, int]] = {section: {}}
    for at, line in page.lines():
        if (heading := HEADING.match(line)) and (anchor := ANCHOR.match(heading[2])):
            section = anchor["id"]
            figures.setdefault(section, {})
        for figure in NUMBER.findall(LISTED.sub("", bare(line))):
            plain = figure.replace(".", "").replace(",", ".") if page.lang == "da" else figure.replace(",", "")
            if not (plain.isdigit() and int(plain) <= WORDED):
                figures[section].setdefault(plain, at)
    return figures
