"""The mark of how sure the law is can be seen, pointed at and heard."""

import pytest

from content.markup.sure import mark
from content.registers.law import SIGNS
from content.words import say
from tests.conftest import ROOT
from wizards.language.words import LANGUAGES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_grade_has_a_sign_and_a_word_of_its_own(lang: str) -> None:
    marks = {sure: mark(sure, lang) for sure in SIGNS}
    assert len(set(SIGNS.values())) == len({say(f"sure_{sure}", lang) for sure in SIGNS}) == len(SIGNS)
    for sure, html in marks.items():
        word = say(f"sure_{sure}", lang)
        assert f'aria-label="{word}"' in html
        assert f'title="{word}"' in html
        assert f">{SIGNS[sure]}<" in html
    assert mark(None, lang) == ""


def test_pages_and_guides_show_the_same_signs() -> None:
    script = (ROOT / "theme/assets/guide/outcome.mjs").read_text(encoding="utf-8")
    assert all(f'{sure}: "{sign}"' in script for sure, sign in SIGNS.items())
