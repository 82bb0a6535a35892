"""The build stops at a fault of the pages, and publishes an old translation with a notice."""

import importlib.util
import logging
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from jinja2 import Environment, FileSystemLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from content.checks import parity, stamp, whole
from content.checks.unfinished import unfinished
from content.words import frame_words
from tests.conftest import ROOT
from tests.content.checks import book

THEME = ROOT / "theme"

# As MkDocs does it: a hook is a file, not a package's module.
spec = importlib.util.spec_from_file_location("keep_whole", ROOT / "hooks" / "keep_whole.py")
assert spec
assert spec.loader
keep_whole = importlib.util.module_from_spec(spec)
spec.loader.exec_module(keep_whole)


@pytest.fixture
def docs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = book.write(tmp_path)
    stamp.stamp(["all"], folder)
    monkeypatch.setattr(whole, "check", lambda: parity.check(folder, book.SLUGS))
    monkeypatch.setattr(keep_whole, "unfinished", lambda: unfinished(folder))
    monkeypatch.setattr(keep_whole, "page_path", lambda lang, slug: folder / lang / f"{slug}.md")
    return folder


def config(lang: str) -> MkDocsConfig:
    return cast(MkDocsConfig, SimpleNamespace(extra={"lang": lang}))


def context(lang: str) -> dict[str, Any]:
    page = cast(Page, SimpleNamespace(file=SimpleNamespace(src_uri="list.md")))
    given: dict[str, Any] = keep_whole.on_page_context({}, page, config(lang), None)
    return given


def test_a_whole_book_is_built_without_a_word(docs: Path, caplog: pytest.LogCaptureFixture) -> None:
    keep_whole.on_config(config("da"))
    assert caplog.text == ""


def test_every_fault_is_told_and_the_build_stops(docs: Path) -> None:
    book.change(docs, "en/list", "{#do}", "{#done}")
    book.change(docs, "da/v01-sell", "turn: k01-buy", "turn: k02")
    with pytest.raises(PluginError) as caught:
        keep_whole.on_config(config("da"))
    assert "list.md:22: " in str(caught.value)
    assert "v01-sell.md:5: " in str(caught.value)


def test_an_old_translation_is_warned_of_and_stops_nothing(docs: Path, caplog: pytest.LogCaptureFixture) -> None:
    book.change(docs, "da/list", "Tre ting", "Fire ting")
    keep_whole.on_config(config("da"))
    ((name, level, said),) = caplog.record_tuples
    assert (name.partition(".")[0], level) == ("keep_whole", logging.WARNING)  # a strict build counts those of `mkdocs`
    assert "en/list.md:7: the Danish page is newer" in said
    assert "make stamp PAGE=list" in said


def test_the_english_page_alone_says_that_the_danish_is_newer(docs: Path) -> None:
    assert (context("da"), context("en")) == ({"danish_is_newer": False}, {"danish_is_newer": False})
    book.change(docs, "da/list", "Tre ting", "Fire ting")
    assert (context("da"), context("en")) == ({"danish_is_newer": False}, {"danish_is_newer": True})


def test_the_notice_leads_to_the_danish_page() -> None:
    ui = frame_words("en")
    template = Environment(loader=FileSystemLoader(THEME), autoescape=True).get_template("parts/newer.html")
    shown = template.render(danish_is_newer=True, twin_href="../../list/", ui=ui)
    assert "The Danish page is newer" in shown
    assert '<a href="../../list/" hreflang="da">' in shown
    assert template.render(danish_is_newer=False, ui=ui).strip() == ""


@pytest.mark.parametrize("name", ["main.html", "home.html"])
def test_every_page_has_room_for_the_notice(name: str) -> None:
    assert (THEME / name).read_text(encoding="utf-8").count('{% include "parts/newer.html" %}') == 1
