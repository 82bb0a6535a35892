"""A number never parts from what it counts at a line's end, and nothing else of the text is touched."""

import re

import pytest
from markdown import markdown

from content.markup import Markup
from content.markup.joined import joined
from content.pages.search_text import sections_of

GAP = "\N{NO-BREAK SPACE}"

# The places where lines may not break are written as _.
TOGETHER = [
    "mod 35_%, og 1,6_mio._kr. om året",
    "DKK_1.6_million and EUR_5,000, at 10:00 on page_12",
    "se §_12, stk._2, nr._3, og §§_4 og 5",
    "5–10_%, 30_minutter, 14_dage, 2_år og 3_uger",
    "den 1._januar 2026 og 1_January 2026",
    "Vægtet. n_=_417.",
    "section_5 and article_12; side_7, figur_2, kapitel_3",
    "200.000_kroner og 40_m²",
    "Section_2 is long, and 24_hours are short",
]
APART = [
    "i 2022 kom 3 kommuner med",
    "81 ud af 100 svarede",
    "en side i bogen, og mange procent",
    "opgaver 2 gange",
    "trinene 5 og",
    "12 lange kapitler",
    "et navn = 4",
]


def html(text: str) -> str:
    return markdown(text, extensions=["tables", "md_in_html", Markup("da")])


@pytest.mark.parametrize("words", TOGETHER)
def test_a_number_and_what_it_counts_stay_together(words: str) -> None:
    assert joined(words.replace("_", " ")) == words.replace("_", GAP)
    assert joined(words.replace("_", "\n")) == words.replace("_", GAP)


@pytest.mark.parametrize("words", APART)
def test_other_spaces_may_break(words: str) -> None:
    assert joined(words) == words


def test_marks_within_a_line_do_not_part_them_and_blocks_do() -> None:
    assert f"<strong>81</strong>{GAP}%" in html("mere end **81** %")
    assert f"§{GAP}<em>12</em>" in html("se § *12*")
    assert html("- i 2022\n- % af alle").count(GAP) == 0
    assert html("| 2022 | dage |\n|---|---|\n| 5 | dage |").count(GAP) == 0


def test_code_and_addresses_are_left_alone() -> None:
    told = html("`5 %` og [5 %](side.html 'om 5 %')")
    assert "<code>5 %</code>" in told
    assert 'title="om 5 %"' in told
    assert f">5{GAP}%</a>" in told


def test_the_search_reads_the_spaces_that_readers_type() -> None:
    (section,) = sections_of(html("Det er 1,6 mio. kr. efter § 12."))
    assert section.text == "Det er 1,6 mio. kr. efter § 12."


def test_every_letter_stays_where_it_was() -> None:
    for words in TOGETHER + APART:
        spaced = words.replace("_", " ")
        assert re.sub(GAP, " ", joined(spaced)) == spaced
