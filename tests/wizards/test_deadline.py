"""A day typed on a result stays in the address, is counted back at the door, and goes into note, file and terminal."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from tests.wizards import small
from tests.wizards.asks import ask
from wizards import catalog
from wizards.guide.advice import Letter, Step
from wizards.guide.model import Guide
from wizards.guide.procedures import Procedure, Stage
from wizards.language.dates import day
from wizards.language.words import Words
from wizards.terminal import main

BAKED = "oven=yes&guests=few&at=result"
DAY = ".deadline=~~deadline:{}"
LETTER = Letter(
    id="invite",
    title=Words("Indbydelse", "An invitation"),
    to=Words("gæsterne", "the guests"),
    body=Words(
        "Kære [navn]\n\n1. Kom\n2. Spis\n\nVi siger: {answer}, {today}.",
        "Dear [name]\n\n1. Come\n2. Eat\n\nWe say: {answer}, {today}.",
    ),
    lawyer=True,
)


def baking() -> Guide:
    """Give the small guide of a cake with a procedure and a letter for baking."""
    knead = Stage(id="knead", words=Words("Ælt", "Knead"), who="project", usual=2, least=3)
    rise = Stage(id="rise", words=Words("Hæv", "Rise"), who="both", usual=3, least=10, bound=True, source=("901:1-10",))
    ends = Words("Hvornår skal I spise?", "When must you eat?")
    made = Procedure(id="baking", name=Words("Bagning", "Baking"), ends=ends, stages=(knead, rise))
    guide = small.small("cake")
    step = Step(da="Indbyd dem.", en="Invite them.", letter="invite")
    outcomes = tuple(
        replace(each, timeline="baking", next=(step,)) if each.id == "bake" else each for each in guide.outcomes
    )
    return replace(guide, outcomes=outcomes, letters=(LETTER,), procedures={"baking": made})


@pytest.fixture(autouse=True)
def _baking(monkeypatch: pytest.MonkeyPatch) -> None:
    made = baking()
    monkeypatch.setattr(catalog, "names", lambda: ("cake",))
    monkeypatch.setattr(catalog, "guide", lambda name: made if name == "cake" else None)


def plan(**more: Any) -> Any:
    return ask("cake", **more)["result"]["timeline"]


def test_a_result_has_the_timeline_of_its_procedure_and_others_have_none() -> None:
    assert [each["id"] for each in plan(fragment=BAKED)["stages"]] == ["knead", "rise"]
    assert ask("cake", fragment="oven=no&price=each:40&at=result")["result"]["timeline"] is None


def test_a_day_stays_in_the_address_on_every_page() -> None:
    typed = DAY.format("2031-05-01")
    told = ask("cake", fragment=f"{BAKED}&{typed}")
    assert typed in told["fragment"]
    assert typed in told["back"]
    assert typed in told["answers"][0]["change"]


def test_a_day_is_counted_back() -> None:
    begin = [each["begin"] for each in plan(fragment=f"{BAKED}&{DAY.format('1~2E~20maj~202031')}")["stages"]]
    assert ["27. marts 2031" in begin[0], "10. april 2031" in begin[1]] == [True, True]


@pytest.mark.parametrize("typed", ["snart", "1~2E1~2E1999", "9~2E9~2E9999", "~F0~9F~8E~82", "0" * 500])
def test_no_day_is_lost_or_stops_the_result(typed: str) -> None:
    told = ask("cake", fragment=f"{BAKED}&{DAY.format(typed)}")
    assert told["view"] == "result"
    assert told["errors"] == []
    assert told["result"]["timeline"]["error"]
    assert DAY.format(typed) in told["fragment"]


def note(form: str, lang: str = "en", typed: str = "2031-05-01") -> str:
    order = {"format": form, "address": "https://example.org/guide/"}
    return str(ask("cake", lang, fragment=f"{BAKED}&{DAY.format(typed)}", note=order)["note"]["text"])


def test_the_note_has_the_stages_with_their_days_and_the_answer_comes_first() -> None:
    text = note("markdown")
    assert "27 March 2031" in text
    assert text.index("Bake it") < text.index("Knead") < text.index("An invitation")


def test_a_note_without_a_day_has_the_lengths_alone() -> None:
    text = note("markdown", typed="")
    assert "Knead" in text
    assert "27 March 2031" not in text


def test_the_note_has_the_letter_in_paragraphs_filled_in_and_no_sign_of_it_becomes_a_mark() -> None:
    text = note("markdown")
    assert "Dear \\[name\\]\n\n1\\. Come  \n2\\. Eat\n\nWe say: Bake it, " in text
    assert "lawyer" in text


def test_the_file_of_answers_keeps_the_day() -> None:
    assert DAY.format("2031-05-01") in json.loads(note("json"))["fragment"]


def test_the_terminal_counts_back_and_tells_the_letter() -> None:
    said: list[str] = []
    answers = BAKED.removesuffix("&at=result")
    end = date.today() + timedelta(days=90)
    main(["cake", "--lang", "en", "--answers", answers, "--deadline", day(end, "en")], lambda _: "", said.append)
    told = "\n".join(said)
    assert f"Begin by {day(end - timedelta(weeks=5), 'en')}" in told
    assert "  | Dear [name]\n  | \n  | 1. Come" in told
