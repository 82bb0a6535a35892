"""The law's cases in a browser: each guide answers there as in CPython, where it is held against the law."""

import pytest
from playwright.sync_api import Page

from tests.browser.guide_helpers import ASK, PLACED, cpython, guide, place
from tests.guides.law_cases import TODAY, fragment, law_file
from tests.guides.law_claims import CLAIMS
from wizards.language.words import LANGUAGES

HELD = sorted(CLAIMS.keys() & set(PLACED))


@pytest.mark.parametrize(("name", "lang"), [(name, LANGUAGES[turn % 2]) for turn, name in enumerate(HELD)])
def test_the_browser_answers_every_case_of_the_law_as_cpython_does(
    page: Page, address: str, name: str, lang: str
) -> None:
    page.goto(address + place(name, lang))
    day = TODAY.isoformat()
    asked = [
        {"guide": name, "lang": lang, "today": day, "fragment": fragment(case, guide(name))}
        for case in law_file().cases
        if name in case.guides
    ]
    told = page.evaluate(ASK, asked)
    assert asked
    assert [(each["view"], each["errors"]) for each in told] == [("result", [])] * len(asked)
    assert told == [cpython(each) for each in asked]
