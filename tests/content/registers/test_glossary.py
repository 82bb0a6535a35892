"""The glossary holds the field's words, in order, and every reference in it leads somewhere."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from content.pages.nav import sections
from content.reading.yamlfile import ROOT
from content.registers import glossary
from content.registers.glossary import Term, in_order, letters
from wizards.guide.reader import Faults

PAGE = sections()[0].pages[0]
SMALL = f"""
one:
  da: en ting
  en: a thing
  meaning: {{da: Noget., en: Something.}}
  variants: {{da: [ting]}}
  see: [two]
  page: {PAGE}
  sources: ["001:97-102"]
two:
  da: en sag
  en: a matter
  meaning: {{da: Noget andet., en: Something else.}}
"""


def read(folder: Path, text: str) -> Mapping[str, Term]:
    path = folder / "glossary.yml"
    path.write_text(text, encoding="utf-8")
    return glossary.read(path)


def test_ids_are_short_english_anchors() -> None:
    assert [each for each in glossary.register() if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each)] == []


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_meaning_is_one_sentence(lang: str) -> None:
    for term in glossary.register().values():
        meaning = term.meaning[lang]
        assert meaning.endswith("."), term.id
        assert not re.search(r"[.!?] [A-ZÆØÅ]", meaning), term.id


def test_danish_letters_come_last() -> None:
    assert letters("zebra") < letters("ældre") < letters("økonomi") < letters("årlig")


@pytest.mark.usefixtures("small")
def test_each_language_has_its_own_order() -> None:
    terms = glossary.register()
    assert [term.name.da for term in in_order(terms, "da")] == ["brød", "smør", "øl"]
    assert [term.name.en for term in in_order(terms, "en")] == ["ale", "bread", "butter"]


def test_no_term_takes_an_anchor_that_its_page_uses() -> None:
    for lang in ("da", "en"):
        page = (ROOT / "docs" / lang / "ordliste.md").read_text(encoding="utf-8")
        assert set(re.findall(r"\{#([a-z-]+)\}", page)) & set(glossary.register()) == set()


def test_a_small_glossary_is_read_whole(tmp_path: Path) -> None:
    one = read(tmp_path, SMALL)["one"]
    assert (one.see, one.page, one.variants) == (
        ("two",),
        PAGE,
        glossary.Variants(da=("ting",)),
    )


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("see: [two]", "see: [three]", "one.see[0]"),
        ("see: [two]", "see: [one]", "one.see[0]"),
        (PAGE, "k99-ingen", "one.page"),
        ("001:97-102", "001:97-9999", "one.sources[0]"),
        ("da: en sag", "da: Ting", "two"),
        ("en: a matter", "en: A thing", "two"),
        (", en: Something else.", "", "two.meaning"),
        ("variants: {da: [ting]}", "variants: {de: [ding]}", "one.variants.de"),
    ],
)
def test_a_reference_to_nowhere_or_a_word_twice_is_a_fault(tmp_path: Path, old: str, new: str, path: str) -> None:
    assert old in SMALL
    with pytest.raises(Faults) as caught:
        read(tmp_path, SMALL.replace(old, new, 1))
    assert path in [fault.path for fault in caught.value.faults]
