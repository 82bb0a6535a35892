"""What a guide's first page may hold, so that it fits one screen: the words of the answer, its steps and its stops."""

import re
from collections.abc import Iterator

from content.checks.readability import ORDINAL, SHORTENED
from content.guides.guides import GuideFile
from wizards.guide.advice import Step
from wizards.guide.conditions import TRUE
from wizards.guide.model import Decision, Guide, Outcome
from wizards.guide.reader import Fault, Route
from wizards.language.words import LANGUAGES, Words
from wizards.telling.result import FIRST_STEPS

TITLE, TEXT, BECAUSE, STEP, TAKES, STOP = 70, 140, 140, 95, 25, 110
"""How many characters of each there is room for on a telephone, in either language."""
PLACEHOLDER = re.compile(r"\{[\w.]+\}")
ENDED = re.compile(r"[.!?][»”)]?\s+(?=[A-ZÆØÅ0-9»„“(])")

type Told = tuple[Route, str, int, bool]
"""Where a text stands, the text, for how many characters there is room, and whether it is to be one sentence."""


def headlines(made: GuideFile) -> Iterator[Fault]:
    """Tell each text of a guide's first page that is too long for it, and each step of a list that nobody does."""
    yield from _undone(made)
    for route, text, room, is_sentence in _first_page(made):
        size = len(PLACEHOLDER.sub("", text))
        if size > room:
            what = f"has {size} characters, and the first page of a result has room for {room}"
            yield made.document.fault(route, what, "Say the first thing alone; the rest goes into `more`")
        elif is_sentence and ENDED.search(_plain(text)):
            what = "is more than one sentence, and stands on the first page of a result"
            yield made.document.fault(route, what, "Keep the one; the rest goes into `more`")


def _undone(made: GuideFile) -> Iterator[Fault]:
    """Tell each item that may stand among the first steps and does not say who does it."""
    guide = made.guide
    lists = {each.id for each in guide.decisions if each.shown and not each.single and each.role == "do"}
    for at, outcome in enumerate(guide.outcomes if _is_filled_up(guide) else ()):
        does = outcome.next[0].who if outcome.next else outcome.who
        if outcome.decision in lists and not does:
            what = "may stand among the first steps of a result and does not say who does it"
            mend = "Write who: at its first step" if outcome.next else "Write who:"
            yield made.document.fault(("outcomes", at), what, mend)


def _is_filled_up(guide: Guide) -> bool:
    """Whether a list may fill up the first steps: some answer has fewer of its own on some path."""
    answer = guide.answer
    given = (each for each in guide.outcomes if answer and each.decision == answer.id)
    return any(sum(step.when == TRUE for step in each.next) < FIRST_STEPS for each in given)


def _first_page(made: GuideFile) -> Iterator[Told]:
    """Give the texts that may stand on the first page: those of the answer, and of the lists that fill it up."""
    guide = made.guide
    answer = guide.answer
    lists = {each.id: each for each in guide.decisions if each.shown and not each.single}
    if answer:
        yield from _reasons(guide.decisions.index(answer), answer)
    for at, outcome in enumerate(guide.outcomes):
        if answer and outcome.decision == answer.id:
            yield from _answer(at, outcome)
        elif (found := lists.get(outcome.decision)) and found.role != "tell":
            yield from _listed(at, outcome, STEP if found.role == "do" else STOP)


def _reasons(at: int, answer: Decision) -> Iterator[Told]:
    for number, rule in enumerate(answer.rules):
        yield from _both(("decisions", at, "rules", number, "because"), rule.because, BECAUSE, is_sentence=True)


def _answer(at: int, outcome: Outcome) -> Iterator[Told]:
    yield from _both(("outcomes", at, "title"), outcome.title, TITLE)
    yield from _both(("outcomes", at, "text"), outcome.text, TEXT, is_sentence=True)
    for number, step in _first_steps(outcome):
        yield from _both(("outcomes", at, "next", number), step.words, STEP, is_sentence=True)
        yield from _takes(("outcomes", at, "next", number, "takes"), step)
    for number, stop in enumerate(outcome.stops):
        yield from _both(("outcomes", at, "stops", number), stop.words, STOP)


def _first_steps(outcome: Outcome) -> Iterator[tuple[int, Step]]:
    """Give the steps that may be among the first: all before which fewer are always shown than there is room for."""
    always = 0
    for number, step in enumerate(outcome.next):
        if always < FIRST_STEPS:
            yield number, step
        always += step.when == TRUE


def _listed(at: int, outcome: Outcome, room: int) -> Iterator[Told]:
    """Give what a list puts on the first page: its items' titles, and how long the first step of each takes."""
    yield from _both(("outcomes", at, "title"), outcome.title, room)
    if outcome.time and not outcome.next:
        yield from _both(("outcomes", at, "time"), outcome.time, TAKES)
    for step in outcome.next[:1]:
        yield from _takes(("outcomes", at, "next", 0, "takes"), step)


def _takes(route: Route, step: Step) -> Iterator[Told]:
    if step.takes:
        yield from _both(route, step.takes, TAKES)


def _both(route: Route, words: Words, room: int, is_sentence: bool = False) -> Iterator[Told]:
    for lang in LANGUAGES:
        yield (*route, lang), words[lang], room, is_sentence


def _plain(text: str) -> str:
    """Give a text in which only what ends a sentence has a full stop."""
    return ORDINAL.sub(lambda found: found[0][:-1], SHORTENED.sub(lambda found: found[0][:-1], text))
