"""Every page as Markdown: whole, without a block or a tag left, in the languages of the book."""

import re

import pytest

from content.blocks.amounts import amount_block
from content.data.pages import order
from content.pages.markdown import PLACED
from content.pages.nav import page_path
from content.pages.text import read
from content.plain.html import as_markdown
from content.plain.page import page_as_markdown
from content.registers import glossary
from wizards.language.words import LANGUAGES

SLUGS = [slug for slug, _ in order()]
LEFT = re.compile(r"\{\{|\{[:#.]|</?(?:div|section|span|p|table|svg|figure|details|form)\b|!!!|markdown=")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("slug", SLUGS)
def test_a_page_is_written_out_and_nothing_of_the_machine_is_left(lang: str, slug: str) -> None:
    text = page_as_markdown(lang, slug)
    assert LEFT.findall(text) == []
    assert len(re.findall(r"^# ", text, re.M)) == 1
    for heading in re.findall(r"^#{2,3} (.+?) \{#", "\n".join(read(page_path(lang, slug)).body), re.M):
        assert re.search(rf"^#+ {re.escape(heading)}$", text, re.M), heading
    for name, given in PLACED.findall("\n".join(read(page_path(lang, slug)).body)):
        if name == "amount":
            assert as_markdown(amount_block(given.strip(), lang)) in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_glossary_stands_whole_in_its_page(lang: str) -> None:
    text = page_as_markdown(lang, "ordliste")
    for term in glossary.register().values():
        assert f"- **{term.name[lang]}" in text
