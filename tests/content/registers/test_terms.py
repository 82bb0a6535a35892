"""A term is explained the first time it stands in a text, once, and nothing else of the page is touched."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from content.reading.yamlfile import Faults
from content.registers import glossary, terms
from content.registers.terms import VOID

ADDRESS = "../ordliste/"
BUTTON = re.compile(r'<button type="button" class="ts-term" popovertarget="term-([\w-]+)">([^<]+)</button>')
MEANING = re.compile(r'<div class="ts-meaning" id="term-([\w-]+)" popover role="note">.*?</div>')


def explained(html: str, lang: str = "da", slug: str = "v01-forstaa-markedet") -> str:
    return terms.explain(html, lang, slug, ADDRESS)


def found(html: str, lang: str = "da", slug: str = "v01-forstaa-markedet") -> list[tuple[str, str]]:
    return BUTTON.findall(explained(html, lang, slug))


def test_the_first_of_each_term_becomes_a_button_and_its_meaning_stands_after_the_block() -> None:
    html = explained("<p>Statsstøtte er <em>ikke</em> statsstøtte.</p>\n<p>Slut.</p>")
    button, rest = html.split("</button>")
    assert button == '<p><button type="button" class="ts-term" popovertarget="term-state-aid">Statsstøtte'
    assert rest.startswith(' er <em>ikke</em> statsstøtte.</p><div class="ts-meaning" id="term-state-aid" popover')
    assert rest.endswith("</div>\n<p>Slut.</p>")
    assert f'href="{ADDRESS}#state-aid"' in rest
    assert glossary.register()["state-aid"].meaning.da in rest


def test_taking_the_buttons_and_meanings_away_gives_the_page_back() -> None:
    page = (
        '<h1 id="x">OPI</h1>\n<p>Om OPI &amp; udbudsloven, <a href="#">PCP</a>, <strong>PCP</strong>: 1.611&nbsp;kr.'
        "<br />Slut</p>\n<ul>\n<li><p>hensigtserklæring</p></li>\n</ul>\n<table><thead><tr><th>light-regimet</th></tr>"
        "</thead><tbody><tr><td>funktionskrav</td></tr></tbody></table>"
    )
    html = explained(page)
    assert len(BUTTON.findall(html)) == len(MEANING.findall(html)) == 5
    plain = BUTTON.sub(r"\2", MEANING.sub("", html))
    assert re.sub(r'<span class="ts-whole">([^<]*)</span>', r"\1", plain) == page


def test_a_word_keeps_the_signs_that_stand_close_to_it() -> None:
    html = explained("<p>et køb (PCP), og <em>OPI</em>.</p>")
    assert f'køb <span class="ts-whole">({BUTTON.search(html)[0]}),</span> og' in html  # type: ignore[index]
    assert html.count("ts-whole") == 1


def test_the_longest_term_is_taken_and_only_whole_words() -> None:
    assert found("<p>et udbud med forhandling</p>") == [("negotiation", "udbud med forhandling")]
    assert found("<p>OPI-erfaringer og superOPI</p>") == []
    assert found("<p>klar\ngrænseoverskridende interesse</p>") == [
        ("cross-border-interest", "klar\ngrænseoverskridende interesse")
    ]


def test_a_name_is_written_as_a_name() -> None:
    assert found("<p>stå på ski</p>") == []
    assert found("<p>en aftale hos SKI</p>") == [("ski", "SKI")]
    assert found("<p>Living lab og LIVING LAB</p>") == [("living-lab", "Living lab")]


@pytest.mark.parametrize(
    "html",
    [
        "<h2>OPI</h2>",
        '<p><a href="x">OPI</a></p>',
        "<p><code>OPI</code></p>",
        "<table><thead><tr><th>OPI</th></tr></thead></table>",
        '<div class="admonition case"><p class="admonition-title">OPI</p></div>',
        '<ul><li class="task-list-item"><label><input type="checkbox"/> OPI</label></li></ul>',
        '<div class="ts-guide" data-guide="x"><p>OPI</p></div>',
        '<figure class="ts-figure"><figcaption>OPI</figcaption><div><svg><text>OPI</text></svg></div></figure>',
        '<p><span lang="en">OPI</span></p>',
        "OPI",
        "<p>bruger og test på baggrund af indkøb</p>",
    ],
)
def test_what_is_no_running_text_is_left_alone(html: str) -> None:
    assert explained(html) == html


def test_what_the_page_itself_explains_is_left_alone() -> None:
    assert found("<p>OPI</p>", slug="opi-hvad-er-opi") == []
    assert explained("<p>OPI</p>", slug="ordliste") == "<p>OPI</p>"


def test_at_most_six_are_explained() -> None:
    html = "<p>OPI, PCP, SKI, statsstøtte, de minimis, forgrundsviden, baggrundsviden, PPI</p>"
    assert [id for id, _ in found(html)] == ["opi", "pcp", "ski", "state-aid", "de-minimis", "foreground-knowledge"]
    assert MEANING.findall(explained(html)) == [id for id, _ in found(html)]


def test_every_word_left_alone_is_a_word_of_the_glossary(tmp_path: Path) -> None:
    path = tmp_path / "terms.yml"
    path.write_text("da: [brugere]\nen: [banana]\n", encoding="utf-8")
    with pytest.raises(Faults, match="`banana` is no word of the glossary"):
        terms.read(path)


class Nesting(HTMLParser):
    """The elements round each meaning."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.round: list[list[str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        if ("class", "ts-meaning") in attrs:
            self.round.append(list(self.open))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


def test_a_meaning_never_stands_inside_a_paragraph_a_list_or_a_table() -> None:
    html = explained("<ul><li>OPI<br/>x<ul><li>PCP</li></ul></li></ul><div><p>statsstøtte</p></div><p>SKI</p>")
    assert Nesting(html).round == [[], [], [], []]
