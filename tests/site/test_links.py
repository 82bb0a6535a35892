"""Every link inside the built site leads somewhere, down to its anchor, in both languages."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

ADDRESSES = ("href", "src", "action")


class Reader(HTMLParser):
    """Collects what a page links to and what can be linked to in it."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[tuple[int, str]] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for key, value in attrs:
            if key == "id" and value:
                self.ids.add(value)
            elif key in ADDRESSES and value is not None:
                self.links.append((self.getpos()[0], value))


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    return reader


def broken(site: Path) -> list[str]:
    """Give every link that leads nowhere: page, line, address and what is missing."""
    pages = {path.relative_to(site).as_posix(): read(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    front = (site / "index.html").read_text(encoding="utf-8")
    canonical = re.search(r'rel="canonical" href="([^"]+)"', front)
    assert canonical, "the start page has no canonical address"
    root = canonical[1]
    wrong = []
    for name, page in sorted(pages.items()):
        base = urljoin(root, name.removesuffix("index.html"))
        for line, link in page.links:
            address = urlsplit(urljoin(base, link))
            whole = address._replace(fragment="", query="").geturl()
            if address.scheme not in ("http", "https") or not whole.startswith(root):
                continue
            path = unquote(whole.removeprefix(root))
            target = f"{path}index.html" if path == "" or path.endswith("/") else path
            if not (site / target).is_file():
                wrong.append(f"{name}:{line}: {link}: no such file")
            elif address.fragment and target in pages and unquote(address.fragment) not in pages[target].ids:
                wrong.append(f"{name}:{line}: {link}: no such anchor")
    return wrong


def test_every_inside_link_and_anchor_leads_somewhere(site: Path) -> None:
    assert broken(site) == []


def test_both_languages_are_linked_through(site: Path) -> None:
    for folder in (site, site / "en"):
        front = read((folder / "index.html").read_text(encoding="utf-8"))
        assert sum(link.endswith("/") and not link.startswith("http") for _, link in front.links) > 60


def test_no_amount_ends_in_two_full_stops(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > 120
    for path in pages:
        text = re.sub(r"<[^>]+>", "", path.read_text(encoding="utf-8"))
        assert re.findall(r".{20}\b(?:kr|mio|mia|nr)\.\.(?!\.)", text) == [], path.relative_to(site)


FRONT = (
    '<link rel="canonical" href="http://x/book/"><p id="up"><a href="a/#here">a</a> <a href="https://elsewhere/">b</a>'
)


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ('<p id="here"><a href="../#up">up</a> <a href="/book/">x</a> <a href="?q=1#here">y</a>', []),
        ('<p id="here"><a href="../b/">b</a>', ["a/index.html:1: ../b/: no such file"]),
        ('<p id="here"><a href="../#down">b</a>', ["a/index.html:1: ../#down: no such anchor"]),
        ('<p id="here"><img src="one.png">', ["a/index.html:1: one.png: no such file"]),
        ("<p>", ["index.html:1: a/#here: no such anchor"]),
    ],
)
def test_a_link_that_leads_nowhere_is_found(tmp_path: Path, page: str, told: list[str]) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "index.html").write_text(FRONT, encoding="utf-8")
    (tmp_path / "a" / "index.html").write_text(page, encoding="utf-8")
    assert broken(tmp_path) == told
