"""Guides, tools and publications that the sources name: who has them, what they give, and whether the address holds."""

from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from content.checking import Check, Words, fresh
from content.sources import cite
from content.yamlfile import ROOT, Faults, Route, load

FILE = ROOT / "content" / "links.yml"
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


def render_links(group: str, lang: str) -> str:
    """Give one group as an HTML table with a caption, a row per link."""
    known = register()
    if group not in known.groups:
        raise ValueError(f"there is no group of links `{group}`; name one of: {', '.join(known.groups)}")
    heads = "".join(f'<th scope="col">{_plain(known.columns[key][lang])}</th>' for key in COLUMNS)
    rows = "\n".join(_row(link, known, lang) for link in known.of(group))
    return (
        f"<table>\n<caption>{_plain(known.groups[group][lang])}</caption>\n"
        f"<thead>\n<tr>{heads}</tr>\n</thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n"
    )


def _row(link: Link, known: Links, lang: str) -> str:
    """Give one link: its name, who has it and what it gives, and what is known of the address."""
    gives = f"<strong>{_plain(link.owner[lang])}.</strong> {_plain(link.gives[lang])}"
    status = f"<strong>{_plain(known.statuses[link.status][lang])}.</strong> {_plain(link.status_note[lang])}"
    return f'<tr><th scope="row">{_title(link, lang)}</th><td>{gives}</td><td>{status}</td></tr>'


def _title(link: Link, lang: str) -> str:
    """Give the work's own name, linked where there is an address, and its translation where the page needs one."""
    tongue = "" if link.language == lang else f' lang="{link.language}"'
    name = _plain(link.name)
    if link.url:
        name = f'<a href="{escape(link.url)}" hreflang="{link.language}"{tongue}>{name}</a>'
    elif tongue:
        name = f"<span{tongue}>{name}</span>"
    translated = link.title[lang]
    return name if translated == link.name else f"{name} ({_plain(translated)})"


def _plain(text: str) -> str:
    """Make content safe to stand in HTML."""
    return escape(text, quote=False)


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
