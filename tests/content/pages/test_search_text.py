"""A page is cut at its headings; words that stand apart on the page stay apart in its text."""

import pytest

from content.pages.search_text import sections_of


def cut(html: str) -> list[tuple[str, str, str]]:
    """Give each section's anchor, heading and text."""
    return [(each.anchor, each.title, each.text) for each in sections_of(html)]


def test_a_page_is_cut_at_each_heading_with_an_anchor() -> None:
    html = (
        "<h1>Køb</h1><p>Først.</p><h2 id='a'>Små <em>køb</em></h2><p>Så.</p><div><h3 id='b'>Andre</h3><p>Til"
        " sidst.</p></div><h3>Uden anker</h3><p>Med.</p>"
    )
    assert cut(html) == [
        ("", "Køb", "Først."),
        ("a", "Små køb", "Så."),
        ("b", "Andre", "Til sidst. Uden anker Med."),
    ]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<table><tr><td>Navn</td><td>Hvem?</td><td>5 %</td></tr></table>", "Navn. Hvem? 5 %."),
        ("<label><input type=radio>Ja</label><label>Nej</label><button>Næste</button>", "Ja. Nej."),
        ("<dl><dt>74 %<dd>af dem</dl>", "74 % af dem."),
        ("én<br>to<hr>tre", "én to tre"),
        ("<p>OPI-<strong>aft</strong>alen, <a href='#'>her</a>.</p>", "OPI-aftalen, her."),
        ("<p>køb &amp; salg &lt; 5&nbsp;kr.</p>", "køb & salg < 5 kr."),
        ("<p>Først</p>\n\n  <ul>\n<li>En\n<li>To</ul>", "Først En To."),
    ],
)
def test_words_that_stand_apart_stay_apart_and_parts_of_a_word_together(html: str, text: str) -> None:
    assert cut(html) == [("", "", text)]


def test_what_is_excluded_scripts_and_the_meanings_of_terms_are_no_text_of_the_page() -> None:
    html = (
        "<p>Et <a class='ts-term'>udbud</a>skrav.</p><div class='ts-meaning' popover><strong>Udbud</strong>"
        " er en konkurrence.</div><section data-search-exclude='true'><h2 id='x'>Tegning</h2><p>Tal</p></section>"
        "<script>let a = '<p>'</script><style>p { }</style><p>Slut.</p>"
    )
    assert cut(html) == [("", "", "Et udbudskrav. Slut.")]


def test_what_only_links_and_what_only_works_the_page_is_no_text_of_it() -> None:
    html = (
        "<div class='admonition short'><p class='admonition-title'>Kort sagt</p><p>Spørg.</p></div>"
        "<div class='admonition case'><p class='admonition-title'>Et eksempel</p></div>"
        "<button>Næste</button><noscript>Slå til.</noscript><svg><title>En tegning</title></svg>"
        "<h2 id='next'>Læs videre</h2><ul><li>Her</li></ul>"
    )
    assert cut(html) == [("", "", "Spørg. Et eksempel")]
