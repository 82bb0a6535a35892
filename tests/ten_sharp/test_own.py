import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

import ten_sharp
from ten_sharp.__main__ import main
from tests.ten_sharp.readme import GUIDE
from wizards import catalog


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "sample.json"
    written.write_text(GUIDE, encoding="utf-8")
    return written


def run(arguments: list[str], typed: list[str]) -> tuple[int, str]:
    said: list[str] = []
    replies = iter(typed)
    return main(arguments, lambda _: next(replies), said.append), "\n".join(said)


def broken(file: Path, was: str, now: str) -> int:
    """Put something wrong in the file; gives the line that it stands on."""
    text = file.read_text(encoding="utf-8")
    assert text.count(was) == 1
    file.write_text(text.replace(was, now), encoding="utf-8")
    return text[: text.index(was)].count("\n") + 1


def test_a_guide_of_somebody_else_is_read_and_proved(file: Path) -> None:
    assert ten_sharp.read(file).id == "sample"
    assert ten_sharp.proved(file).paths == 3, "more; less with an open tender; less without one"


def test_a_guide_of_data_is_the_guide_of_the_file(file: Path) -> None:
    assert ten_sharp.guide_of(json.loads(GUIDE)) == ten_sharp.read(file)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ('"give": "accept"', '"give": "acept"'),
        ('"ask_when": {"worth": "less"}', '"ask_when": {"wrth": "less"}'),
        ('"version": "1"', '"verson": "1"'),
        ('{"tender": "none"}, "give"', '{"tender": none}, "give"'),
    ],
)
def test_a_fault_is_told_at_its_line(was: str, now: str, file: Path) -> None:
    line = broken(file, was, now)
    with pytest.raises(ten_sharp.Faults) as told:
        ten_sharp.read(file)
    assert line in {fault.line for fault in told.value.faults}
    assert {fault.file for fault in told.value.faults} == {file.name}


def test_a_rule_that_never_holds_is_told_by_the_proof(file: Path) -> None:
    line = broken(file, '"when": {"tender": "open"}', '"when": {"worth": "more"}')
    with pytest.raises(ten_sharp.Faults) as told:
        ten_sharp.proved(file)
    assert line in {fault.line for fault in told.value.faults}
    assert run(["prove", str(file)], [])[0] == 2


def test_what_is_no_text_is_told(file: Path) -> None:
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(ten_sharp.Faults):
        ten_sharp.read(file)


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_command_asks_a_guide_from_a_file_and_leads_back_to_it(lang: str, file: Path, tmp_path: Path) -> None:
    note = tmp_path / "note.docx"
    status, said = run([str(file), "--lang", lang, "--note", str(note)], ["less", "none"])
    assert status == 0
    assert ten_sharp.read(file).outcome("sample", "accept").title[lang] in said
    assert f"ten-sharp {file} --lang {lang} --answers" in said
    assert zipfile.is_zipfile(note)


def test_a_file_that_is_not_there_is_no_traceback(tmp_path: Path) -> None:
    missing = str(tmp_path / "none.json")
    for arguments in (["prove", missing], [missing]):
        status, said = run(arguments, [])
        assert status == 2
        assert missing in said


def test_the_command_lists_what_the_engine_lists() -> None:
    assert [line.split()[0] for line in run([], [])[1].splitlines()] == list(catalog.names())


ANSWERS: dict[str, Any] = {"tender": "none", "worth": "less"}


def test_answers_lead_to_a_result_in_any_order_and_to_the_next_question_before(file: Path) -> None:
    guide = ten_sharp.read(file)
    found = ten_sharp.reply(guide, ANSWERS, "en")
    assert isinstance(found, ten_sharp.ResultReply)
    assert found == ten_sharp.reply(guide, dict(reversed(ANSWERS.items())), "en")
    assert found.result.first
    assert found.result.first.title == guide.outcome("sample", "accept").title.en
    before = ten_sharp.reply(guide, {"worth": "less"}, "da")
    assert isinstance(before, ten_sharp.QuestionReply)
    assert before.question.id == "tender"
    assert json.loads(json.dumps(ten_sharp.told(found)))["view"] == "result"


def test_an_answer_that_cannot_be_read_is_named(file: Path) -> None:
    guide = ten_sharp.read(file)
    [error] = ten_sharp.reply(guide, {"worth": "perhaps"}).errors
    assert error.question == "worth"
    with pytest.raises(KeyError, match="colour"):
        ten_sharp.reply(guide, {"colour": "red"})


def test_a_note_is_written_of_a_result_alone(file: Path) -> None:
    guide = ten_sharp.read(file)
    title = guide.outcome("sample", "accept").title.en
    assert title in ten_sharp.note(guide, ANSWERS, "markdown", "en").decode()
    assert json.loads(ten_sharp.note(guide, ANSWERS, "json"))["guide"] == "sample"
    with pytest.raises(ValueError, match="no result"):
        ten_sharp.note(guide, {"worth": "less"})
