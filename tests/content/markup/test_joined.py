"""A number never parts from what it counts at a line's end, and nothing else of the text is touched."""

import re

import pytest
from markdown import markdown

from content.markup import Markup
from content.markup.joined import TOGETHER as PATTERN
from content.markup.joined import joined, joined_html
from content.pages.search_text import sections_of
from tests.theme.node import under_node

GAP, GLUE = "\N{NO-BREAK SPACE}", "\N{WORD JOINER}"

# The places where lines may not break are written as _.
TOGETHER = [
    "mod 35_%, og 1,6_mio._kr. om året",
    "DKK_1.6_million and EUR_5,000, at 10:00 on page_12",
    "se §_12, stk._2, nr._3, og §§_4_og_5",
    "5–10_%, 30_minutter, 14_dage, 2_år og 3_uger",
    "den 1._januar_2026 og 1_January_2026",
    "tal pr. november_2026, in May_2026",
    "år_2_og_3, sections_5_and_6, side_4_til_7",
    "rollespil_· idéspil; 1_·_Behov",
    "serviceloven §_128_b, i to udgaver; §_5_a",
    "efter CC_BY_4.0 og med DKK_5",
    "Vægtet. n_=_417.",
    "section_5 and article_12; side_7, figur_2, kapitel_3",
    "200.000_kroner og 40_m²",
    "Section_2 is long, and 24_hours are short",
    "fra 1._januar_2026_– 31._december_2027; Behov_– kommunen",
    "lovforslag L_19",
]
APART = [
    "i 2022 kom 3 kommuner med",
    "81 ud af 100 svarede",
    "en side i bogen, og mange procent",
    "opgaver 2 gange",
    "trinene 5 og",
    "12 lange kapitler",
    "et navn = 4",
    "§_12 i loven",
    "2026 og 3 til",
    "i maj kom 3",
]
# The places behind which lines may not break, though a dash stands there, are written as _.
DASHED = ["fra 2018-_2019 og §§ 124-_137", "side 5–_10", "978-_87-_94408-_07-_3", "med CO-_PI, L 19 (2015-_16)"]
PARTED = ["https://a.dk/2024-25/x", "a.dk/2018-2019", "16-årige", "opgave-5", "5 - 6", "x?a=1-2"]


def html(text: str) -> str:
    return joined_html(markdown(text, extensions=["tables", "md_in_html", Markup("da")]))


@pytest.mark.parametrize("words", TOGETHER)
def test_a_number_and_what_it_counts_stay_together(words: str) -> None:
    for space in (" ", "\n"):
        assert joined(words.replace("_", space)).replace(GLUE, "") == words.replace("_", GAP)


@pytest.mark.parametrize("words", APART)
def test_other_spaces_may_break(words: str) -> None:
    assert joined(words.replace("_", GAP)) == words.replace("_", GAP)


@pytest.mark.parametrize("words", DASHED)
def test_ranges_and_names_do_not_end_a_line_behind_their_dash(words: str) -> None:
    assert re.sub(GAP, " ", joined(words.replace("_", ""))) == words.replace("_", GLUE)


@pytest.mark.parametrize("words", PARTED)
def test_addresses_and_other_dashes_are_left_alone(words: str) -> None:
    assert joined(words) == words


def test_a_guide_shows_later_what_it_shows_first() -> None:
    words = [each.replace("_", space) for each in (*TOGETHER, *APART) for space in (" ", "\n", GAP)]
    told = under_node("joined.mjs", {"pattern": PATTERN, "words": words}, len(words))
    assert told == [joined(each).replace(GLUE, "") for each in words]


def test_marks_within_a_line_do_not_part_them_and_blocks_do() -> None:
    assert f"<strong>81</strong>{GAP}%" in html("mere end **81** %")
    assert f"§{GAP}<em>12</em>" in html("se § *12*")
    assert html("- i 2022\n- % af alle").count(GAP) == 0
    assert html("| 2022 | dage |\n|---|---|\n| 5 | dage |").count(GAP) == 0
    assert (
        joined_html("<i>1.</i> <b>maj</b> <i>2026, 2-</i>3") == f"<i>1.</i>{GAP}<b>maj</b>{GAP}<i>2026, 2-{GLUE}</i>3"
    )


def test_code_and_addresses_are_left_alone() -> None:
    told = html("`5 %` og [5 %](side.html 'om 5 %')")
    kept = '<svg><text>5 %</text></svg><textarea title="a > b">1. maj</textarea><script>let a = "5 %";</script>'
    assert joined_html(kept) == kept
    assert "<code>5 %</code>" in told
    assert 'title="om 5 %"' in told
    assert f">5{GAP}%</a>" in told


def test_the_search_reads_the_spaces_that_readers_type() -> None:
    (section,) = sections_of(html("Det er 1,6 mio. kr. efter § 12."))
    assert section.text == "Det er 1,6 mio. kr. efter § 12."


def test_every_letter_stays_where_it_was() -> None:
    for words in TOGETHER + APART + DASHED:
        spaced = words.replace("_", " ")
        assert re.sub(GAP, " ", joined(spaced)).replace(GLUE, "") == spaced
