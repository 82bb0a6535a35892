from collections.abc import Iterator

import pytest

from content.guides.guides import names, read_guide
from tests.wizards import small
from tests.wizards.deciding.every_change import hold_every_change
from tests.wizards.deciding.looks import looks_of
from tests.wizards.walks import TODAY, every_path, random_walks
from wizards.asking.samples import sample_answers
from wizards.asking.walk import replay
from wizards.deciding import changes as explain
from wizards.deciding.changes import changes, results
from wizards.guide.answer import DONT_KNOW, Answer, Answers
from wizards.guide.model import Guide

GUIDES = [read_guide(name).guide for name in names()]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda f: f.id)
def test_what_would_change_a_result_is_what_brute_force_finds(guide: Guide) -> None:
    """Every other option of every question, alone: whole walks must be told exactly, open ones must not be denied."""
    for answers in random_walks(guide, 60, seed=5):
        now = results(guide, answers, TODAY)
        told = {(c.question.id, str(c.answer)): c for c in changes(guide, answers, TODAY)}
        for name in (q.id for q in guide.questions if q.id in answers and not q.fixed):
            question = next(q for q in guide.questions if q.id == name)
            for option in question.options:
                if option.id == answers[name]:
                    continue
                walk = replay(guide, {**answers, name: option.id}, TODAY)
                change = told.get((name, option.id))
                if walk.next is None:
                    then = results(guide, walk.answers, TODAY)
                    differs = {k: v for k, v in then.items() if v != now[k]}
                    if question.kind == "amounts" and option.id != DONT_KNOW:  # a number that does the same may tell it
                        assert not differs or differs in [c.outcomes for c in told.values() if c.question == question]
                    else:
                        assert (change.outcomes if change else {}) == differs
                elif change:
                    ends = [dict(walk.answers) | rest for rest in random_ends(guide, walk.answers)]
                    for end in ends:
                        then = results(guide, end, TODAY)
                        assert all(then[k] == v for k, v in change.outcomes.items())


@pytest.mark.parametrize("name", small.NAMES)
def test_what_would_change_it_is_exact_on_every_answer_path(name: str) -> None:
    """The handbook's two largest guides are tried so by a command of its own: tests/wizards/deciding/brute_force.py."""
    guide = small.small(name)
    changes_one_by_one = [
        other
        for path in every_path(guide)
        for question in guide.questions
        if question.id in path
        for other in sample_answers(guide, question)
        if other != path[question.id]
    ]
    assert hold_every_change(guide) == len(changes_one_by_one)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda f: f.id)
def test_a_reader_does_not_wait_for_what_would_change_it(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    """No result looks down many ways: where all of them end alike, that is seen without walking them."""
    looks = looks_of(explain, monkeypatch)
    for answers in [*random_walks(guide, 60, seed=7), *(each.answers for each in guide.cases)]:
        looks.count = 0
        changes(guide, answers, TODAY)
        assert looks.count < 700, answers


def random_ends(guide: Guide, so_far: Answers) -> Iterator[dict[str, Answer]]:
    """A few ways to finish a walk."""
    for pick in range(4):
        answers = dict(so_far)
        while (walk := replay(guide, answers, TODAY)).next:
            samples = sample_answers(guide, walk.next)
            answers[walk.next.id] = samples[pick % len(samples)]
        yield answers
