"""What machines read of the built site: it is there, it leads to what is there, and it names no host but the site's."""

import json
import re
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from content.data.examples import FOLDER as EXAMPLES
from content.data.files import data
from content.data.pages import order
from content.data.places import FOLDER, page
from content.registers import amounts
from wizards.language.words import LANGUAGES

SLUGS = [slug for slug, _ in order()]
PLACES = [page("", slug)[lang] for lang in LANGUAGES for slug in SLUGS]
LINK = re.compile(r"\]\(([^()\s]+)\)")
HOME = "http://site.example/"


@pytest.fixture(scope="module")
def anchors(site: Path) -> dict[str, set[str]]:
    """The anchors of every page, by its place."""
    return {
        place: set(re.findall(r'\sid="([^"]+)"', (site / place / "index.html").read_text(encoding="utf-8")))
        for place in PLACES
    }


def head(site: Path, place: str) -> str:
    return (site / place / "index.html").read_text(encoding="utf-8").split("</head>", 1)[0]


def lost(site: Path, base: str, addresses: Iterator[str] | list[str]) -> list[str]:
    """The addresses of the site that lead from a file to none."""
    found = []
    for address in addresses:
        target = urljoin(HOME + base, address)
        path = unquote(urlsplit(target).path[1:])
        file = site / (f"{path}index.html" if path == "" or path.endswith("/") else path)
        if target.startswith(HOME) and not file.is_file():
            found.append(f"{base}: {address}")
    return found


def addresses(node: Any, key: str = "") -> Iterator[str]:
    """Every address in a file of data."""
    if isinstance(node, str):
        yield from [node] if node.startswith("../") or key in ("file", "schema", "$schema") else []
    for name, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield from addresses(value, name if isinstance(name, str) else key)


@pytest.mark.parametrize("file", [name for name in data() if not name.startswith("schema/")])
def test_each_address_in_the_data_leads_to_a_file_and_an_anchor(
    site: Path, anchors: dict[str, set[str]], file: str
) -> None:
    named = list(addresses(json.loads((site / FOLDER / file).read_text(encoding="utf-8"))))
    assert named
    assert lost(site, FOLDER + file, named) == []
    for each in named:
        target = urlsplit(urljoin(HOME + FOLDER + file, each))
        if target.fragment:
            assert target.fragment in anchors[target.path[1:]], each


def test_the_site_has_the_files_of_this_version_as_they_are_made(site: Path) -> None:
    for name, content in data().items():
        assert (site / FOLDER / name).read_bytes() == content, name


def test_every_page_lies_beside_its_markdown_which_leads_to_what_is_there(site: Path) -> None:
    for place in PLACES:
        text = (site / place / "index.md").read_text(encoding="utf-8")
        assert '<link rel="alternate" type="text/markdown" href="index.md">' in head(site, place)
        assert lost(site, f"{place}index.md", LINK.findall(text)) == []


def test_llms_names_every_page_of_both_languages_in_the_books_order(site: Path) -> None:
    text = (site / "llms.txt").read_text(encoding="utf-8")
    assert re.findall(r"^- \[[^\]]+\]\(([^)]+)\): \S", text, re.M) == [f"{place}index.md" for place in PLACES]
    assert lost(site, "llms.txt", LINK.findall(text)) == []


def test_every_page_tells_what_it_is_in_few_bytes_and_names_its_licence(site: Path) -> None:
    for place in PLACES:
        html = (site / place / "index.html").read_text(encoding="utf-8")
        [told] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
        whole = json.loads(told)
        front = place in ("", "en/")
        assert {each["@type"] for each in whole.get("@graph", [whole])} >= ({"WebSite"} if front else {"TechArticle"})
        assert len(told.encode()) < 1600, place
        assert len(re.findall(r'<a rel="license" href="https://creativecommons.org/licenses/by/4.0/', html)) == 1


def test_each_language_has_its_manifest_its_feed_and_its_card(site: Path) -> None:
    for lang in LANGUAGES:
        home = page("", "index")[lang]
        said = head(site, home)
        root = re.findall(r'rel="canonical" href="([^"]+)"', head(site, ""))[0]
        manifest = json.loads((site / home / "manifest.webmanifest").read_text(encoding="utf-8"))
        assert '<link rel="manifest" href="manifest.webmanifest">' in said
        assert lost(site, f"{home}manifest.webmanifest", [manifest["start_url"], manifest["icons"][0]["src"]]) == []
        assert '<link rel="alternate" type="application/atom+xml" href="feed.xml">' in said
        assert f"<id>{root}{home}feed.xml</id>" in (site / home / "feed.xml").read_text(encoding="utf-8")
        [card] = re.findall(r'property="og:image" content="([^"]+)"', said)
        image = (site / card.removeprefix(root)).read_bytes()
        assert image[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", image[16:24]) == (1200, 630)
        assert len(image) < 80_000


@pytest.mark.parametrize("command", [[sys.executable, "threshold.py"], ["node", "threshold.mjs"]], ids=lambda c: c[1])
def test_the_programs_of_the_page_find_the_amount_of_the_register(site: Path, command: list[str]) -> None:
    known = amounts.register()["municipality_goods_services"]
    handler = partial(Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        book = f"http://127.0.0.1:{server.server_port}/"
        for period in known.periods:
            done = subprocess.run(
                [command[0], EXAMPLES / command[1], book, period.last.isoformat()],
                capture_output=True, text=True, check=True,
            )  # fmt: skip
            assert done.stdout.split() == [str(period.dkk), period.certainty, period.source]
        server.shutdown()
    shown = (site / "data" / "index.html").read_text(encoding="utf-8")
    assert "urlopen" in shown
    assert "await fetch" in shown


class Quiet(SimpleHTTPRequestHandler):
    """Serves, and says nothing of it."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""
