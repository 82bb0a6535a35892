"""The headers for servers are made from one policy, which runs nothing that does not come from the site."""

import re

import pytest

from hooks.hosting.__main__ import FOLDER
from hooks.hosting.files import files
from hooks.hosting.policy import DIRECTIVES, headers, in_page


@pytest.mark.parametrize("name", files())
def test_a_servers_file_is_as_it_is_made_and_carries_every_header(name: str) -> None:
    text = files()[name]
    assert (FOLDER / name).read_text(encoding="utf-8") == text
    for header, value in headers().items():
        assert re.search(rf'{header}:? "?{re.escape(value)}', text), header
    for ending in ("mjs", "wasm"):
        assert ending in text


def test_the_policy_lets_nothing_in_but_the_sites_own_files_and_webassembly() -> None:
    allowed = {source for sources in DIRECTIVES.values() for source in sources.split()}
    assert allowed == {"'none'", "'self'", "'wasm-unsafe-eval'"}
    assert DIRECTIVES["default-src"] == "'none'"
    assert in_page() in headers()["Content-Security-Policy"]
