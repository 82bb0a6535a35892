"""The Danish pages are easy to read."""

import pytest

from content.checks import readability
from content.checks.readability import measure
from content.pages.text import Text


def text(*lines: str) -> Text:
    return Text("x.md", "da", "x", {}, ("---", "---"), lines)


def test_the_pages_are_easy_to_read() -> None:
    found = readability.measures()
    assert found
    assert readability.average(found) <= readability.AVERAGE
    assert [(each.slug, round(each.lix)) for each in found if each.lix > readability.CEILING] == []


def test_lix_is_the_mean_sentence_and_the_share_of_long_words() -> None:
    found = measure(text("Det er en kort sætning. Indkøbsafdelingen spørger virksomheden om noget."))
    assert (found.words, found.sentences, found.long) == (10, 2, 4)
    assert found.lix == pytest.approx(5 + 40)


@pytest.mark.parametrize(
    ("lines", "words", "sentences"),
    [
        (["Det koster 1,6 mio. kr. pr. år."], 7, 1),
        (["Fra 1. januar 2026 og bl.a. i 4. udgave."], 9, 1),
        (["- Køb det", "- Prøv det", "1. Spørg"], 5, 3),
        (["- Køb det,", "  hvis I kan"], 5, 1),
        (["# En overskrift", "", "| En | tabel |", "|---|---|", "| a | b |", "", "Her."], 1, 1),
        (['!!! short "Kort sagt her"', "    Et svar. To svar."], 4, 2),
        (["Under {{ amount works }} uden udbud.", "", "{{ glossary }}"], 4, 1),
        (["Se [dette her](en-anden-side.md#et-sted) nu."], 4, 1),
        (["Kan I det? Ja! Nej."], 5, 3),
        (["- [ ] **Husk** *det*"], 2, 1),
    ],
)
def test_what_counts_as_a_word_and_a_sentence(lines: list[str], words: int, sentences: int) -> None:
    found = measure(text(*lines))
    assert (found.words, found.sentences) == (words, sentences)


def test_a_page_that_is_hard_to_read_is_found() -> None:
    hard = "Indkøbsafdelingernes forretningsgange vanskeliggør virksomhedernes leverandørsamarbejde betydeligt. " * 3
    assert measure(text(hard)).lix > readability.CEILING


def test_the_table_names_every_page_and_the_average(capsys: pytest.CaptureFixture[str]) -> None:
    assert readability.main() == 0
    told = capsys.readouterr().out
    assert [each.slug for each in readability.measures() if each.slug not in told] == []
    assert "average" in told
