"""What would change a result: every single answer that, given otherwise, leads elsewhere."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from wizards.asking.fields import closed_fields
from wizards.asking.samples import sample_answers
from wizards.asking.walk import finish, replay
from wizards.deciding.decide import findings, questions_behind
from wizards.deciding.foresight import Foresight
from wizards.guide.answer import DONT_KNOW, Answer, Answers
from wizards.guide.conditions import holds
from wizards.guide.facts import Reading
from wizards.guide.model import Decision, Guide
from wizards.guide.questions import Question

PROBES = 6
"""How many whole walks are tried before all ways are walked: two that end apart settle that nothing is settled."""


@dataclass(frozen=True, slots=True)
class Change:
    """If this question were answered so instead, these single decisions would give these outcomes.

    `also` are other amounts that lead to the same. `asks` is the first question that would have to be answered before
    the rest of the result is known.
    """

    question: Question
    answer: Answer
    outcomes: Mapping[str, str]
    asks: str | None
    also: tuple[Answer, ...] = ()


@dataclass(slots=True)
class Memory:
    """What was found about places in a guide, by numbers that are the same where nothing to come tells two apart."""

    numbered: dict[Hashable, int] = field(default_factory=dict)
    settled: dict[Hashable, Mapping[str, str]] = field(default_factory=dict)


def results(guide: Guide, answers: Answers, today: date) -> dict[str, str]:
    """Give the outcome of every shown single decision."""
    reading = Reading(guide, answers, today)
    return {d.id: findings(guide, d, reading)[0].outcome.id for d in guide.singles}


def changes(guide: Guide, answers: Answers, today: date) -> tuple[Change, ...]:
    """Try every other answer to every question asked, one at a time, and give those that change a result.

    An amount counts as the bands that the rules distinguish. Where the other answer opens new questions, the
    decisions that follow whatever those are answered are given, and `asks` names the first of them. A question of
    fact that is not in doubt (`fixed`) is left as it was answered. First comes what settles a "don't know", then what
    the answer itself rests on, nearest to the result first; what would become unknown comes last.
    """
    now = results(guide, answers, today)
    found: list[Change] = []
    memory = Memory()
    for question in guide.questions:
        if question.id in answers and not question.fixed:
            found += changes_of(guide, question, answers, now, today, memory)
    order = {q.id: i for i, q in enumerate(guide.questions)}
    answer = guide.answer
    reading = Reading(guide, answers, today)
    behind = questions_behind(guide, findings(guide, answer, reading)[0].rule.when, reading) if answer else ()

    def doubt(change: Change) -> tuple[bool, bool, bool, bool, int]:
        name = change.question.id
        elsewhere = answer is None or answer.id not in change.outcomes
        unknown = answers[name] != DONT_KNOW
        return change.answer == DONT_KNOW, unknown, elsewhere, name not in behind, -order[name]

    return tuple(sorted(found, key=doubt))


def changes_of(
    guide: Guide,
    question: Question,
    answers: Answers,
    now: Mapping[str, str],
    today: date,
    memory: Memory | None = None,
) -> Iterator[Change]:
    """Try every other answer to one question; `now` is what the answers as they are give."""
    memory = memory or Memory()
    amounts: dict[tuple[tuple[str, str], ...], Change] = {}
    for other in others(question, Reading(guide, answers, today)):
        if other == answers[question.id]:
            continue
        walk = replay(guide, {**answers, question.id: other}, today)
        then = (
            _settled(guide, walk.answers, walk.next, today, memory)
            if walk.next
            else results(guide, walk.answers, today)
        )
        differs = {k: v for k, v in then.items() if v != now[k]}
        if not differs:
            continue
        change = Change(question, other, differs, walk.next.id if walk.next else None)
        if question.kind == "choice" or other == DONT_KNOW:
            yield change
        else:
            key = tuple(sorted(differs.items()))
            first = amounts.setdefault(key, change)
            if first is not change and not isinstance(other, str):  # what a number tells, no option tells again
                amounts[key] = replace(first, also=(*first.also, other))
    yield from amounts.values()


def others(question: Question, reading: Reading) -> tuple[Answer, ...]:
    """Give the answers to try: every option, and for amounts before them what their calculator would try."""
    options: tuple[Answer, ...] = tuple(o.id for o in question.options)
    known = reading.guide.amounts_question
    if question.kind != "amounts" or known is None:
        return options
    return (*known.others(reading.situation), *options)


def _settled(guide: Guide, answers: Answers, after: Question, today: date, memory: Memory) -> Mapping[str, str]:
    """Give the decisions that come out the same however the questions from `after` on are answered."""
    start = guide.questions.index(after)
    found: dict[str, set[str]] = {d.id: set() for d in guide.singles}
    for turn in range(PROBES):
        if not _unsettled(guide.singles, found):
            return {}
        reading = Reading(guide, finish(guide, answers, today, turn, start), today)
        for decision in _unsettled(guide.singles, found):
            found[decision.id].add(findings(guide, decision, reading)[0].outcome.id)
    open_still = _unsettled(guide.singles, found)
    foresight = _foresee(guide, Reading(guide, answers, today), start, memory)
    place = start, tuple((decision.id, foresight.left(decision)) for decision in open_still)
    if place not in memory.settled:
        _Ways(guide, today, found, memory).explore(open_still, answers, start)
        memory.settled[place] = {d.id: found[d.id].pop() for d in _unsettled(open_still, found)}
    return memory.settled[place]


def _unsettled(decisions: Sequence[Decision], found: Mapping[str, set[str]]) -> list[Decision]:
    return [decision for decision in decisions if len(found[decision.id]) < 2]


def _foresee(guide: Guide, reading: Reading, asked: int, memory: Memory) -> Foresight:
    return Foresight(reading, frozenset(q.id for q in guide.questions[asked:]), memory.numbered)


class _Ways:
    """The ways on from a place; those that meet where nothing to come tells them apart are walked once."""

    def __init__(self, guide: Guide, today: date, found: dict[str, set[str]], memory: Memory) -> None:
        self._guide, self._today, self._found, self._memory = guide, today, found, memory
        self._been: set[tuple[int, tuple[tuple[str, int], ...]]] = set()

    def explore(self, decisions: Sequence[Decision], answers: Answers, start: int) -> None:
        """Add what each decision gives on the ways from here, up to its second outcome: then it is not settled."""
        guide, found = self._guide, self._found
        reading = Reading(guide, answers, self._today)
        ahead = range(start, len(guide.questions))
        asked = next((i for i in ahead if holds(guide.questions[i].ask_when, reading)), len(guide.questions))
        foresight = _foresee(guide, reading, asked, self._memory)
        is_over = asked == len(guide.questions)
        open_still: list[Decision] = []
        for decision in decisions:
            may_come = foresight.outcomes(decision)
            if is_over or len(may_come) == 1 or may_come <= found[decision.id]:
                found[decision.id] |= may_come
            else:
                open_still.append(decision)
        place = asked, tuple((decision.id, foresight.left(decision)) for decision in open_still)
        if is_over or place in self._been:
            return
        self._been.add(place)
        question = guide.questions[asked]
        for answer in sample_answers(guide, question, closed_fields(question, reading)):
            open_still = _unsettled(open_still, found)
            if not open_still:
                return
            self.explore(open_still, {**answers, question.id: answer}, asked + 1)
