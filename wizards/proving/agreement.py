"""Two guides that know the same facts never say different things: held over every pair of their answer paths.

A path of one guide and a path of another are of one reader when every question that both have asked has the same
answer. What only one of them asks the other does not know, so what that one says must hold whatever the answer is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product

from wizards.asking.samples import sample_answers
from wizards.asking.walk import replay
from wizards.guide.answer import Answer, Answers
from wizards.guide.conditions import Condition, holds, some
from wizards.guide.facts import Reading
from wizards.guide.model import Guide, Rule
from wizards.guide.reader import Route
from wizards.guide.says import MATTERS
from wizards.proving.explore import Ground
from wizards.proving.pairs import Pairs, Side, apart


@dataclass(frozen=True, slots=True)
class Saying:
    """What a guide says of a matter on a whole answer path, and where that is written."""

    guide: str
    word: str
    route: Route
    answers: Answers


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Different things that two guides say of one matter to one reader."""

    matter: str
    one: Saying
    other: Saying


@dataclass(frozen=True, slots=True)
class Agreement:
    """What was compared of two guides: pairs of answer paths of one reader, and each contradiction once."""

    guides: tuple[str, str]
    pairs: int
    states: int
    contradictions: tuple[Contradiction, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A rule that says something of a matter, itself or by its outcome, and where that is written."""

    decision: int
    rule: Rule
    word: str
    route: Route


def agreement(grounds: tuple[Ground, Ground], shared: frozenset[str]) -> Agreement:
    """Hold two guides against each other, given the questions that are one and the same in both.

    A question that takes other answers in one guide than in the other is not the same, whatever is given.
    """
    one, other, today = grounds[0].guide, grounds[1].guide, grounds[0].today
    same = frozenset(each for each in shared if grounds[0].samples[each] == grounds[1].samples[each])
    whole = Pairs(_side(grounds[0]), _side(grounds[1]), same)
    states = whole.states
    found: list[Contradiction] = []
    for matter in MATTERS:
        sides = _side(grounds[0], matter), _side(grounds[1], matter)
        if apart(frozenset(sides[0].words), frozenset(sides[1].words)):
            pairs = Pairs(*sides, same)
            states += pairs.states
            for witness in pairs.differing:
                paths = _whole_paths((one, other), witness, same, today)
                sayings = (_said(guide, matter, path, today) for guide, path in zip((one, other), paths, strict=True))
                found.append(Contradiction(matter, *_apart(*sayings)))
    return Agreement((one.id, other.id), whole.pairs, states, tuple(found))


def may_differ(one: Guide, other: Guide) -> bool:
    """Say whether two guides say more than one thing of some matter at all."""
    return any(apart(_words(one, matter), _words(other, matter)) for matter in MATTERS)


def _words(guide: Guide, matter: str) -> frozenset[str]:
    return frozenset(each.word for each in spoken(guide, matter))


def spoken(guide: Guide, matter: str) -> Iterator[Spoken]:
    """Give every rule of a guide that says something of a matter; its own word goes before its outcome's."""
    places = {(outcome.decision, outcome.id): at for at, outcome in enumerate(guide.outcomes)}
    for i, decision in enumerate(guide.decisions):
        for j, rule in enumerate(decision.rules):
            at = places[decision.id, rule.give]
            if word := rule.says.of(matter):
                yield Spoken(i, rule, word, ("decisions", i, "rules", j, "says", matter))
            elif word := guide.outcomes[at].says.of(matter):
                yield Spoken(i, rule, word, ("outcomes", at, "says", matter))


def _side(ground: Ground, matter: str = "") -> Side:
    """Give a guide as it is walked: watching what it says of a matter, or of none and walked to the end."""
    ways: dict[str, list[Condition]] = {}
    said = tuple(spoken(ground.guide, matter)) if matter else ()
    for word in dict.fromkeys(each.word for each in said):
        for at in dict.fromkeys(each.decision for each in said if each.word == word):
            rules = frozenset(each.rule.id for each in said if each.word == word and each.decision == at)
            decision = ground.guide.decisions[at]
            ways.setdefault(word, []).append(ground.written_out.decided(decision, rules))
    watched = tuple(some(tuple(each)) for each in ways.values())
    return Side(ground.course(watched, whole=not watched), tuple(ways), ground.table.together(watched))


def _whole_paths(
    guides: tuple[Guide, Guide], begun: tuple[Answers, Answers], same: frozenset[str], today: date
) -> tuple[Answers, Answers]:
    """Answer the rest of both paths as one reader would, with the first answer where neither path has one."""
    first = _completed(guides[0], begun[0], {k: v for k, v in begun[1].items() if k in same}, today)
    return first, _completed(guides[1], begun[1], {k: v for k, v in first.items() if k in same}, today)


def _completed(guide: Guide, begun: Answers, known: Answers, today: date) -> Answers:
    whole: dict[str, Answer] = {**known, **begun}
    while (walk := replay(guide, whole, today)).next:
        whole[walk.next.id] = sample_answers(guide, walk.next)[0]
    return walk.answers


def _said(guide: Guide, matter: str, path: Answers, today: date) -> tuple[Saying, ...]:
    """Give what the engine itself says of a matter at the end of a path."""
    reading = Reading(guide, path, today)
    said: dict[str, Saying] = {}
    for each in spoken(guide, matter):
        decision = guide.decisions[each.decision]
        first = next((rule for rule in decision.rules if holds(rule.when, reading)), None)
        if each.rule == first if decision.single else holds(each.rule.when, reading):
            said.setdefault(each.word, Saying(guide.id, each.word, each.route, path))
    return tuple(said.values())


def _apart(one: tuple[Saying, ...], other: tuple[Saying, ...]) -> tuple[Saying, Saying]:
    """Give the first two that differ; the engine must say on whole paths what the walk says of them."""
    for a, b in product(one, other):
        if a.word != b.word:
            return a, b
    raise ValueError(f"the walk finds two guides apart where the engine does not: {one}, {other}")
