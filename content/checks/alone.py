"""What each page must say of itself, in either language: front matter, sources, headings, and its back."""

import re
from collections.abc import Iterator

from content.pages.book import Book
from content.pages.drafts import KEY
from content.pages.markdown import BLOCK, heading
from content.pages.roles import roles
from content.pages.text import Text
from content.registers.sources import Sources, cite
from wizards.guide.near import meant
from wizards.guide.reader import Fault, Faults

KEYS = ("title", "description", "audience", "turn", "sources", "keywords", "renders", "draft")
NEEDED = ("title", "description", "keywords")
LISTS = ("keywords",)
AUDIENCES = ("municipality", "company", "both")
ACROSS = {"company": "municipality", "municipality": "company"}
DESCRIPTION = 155
CHAPTER = re.compile(r"[vk]\d\d-")


def alone(page: Text, register: Sources | None = None) -> Iterator[Fault]:
    """Check what one page says of itself."""
    for key in page.meta.keys() - KEYS:
        mend = meant(key, (each for each in KEYS if each not in page.meta), "Remove it")
        yield page.fault(page.line(key), key, "is a key that nothing reads", mend)
    for key in NEEDED:
        if not page.meta.get(key):
            yield page.fault(page.line(key), key, "is missing", "Write it in the page's language")
        elif (key in LISTS) is not isinstance(page.meta[key], list):
            what, mend = (
                ("is not a list", "Write it as [one, another]") if key in LISTS else ("is not text", "Write text")
            )
            yield page.fault(page.line(key), key, what, mend)
    size = len(page.word("description"))
    if size > DESCRIPTION:
        what = f"has {size} characters, {DESCRIPTION} are shown"
        yield page.fault(page.line("description"), "description", what, "Shorten it")
    if page.word("audience") not in AUDIENCES:
        what = f"`{page.word('audience')}` is unknown"
        yield page.fault(page.line("audience"), "audience", what, f"Write one of: {', '.join(AUDIENCES)}")
    if page.lang == "da" and "renders" in page.meta:
        yield page.fault(page.line("renders"), "renders", "stands on a Danish page", "Remove it: Danish comes first")
    yield from _drafted(page)
    yield from _sourced(page, register)
    yield from _headed(page)


def _drafted(page: Text) -> Iterator[Fault]:
    """Check that only what is Danish is a draft, and that a page says so in one way."""
    if KEY in page.meta and page.lang != "da":
        yield page.fault(page.line(KEY), KEY, "stands on an English page", "Remove it: the Danish page is the draft")
    elif KEY in page.meta and page.word(KEY) != "true":
        yield page.fault(page.line(KEY), KEY, f"`{page.word(KEY)}` says nothing", "Write draft: true, or remove it")
    if page.lang != "da":
        for at, line in page.lines():
            if (head := heading(line)) and head.is_draft:
                yield page.fault(at, head.anchor, "is a draft on an English page", "Remove `.draft`")


def _sourced(page: Text, register: Sources | None) -> Iterator[Fault]:
    """Check that a page names its sources, each once and each to be found."""
    at, given = page.line("sources"), page.meta.get("sources") or []
    if not isinstance(given, list):
        yield page.fault(at, "sources", "is not a list", "Write it as [001:97-102, law:ul-22]")
        return
    gathers = any(not block.startswith("amount ") for _, line in page.lines() for block in BLOCK.findall(line))
    tells_of_others = page.slug not in (roles().front, *roles().itself)
    if not given and tells_of_others and not ("sources" in page.meta and gathers):
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
    heads = [(at, found) for at, line in page.lines() if (found := heading(line))]
    tops = [(at, head) for at, head in heads if head.level == 1]
    first = next((at for at, line in page.lines() if line.strip()), len(page.head) + 1)
    if page.slug != roles().front and (not tops or tops[0][0] != first):
        yield page.fault(first, "", "the page does not begin with its H1", f"Write `# {page.word('title')}`")
    for at, head in tops[:1]:
        if page.word("title") and (head.words != page.word("title") or head.anchor):
            yield page.fault(at, "", f"the H1 is not the title `{page.word('title')}`", "Make them the same")
    for at, head in tops[1:]:
        yield page.fault(at, head.words, "is a second H1", "Make it an H2")
    seen: dict[str, int] = {}
    for at, head in heads:
        if head.level in (2, 3) and not head.anchor:
            yield page.fault(at, head.words, "has no anchor of its own", "End it in {#english-word}")
        if head.level > 3:
            yield page.fault(at, head.words, "is deeper than H3", "Make it an H3, or a paragraph in bold")
        if head.anchor in seen:
            what = f"the anchor stands twice, first on line {seen[head.anchor]}"
            yield page.fault(at, head.anchor, what, "Give one of them another")
        if head.anchor:
            seen.setdefault(head.anchor, at)


def turned(page: Text, book: Book) -> Iterator[Fault]:
    """Check that a page's back is there, on the other side of the table, or turns back to it."""
    at, turn, side = page.line("turn"), page.word("turn"), page.word("audience")
    if not turn:
        if CHAPTER.match(page.slug):
            yield page.fault(at, "turn", "the chapter has no back", "Name the page on the other side of the table")
        return
    back = book.pages.get((page.lang, turn))
    if not back:
        if turn not in book.slugs:
            mend = meant(turn, book.slugs, "Name a page of content/pages/nav.yml")
            yield page.fault(at, turn, "is no page", mend)
    elif back.word("turn") != page.slug and back.word("audience") != ACROSS.get(side):
        yield page.fault(at, turn, "is on the same side of the table and does not turn back", "Name another page")
