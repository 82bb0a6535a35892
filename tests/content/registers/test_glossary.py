"""The glossary holds the field's words, in order, and every reference in it leads somewhere."""

import re
from pathlib import Path

import pytest

from content.reading.yamlfile import ROOT, Faults
from content.registers import glossary
from content.registers.glossary import Term, in_order, letters

WANTED = """OPI, OPS, OPP, TBF, VTV, SKI, PCP, PPI, LUP, EAFIP, tærskelværdi, udbudsgrænse, markedsdialog,
forgrundsviden, baggrundsviden, kommunalfuldmagt, klar grænseoverskridende interesse, innovationsrum, innovationshøjde,
hensigtserklæring, living lab, velfærdsaftale, ØU, ØKF, SUF, TMF, BUF, KK, CSL, ehhs, eksplorativ OPI, OPI mini,
strategisk OPI, direkte indkøb, prøveindkøb, innovativt indkøb, eksplorativt indkøb, offentligt udbud,
begrænset udbud, udbud med forhandling, konkurrencepræget dialog, innovationspartnerskab, light-regimet,
ordregiver, tilbudsgiver, udbudsmateriale, tildelingskriterier, mindstekrav, funktionskrav, inhabilitet,
armslængde, aktindsigt, statsstøtte, business case, udbredelse, driften, konsortium, vilde problemer"""

SMALL = """
one:
  da: en ting
  en: a thing
  meaning: {da: Noget., en: Something.}
  variants: {da: [ting]}
  see: [two]
  page: k01-virksomhedernes-utaalmodighed
  sources: ["001:97-102"]
two:
  da: en sag
  en: a matter
  meaning: {da: Noget andet., en: Something else.}
"""


def words(term: Term, lang: str) -> set[str]:
    return {term.name[lang], *term.variants[lang]}


def read(folder: Path, text: str) -> dict[str, Term]:
    path = folder / "glossary.yml"
    path.write_text(text, encoding="utf-8")
    return glossary.read(path)


def test_there_are_at_least_130_terms() -> None:
    assert len(glossary.register()) >= 130


def test_the_words_that_readers_meet_are_there() -> None:
    known = {word.casefold() for term in glossary.register().values() for word in words(term, "da")}
    assert [word for word in re.split(r",\s+", WANTED) if word.casefold() not in known] == []


def test_ids_are_short_english_anchors() -> None:
    assert [each for each in glossary.register() if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", each)] == []


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_meaning_is_one_sentence(lang: str) -> None:
    for term in glossary.register().values():
        meaning = term.meaning[lang]
        assert meaning.endswith("."), term.id
        assert not re.search(r"[.!?] [A-ZÆØÅ]", meaning), term.id


def test_ppi_is_never_given_as_the_english_of_opi() -> None:
    terms = glossary.register()
    assert "PPI" in terms["ppi"].variants["en"]
    assert not any("PPI" in words(term, "en") for term in terms.values() if term.id != "ppi")


def test_bare_innovative_purchase_means_development_and_purchase_in_one_tender() -> None:
    terms = glossary.register()
    owners = [term.id for term in terms.values() if "innovativt indkøb" in words(term, "da")]
    assert owners == ["innovative-purchase"]


def test_danish_letters_come_last() -> None:
    assert letters("zebra") < letters("ældre") < letters("økonomi") < letters("årlig")
    names = [term.name.da for term in in_order(glossary.register(), "da")]
    assert names[0].startswith("a")
    assert names[-1].startswith("ø")


def test_each_language_has_its_own_order() -> None:
    terms = glossary.register()
    danish, english = in_order(terms, "da"), in_order(terms, "en")
    assert {term.id for term in danish} == {term.id for term in english} == set(terms)
    assert danish != english


def test_no_term_takes_an_anchor_that_its_page_uses() -> None:
    for lang in ("da", "en"):
        page = (ROOT / "docs" / lang / "ordliste.md").read_text(encoding="utf-8")
        assert set(re.findall(r"\{#([a-z-]+)\}", page)) & set(glossary.register()) == set()


def test_a_small_glossary_is_read_whole(tmp_path: Path) -> None:
    one = read(tmp_path, SMALL)["one"]
    assert (one.see, one.page, one.variants) == (
        ("two",),
        "k01-virksomhedernes-utaalmodighed",
        {"da": ("ting",), "en": ()},
    )


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("see: [two]", "see: [three]", "one.see[0]"),
        ("see: [two]", "see: [one]", "one.see[0]"),
        ("k01-virksomhedernes-utaalmodighed", "k99-ingen", "one.page"),
        ("001:97-102", "001:97-9999", "001:97-9999"),
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
