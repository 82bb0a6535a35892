"""What the search takes from a page and from the glossary."""

from types import SimpleNamespace
from typing import cast

import pytest
from mkdocs.structure.pages import Page

from content.registers.glossary import Term, Variants
from tests.hooks.load import hook
from wizards.language.words import Words

index_search = hook("index_search")

LOAN = Term(
    id="loan",
    da="lån på prøve",
    en="trial loan",
    meaning=Words("Et lån.", "A loan."),
    variants=Variants(da=("prøvelån",), en=("loan on trial",)),
    page="k04-buy",
)


@pytest.mark.parametrize(
    ("slug", "lang", "expected"),
    [
        ("k04-buy", "da", ("låne", "lån på prøve", "prøvelån")),
        ("k04-buy", "en", ("låne", "trial loan", "loan on trial")),
        ("v04-sell", "da", ("låne",)),
    ],
)
def test_a_page_is_found_by_what_the_terms_that_it_explains_are_called(
    slug: str, lang: str, expected: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_search.glossary, "register", lambda: {"loan": LOAN})
    page = cast(Page, SimpleNamespace(meta={"keywords": ["låne"]}))
    assert index_search._keywords(page, slug, lang) == expected
