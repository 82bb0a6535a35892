"""Words carried over from the other language are found, what a native writes passes, and the handbook has none."""

import pytest

from content.checks import phrases, prose, style
from content.pages import roles
from content.pages.text import Words


def found(text: str, lang: str, file: str = "x.md") -> list[str]:
    return [fault.path for fault in style.faults([Words(file, lang, 1, text)], phrases.RULES)]


def test_the_handbook_has_none() -> None:
    assert [str(fault) for fault in style.faults(style.everything(), phrases.RULES)] == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Explain when you must tender, and when you need not.", ["must tender"]),
        ("Get ready to tender a partnership.", ["ready to tender"]),
        ("It must be tendered.", ["be tendered"]),
        ("Start in operations, never at the top.", ["operations"]),
        ("Ask whether day-to-day operations want it.", ["day-to-day operations want"]),
        ("Use it in operation.", ["in operation"]),
        ("It was taken into use.", ["taken into use"]),
        ("As a main rule the municipality is one buyer.", ["main rule"]),
        ("As a starting point anyone may see it.", ["As a starting point"]),
        ("How time counts stands in the table.", ["stands"]),
        ("By each role stands what to say.", ["stands"]),
        ("Whom do I call first?", ["Whom"]),
        ("Write down the problem, whom it affects, and why.", ["whom"]),
        ("Ask early, for the municipality can seldom promise to buy.", [", for the municipality can seldom"]),
        ("Get them behind it, for that is what they ask.", [", for that is"]),
        ("They will help you, for teachers are keen.", [", for teachers are"]),
        ("Share what you have learnt.", ["learnt"]),
        ("It spends common money.", ["common money"]),
        ("Ask someone who knows the house.", ["the house"]),
        ("How is it used with you?", ["used with you"]),
        ("Good chemistry is a reason to develop together.", ["develop together"]),
        ("Find a company to develop with.", ["develop with"]),
        ("It takes 1-2 weeks (2022-23).", ["1-2", "2022-23"]),
        ("Eight nursing homes are one buyer.", ["nursing homes"]),
        ("Emission-free machines", ["Emission-free"]),
        ("It helps small firms.", ["small firms"]),
        ("Every second has it.", ["Every second has"]),
        ("Play with open cards.", ["open cards"]),
        ("Take a case out of the drawer.", ["the drawer"]),
        ("Ring a place of education.", ["place of education"]),
        ("It gave great value.", ["gave great value"]),
        ("The amount is confirmed in one secondary text.", ["is confirmed", "secondary text"]),
        ("According to the source it is so.", ["According to the source"]),
    ],
)
def test_what_no_briton_writes_is_found(text: str, wrong: list[str]) -> None:
    assert found(text, "en") == wrong


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Det er en grund til at udvikle sammen.", ["udvikle sammen"]),
        ("Før man udvikler sammen, aftales det.", ["udvikler sammen"]),
        ("Et eksplorativt OPI er lettere.", ["Et eksplorativt OPI"]),
        ("Det kaldes eksplorativt OPI.", ["eksplorativt OPI"]),
        ("Vælg et strategisk OPI.", ["et strategisk OPI"]),
        ("Sig, hvad de venter sig.", ["venter sig"]),
        ("En vej er småstøtte.", ["småstøtte"]),
        ("Find sagen i skuffen.", ["i skuffen"]),
        ("Om den gælder, er ikke bekræftet.", ["er ikke bekræftet"]),
        ("Indholdet er bekræftet i én sekundær tekst.", ["er bekræftet", "sekundær tekst"]),
        ("Det kommer ifølge kilden ofte foran.", ["ifølge kilden"]),
    ],
)
def test_what_no_dane_writes_is_found(text: str, wrong: list[str]) -> None:
    assert found(text, "da") == wrong


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Put it out to tender before you go to tender; the tender must be fair, and tenderers bid."),
        ("en", "OPI stands for public-private innovation, and only efficiency stands out; you stand to gain."),
        ("en", "Let the choice stand up to scrutiny. The contract is allowed to stand. The acts as they stand now."),
        ("en", "Use it as a starting point. Who buys for whom? Say to whom it was sent."),
        ("en", "Better for citizens, for the municipality and for you; set aside money, for a product that works."),
        ("en", "Three solutions that public bodies developed with companies; develop the solution together."),
        ("en", "ISBN 978-87-94408-07-3, file 2023-212-0015, 5–10 and 2022–23, in-house."),
        ("en", "Hold an open house; in day-to-day operations there is little time."),
        ("en", "An hour with you is an hour taken from something else. Let a lawyer read it with you."),
        ("en", "Every second year a new notice is due."),
        ("da", "Aftal, hvem der ejer det, I udvikler sammen. Udvikl løsningen sammen med kommunen."),
        ("da", "Et OPI-projekt, en eksplorativ OPI, navnet OPI, og at OPI er nyt. Krav rettes til efter brugerne."),
        ("da", "Leverandøren har bekræftet aftalen. Nævn kilden, der står nederst."),
    ],
)
def test_what_a_native_writes_passes(lang: str, text: str) -> None:
    assert found(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "right", "wrong"),
    [
        ("da", "## Set fra virksomhedens side {#company}", "## Sådan ser det ud hos virksomheden {#company}"),
        ("en", "## From the company's side {#company}", "## From the company's point of view {#company}"),
    ],
)
def test_the_other_partys_section_is_called_the_same_on_every_page(lang: str, right: str, wrong: str) -> None:
    assert found(right, lang) == []
    assert len(found(wrong, lang)) == 1


def test_where_the_sources_are_told_of_their_certainty_may_be_told() -> None:
    told = "Beløbet er bekræftet i én sekundær tekst."
    assert found(told, "da", "docs/da/kilder.md") == []
    assert found(told, "da", "docs/da/k01-virksomhedernes-utaalmodighed.md") != []


def test_a_page_that_gets_the_role_or_loses_it_is_looked_at_again() -> None:
    assert roles.FILE in prose.RESTS_ON
