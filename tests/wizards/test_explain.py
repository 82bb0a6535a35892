from collections.abc import Iterator

import pytest

from content.guides import guide, names
from tests.wizards.every_change import Twins, TwinWalk
from tests.wizards.walks import TODAY, random_walks
from wizards import explain
from wizards.ask import replay
from wizards.asked import Answer, Answers
from wizards.bands import sample_answers
from wizards.certain import Foresight
from wizards.explain import changes, changes_of, results
from wizards.model import Flow
from wizards.situation import Reading

FLOWS = [guide(name).flow for name in names()]


@pytest.mark.parametrize("flow", FLOWS, ids=lambda f: f.id)
def test_what_would_change_a_result_is_what_brute_force_finds(flow: Flow) -> None:
    """Every other option of every question, alone: whole walks must be told exactly, open ones must not be denied."""
    for answers in random_walks(flow, 60, seed=5):
        now = results(flow, answers, TODAY)
        told = {(c.question.id, str(c.answer)): c for c in changes(flow, answers, TODAY)}
        for name in answers:
            for option in next(q for q in flow.questions if q.id == name).options:
                if option.id == answers[name]:
                    continue
                walk = replay(flow, {**answers, name: option.id}, TODAY)
                change = told.get((name, option.id))
                if walk.next is None:
                    then = results(flow, walk.answers, TODAY)
                    differs = {k: v for k, v in then.items() if v != now[k]}
                    assert (change.outcomes if change else {}) == differs
                elif change:
                    ends = [dict(walk.answers) | rest for rest in random_ends(flow, walk.answers)]
                    for end in ends:
                        then = results(flow, end, TODAY)
                        assert all(then[k] == v for k, v in change.outcomes.items())


@pytest.mark.parametrize("name", ["opi-type", "path"])
def test_what_would_change_it_is_exact_on_every_answer_path(name: str) -> None:
    """Each path and each single change of it: just what the changed walk must give, whatever it is asked on the way."""
    flow, pairs = guide(name).flow, 0
    for twins in TwinWalk(flow).twins():
        now = results(flow, twins.answers, TODAY)
        assert now == dict(twins.now)
        told = list(changes_of(flow, twins.question, twins.answers, now, TODAY))
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


@pytest.mark.parametrize("flow", FLOWS, ids=lambda f: f.id)
def test_a_reader_does_not_wait_for_what_would_change_it(flow: Flow, monkeypatch: pytest.MonkeyPatch) -> None:
    """No result looks down many ways: where all of them end alike, that is seen without walking them."""
    looks = 0

    class Counted(Foresight):
        def __init__(self, reading: Reading, to_come: frozenset[str]) -> None:
            nonlocal looks
            looks += 1
            super().__init__(reading, to_come)

    monkeypatch.setattr(explain, "Foresight", Counted)
    for answers in [*random_walks(flow, 60, seed=7), *(each.answers for each in flow.cases)]:
        looks = 0
        changes(flow, answers, TODAY)
        assert looks < 3000, answers


def settled(twins: Twins) -> dict[str, str]:
    """The decisions that can give but one outcome."""
    given: dict[str, list[str]] = {}
    for decision, outcome in twins.reach:
        given.setdefault(decision, []).append(outcome)
    return {decision: outcomes[0] for decision, outcomes in given.items() if len(outcomes) == 1}


def random_ends(flow: Flow, so_far: Answers) -> Iterator[dict[str, Answer]]:
    """A few ways to finish a walk."""
    for pick in range(4):
        answers = dict(so_far)
        while (walk := replay(flow, answers, TODAY)).next:
            samples = sample_answers(flow, walk.next)
            answers[walk.next.id] = samples[pick % len(samples)]
        yield answers
