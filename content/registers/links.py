"""Guides, tools and publications that the sources name: who has them, what they give, and whether the address holds."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from content.reading.register import Check, fresh
from content.reading.yamlfile import Faults, Route, load
from content.registers.sources import cite
from wizards.language.words import Words

FILE = Path(__file__).with_name("links.yml")
COLUMNS = ("what", "gives", "status")
LANGUAGES = ("da", "en", "no")
STATUSES = ("unchecked", "renamed", "moved", "dead", "replaced")


@dataclass(frozen=True)
class Link:
    """One guide, tool or publication; the language is its own, the address may be lost."""

    id: str
    group: str
    language: str
    title: Words
    owner: Words
    url: str | None
    gives: Words
    status: str
    status_note: Words
    sources: tuple[str, ...]

    @property
    def name(self) -> str:
        """Give the title as it stands on the work itself."""
        return self.title.da if self.language == "da" else self.title.en


@dataclass(frozen=True)
class Links:
    """The whole register: the links, their groups, and the words that a table of them needs."""

    columns: dict[str, Words]
    statuses: dict[str, Words]
    groups: dict[str, Words]
    links: dict[str, Link]

    def of(self, group: str) -> list[Link]:
        """Give the links of one group, in the order of the file."""
        return [link for link in self.links.values() if link.group == group]


def read(path: Path) -> Links:
    """Read the links and prove that groups, sources and addresses hold together."""
    check = Check(load(path))
    check.keys((), "columns statuses groups links")
    check.keys(("columns",), " ".join(COLUMNS))
    check.keys(("statuses",), " ".join(STATUSES))
    found = Links(
        columns=_named(check, "columns"),
        statuses=_named(check, "statuses"),
        groups=_named(check, "groups"),
        links={str(at[-1]): _link(check, at) for at in check.entries(("links",))},
    )
    for group in found.groups:
        if not found.of(group):
            check.wrong(("groups", group), "has no links", "Give it one, or remove it")
    check.done()
    return found


_remembered = fresh(read)


def register() -> Links:
    """Give the handbook's own links."""
    return _remembered(FILE)


def _named(check: Check, part: str) -> dict[str, Words]:
    """Read a mapping from ids to words."""
    return {str(at[-1]): check.words(at) for at in check.entries((part,))}


def _link(check: Check, at: Route) -> Link:
    """Read one link."""
    check.keys(at, "group language title owner gives status status_note sources", "url")
    groups = [str(group[-1]) for group in check.entries(("groups",))]
    return Link(
        id=str(at[-1]),
        group=check.choice((*at, "group"), groups),
        language=check.choice((*at, "language"), LANGUAGES),
        url=_url(check, (*at, "url")) if check.has((*at, "url")) else None,
        status=check.choice((*at, "status"), STATUSES),
        sources=_sources(check, (*at, "sources")),
        **{key: check.words((*at, key)) for key in ("title", "owner", "gives", "status_note")},
    )


def _url(check: Check, at: Route) -> str:
    """Read an address, which must be whole, and which a dead link may not have."""
    url = check.text(at)
    try:
        parts = urlsplit(url)
        whole = parts.scheme in ("http", "https") and "." in parts.netloc and url.split() == [url]
    except ValueError:
        whole = False
    if not whole:
        check.wrong(at, f"`{url}` is not a whole address", "Write it from https:// on, without spaces")
    if check.node((*at[:-1], "status")) == "dead":
        check.wrong(at, "is the address of a dead link", "Remove it, and say in the note what to do instead")
    return url


def _sources(check: Check, at: Route) -> tuple[str, ...]:
    """Read a link's sources: at least one, each of which exists."""
    references = tuple(check.text(here) for here in check.entries(at))
    for step, reference in enumerate(references):
        if not reference:
            continue
        try:
            cite(reference, "da", file=check.document.file, line=check.document.line((*at, step)))
        except Faults as faults:
            check.faults += faults.faults
    return references
