"""The Danish pages are easy to read, and neither chopped nor drawn out."""

from pathlib import Path

import pytest

from content.checks import readability
from content.checks.readability import measure
from content.pages.text import Text


def text(*lines: str) -> Text:
    return Text("x.md", "da", "x", {}, ("---", "---"), lines)


def test_the_pages_are_easy_to_read_and_have_their_rhythm() -> None:
    found = readability.measures()
    assert found
    assert readability.outside(found) == []


def test_a_page_that_the_book_names_and_nobody_has_written_stops_nothing(tmp_path: Path) -> None:
    assert readability.measures(tmp_path) == []


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
        (["- [ ] **Spørg først.** Det er gratis at spørge."], 5, 1),
        (["**Pris:** Hvad koster det?"], 3, 1),
        (["**Det** er ingen overskrift."], 4, 1),
        (["Her.", "## Læs videre {#next}", "- [En side](side.md), når I skal videre", "## Mere {#more}", "Der."], 2, 2),
    ],
)
def test_what_counts_as_a_word_and_a_sentence(lines: list[str], words: int, sentences: int) -> None:
    found = measure(text(*lines))
    assert (found.words, found.sentences) == (words, sentences)


def page(*lines: str) -> readability.Measure:
    return measure(text(*lines * 3))


EVEN = (
    "Kommunen skal vide, hvad medarbejderne savner, fordi den ellers køber noget forkert.",
    "Spørg derfor medarbejderne, som er hos borgerne hver dag, og skriv ned, hvad de selv fortæller om det.",
)
HARD = ("Indkøbsafdelingernes forretningsgange vanskeliggør virksomhedernes leverandørsamarbejde betydeligt.",)
CHOPPED = (*EVEN, "Spørg dem. Skriv det ned. Køb så løsningen.")


def test_an_even_page_is_within_the_bounds() -> None:
    assert readability.outside([page(*EVEN)]) == []


def test_what_is_hard_or_chopped_is_told_of_its_page_and_of_all_pages() -> None:
    hard, chopped = readability.outside([page(*HARD)]), readability.outside([page(*CHOPPED)])
    assert hard[0].startswith("x: LIX 106.")
    assert [each for each in chopped if each.startswith("x: short sentences 60.0")]
    assert [each for each in chopped if each.startswith("all pages: short sentences 60.0")]


def test_the_table_names_every_page_the_registers_the_guides_and_the_averages(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert readability.main() == 0
    told = capsys.readouterr().out
    named = [*(each.slug for each in readability.measures()), "registers", "guides"]
    assert [name for name in named if f"\n{name} " not in told] == []
    assert "words a sentence" in told


def test_only_whole_sentences_of_registers_and_guides_are_counted(tmp_path: Path) -> None:
    for name in ("registers", "guides"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "some.yml").write_text(
            "a: {da: En titel, en: A title}\nb: {da: Det er en hel sætning., en: It is a whole sentence.}\n", "utf-8"
        )
    assert [(each.slug, each.words, each.sentences) for each in readability.folders(tmp_path)] == [
        ("registers", 5, 1),
        ("guides", 5, 1),
    ]
