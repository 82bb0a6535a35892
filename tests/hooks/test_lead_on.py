"""Where a page was, a small page leads on to where it is: in its language, and never over something else."""

import re
from pathlib import Path

import pytest

from content.pages.nav import page_facts, sections
from content.words import frame_words
from tests.hooks.moved import lay
from wizards.language.words import LANGUAGES

TO = sections()[0].pages[0]
HERE = "https://book.example/x/"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_it_says_in_its_language_where_the_page_is_now(
    lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert lay(tmp_path, {"once": TO, "a-part": f"{TO}#why"}, monkeypatch, lang, HERE) == []
    html = (tmp_path / "once" / "index.html").read_text(encoding="utf-8")
    assert f'<html lang="{lang}">' in html
    assert f'<meta http-equiv="refresh" content="0; url=../{TO}/">' in html
    assert f'<link rel="canonical" href="{HERE}{TO}/">' in html
    assert re.search(rf'<a href="../{TO}/"[^>]*>([^<]+)</a>', html)
    assert page_facts(lang, TO).title in html
    assert frame_words(lang)["moved"] in html
    part = (tmp_path / "a-part" / "index.html").read_text(encoding="utf-8")
    assert f"url=../{TO}/#why" in part
    assert f'<link rel="canonical" href="{HERE}{TO}/">' in part


def test_it_names_no_host_where_none_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay(tmp_path, {"once": TO}, monkeypatch)
    assert "://" not in (tmp_path / "once" / "index.html").read_text(encoding="utf-8")


def test_what_the_site_has_at_such_an_address_stays_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = tmp_path / "assets" / "index.html"
    theirs.parent.mkdir()
    theirs.write_text("theirs", encoding="utf-8")
    [told] = lay(tmp_path, {"assets": TO}, monkeypatch)
    assert told.startswith("content/pages/moved.yml:")
    assert theirs.read_text(encoding="utf-8") == "theirs"
