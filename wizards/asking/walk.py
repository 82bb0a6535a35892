"""Where a reader stands: a pure function of the answers, replayed from the start."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from wizards.asking.fields import closed_fields, without
from wizards.asking.samples import sample_answers
from wizards.guide.answer import DONT_KNOW, Answer, Answers
from wizards.guide.conditions import holds
from wizards.guide.facts import Reading
from wizards.guide.model import Guide
from wizards.guide.questions import Field, Question


@dataclass(frozen=True, slots=True)
class Walk:
    """The questions that were asked and answered, the next one, and the answers that found no place."""

    answers: Answers
    next: Question | None
    waiting: Answers
    gone: Answers


def replay(guide: Guide, given: Mapping[str, Answer], today: date) -> Walk:
    """Walk the questions in order with the given (valid) answers.

    Stops at the first question that should be asked and has no answer. Answers to later questions then wait:
    whether they still apply is not known yet. Answers to questions passed over are gone.
    """
    return _walk_on(guide, {}, 0, given, today)


def _walk_on(guide: Guide, known: Answers, start: int, given: Mapping[str, Answer], today: date) -> Walk:
    """Walk on from a place with the answers given from there on; those before it are known to apply."""
    kept = dict(known)
    reading = Reading(guide, kept, today)  # what was read of a case holds until the next answer
    for index, question in enumerate(guide.questions[start:], start):
        if not holds(question.ask_when, reading):
            continue
        answer = _of_shown_fields(question, given.get(question.id), reading)
        if answer is None:
            later = {q.id for q in guide.questions[index + 1 :]}
            return Walk(kept, question, _part(given, later), _part(given, given.keys() - kept.keys() - later))
        kept[question.id] = answer
        reading = Reading(guide, kept, today)
    return Walk(kept, None, {}, _part(given, given.keys() - kept.keys()))


def finish(guide: Guide, given: Answers, today: date, turn: int, start: int = 0, known: bool = False) -> Answers:
    """Answer the questions from a place on that have no answer: each with its first one, or its second, as `turn` says.

    Few turns give whole walks that lie far apart. `known`: nothing is answered with "don't know".
    """
    whole = {q.id: given[q.id] for q in guide.questions[:start] if q.id in given}
    reading = Reading(guide, whole, today)
    for question in guide.questions[start:]:
        if not holds(question.ask_when, reading):
            continue
        if question.id in given:
            whole[question.id] = given[question.id]
        else:
            samples = sample_answers(guide, question, closed_fields(question, reading))
            left = [each for each in samples if each != DONT_KNOW] if known else samples
            whole[question.id] = left[turn % len(left)]
        reading = Reading(guide, whole, today)
    return whole


def fields_asked(guide: Guide, question: Question, answers: Answers, today: date) -> tuple[Field, ...]:
    """Give the fields that a question shows after these answers: one that the case cannot have is not there."""
    order = [q.id for q in guide.questions]
    before = {k: v for k, v in answers.items() if order.index(k) < order.index(question.id)}
    closed = closed_fields(question, Reading(guide, before, today))
    return tuple(field for field in question.fields if field.id not in closed)


def _of_shown_fields(question: Question, answer: Answer | None, reading: Reading) -> Answer | None:
    closed = closed_fields(question, reading) if answer is not None else frozenset[str]()
    return without(question, answer, closed) if answer is not None and closed else answer


def questions_left(guide: Guide, walk: Walk, today: date, look_ahead: int = 3) -> int | None:
    """Say how many questions are left, the next one included, where every answer leads to the same number.

    None where it depends on answers to come, or is more than `look_ahead`: a number is told only when it is certain.
    """
    if walk.next is None:
        return 0
    if not look_ahead:
        return None
    counts: set[int | None] = set()
    here = guide.questions.index(walk.next)
    for answer in sample_answers(guide, walk.next):
        after = _walk_on(guide, walk.answers, here, {walk.next.id: answer}, today)
        counts.add(questions_left(guide, after, today, look_ahead - 1))
        if len(counts) > 1 or None in counts:
            return None
    return 1 + (counts.pop() or 0)


def _part(answers: Mapping[str, Answer], names: set[str]) -> dict[str, Answer]:
    return {k: v for k, v in answers.items() if k in names}
