"""Every word is spelt right, or stands in the handbook's own lists."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from content.checks import spelling
from content.pages.text import Words
from tests.content.checks import book


def unknown(text: str, lang: str = "da", *, name: bool = False) -> list[str]:
    return [fault.path for fault in spelling.faults([Words("x.md", lang, 1, text, name)])]


def test_the_handbook_is_spelt_right() -> None:
    assert [str(fault) for fault in spelling.faults(spelling.everything())] == []


def test_a_misspelling_is_told_at_its_line_with_what_was_meant(tmp_path: Path) -> None:
    docs = book.write(tmp_path)
    book.change(docs, "da/list", "Tre ting", "Tre virkomheder")
    book.change(docs, "en/list", "Three things", "Three compnies")
    danish, english = spelling.faults(spelling.everything(docs, tmp_path / "none"))
    assert (Path(danish.file).parts[-2:], danish.line, danish.path) == (("da", "list.md"), 17, "virkomheder")
    assert (Path(english.file).parts[-2:], english.line, english.path) == (("en", "list.md"), 17, "compnies")
    assert "virksomheder" in danish.mend
    assert "companies" in english.mend


def test_a_misspelling_in_the_yaml_is_told_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "some.yml").write_text(
        "a:\n  da: Et inkøb\n  en: A purchse\n  variants: {da: [inkøb], en: [purchse]}\n  note: inkøb\n",
        encoding="utf-8",
    )
    told = [(fault.line, fault.path) for fault in spelling.faults(spelling.everything(tmp_path / "none", tmp_path))]
    assert told == [(2, "inkøb"), (3, "purchse")]


@pytest.mark.parametrize(
    "text",
    [
        "Udbudsmaterialet, innovationspartnerskabet og velfærdsteknologikonsulenten",
        "OPI-aftalen og OPI'er hos CO-PI's naboer, Furesø Kommunes EU-udbud og INNOBAs 3-årige råd",
        "1,6 mio. kr. pr. plejehjem, ca. 12 stk., bl.a. køkken- og indkøbschefer",
        "Den hedder *Measuring the thing*, og den er »wicked«.",
    ],
)
def test_danish_as_it_is_written_is_right(text: str) -> None:
    assert unknown(text) == []


@pytest.mark.parametrize("word", ["tilbudet", "inkøb", "kommunene", "offenlig", "løsninge", "erfaringene"])
def test_a_common_slip_is_found_in_danish(word: str) -> None:
    assert unknown(f"Her er {word} igen.") == [word]


@pytest.mark.parametrize("word", ["procurment", "tendering-proces", "organistion", "color", "center", "udbud"])
def test_a_slip_an_american_spelling_or_a_danish_word_is_found_in_english(word: str) -> None:
    assert unknown(f"Here is the {word} again.", "en") == [word]


def test_a_danish_term_in_italics_or_quotes_is_right_in_english_and_a_slip_in_it_is_not() -> None:
    assert unknown("The threshold (*tærskelværdi*) and “prøveindkøb” are one.", "en") == []
    assert unknown("The threshold (*tærskelværidi*) is one.", "en") == ["tærskelværidi"]
    assert unknown("Når virksomheder afgiver fælles bud (When companies bid)", "en", name=True) == []


def test_marks_addresses_and_blocks_are_no_words() -> None:
    assert (
        list(
            spelling.faults(page("[Køb](xyzzy.md#qwrt) {#qwrt} {{ amount qwrt }} `qwrt` <b class='qwrt'> www.qwrt.dk"))
        )
        == []
    )


def page(line: str) -> Iterable[Words]:
    from content.pages.text import Text, prose

    text = Text("x.md", "da", "x", {}, (), (line,))
    return [Words("x.md", "da", at, words) for at, words in prose(text)]


@pytest.mark.parametrize("name", ["both", "da", "en"])
def test_the_lists_are_in_order_and_hold_each_word_once(name: str) -> None:
    lines = (spelling.LISTS / f"spelt-{name}.txt").read_text(encoding="utf-8").splitlines()[1:]
    assert lines == sorted(set(lines), key=lambda line: (line.casefold(), line))


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_lists_hold_no_word_that_the_dictionary_knows(lang: str) -> None:
    plain = spelling.Speller(lang, ())
    mine = (spelling.LISTS / f"spelt-{lang}.txt").read_text(encoding="utf-8").splitlines()[1:]
    assert [word for word in mine if word.isalnum() and plain.knows(word)] == []


def test_the_dictionary_is_asked_once_for_each_word(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking is what takes time, and looking for what was meant takes most of it."""
    asked: list[str] = []

    class Counted:
        def spell(self, word: str) -> bool:
            asked.append(word)
            return word != "inkøb"

        def suggest(self, word: str) -> list[str]:
            asked.append(f"near {word}")
            return ["indkøb"]

    mine = spelling.Speller("da", ())
    monkeypatch.setattr(mine, "_hunspell", Counted())
    monkeypatch.setattr(spelling, "speller", lambda lang: mine)
    assert unknown("Et inkøb er et inkøb er et inkøb") == ["inkøb"] * 3
    assert sorted(asked) == ["Et", "er", "et", "inkøb", "near inkøb"]
