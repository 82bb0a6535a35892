import shlex
import zipfile
from pathlib import Path

import pytest

from content.guides.guides import read_guide
from tests.wizards import small
from wizards import catalog
from wizards.terminal import main


def run(arguments: list[str], typed: list[str]) -> tuple[int, str]:
    said: list[str] = []
    replies = iter(typed)

    def ask(prompt: str) -> str:
        said.append(prompt)
        try:
            return next(replies)
        except StopIteration:
            raise EOFError from None

    return main(arguments, ask, said.append), "\n".join(said)


@pytest.mark.usefixtures("small_catalog")
def test_without_a_guide_all_are_listed() -> None:
    status, said = run([], [])
    assert status == 0
    assert [line.split()[0] for line in said.splitlines()] == list(small.NAMES)


@pytest.mark.usefixtures("small_catalog")
@pytest.mark.parametrize(("lang", "outcome"), [("da", "Bag selv"), ("en", "Bake it")])
def test_a_whole_talk_ends_in_a_result_and_a_note(lang: str, outcome: str, tmp_path: Path) -> None:
    note = tmp_path / "note.docx"
    status, said = run(["cake", "--lang", lang, "--note", str(note)], ["x", "2", "b", "1", "1"])
    assert status == 0
    assert zipfile.is_zipfile(note)
    assert outcome in said


@pytest.mark.usefixtures("small_catalog")
def test_amounts_are_asked_field_by_field() -> None:
    assert "DKK 80" in run(["cake", "--lang", "en"], ["2", "40", "2"])[1].replace("\N{NO-BREAK SPACE}", " ")
    assert "No cake" in run(["cake", "--lang", "en"], ["2", "?"])[1]


@pytest.mark.usefixtures("small_catalog")
def test_how_an_amount_is_read_is_said_before_the_next_question() -> None:
    said = run(["cake", "--lang", "da"], ["2", "0,250 mio.", "2"])[1].replace("\N{NO-BREAK SPACE}", " ")
    assert "250.000 kr." in said


def test_a_question_is_told_with_its_help_and_what_its_options_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    guide = read_guide("threshold").guide
    monkeypatch.setattr(catalog, "guide", lambda name: guide)
    asked = guide.question("purchase_kind")
    assert asked
    assert asked.help
    hints = [option.hint["en"].rstrip(".") for option in asked.options if option.hint]
    said = run(["threshold", "--lang", "en", "--answers", "buyer_kind=municipality"], [])[1]
    assert hints
    for words in (asked.help["en"], *hints):
        assert words in said


def test_amounts_may_be_answered_with_another_option_by_its_id(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalog, "guide", lambda name: read_guide(name).guide)
    begun = "buyer_kind=municipality&purchase_kind=goods&notice_date=now&parts=whole&whole_buyer=yes"
    status, said = run(["threshold", "--lang", "en", "--answers", begun], ["above"])
    assert status == 0
    assert "[above]" in said
    assert "value=above" in said


@pytest.mark.usefixtures("small_catalog")
def test_answers_of_an_address_are_gone_on_with() -> None:
    status, said = run(["cake", "--answers", "oven=yes&guests=few"], [])
    assert status == 0
    assert "\n1. " not in said, "nothing was asked again"


@pytest.mark.usefixtures("small_catalog")
def test_stopping_and_an_unknown_guide_have_an_exit_status_of_their_own() -> None:
    assert run(["cake"], [])[0] == 1
    assert run(["nothing"], [])[0] == 2


@pytest.mark.usefixtures("small_catalog")
def test_an_answer_is_chosen_by_its_number_or_by_the_id_that_is_shown() -> None:
    by_number, by_id = run(["cake"], ["1", "1"]), run(["cake"], ["yes", "few"])
    assert by_number[0] == by_id[0] == 0
    assert [line for line in by_number[1].splitlines() if "[yes]" in line], "what can be typed is told"
    assert "[each]" in run(["cake"], ["2", "40", "2"])[1]
    assert by_number[1].splitlines()[-1] == by_id[1].splitlines()[-1], "the same answers, the same way back"


def go_on(said: str) -> tuple[int, str]:
    """Run the command that was told last."""
    command = shlex.split(said.splitlines()[-1].partition("python -m wizards ")[2])
    return run(command, [])


@pytest.mark.usefixtures("small_catalog")
@pytest.mark.parametrize(
    ("arguments", "typed"),
    [
        (["cake"], ["1", "1"]),
        (["cake", "--lang", "en"], ["dk", "40", "2"]),
        (["cake", "--deadline", "1.5.2099"], ["2", "?"]),
    ],
)
def test_a_result_ends_with_the_command_that_leads_back_to_it(arguments: list[str], typed: list[str]) -> None:
    status, said = run(arguments, typed)
    again = go_on(said)
    assert status == again[0] == 0
    assert said.endswith(again[1]), "nothing is asked again, and the same is told"


@pytest.mark.usefixtures("small_catalog")
@pytest.mark.parametrize(
    ("typed", "asked"), [([], "oven"), (["1"], "guests"), (["2"], "price"), (["2", "40"], "price")]
)
def test_who_stops_is_given_the_command_that_asks_the_same_question_again(typed: list[str], asked: str) -> None:
    status, said = run(["cake", "--lang", "en"], typed)
    again = go_on(said)
    question = small.read("cake").question(asked)
    assert status == again[0] == 1
    assert question
    assert again[1].splitlines()[1].endswith(question.ask.en)
    assert "--answers ''" not in said
