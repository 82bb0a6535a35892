"""Where an early end points: what is still possible, and the answers that it hangs on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import product

from wizards.asking.samples import sample_answers
from wizards.asking.walk import Walk, finish, replay
from wizards.deciding.decide import Finding, findings, questions_behind
from wizards.deciding.foresight import Foresight
from wizards.guide.advice import Lead
from wizards.guide.answer import DONT_KNOW, Answer, Answers
from wizards.guide.conditions import holds
from wizards.guide.facts import Reading
from wizards.guide.model import Decision, Guide, Outcome
from wizards.guide.questions import Question

MOST = 3
"""How many pointers are given: more than that is no direction."""
PROBES = 3
"""How many whole walks are tried for an end before the ways to it are looked down."""
LOOKS, ALL_LOOKS = 24, 90
"""How often is looked ahead for one end, and for all of them, before one counts as not coming: nobody waits longer."""


@dataclass(frozen=True, slots=True)
class Point:
    """If these questions were answered so, this outcome would be given; `sure` unless more is asked that decides.

    A question of amounts may have several answers that lead there. `given` are the answers that this rests on: the
    reader's own, those told, and those that hold once the steps of the early end are done. `done`: it is those steps
    alone that lead there, so what they bring about need not be told.
    """

    answers: tuple[tuple[Question, tuple[Answer, ...]], ...]
    outcome: Outcome
    sure: bool
    given: Answers
    done: bool = False


def points(guide: Guide, answers: Answers, today: date) -> tuple[Point, ...]:
    """Give what an answer that ends early may still become, each outcome once.

    Tried are the leads that the outcome names, else known answers to what the reader does not know: first to what the
    end rests on. What the reader has answered stays as it is, but for what the end's own steps bring about.
    """
    answer = guide.answer
    if answer is None:
        return ()
    given = findings(guide, answer, Reading(guide, answers, today))[0]
    if not given.outcome.early:
        return ()
    search = Search(guide, answers, today)
    leads = given.outcome.hangs_on or tuple(_guessed(search, answer, given))
    found: dict[str, Point] = {}
    told = 0
    for lead in leads:
        for point in search.follow(lead, answer):
            end = f"{point.outcome.decision}:{point.outcome.id}"
            found[end] = _joined(found[end], point) if end in found else point
        if not given.outcome.hangs_on and len(found) > told > 0:
            break
        told = len(found)
        if told >= MOST:
            break
    return tuple(_of_one_step(tuple(found.values())[:MOST]))


def _of_one_step(found: tuple[Point, ...]) -> Iterator[Point]:
    """Tell of several things that may be done, each of which leads elsewhere, what is done."""
    apart = len({tuple(question.id for question, _ in point.answers) for point in found if point.done}) > 1
    for point in found:
        yield replace(point, done=False) if apart else point


def _guessed(search: "Search", answer: Decision, given: Finding) -> Iterator[Lead]:
    """Give a lead for each question that the reader does not know, first those that the end rests on."""
    reading = Reading(search.guide, search.answers, search.today)
    behind = questions_behind(search.guide, given.rule.when, reading)
    unknown = [q for q in search.guide.questions if search.answers.get(q.id) == DONT_KNOW]
    for question in sorted(unknown, key=lambda q: q.id not in behind):
        known = tuple(option.id for option in question.options if option.id != DONT_KNOW)
        yield Lead(answers={question.id: known or ("given",)})


def _joined(known: Point, more: Point) -> Point:
    """Add to a pointer what leads to the same: further amounts; of other answers the first is told alone."""
    others = dict(more.answers)
    rest = [(question, told) for question, told in known.answers if question.kind != "amounts"]
    amounts = [(question, told) for question, told in known.answers if question.kind == "amounts"]
    if len(amounts) != 1 or len(more.answers) != len(known.answers) or any(others.get(q) != told for q, told in rest):
        return known
    [(question, told)] = amounts
    if question not in others:
        return known
    both = {**dict(known.answers), question: (*told, *others[question])}
    return replace(known, answers=tuple(both.items()), sure=known.sure and more.sure)


class Search:
    """What a reader answered, and where other answers to some of it may lead."""

    def __init__(self, guide: Guide, answers: Answers, today: date) -> None:
        self.guide, self.answers, self.today = guide, answers, today
        self.looks = 0

    def follow(self, lead: Lead, answer: Decision) -> Iterator[Point]:
        """Give a pointer for each way to answer what a lead takes."""
        if not holds(lead.when, Reading(self.guide, self.answers, self.today)):
            return
        supposed = {name: given for name, given in lead.as_if.items() if self.answers.get(name) != given}
        once = {name: given for name, given in lead.once.items() if self.answers.get(name) != given} | supposed
        for picked in product(*(self._may_be(name, tried, once) for name, tried in lead.answers.items())):
            taken = dict(zip(lead.answers, picked, strict=True))
            new = supposed | {name: given for name, given in taken.items() if self.answers.get(name) != given}
            told = new or {name: given for name, given in once.items() if name in self.answers} or once
            if told and (point := self._point({**self.answers, **once, **new}, told, lead.to or (answer.id,))):
                yield replace(point, done=not new)

    def _may_be(self, name: str, tried: tuple[str, ...], once: Mapping[str, str]) -> tuple[Answer, ...]:
        """Give those of some answers to a question that contradict nothing the reader knows."""
        now = self.answers.get(name)
        known = self.guide.amounts_question
        if "given" in tried and known:
            return known.grown(Reading(self.guide, {**self.answers, **once}, self.today).situation)
        return tuple(each for each in tried if now in (None, DONT_KNOW, each))

    def _point(self, given: Answers, told: Mapping[str, Answer], to: tuple[str, ...]) -> Point | None:
        """Find where these answers lead, as the reader would answer the rest.

        What else is not known stays so where an end comes of that; else it becomes known too.
        """
        learnt = {k: v for k, v in given.items() if v != DONT_KNOW}
        now = Ways(self, given, frozenset(told))
        then = Ways(self, learnt, frozenset(told)) if learnt != given else now
        wanted = [each for end in to for each in self._ends(end, now, then)]
        certain = (each for each in wanted if now.must_come(*each))
        possible = (each for each in wanted if now.may_come(*each) or (then is not now and then.may_come(*each)))
        sure = next(certain, None)
        found = sure or next(possible, None)
        if found is None:
            return None
        answers = tuple((question, (told[question.id],)) for question in self.guide.questions if question.id in told)
        return Point(answers, self.guide.outcome(found[0].id, found[1]), sure=sure is not None, given=given)

    def _ends(self, end: str, now: "Ways", then: "Ways") -> Iterator[tuple[Decision, str]]:
        """Give the ends to look for, in order; of a decision alone the ways to go, the lightest first."""
        name, _, wanted = end.partition(":")
        decision = next(each for each in self.guide.decisions if each.id == name)
        ends = [o for o in self.guide.outcomes if o.decision == name]
        named = [o for o in ends if o.id == wanted] if wanted else sorted(filter(leads_on, ends), key=weight)
        may_come = now.ends(decision) | then.ends(decision)
        return ((decision, outcome.id) for outcome in named if outcome.id in may_come)


class Ways:
    """What some answers may lead to: known answers to what is not answered yet are tried until an end must come."""

    def __init__(self, search: Search, given: Answers, told: frozenset[str]) -> None:
        self._search, self._given, self._told = search, given, told
        self._guide, self._today = search.guide, search.today
        self._walk = replay(self._guide, given, self._today)
        self._foresight = foresee(self._guide, self._walk, self._today)
        self._looks = 0

    @cached_property
    def _whole(self) -> tuple[Reading, ...]:
        """Answer the rest alike a few times: each question with its first known answer, or its second, or its third."""
        guide, today = self._guide, self._today
        walks = (finish(guide, self._given, today, turn, known=True) for turn in range(PROBES))
        return tuple(Reading(guide, walk, today) for walk in walks)

    def ends(self, decision: Decision) -> frozenset[str]:
        """Give what a decision may give; nothing that may come is left out."""
        return self._foresight.outcomes(decision)

    def must_come(self, decision: Decision, wanted: str) -> bool:
        """Say whether an end comes however the rest is answered, and all that is told is asked on the way."""
        return self.ends(decision) == {wanted} and self._told <= self._walk.answers.keys()

    def may_come(self, decision: Decision, wanted: str) -> bool:
        """Say whether some known answers to the rest lead to an end, with all that is told asked on the way."""
        if wanted not in self.ends(decision):
            return False
        for reading in self._whole:
            if reading[decision.id] == wanted and self._told <= reading.situation.answers.keys():
                return True
        self._looks = 0
        return self._found(self._given, decision, wanted)

    def _found(self, given: Answers, decision: Decision, wanted: str) -> bool:
        """Look down the ways that may still lead there, one question after the other."""
        self._looks += 1
        self._search.looks += 1
        walk = replay(self._guide, given, self._today)
        ends = foresee(self._guide, walk, self._today).outcomes(decision)
        if wanted not in ends or self._told & walk.gone.keys():
            return False
        if len(ends) == 1 and self._told <= walk.answers.keys():
            return True
        for answer in sample_answers(self._guide, walk.next) if walk.next else ():
            if self._looks >= LOOKS or self._search.looks >= ALL_LOOKS:
                return False
            if walk.next and answer != DONT_KNOW and self._found({**given, walk.next.id: answer}, decision, wanted):
                return True
        return False


def foresee(guide: Guide, walk: Walk, today: date) -> Foresight:
    """Foresee what may come after a walk as far as it goes."""
    start = guide.questions.index(walk.next) if walk.next else len(guide.questions)
    to_come = frozenset(question.id for question in guide.questions[start:])
    return Foresight(Reading(guide, walk.answers, today), to_come)


def weight(outcome: Outcome) -> int:
    """Give how heavily an outcome commits the reader."""
    return outcome.weight or 0


def leads_on(outcome: Outcome) -> bool:
    """Say whether an outcome is a way to go: neither an early end nor one that commits to nothing."""
    return not outcome.early and outcome.weight != 0
