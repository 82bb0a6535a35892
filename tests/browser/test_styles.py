"""A style that is published says to a browser what the one that is written says."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from hooks.hosting.joined import ASSETS, joined

RULES = """(text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map((rule) => rule.cssText).join("\\n");
}"""
STYLES = sorted((ASSETS / "css").iterdir())


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.stem)
def test_a_published_style_has_the_rules_of_the_one_that_is_written(style: Path, page: Page) -> None:
    written, published = (
        re.sub(", ", ",", page.evaluate(RULES, text))  # a value that a variable gives stands as it is written
        for text in (style.read_text(encoding="utf-8"), joined()[f"css/{style.name}"].file.read_text(encoding="utf-8"))
    )
    assert written == published
    assert written.count("{") >= 3
