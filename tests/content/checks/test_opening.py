"""The registers' addresses are opened where there is a network, and where there is none that is what is said."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from subprocess import run

import pytest

from content.checks import opening
from content.checks.opening import Opened, over_the_network
from content.registers import law, links, sources
from tests.browser.server import running
from tests.conftest import ROOT

TODAY = date(2030, 1, 1)
REGISTERS = (links.FILE, law.FILE, sources.FILE)


@pytest.fixture(autouse=True)
def _untouched() -> Iterator[None]:
    before = [file.read_bytes() for file in REGISTERS]
    yield
    assert [file.read_bytes() for file in REGISTERS] == before


def test_without_a_network_nothing_is_checked_and_how_much_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    asked: list[str] = []

    def nobody(url: str) -> Opened:
        asked.append(url)
        return Opened()

    assert opening.main(nobody, TODAY) == 0
    told = capsys.readouterr().out
    assert "nothing checked" in told
    assert str(len(list(opening.addresses()))) in told
    assert TODAY.isoformat() not in told
    assert len(asked) == opening.PROBES, "nobody waits for what cannot be reached"


def test_with_a_network_each_address_has_its_place_and_what_to_write(capsys: pytest.CaptureFixture[str]) -> None:
    known = list(opening.addresses())
    gone, moved, refused, silent = (each.url for each in known[3:7])

    def answer(url: str) -> Opened:
        if url == silent:
            return Opened()
        status = 404 if url == gone else 403 if url == refused else 200
        return Opened(status, "https://example.org/elsewhere" if url == moved else url)

    assert opening.main(answer, TODAY) == 1
    *lines, _ = capsys.readouterr().out.splitlines()
    for each, line in zip(known, lines, strict=True):
        assert line.startswith(f"{each.file}:{each.line}: ")
        assert each.url in (ROOT / each.file).read_text(encoding="utf-8").splitlines()[each.line - 1]
        is_link = each.file.endswith("links.yml")
        assert (f"checked: {TODAY.isoformat()}" in line) == (is_link and each.url not in (gone, moved, refused, silent))
        assert ("404" in line) == (each.url == gone)
        assert ("https://example.org/elsewhere" in line) == (each.url == moved)


def test_every_address_of_the_registers_is_opened() -> None:
    urls = {each.url for each in opening.addresses()}
    assert {link.url for link in links.register().links.values() if link.url} <= urls
    assert {act.url for act in law.register().acts.values() if act.url} <= urls
    assert {place.url for place in sources.register().places.values()} <= urls


def test_a_real_server_is_told_from_one_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<p>Here")
    with running(tmp_path, path="/x/", headers={}) as (address, _):
        assert over_the_network(address) == Opened(200, address)
        assert over_the_network(f"{address}none").status == 404
    assert over_the_network(address).status is None
    assert over_the_network("https://[broken").status is None


def test_make_lists_both() -> None:
    told = run(["make", "--silent", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {"due", "links"} <= {line.split()[0] for line in told.splitlines()}
