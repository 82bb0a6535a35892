"""One way of writing: what the rules forbid is found, and the handbook has none of it."""

from pathlib import Path

import pytest

from content.checks import style
from content.pages.text import Words
from tests.content.checks import book


def found(text: str, lang: str) -> list[str]:
    return [fault.path for fault in style.faults([Words("x.md", lang, 1, text)])]


def test_the_handbook_is_written_in_one_way() -> None:
    assert [str(fault) for fault in style.faults(style.everything())] == []


@pytest.mark.parametrize(
    ("lang", "text", "wrong"),
    [
        ("da", 'De siger "ja" til det.', ['"', '"']),
        ("da", "De siger “ja” til det.", ["“", "”"]),
        ("en", 'They say "yes" to it.', ['"', '"']),
        ("en", "They say »yes« to it.", ["»", "«"]),
        ("da", "Det — er langt.", ["—"]),
        ("da", "Køb det - eller lad være.", ["-"]),
        ("da", "I 2018–2019 voksede det.", ["8–2"]),
        ("da", "Det koster 5.000 kr..", ["kr.."]),
        ("da", "Grænsen er {{ amount works }}.", ["{{ amount works }}."]),
        ("da", "1.000 kr. ekskl. moms", ["ekskl. moms"]),
        ("da", "1.000 kr. eksklusive moms", ["eksklusive moms"]),
        ("en", "DKK 1,000 without VAT", ["without VAT"]),
        ("en", "DKK 1,000 excl. VAT", ["excl. VAT"]),
        ("da", "Det er 81% af dem.", ["1%"]),
        ("en", "That is 81 % of them.", ["1 %"]),
        ("da", "Vi spurgte 5,000 mennesker.", ["5,000"]),
        ("en", "We asked 5.000 people.", ["5.000"]),
        ("da", "Det koster DKK 500.", ["DKK"]),
        ("da", "Det koster kr. 500.", ["kr. 5"]),
        ("en", "It costs 500 kr a year.", ["0 kr"]),
        ("en", "See § 31 of the act.", ["§"]),
        ("da", "Undgå fejlkøb.", ["fejlkøb"]),
        ("en", "Avoid a failed purchase.", ["failed purchase"]),
        ("en", "The organization realized it.", ["organization", "realized"]),
        ("da", "Skriv til navn@kommune.dk i dag.", ["navn@kommune.dk"]),
        ("da", "Ring på 12 34 56 78.", ["12 34 56 78"]),
        ("en", "Call +45 for more.", ["+45"]),
        ("da", "Ring: tlf. 12345678.", ["tlf. 1"]),
        ("en", "TODO: write this.", ["TODO"]),
    ],
)
def test_what_is_not_written_is_found(lang: str, text: str, wrong: list[str]) -> None:
    assert found(text, lang) == wrong


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("da", "Hun siger »ja« til 1,6 mio. kr. uden moms, 81 % af 5.000 – i 2018-2019."),
        ("en", "She says “yes” to DKK 1.6 million excluding VAT, 81% of 5,000 – in 2018–2019."),
        ("da", '!!! law "Loven siger"'),
        ("da", "{{ amount works }} uden moms."),
        ("da", "Koderne 73000000 og 73100000, ISBN 978-87-94408-07-3, 0,125 procent."),
        ("en", 'Sizes, prizes and seized goods; <a href="#top">up</a>.'),
        ("da", "[Søg](https://www.kfst.dk/a—b) | - | - |"),
    ],
)
def test_what_is_right_passes(lang: str, text: str) -> None:
    assert found(text, lang) == []


def test_a_fault_is_told_at_its_line_in_pages_and_yaml(tmp_path: Path) -> None:
    docs = book.write(tmp_path)
    book.change(docs, "da/list", "En side.", "En side for 81% af alle.")
    book.change(docs, "en/list", "Three things", "Three “things” without VAT")
    (tmp_path / "some.yml").write_text("a:\n  da: Et fejlkøb\n  variants: {da: [fejlkøb]}\n", encoding="utf-8")
    told = [(Path(fault.file).name, fault.line) for fault in style.faults(style.everything(docs, tmp_path))]
    assert told == [("list.md", 3), ("list.md", 17), ("some.yml", 2)]
