"""An early end points on: every point is where those answers lead, and no early end is without one."""

import pytest

from content.guides.guides import names, read_guide
from tests.wizards.small import small
from tests.wizards.walks import TODAY, every_path, random_walks
from wizards.asking.samples import sample_answers
from wizards.asking.walk import replay
from wizards.deciding.changes import results
from wizards.deciding.pointers import Point, points
from wizards.guide.answer import Answers
from wizards.guide.model import Guide

UNCERTAIN = ("business-case", "explorative", "threshold")
"""Guides with early ends that hang on more than what one or two answers and any way on from them come to."""
GUIDES = [read_guide(name).guide for name in names() if name not in UNCERTAIN]


def ends(guide: Guide, answers: Answers, point: Point) -> set[str]:
    """Walk some ways on from the answers of a point, as the engine asks."""
    answer = next(each for each in guide.decisions if each.single and each.shown)
    found = set()
    for pick in range(4):
        whole = {**answers, **{question.id: given for question, given in point.answers}}
        while (walk := replay(guide, whole, TODAY)).next:
            samples = sample_answers(guide, walk.next)
            whole[walk.next.id] = samples[pick % len(samples)]
        found.add(results(guide, walk.answers, TODAY)[answer.id])
    return found


def test_an_early_end_of_a_small_guide_points_where_one_answer_leads() -> None:
    guide = small("cake")
    told = {
        tuple(sorted((k, str(v)) for k, v in path.items())): points(guide, path, TODAY) for path in every_path(guide)
    }
    oven_unknown = told[("oven", "dk"), ("price", "dk")]
    assert [(p.answers[0][0].id, p.outcome.id, p.sure) for p in oven_unknown] == [("price", "buy", True)]
    assert told[("guests", "few"), ("oven", "yes")] == ()


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_every_early_end_points_on(guide: Guide) -> None:
    answer = next(each for each in guide.decisions if each.single and each.shown)
    leads = [o for o in guide.outcomes if o.decision == answer.id and not o.early and o.weight != 0]
    for answers in [*(case.answers for case in guide.cases), *random_walks(guide, 60, seed=9)]:
        given = guide.outcome(answer.id, results(guide, answers, TODAY)[answer.id])
        found = points(guide, answers, TODAY)
        assert bool(found) == (given.early and bool(leads)), (given.id, answers)
        for point in found[:2]:
            assert 1 <= len(point.answers) <= 2
            assert not point.sure or ends(guide, answers, point) == {point.outcome.id}
