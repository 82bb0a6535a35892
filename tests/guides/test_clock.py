"""The guides on days that their amounts do not cover: what has passed is said."""

from collections.abc import Iterator
from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from content.guides.compile import compile_guides
from content.guides.guides import names, read_guide
from content.guides.periods import day_of_proof, rests_on_amounts
from content.registers import amounts
from tests.wizards.asks import ask
from tests.wizards.walks import TODAY
from wizards.asking import address
from wizards.asking.walk import replay
from wizards.calculators.purchase import value_band
from wizards.guide.answer import Answers
from wizards.guide.calculator import Situation
from wizards.guide.model import Guide
from wizards.language.dates import day
from wizards.language.words import LANGUAGES, say
from wizards.terminal import main

UNCOVERED = (date(2019, 1, 1), date(2028, 1, 2), date(2031, 6, 1))
RECKONING = tuple(name for name in names() if rests_on_amounts(read_guide(name).guide))
DATE = "notice_date"
DATED = tuple(name for name in RECKONING if any(q.id == DATE for q in read_guide(name).guide.questions))
SURE = "above"  # the answer of who needs no amount to know


@pytest.fixture(scope="module", autouse=True)
def _compiled() -> None:
    compile_guides()


def asked(name: str, answers: Answers, today: date, lang: str = "da", **more: object) -> dict[str, Any]:
    fragment = address.write(read_guide(name).guide, answers, "result")
    return ask(name, lang, fragment=fragment, today=today.isoformat(), **more)


def valued(guide: Guide, today: date, **changed: str) -> Iterator[Answers]:
    """Give the answers of each case that tells an amount, otherwise answered where that is said and still whole."""
    for case in guide.cases:
        walk = replay(guide, {**case.answers, **{k: v for k, v in changed.items() if k in case.answers}}, today)
        known = guide.amounts_question
        assert known
        if known.question in walk.answers and walk.answers[known.question] not in ("dk", SURE):
            yield walk.answers


@pytest.mark.parametrize("name", DATED)
@pytest.mark.parametrize("today", [TODAY, *UNCOVERED])
def test_a_notice_of_a_known_period_is_answered_whatever_the_clock_says(name: str, today: date) -> None:
    guide = read_guide(name).guide
    for period in ("now", "until_2025"):
        bands = [
            value_band(Situation(answers, guide.amounts, each))
            for each in (TODAY, today)
            for answers in valued(guide, TODAY, notice_date=period)
        ]
        assert bands[: len(bands) // 2] == bands[len(bands) // 2 :]
        assert {"above", "below"} <= set(bands)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", names())
def test_a_note_says_what_has_passed_and_nothing_before(name: str, lang: str) -> None:
    guide = read_guide(name).guide
    answers = guide.cases[0].answers
    due = say("note.review", lang, date=day(guide.review_by, lang))
    for today in (guide.review_by, date(2031, 6, 1)):
        reply = asked(name, answers, today, lang, note={"format": "markdown"})
        if reply["view"] == "result":
            assert (due in reply["note"]["text"].replace("\\", "")) == (guide.review_by < today)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_note_says_that_its_amounts_have_ended_and_not_of_those_of_a_notice_that_is_out(lang: str) -> None:
    guide = read_guide("threshold").guide
    last = max(period.end for amount in guide.amounts.values() for period in amount.periods)
    note = {"format": "markdown"}
    for notice, told in (("now", True), ("until_2025", False)):
        answers = next(valued(guide, TODAY, notice_date=notice))
        before = asked("threshold", answers, TODAY, lang, note=note)["note"]["text"]
        after = asked("threshold", answers, date(2031, 6, 1), lang, note=note)["note"]["text"]
        ends = day(last, lang)
        assert (after.count(ends) > before.count(ends)) == told


def test_the_terminal_says_it_too(monkeypatch: pytest.MonkeyPatch) -> None:
    guide = read_guide("threshold").guide

    monkeypatch.setattr("wizards.terminal.date", SimpleNamespace(today=lambda: date(2031, 6, 1)))
    fragment, told = address.write(guide, next(valued(guide, TODAY, notice_date="now"))), list[str]()
    main(["threshold", "--lang", "en", "--answers", fragment], lambda _: "", told.append)
    assert day(guide.review_by, "en") in "\n".join(told)


@pytest.mark.parametrize("today", UNCOVERED)
def test_the_rules_are_proved_on_a_day_with_amounts_so_that_a_site_can_be_built_after_them(today: date) -> None:
    proved = day_of_proof(today)
    for amount in amounts.register().values():
        assert amount.periods[0].first <= proved <= amount.periods[-1].last
    assert day_of_proof(TODAY) == TODAY
