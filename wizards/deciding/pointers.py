"""Where an early end points: what is still possible, and the one or two answers that it hangs on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from wizards.asking.samples import sample_answers
from wizards.asking.walk import Walk, replay
from wizards.deciding.changes import others
from wizards.deciding.decide import findings, questions_behind
from wizards.deciding.foresight import Foresight
from wizards.guide.answer import DONT_KNOW, Answer, Answers
from wizards.guide.facts import Reading
from wizards.guide.model import Decision, Guide, Outcome
from wizards.guide.questions import Question

MOST = 5
DEEPEST = 2
WAYS, LONGEST = 4, 16
TRIED, FEW = 24, 3


@dataclass(frozen=True, slots=True)
class Point:
    """If these questions were answered so, this outcome would be given; `sure` unless more is asked that decides."""

    answers: tuple[tuple[Question, Answer], ...]
    outcome: Outcome
    sure: bool


def points(guide: Guide, answers: Answers, today: date) -> tuple[Point, ...]:
    """Give what an answer that ends early may still become, with the fewest answers first, each outcome once.

    Tried are other answers to what the end rests on and to what the reader does not know, alone and with an answer to
    the first question that then opens. Where no two answers settle it, the nearest outcome that they leave open is
    given.
    """
    answer = next((each for each in guide.decisions if each.single and each.shown), None)
    if answer is None:
        return ()
    reading = Reading(guide, answers, today)
    given = findings(guide, answer, reading)[0]
    if not given.outcome.early:
        return ()
    behind = questions_behind(guide, given.rule.when, reading)
    open_ = [q for q in guide.questions if q.kind != "text" and not q.fixed and q.id in answers]
    open_ = [q for q in open_ if answers[q.id] == DONT_KNOW or q.id in behind]
    open_.sort(key=lambda q: (q.id not in behind, answers[q.id] != DONT_KNOW))
    found: dict[str, Point] = {}
    shallow: list[Tried] = []
    tried: list[Tried] = []
    for question in open_:
        for option in _known(question, reading):
            if option != answers[question.id]:
                tried.append((((question, option),), replay(guide, {**answers, question.id: option}, today)))
    for depth in range(DEEPEST):
        for point in _settled(guide, answer, tried, today):
            found.setdefault(point.outcome.id, point)
        if found or depth + 1 == DEEPEST:
            break
        shallow, tried = tried, list(islice(_deeper(guide, open_, tried, today), TRIED))
    if not found:
        for point in _left_open(guide, answer, [*shallow, *tried], today):
            found.setdefault(point.outcome.id, point)
            if len(found) == FEW:
                break
    return tuple(found.values())[:MOST]


type Tried = tuple[tuple[tuple[Question, Answer], ...], Walk]


def _known(question: Question, reading: Reading) -> tuple[Answer, ...]:
    return tuple(answer for answer in others(question, reading) if answer != DONT_KNOW)


def _deeper(guide: Guide, open_: list[Question], tried: list[Tried], today: date) -> Iterator[Tried]:
    """Answer one more: the question that an answer opens, or else another that the reader does not know."""
    for so_far, walk in tried:
        first = so_far[0][0]
        if walk.next:
            more = [walk.next] if walk.next.kind != "text" else []
        else:
            more = [q for q in open_ if q is not first and walk.answers.get(q.id) == DONT_KNOW]
        for question in more:
            for option in _known(question, Reading(guide, walk.answers, today)):
                answers = {**walk.answers, **walk.waiting, question.id: option}
                yield (*so_far, (question, option)), replay(guide, answers, today)


def _settled(guide: Guide, answer: Decision, tried: list[Tried], today: date) -> Iterator[Point]:
    """Give the outcomes that are certain, whatever else is asked, and are no early end."""
    for so_far, walk in tried:
        start = guide.questions.index(walk.next) if walk.next else len(guide.questions)
        to_come = frozenset(question.id for question in guide.questions[start:])
        ends = Foresight(Reading(guide, walk.answers, today), to_come).outcomes(answer)
        if len(ends) == 1:
            outcome = guide.outcome(answer.id, min(ends))
            if _leads_on(outcome):
                yield Point(so_far, outcome, sure=True)


def _left_open(guide: Guide, answer: Decision, tried: list[Tried], today: date) -> Iterator[Point]:
    """Give the ways to go that these answers come to on some way to the end.

    What else is not known stays so at first; where nothing comes of that, it becomes known too.
    """
    for learning in (False, True):
        for so_far, walk in tried:
            settled = {question.id for question, _ in so_far}
            given = {**walk.answers, **walk.waiting}
            if learning:
                given = {k: v for k, v in given.items() if v != DONT_KNOW or k in settled}
            for way in range(LONGEST if learning else WAYS):
                outcome = _end(guide, answer, given, way, learning, today)
                if _leads_on(outcome):
                    yield Point(so_far, outcome, sure=False)


def _end(guide: Guide, answer: Decision, given: Answers, way: int, learning: bool, today: date) -> Outcome:
    """Answer what is left in one of several ways, and give what comes of it."""
    whole = dict(given)
    while (walk := replay(guide, whole, today)).next:
        samples = [each for each in sample_answers(guide, walk.next) if not learning or each != DONT_KNOW]
        whole[walk.next.id] = samples[(way + (way // 4) * len(walk.answers)) % len(samples)]
    return findings(guide, answer, Reading(guide, walk.answers, today))[0].outcome


def _leads_on(outcome: Outcome) -> bool:
    """Say whether an outcome is a way to go: neither an early end nor one that commits to nothing."""
    return not outcome.early and outcome.weight != 0
