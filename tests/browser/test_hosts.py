"""Whoever serves the site sends the headers, types and pages that hosting/ asks for."""

import re
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from hooks.hosting.packed import pack
from hooks.hosting.policy import headers
from tests.browser.conftest import ELSEWHERE
from tests.browser.server import running


def test_every_page_and_file_has_the_policy(lone: Page, address: str) -> None:
    for place in ("", "en/", "guide-path/", "assets/css/ink.css", "not-there/"):
        sent = lone.request.get(address + place).headers
        assert {name: sent.get(name.lower()) for name in headers()} == dict(headers()), place


def test_the_page_of_what_is_missing_is_the_sites_own(lone: Page, address: str) -> None:
    came = lone.goto(address + "not-there/at-all/")
    assert came
    assert came.status == 404
    expect(lone.locator(".ts-header")).to_be_visible()
    assert lone.evaluate("document.styleSheets.length") > 2
    assert lone.evaluate("[...document.styleSheets].every((sheet) => sheet.cssRules.length)")


@pytest.mark.parametrize(
    ("below", "missing", "times"),
    [
        (None, "not-there/", 1),
        (None, "en/not-there", 1),
        ("/", "not-there/", 2),
        ("/kommune/bog/", "not-there", 2),
        ("/kommune/bog/", "not-there/", 2),
        ("/kommune/bog/", "en/not-there/", 2),
        ("/kommune/bog/", "not-there/at/all/", 4),
    ],
)
def test_the_page_of_what_is_missing_asks_for_its_script_once_and_elsewhere_only_until_it_is_found(
    below: str | None, missing: str, times: int, lone: Page, site: Path
) -> None:
    asked: list[str] = []
    lone.on("request", lambda request: asked.append(request.url) if "/lost.mjs" in request.url else None)
    built = re.search(r'data-named src="(.*?)assets/', (site / "404.html").read_text(encoding="utf-8"))
    assert built
    with running(site, path=below or built[1], headers=headers) as (address, _):
        lone.goto(address + missing)
        expect(lone.locator("html.js")).to_be_attached()
    assert len(asked) == (times if built[1] != below else 1), asked


@pytest.mark.parametrize("missing", ["not-there", "not-there/", "en/not-there/", "en/not-there/%23v=1"])
@pytest.mark.parametrize("below", ["/", "/kommune/bog/"])
def test_the_page_of_what_is_missing_is_whole_below_another_path_than_the_site_was_built_for(
    below: str, missing: str, lone: Page, site: Path
) -> None:
    """A build that is told of no address does not know where it will lie."""
    with running(site, path=below, headers=headers) as (address, _):
        lone.goto(address + missing)
        styled = "() => [...document.styleSheets].filter((sheet) => sheet.cssRules.length).length > 2"
        lone.wait_for_function(styled)
        lone.wait_for_function("() => document.documentElement.classList.contains('js')")
        assert lone.evaluate("document.body.scrollWidth <= innerWidth")
        for link in lone.locator("main a").all():
            assert (lone.request.get(link.evaluate("each => each.href"))).ok
        lone.locator("[data-open-search]").click()
        lone.keyboard.type("udbud")
        expect(lone.locator(".ts-found").first).to_be_visible()


def test_scripts_and_the_runtime_come_with_their_types(lone: Page, address: str) -> None:
    types: dict[str, str] = {}
    lone.on("response", lambda came: types.update({came.url: came.headers.get("content-type", "")}))
    with lone.expect_response(re.compile(r"\.wasm")), lone.expect_response(re.compile(r"\.gzipped")):
        lone.goto(address + "guide-threshold/")
    sent = {end: {type_ for url, type_ in types.items() if url.endswith(end)} for end in (".mjs", ".wasm", ".gzipped")}
    assert sent[".mjs"]
    assert all(type_.startswith("text/javascript") for type_ in sent[".mjs"])
    assert (sent[".wasm"], sent[".gzipped"]) == ({"application/wasm"}, {"application/octet-stream"})


def test_what_bears_its_release_in_its_address_is_kept_and_what_does_not_is_not(lone: Page, address: str) -> None:
    """A server that says nothing of it leaves it to the browser, which asks again."""
    kept: dict[str, str] = {}
    lone.on("response", lambda came: kept.update({came.url: came.headers.get("cache-control", "")}))
    lone.goto(address, wait_until="load")
    assert "immutable" not in kept[address]
    if ELSEWHERE:
        assert {url for url, said in kept.items() if "/assets/scripts-" in url and "immutable" not in said} == set()


def test_the_zip_holds_the_site_and_the_same_site_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    one, again = pack(site, tmp_path / "one.zip"), pack(site, tmp_path / "again.zip")
    assert one.read_bytes() == again.read_bytes()
    with zipfile.ZipFile(one) as packed:
        assert set(packed.namelist()) == {str(path.relative_to(site)) for path in site.rglob("*") if path.is_file()}
    assert one.stat().st_size < sum(path.stat().st_size for path in site.rglob("*")) / 2
