"""What is too long for a result's first page is told at its line; what never stands there may be of any length."""

from pathlib import Path
from shutil import copytree

import pytest

from content.checks.headlines import BECAUSE, STEP, STOP, TAKES, TEXT, TITLE, headlines
from content.guides.guides import GuideFile, joined
from tests.wizards import small
from wizards.guide.reader import Fault

STEPS = "next: [{da: Tænd ovnen., en: Light the oven."
FOUR = "next: [{da: A., en: A.}, {da: B., en: B.}, {da: C., en: C.}, {da: Tænd ovnen., en: Light the oven."


def told(folder: Path, *changes: tuple[str, str]) -> list[Fault]:
    """Give what is told of the small guide of a cake when some of its words are changed."""
    copytree(small.FOLDER, folder)
    file = folder / "cake.yml"
    text = file.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    file.write_text(text, encoding="utf-8")
    return list(headlines(GuideFile(small.read("cake", folder), joined(file))))


def test_nothing_is_told_of_what_fits(tmp_path: Path) -> None:
    assert told(tmp_path / "kitchen") == []


@pytest.mark.parametrize(
    ("before", "after", "room", "where"),
    [
        ("title: {da: Bag selv,", "title: {da: %s,", TITLE, "outcomes[0].title.da"),
        ("text: {da: Tag mel., en: Take flour.}", "text: {da: Tag mel., en: %s}", TEXT, "outcomes[0].text.en"),
        ("because: {da: Den er billig.,", "because: {da: %s,", BECAUSE, "decisions[0].rules[2].because.da"),
        ("next: [{da: Tænd ovnen.,", "next: [{da: %s,", STEP, "outcomes[0].next[0].da"),
        (STEPS, STEPS + ", takes: {da: %s, en: a day}", TAKES, "outcomes[0].next[0].takes.da"),
        ("stops: [{da: Strømmen går.,", "stops: [{da: %s,", STOP, "outcomes[0].stops[0].da"),
    ],
)
def test_a_text_has_room_for_so_many_signs(before: str, after: str, room: int, where: str, tmp_path: Path) -> None:
    assert told(tmp_path / "fits", (before, after % ("x" * room))) == []
    (fault,) = told(tmp_path / "not", (before, after % ("x" * (room + 1))))
    assert (fault.path, f"{room + 1} characters" in fault.what) == (where, True)
    line = (tmp_path / "not" / "cake.yml").read_text(encoding="utf-8").splitlines()[fault.line - 1]
    assert "x" * room in line


def test_the_answer_is_one_sentence_and_no_shortened_word_ends_it(tmp_path: Path) -> None:
    assert told(tmp_path / "one", ("Tag mel.", "Tag fx 3 kg mel pr. kage.")) == []
    (fault,) = told(tmp_path / "two", ("Tag mel.", "Tag mel. Rør i det."))
    assert fault.path == "outcomes[0].text.da"


def test_a_figure_takes_no_room(tmp_path: Path) -> None:
    assert told(tmp_path / "kitchen", ("Køb for {cost}.", "Køb for {cost}" + "x" * (TEXT - 9) + ".")) == []


def test_what_comes_after_the_first_steps_and_what_no_first_page_takes_up_is_free(tmp_path: Path) -> None:
    long = "x" * 500
    assert told(tmp_path / "list", ("title: {da: Bestil tidligt,", f"title: {{da: {long},")) == []
    assert told(tmp_path / "late", (STEPS, FOUR.replace("Tænd ovnen.", long))) == []


@pytest.mark.parametrize(("role", "room"), [("do", STEP), ("care", STOP)])
def test_a_list_that_fills_up_the_first_page_is_held_to_its_room(role: str, room: int, tmp_path: Path) -> None:
    filling = ("title: {da: Råd, en: Advice}\n", f"title: {{da: Råd, en: Advice}}\n    role: {role}\n")
    done = ("decision: advice, title", "decision: advice, who: both, title")
    long = ("title: {da: Bestil tidligt,", f"title: {{da: {'x' * (room + 1)},")
    assert told(tmp_path / "fits", filling, done) == []
    assert [fault.path for fault in told(tmp_path / "not", filling, done, long)] == ["outcomes[3].title.da"]


DO = ("    single: false", "    single: false\n    role: do")
LISTED = "text: {da: I god tid., en: In good time.}"


@pytest.mark.parametrize(
    ("said", "named"),
    [
        (", who: company", []),
        ("", ["outcomes[3]"]),
        (", next: [{da: Ring., en: Call., who: company}]", []),
        (", who: company, next: [{da: Ring., en: Call.}]", ["outcomes[3]"]),
    ],
)
def test_an_item_that_may_be_a_first_step_says_who_does_it(said: str, named: list[str], tmp_path: Path) -> None:
    other = (
        "text: {da: Luk døren op., en: Open the door.}",
        "text: {da: Luk døren op., en: Open the door.}, who: both",
    )
    assert [fault.path for fault in told(tmp_path / "do", DO, (LISTED, LISTED + said), other)] == named
    assert told(tmp_path / "tell", (LISTED, LISTED + said)) == []


def test_nobody_need_do_what_never_stands_among_the_first_steps(tmp_path: Path) -> None:
    full = tuple(
        (f"{{da: {each}, en:", f"{{da: A., en: A.}}, {{da: B., en: B.}}, {{da: {each}, en:")
        for each in ("Tænd ovnen.", "Ring.", "Rist det.")
    )
    assert told(tmp_path / "kitchen", DO, *full) == []


def test_the_time_of_an_item_stands_at_its_step(tmp_path: Path) -> None:
    timed = (LISTED, f"{LISTED}, who: company, time: {{da: {'x' * (TAKES + 1)}, en: a day}}")
    other = (
        "text: {da: Luk døren op., en: Open the door.}",
        "text: {da: Luk døren op., en: Open the door.}, who: both",
    )
    assert [fault.path for fault in told(tmp_path / "kitchen", DO, timed, other)] == ["outcomes[3].time.da"]
