from collections.abc import Iterator

import pytest

from content.guides.guides import names, read_guide
from tests.wizards.deciding.every_change import Twins, TwinWalk
from tests.wizards.walks import TODAY, random_walks
from wizards.asking.replay import replay
from wizards.asking.samples import sample_answers
from wizards.deciding import changes as explain
from wizards.deciding.changes import changes, changes_of, results
from wizards.deciding.foresight import Foresight
from wizards.guide.answer import Answer, Answers
from wizards.guide.facts import Reading
from wizards.guide.model import Guide

GUIDES = [read_guide(name).guide for name in names()]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda f: f.id)
def test_what_would_change_a_result_is_what_brute_force_finds(guide: Guide) -> None:
    """Every other option of every question, alone: whole walks must be told exactly, open ones must not be denied."""
    for answers in random_walks(guide, 60, seed=5):
        now = results(guide, answers, TODAY)
        told = {(c.question.id, str(c.answer)): c for c in changes(guide, answers, TODAY)}
        for name in answers:
            for option in next(q for q in guide.questions if q.id == name).options:
                if option.id == answers[name]:
                    continue
                walk = replay(guide, {**answers, name: option.id}, TODAY)
                change = told.get((name, option.id))
                if walk.next is None:
                    then = results(guide, walk.answers, TODAY)
                    differs = {k: v for k, v in then.items() if v != now[k]}
                    assert (change.outcomes if change else {}) == differs
                elif change:
                    ends = [dict(walk.answers) | rest for rest in random_ends(guide, walk.answers)]
                    for end in ends:
                        then = results(guide, end, TODAY)
                        assert all(then[k] == v for k, v in change.outcomes.items())


@pytest.mark.parametrize("name", ["opi-type", "path"])
def test_what_would_change_it_is_exact_on_every_answer_path(name: str) -> None:
    """Each path and each single change of it: just what the changed walk must give, whatever it is asked on the way."""
    guide, pairs = read_guide(name).guide, 0
    for twins in TwinWalk(guide).twins():
        now = results(guide, twins.answers, TODAY)
        assert now == dict(twins.now)
        told = list(changes_of(guide, twins.question, twins.answers, now, TODAY))
        if twins.question.kind == "choice":
            told = [c for c in told if c.answer == twins.other]
        then = settled(twins)
        differs = {decision: outcome for decision, outcome in then.items() if outcome != now[decision]}
        if twins.question.kind == "choice":
            assert [(c.outcomes, c.asks) for c in told] == ([(differs, twins.asks)] if differs else []), twins
        else:
            assert not differs or differs in [c.outcomes for c in told], twins
        pairs += twins.pairs
    print(f"{name}: {pairs:,} single changes of an answer path")
    assert pairs > 100_000_000


@pytest.mark.parametrize("guide", GUIDES, ids=lambda f: f.id)
def test_a_reader_does_not_wait_for_what_would_change_it(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    """No result looks down many ways: where all of them end alike, that is seen without walking them."""
    looks = 0

    class Counted(Foresight):
        def __init__(self, reading: Reading, to_come: frozenset[str]) -> None:
            nonlocal looks
            looks += 1
            super().__init__(reading, to_come)

    monkeypatch.setattr(explain, "Foresight", Counted)
    for answers in [*random_walks(guide, 60, seed=7), *(each.answers for each in guide.cases)]:
        looks = 0
        changes(guide, answers, TODAY)
        assert looks < 3000, answers


def settled(twins: Twins) -> dict[str, str]:
    """The decisions that can give but one outcome."""
    given: dict[str, list[str]] = {}
    for decision, outcome in twins.reach:
        given.setdefault(decision, []).append(outcome)
    return {decision: outcomes[0] for decision, outcomes in given.items() if len(outcomes) == 1}


def random_ends(guide: Guide, so_far: Answers) -> Iterator[dict[str, Answer]]:
    """A few ways to finish a walk."""
    for pick in range(4):
        answers = dict(so_far)
        while (walk := replay(guide, answers, TODAY)).next:
            samples = sample_answers(guide, walk.next)
            answers[walk.next.id] = samples[pick % len(samples)]
        yield answers
