"""Two releases, swapped under a running guide: they never mix, the reader is told, and the answers come along."""

import json
import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from runtime.manifest import Manifest, integrity
from tests.browser.guide_helpers import asked, guide, place, press, say
from tests.browser.server import running


@pytest.fixture(scope="module")
def releases(site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The built site, and one as the next release would be: other rules, other addresses, and none of the first's."""
    other = tmp_path_factory.mktemp("releases") / "newer"
    for part in ("assets", "guide-path", "en/guide-path", "search"):
        shutil.copytree(site / part, other / part)
    [told] = other.glob("assets/python/*/*/manifest.json")
    manifest, whole = Manifest.load(told.read_text(encoding="utf-8")), json.loads(told.read_text(encoding="utf-8"))
    rules = told.parent / "guides" / "path.json"
    changed = json.dumps(json.loads(rules.read_text(encoding="utf-8")) | {"version": "1000"}).encode()
    rules.write_bytes(changed)
    whole["guides"]["path"] = {"integrity": integrity(changed), "bytes": len(changed)}
    told.write_text(json.dumps(whole), encoding="utf-8")
    [scripts] = other.glob("assets/scripts-*")
    new = {
        manifest.integrity: integrity(told.read_bytes()),
        told.parent.name: "wizards-00000000",
        scripts.name: "scripts-00000000",
        f'"version":"{guide("path").version}"': '"version":"1000"',  # of the routes before Python
    }
    for page in (other / "guide-path" / "index.html", other / "en" / "guide-path" / "index.html"):
        html = page.read_text(encoding="utf-8")
        for old, now in new.items():
            assert old in html
            html = html.replace(old, now)
        page.write_text(html, encoding="utf-8")
    told.parent.rename(told.parent.with_name(new[told.parent.name]))
    scripts.rename(scripts.with_name(new[scripts.name]))
    return site, other


def started(page: Page, address: str, lang: str) -> None:
    """Answer the first two questions."""
    page.goto(address + place("path", lang))
    for question, given, then in (("own_solution", "no", "need_clear"), ("need_clear", "clear", "others")):
        press(page, question, given)
        come(page, then)


def come(page: Page, question: str) -> None:
    """Wait for a question, as long as Python's start may take on a busy machine."""
    expect(page.locator(f'form[data-question="{question}"]')).to_be_visible(timeout=90_000)
    asked(page, question)


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_reader_in_the_middle_of_a_release_keeps_what_is_loaded_and_then_the_answers(
    lang: str, lone: Page, releases: tuple[Path, Path]
) -> None:
    before, after = releases
    with running(before, path="/bog/") as (address, server):
        started(lone, address, lang)
        server.folder = after.resolve()  # the host has the new release from here on
        lone.locator("#others-alone").check()
        lone.locator(".ts-question:visible button").click()
        expect(lone.locator('form[data-question="others"]')).to_be_hidden()  # what is loaded goes on as it is
        assert f"v={guide('path').version}" in lone.url
        lone.context.new_cdp_session(lone).send("Network.clearBrowserCache")
        lone.workers[0].evaluate("self.close()")  # and where it must load again, nothing of the new comes into the old
        kept = lone.url
        press(lone, "market_dialogue", "several")
        status = lone.locator(".ts-guide-status")
        expect(status).to_contain_text(say(lang, "renewed"), timeout=90_000)
        assert lone.url.partition("#")[2].startswith(kept.partition("#")[2].split("&at=")[0])
        status.get_by_role("button").click()
        come(lone, "market_dialogue")
        assert "v=1000" in lone.url
        assert "own_solution=no&need_clear=clear&others=alone&market_dialogue=several" in lone.url
        expect(lone.locator("#market_dialogue-several")).to_be_checked()
        expect(lone.locator(".ts-guide-notes .ts-notice")).to_be_visible()  # that the rules are new
        assert not [name for name in server.missed if "00000000" in name]


def test_a_page_of_the_old_release_does_not_run_the_new_ones_scripts(lone: Page, releases: tuple[Path, Path]) -> None:
    before, after = releases
    with running(before, path="/bog/") as (address, server):
        older = (before / "guide-path" / "index.html").read_text(encoding="utf-8")
        lone.route(
            re.compile("/guide-path/$"), lambda route: route.fulfill(body=older, content_type="text/html"), times=1
        )
        server.folder = after.resolve()
        lone.goto(address + place("path", "da"))
        expect(lone.locator(".ts-not-started")).to_be_attached()
        notes = lone.locator(".ts-guide-notes")
        # nothing of the old release is left, so guard.js is not there either: what the page's styles tell is
        lone.evaluate("document.getAnimations().forEach((each) => each.finish())")
        expect(lone.locator(".ts-not-started")).to_be_visible()
        expect(notes).to_be_empty()
        expect(lone.locator(".ts-readable table").first).to_be_visible()
        lone.reload()
        asked(lone, "own_solution")
        press(lone, "own_solution", "no")
        come(lone, "need_clear")
        assert "v=1000" in lone.url
