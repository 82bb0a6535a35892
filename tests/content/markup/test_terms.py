"""A term is explained the first time it stands in a text, once, and nothing else of the page is touched."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown import markdown

from content.markup import Markup
from content.markup import terms as markup
from content.pages.roles import roles
from content.registers import vocabulary as terms
from content.registers.glossary import Term, Variants
from wizards.guide.reader import Faults
from wizards.language.words import Words

EXTENSIONS = ["admonition", "attr_list", "def_list", "md_in_html", "tables", "pymdownx.tasklist"]
LINK = re.compile(rf'<a class="ts-term" href="{roles().glossary}\.md#([\w-]+)">([^<]+)</a>')
MEANING = re.compile(r'<div class="ts-meaning" .*?</div>')


def term(id: str, name: str, *variants: str, page: str | None = None) -> Term:
    """A term that is called the same in both languages."""
    meaning = Words(f"{id} er & bliver", f"{id} is")
    return Term(id=id, da=name, en=name, meaning=meaning, variants=Variants(da=variants), page=page)


BOOK = (
    term("opi", "OPI", page="opi-page"),
    term("ski", "SKI"),
    term("aid", "statsstøtte"),
    term("lab", "living lab"),
    term("tender", "udbud"),
    term("negotiation", "udbud med forhandling"),
    term("interest", "klar grænseoverskridende interesse"),
    term("regime", "light-regimet (de lette)", "den lette ordning"),
    *(term(f"t{number}", f"Term{number}") for number in range(9)),
    term("user", "bruger"),
)


@pytest.fixture(autouse=True)
def _book_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "vocabulary", lambda lang: terms.look_for(BOOK, {"bruger"}, lang))


def explained(text: str, page: str = "a-page", placed: set[str] | None = None) -> str:
    return markdown(text, extensions=[*EXTENSIONS, Markup("da", page, placed)])


def plain(text: str) -> str:
    return markdown(text, extensions=EXTENSIONS)


def found(text: str, page: str = "a-page") -> list[tuple[str, str]]:
    return LINK.findall(explained(text, page))


def test_the_first_of_each_term_becomes_a_link_and_its_meaning_stands_after_the_block() -> None:
    html = explained("Statsstøtte er *ikke* statsstøtte.\n\nSlut.")
    link, rest = html.split("</a>", 1)
    assert link == f'<p><a class="ts-term" href="{roles().glossary}.md#aid">Statsstøtte'
    assert rest.startswith(" er <em>ikke</em> statsstøtte.</p><div")
    assert rest.endswith("</div>\n<p>Slut.</p>")
    (meaning,) = MEANING.findall(html)
    assert 'id="term-aid"' in meaning
    assert 'popover=""' in meaning
    assert "<strong>statsstøtte</strong> aid er &amp; bliver" in meaning
    assert f'href="{roles().glossary}.md#aid"' in meaning


def test_taking_the_links_and_meanings_away_gives_the_page_back() -> None:
    page = (
        "# OPI\n\nOm OPI & statsstøtte, [SKI](x.md), **SKI**: 1.611&nbsp;kr.<br>Slut på udbud\\*\n\n- x\n\n"
        "    living lab\n\n- term0\n    - Term0\n\n| Term1 |\n|---|\n| Term2 |\n\nTerm3:   Term3\n"
    )
    html = explained(page)
    # OPI, statsstøtte, SKI in bold, udbud, living lab, Term0: six, and then no more
    assert len(LINK.findall(html)) == len(MEANING.findall(html)) == 6
    without = LINK.sub(r"\2", MEANING.sub("", html))
    without = re.sub(r'<div class="ts-table[^>]*>| data-label="[^"]*"', "", without).replace(
        "</table></div>", "</table>"
    )
    assert without == plain(page).replace("<th>", '<th scope="col">')


def test_a_word_keeps_the_signs_that_stand_close_to_it() -> None:
    html = explained("et køb (SKI), og *OPI*, »statsstøtte«")
    assert "et køb ([SKI]), og <em>[OPI]</em>, »[statsstøtte]«" in LINK.sub(r"[\2]", html)


def test_a_sign_between_two_terms_stands_once() -> None:
    html = MEANING.sub("", explained("SKI,»OPI"))
    assert re.sub(r"<[^>]+>", "", html) == "SKI,»OPI"


def test_the_longest_term_is_taken_and_only_whole_words() -> None:
    assert found("et udbud med forhandling") == [("negotiation", "udbud med forhandling")]
    assert found("OPI-erfaringer og superOPI, opi.dk og OPI.dk") == []
    assert found("klar\ngrænseoverskridende interesse") == [("interest", "klar\ngrænseoverskridende interesse")]
    assert found("light-regimet") == [("regime", "light-regimet")]
    assert found("Den lette ordning.") == [("regime", "Den lette ordning")]


def test_a_name_is_written_as_a_name() -> None:
    assert found("stå på ski") == []
    assert found("en aftale hos SKI") == [("ski", "SKI")]
    assert found("Living lab og LIVING LAB") == [("lab", "Living lab")]


@pytest.mark.parametrize(
    "text",
    [
        "## OPI",
        "[OPI](x.md)",
        "`OPI`",
        "    OPI",
        "| OPI |\n|---|\n| x |",
        '!!! case "OPI"\n    x',
        "- [ ] OPI",
        "OPI\n:   x",
        '<div class="ts-guide"><p>OPI</p></div>',
        "<figure><figcaption>x</figcaption>\n\n<p>OPI</p>\n\n</figure>",
        'et <span lang="en">OPI *OPI*</span> her',
        'et *OPI*{ lang="en" } her',
        "bruger",
    ],
)
def test_what_is_no_running_text_is_left_alone(text: str) -> None:
    assert LINK.findall(explained(text)) == []
    assert MEANING.findall(explained(text)) == []


def test_text_behind_a_piece_of_html_is_running_text_again() -> None:
    assert found('<span lang="en">x</span> OPI') == [("opi", "OPI")]
    assert found("x<br>OPI") == [("opi", "OPI")]
    assert found('<div class="x"><p>x</p></div>\n\nOPI') == [("opi", "OPI")]


def test_what_the_page_itself_explains_is_left_alone() -> None:
    assert found("OPI og SKI", page="opi-page") == [("ski", "SKI")]
    for page in roles().unexplained:
        assert found("OPI og SKI", page=page) == []


def test_at_most_six_are_explained_in_the_order_of_the_text() -> None:
    text = ", ".join(f"Term{number}" for number in range(9))
    assert [id for id, _ in found(text)] == ["t0", "t1", "t2", "t3", "t4", "t5"]
    html = explained(text)
    assert re.findall(r'id="term-(\w+)"', html) == ["t0", "t1", "t2", "t3", "t4", "t5"]


def test_a_page_says_whether_it_has_any() -> None:
    with_terms, without = set[str](), set[str]()
    explained("OPI", placed=with_terms)
    explained("## OPI", placed=without)
    assert with_terms == {"terms"}
    assert without == set()


def test_no_search_finds_a_meaning() -> None:
    (meaning,) = MEANING.findall(explained("OPI"))
    assert "data-search-exclude" in meaning.partition(">")[0]


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
        if tag in markup.VOID:
            return
        if ("class", "ts-meaning") in attrs:
            self.round.append(list(self.open))
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in markup.VOID:
            assert self.open.pop() == tag


def test_a_meaning_never_stands_inside_a_paragraph_a_list_or_a_table() -> None:
    html = explained(
        "- OPI<br>x\n    - SKI\n\n!!! case\n    statsstøtte\n\n| x |\n|---|\n| udbud |\n\n"
        '<section markdown="1">\n\nliving lab\n\n</section>\n\nTerm1'
    )
    assert Nesting(html).round == [[], [], [], [], [], []]
