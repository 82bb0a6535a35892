"""Where the links of the pages lead: to a page and a heading of the book, or to an address that a register knows."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from content.blocks import render
from content.checks.markup import CODE
from content.pages.drafts import anchors as drafted
from content.pages.drafts import is_draft
from content.pages.markdown import BLOCK, PLACED, heading
from content.pages.text import Text, read
from content.reading.fresh import fresh, until_files_change
from content.reading.yamlfile import ROOT
from content.registers import law, links, sources
from wizards.guide.near import meant
from wizards.guide.reader import Fault, Faults

LINK = re.compile(r"(?<!!)\[(?P<words>[^\]]*)\]\((?P<to>[^()\s]*)[^()]*(?P<end>\)?)")
ADDRESS = re.compile(r"(?<![(\w])<?(https?://[^\s>)\]]+)")
INSIDE = re.compile(r"(?P<page>[\w-]+)\.md(?:#(?P<anchor>[^#]*))?|#(?P<own>[^#]+)")
MADE = re.compile(r'\{#([\w-]+)[^}]*\}|\bid="([\w-]+)"')


class Anchors:
    """The places of each page that a link can lead to; those that blocks make are looked for when they are needed."""

    def __init__(self, pages: Iterable[Text], danish: Iterable[Text]) -> None:
        self.pages = {page.slug: page for page in pages}
        self._written = {slug: set(_written(ROOT / page.file)) for slug, page in self.pages.items()}
        for page in danish:
            self._written.setdefault(page.slug, set()).update(drafted(page))
        self._made: dict[str, set[str] | None] = {}

    def has(self, slug: str, anchor: str) -> bool:
        """Say whether a page has an anchor."""
        if anchor in self._written[slug]:
            return True
        if slug not in self._made:
            self._made[slug] = _made(ROOT / self.pages[slug].file)
        made = self._made[slug]
        return made is None or anchor in made

    def named(self, slug: str) -> list[str]:
        """Name the anchors of a page, its headings first."""
        return [*sorted(self._written[slug]), *sorted(self._made.get(slug) or ())]


@fresh
def _written(path: Path) -> frozenset[str]:
    """Give the anchors of the page's headings and of its HTML."""
    lines = [line for _, line in read(path).lines()]
    heads = (heading(line) for line in lines if line.startswith("#"))
    given = (made or given for line in lines if "#" in line or "id=" in line for made, given in MADE.findall(line))
    return frozenset((*(head.anchor for head in heads if head and head.anchor), *given))


@until_files_change
def _made(path: Path) -> set[str] | None:
    """Give the anchors of what the page's blocks make, or nothing where one of them cannot be made."""
    page, found = read(path), set[str]()
    for _, line in page.lines():
        for braces in BLOCK.finditer(line):
            call = PLACED.fullmatch(braces[0])
            try:
                shown = render(call["name"], call["given"].split(), page.lang) if call else None
            except ValueError:
                shown = None  # told where the block stands
            if shown is None:
                return None
            found.update(made or given for made, given in MADE.findall(shown))
    return found


def leading(pages: Mapping[tuple[str, str], Text], slugs: Iterable[str]) -> Iterator[Fault]:
    """Check every link of every page; `slugs` are those of all files, whether or not they could be read."""
    files = set(slugs)
    known = addresses()
    for lang in dict.fromkeys(lang for lang, _ in pages):
        own = [page for (each, _), page in pages.items() if each == lang]
        danish = [] if lang == "da" else [page for (each, _), page in pages.items() if each == "da"]
        anchors = Anchors([*filter(is_draft, danish), *own], danish)
        for page in own:
            for at, line in _leading_lines(ROOT / page.file):
                yield from _line(page, at, line, anchors, files, known)


@fresh
def _leading_lines(path: Path) -> tuple[tuple[int, str], ...]:
    """Give the lines of a page with a link or an address in them."""
    lines = ((at, CODE.sub("", line)) for at, line in read(path).lines())
    return tuple((at, line) for at, line in lines if "](" in line or "://" in line)


def _line(
    page: Text, at: int, line: str, anchors: Anchors, files: set[str], known: frozenset[str] | None
) -> Iterator[Fault]:
    """Check the links of one line."""
    for link in LINK.finditer(line):
        to = link["to"]
        if not link["end"]:
            yield page.fault(at, link[0], "the link is not closed", f"Write [{link['words']}]({to or 'page.md'})")
        elif to.startswith(("http://", "https://")):
            yield from _outside(page, at, to, known)
        elif inside := INSIDE.fullmatch(to):
            yield from _inside(page, at, to, inside, anchors, files)
        else:
            mend = "Write page.md, page.md#anchor, #anchor or a whole address"
            yield page.fault(at, to or link[0], "leads nowhere", mend)
    for address in ADDRESS.findall(line):
        yield from _outside(page, at, address.rstrip(".,;:"), known)


def _outside(page: Text, at: int, address: str, known: frozenset[str] | None) -> Iterator[Fault]:
    """Check an address outside the book; nothing is known of them while a register is broken."""
    if known is not None and address.rstrip("/") not in known:
        mend = "Write it in content/registers/links.yml or among the places of sources.yml, or remove the link"
        yield page.fault(at, address, "is an address in no register", mend)


def _inside(page: Text, at: int, to: str, link: re.Match[str], anchors: Anchors, files: set[str]) -> Iterator[Fault]:
    """Check a link within the book."""
    slug, anchor = link["page"] or page.slug, link["anchor"] or link["own"] or ""
    if slug not in files:
        mend = meant(slug, files, "Name a page of content/pages/nav.yml")
        yield page.fault(at, to, f"there is no page `{slug}`", mend)
    elif anchor and slug in anchors.pages and not anchors.has(slug, anchor):
        what = f"the page `{slug}` has no anchor `{anchor}`"
        known = anchors.named(slug)
        yield page.fault(at, to, what, meant(anchor, known, f"It has: {', '.join(known) or 'none'}"))


def addresses() -> frozenset[str] | None:
    """Give every address that a register has, without a slash at its end; nothing where a register is broken."""
    try:
        given = [
            *(each.url for each in links.register().links.values()),
            *(each.url for each in law.register().acts.values()),
            *(each.url for each in sources.register().places.values()),
        ]
    except Faults:
        return None
    return frozenset(url.rstrip("/") for url in given if url)
