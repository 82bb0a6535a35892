"""The headers for servers are made from one policy, which runs nothing that does not come from the site."""

import base64
import hashlib
import re
from datetime import date

import pytest

from content.pages.moved import Moved
from content.pages.take_along import BOOKS
from hooks.hosting.__main__ import FOLDER
from hooks.hosting.files import files
from hooks.hosting.policy import ASTRAY, DIRECTIVES, FOR_ALL, TEXTS, TYPES, framed, headers, in_astray, in_page

TYPED = {
    "_headers": "\n/*.{0}\n  Content-Type: {1}\n",
    "htaccess": "\nAddType {1} .{0}\n",
    "nginx.conf": "\n    {1} {0};\n",
    "Caddyfile": "\n@{0} path *.{0}\nheader @{0} Content-Type {1}\n",
}
"""How each server is told the type of an ending."""


@pytest.mark.parametrize("name", files())
def test_a_servers_file_is_as_it_is_made_and_carries_every_header(name: str) -> None:
    text = files()[name]
    assert (FOLDER / name).read_text(encoding="utf-8") == text
    for header, value in headers().items():
        assert re.search(rf'{header}:? "?{re.escape(value)}', text), header
    for ending, type_ in TYPES.items():
        assert TYPED[name].format(ending, type_) in text, ending


@pytest.mark.parametrize("name", files())
def test_data_is_open_to_all_sites_and_texts_say_their_letters(name: str) -> None:
    text = files()[name]
    opened = re.findall(r"Access-Control-Allow-Origin", text)
    assert len(opened) == 1
    before = text[: text.index("Access-Control-Allow-Origin")].splitlines()
    assert any(FOR_ALL in line for line in before[-8:]), "only what lies below it"
    for type_ in TEXTS.values():
        assert type_ in text


@pytest.mark.parametrize("name", ["htaccess", "nginx.conf", "Caddyfile"])
def test_a_server_leads_from_where_a_page_was_to_the_page_in_either_language_and_to_no_part_of_one(name: str) -> None:
    moved = {old: Moved(to=to, on=date(2026, 1, 2)) for old, to in (("once", "now"), ("a-part", "now#here"))}
    text = files("/book/", moved)[name]
    [line] = [line for line in text.splitlines() if "once(?:" in line]
    [pattern] = re.findall(r"\^\S+?\$(?=[\s\"]|$)", line)
    for was, at in (("once", ""), ("once/", ""), ("once/index.html", ""), ("once/index.md", "index.md")):
        for folder in ("/", "/book/", "/book/en/"):
            found = re.fullmatch(pattern, folder + was)
            assert found, was
            assert (found[1], found[2] or "") == (folder, at)
    for other in ("/once-more/", "/not-once/", "/once/now/", "/a-part/", "/once/page.pdf"):
        assert not re.fullmatch(pattern, other), other
    assert len([line for line in text.splitlines() if re.search(r"[1}]now/", line)]) == 1
    assert "301" in text or "permanent;" in text


KNOWN = {"pdf": "application/pdf", "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
"""What each of the servers knows by itself, as `make hosted` serves it."""


@pytest.mark.parametrize("name", files())
def test_what_readers_take_along_has_a_type_that_their_device_knows(name: str) -> None:
    for suffix in {ending for book in BOOKS for ending in book.endings} - set(KNOWN):
        assert re.search(rf"\.{suffix}\b", files()[name]), suffix
        assert f"application/{suffix}+zip" in files()[name]


@pytest.mark.parametrize("name", ["htaccess", "nginx.conf", "Caddyfile"])
@pytest.mark.parametrize("root", ["/", "/bog/"])
def test_the_page_of_what_is_missing_is_where_the_site_is(name: str, root: str) -> None:
    first, *_, last = files(root)[name].replace("\n\tfile_server\n}", "").splitlines()
    assert last.strip(" ;").endswith(f" {root}404.html")
    assert f" {root} of its host" in first


def test_caddy_keeps_for_ever_only_what_is_there() -> None:
    [kept] = re.findall(r"\n@kept \{\n(.*?)\n\}", files()["Caddyfile"], re.S)
    assert {line.split()[0] for line in kept.splitlines()} == {"path_regexp", "file"}


def test_the_policy_lets_nothing_in_but_the_sites_own_files_and_webassembly() -> None:
    allowed = {source for sources in DIRECTIVES.values() for source in sources.split()}
    assert allowed == {"'none'", "'self'", "'wasm-unsafe-eval'"}
    assert DIRECTIVES["default-src"] == "'none'"


def test_a_header_allows_one_script_within_a_page_and_pages_only_where_it_stands() -> None:
    hash_ = f" 'sha256-{base64.b64encode(hashlib.sha256(ASTRAY.encode()).digest()).decode()}'"
    assert in_astray() in headers()["Content-Security-Policy"]
    assert in_astray().count(hash_) == 1
    assert in_astray().replace(hash_, "") == in_page()


PLAIN = (
    "/",
    "/en/",
    "/404.html",
    "/guide-path/",
    "/en/guide-path/",
    "/indlejr/",
    "/assets/scripts-1/guide/embedded.mjs",
)
OF_OTHERS = ("/embed-path/", "/bog/en/embed-path/index.html", "/embed.js", "/bog/embed.js")


@pytest.mark.parametrize("path", PLAIN)
def test_no_page_of_somebody_else_may_take_in_a_page_of_the_handbook(path: str) -> None:
    assert headers(path) == headers()
    assert "frame-ancestors 'none'" in headers()["Content-Security-Policy"]


@pytest.mark.parametrize("path", OF_OTHERS)
def test_a_guide_alone_may_be_taken_in_and_may_do_no_more_than_any_page(path: str) -> None:
    ours, theirs = headers(), headers(path)
    assert {name for name in ours if ours[name] != theirs[name]} == set(framed())
    opened = theirs["Content-Security-Policy"].replace("frame-ancestors *", "frame-ancestors 'none'")
    assert opened == ours["Content-Security-Policy"]


@pytest.mark.parametrize("name", files())
def test_every_server_opens_the_framed_pages_and_no_others(name: str) -> None:
    text = files()[name]
    for header, value in framed().items():
        assert len(re.findall(rf'{header}:? "?{re.escape(value)}', text)) == (3 if name == "_headers" else 1)


def test_a_host_that_joins_what_is_set_twice_takes_the_first_away() -> None:
    for place in re.findall(r"\n(/[^\n]*embed[^\n]*)\n((?:  [^\n]+\n)+)", files()["_headers"]):
        lines = [line.strip() for line in place[1].splitlines()]
        for header in framed():
            assert lines.index(f"! {header}") < next(at for at, line in enumerate(lines) if line.startswith(header))
