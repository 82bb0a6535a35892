"""The headers for servers are made from one policy, which runs nothing that does not come from the site."""

import re

import pytest

from hooks.hosting.__main__ import FOLDER
from hooks.hosting.files import files
from hooks.hosting.policy import DIRECTIVES, FOR_ALL, TEXTS, TYPES, headers, in_page

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
    assert in_page() in headers()["Content-Security-Policy"]
