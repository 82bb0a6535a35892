"""An early end points on: every point is where those answers lead, and none takes back what the reader knows."""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache

import pytest

from content.guides.guides import names, read_guide
from tests.wizards.deciding.looks import looks_of
from tests.wizards.small import small
from tests.wizards.walks import TODAY, every_path, random_walks
from wizards.asking.samples import sample_answers
from wizards.asking.walk import replay
from wizards.deciding import pointers
from wizards.deciding.changes import results
from wizards.deciding.decide import findings
from wizards.deciding.foresight import Foresight
from wizards.deciding.pointers import Point, Search, points
from wizards.guide.advice import Lead
from wizards.guide.answer import DONT_KNOW, Answer, Answers
from wizards.guide.facts import Reading
from wizards.guide.model import Decision, Guide, Outcome

GUIDES = [guide for guide in (read_guide(name).guide for name in names()) if any(o.early for o in guide.outcomes)]
WALKS = 150


def headline(guide: Guide) -> Decision:
    assert guide.answer
    return guide.answer


def ended(guide: Guide, answers: Answers) -> Outcome:
    return guide.outcome(headline(guide).id, results(guide, answers, TODAY)[headline(guide).id])


@cache
def early_ends(name: str) -> tuple[tuple[Answers, Outcome, tuple[Point, ...]], ...]:
    """Every case and many random readers whose answer ends early, with where it points."""
    guide = next(each for each in GUIDES if each.id == name)
    readers = (*(case.answers for case in guide.cases), *random_walks(guide, WALKS, seed=9), *doubters(guide))
    given = ((answers, ended(guide, answers)) for answers in readers)
    return tuple((answers, end, points(guide, answers, TODAY)) for answers, end in given if end.early)


def doubters(guide: Guide) -> Iterator[Answers]:
    """Random readers who took back what they know of all but their first questions."""
    for answers in random_walks(guide, WALKS // 3, seed=4):
        kept = dict[str, Answer](list(answers.items())[: len(answers) // 2])
        while (walk := replay(guide, kept, TODAY)).next:
            known = sample_answers(guide, walk.next)
            kept[walk.next.id] = DONT_KNOW if DONT_KNOW in known else known[0]
        yield dict(walk.answers)


def ways_on(guide: Guide, given: Answers) -> Iterator[Reading]:
    """Some ways to finish a walk that has these answers, as the engine asks."""
    for pick in range(5):
        whole = dict(given)
        while (walk := replay(guide, whole, TODAY)).next:
            samples = sample_answers(guide, walk.next)
            whole[walk.next.id] = samples[pick % len(samples)]
        yield Reading(guide, walk.answers, TODAY)


def test_an_early_end_of_a_small_guide_points_where_one_answer_leads() -> None:
    guide = small("cake")
    told = {
        tuple(sorted((k, str(v)) for k, v in path.items())): points(guide, path, TODAY) for path in every_path(guide)
    }
    oven_unknown = told[("oven", "dk"), ("price", "dk")]
    assert [(p.answers[0][0].id, p.outcome.id, p.sure) for p in oven_unknown] == [("price", "buy", True)]
    assert told[("guests", "few"), ("oven", "yes")] == ()


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_every_early_end_points_on_and_to_few_ends(guide: Guide) -> None:
    assert early_ends(guide.id)
    for answers, end, found in early_ends(guide.id):
        assert 1 <= len(found) <= 3, (end.id, answers)
        assert len({(point.outcome.decision, point.outcome.id) for point in found}) == len(found)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_no_pointer_takes_back_what_the_reader_knows(guide: Guide) -> None:
    """But for what the end's own steps bring about, which no reader lacks, and what is told to be supposed."""
    for answers, end, found in early_ends(guide.id):
        for point in found:
            moved = {name for name, given in point.given.items() if answers.get(name, given) not in (given, DONT_KNOW)}
            brought = {name for lead in end.hangs_on for name in lead.once}
            counted = {q.id for q in guide.questions if q.kind == "amounts"}
            supposed = {name for lead in end.hangs_on for name in lead.as_if} - brought
            assert moved <= brought | supposed | (counted if end.hangs_on else set()), (end.id, moved, answers)
            assert moved & supposed <= {question.id for question, _ in point.answers}
            assert not (moved & supposed and point.done)
            assert all(answers.get(q.id) != given for q, told in point.answers for given in told)
    fixed = {q.id for q in guide.questions if q.fixed}
    assert not fixed & {name for outcome in guide.outcomes for lead in outcome.hangs_on for name in lead.once}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_a_pointer_is_where_its_answers_lead_and_sure_only_where_they_always_do(guide: Guide) -> None:
    for answers, end, found in early_ends(guide.id):
        for point in found:
            [(question, told), *_] = point.answers
            decision = next(each for each in guide.decisions if each.id == point.outcome.decision)
            for each in told:
                given = {**point.given, **({question.id: each} if question.kind == "amounts" else {})}
                if point.sure:
                    outcomes = {findings(guide, decision, way)[0].outcome.id for way in ways_on(guide, given)}
                    assert outcomes == {point.outcome.id}, (end.id, answers)
                else:
                    learnt = {k: v for k, v in given.items() if v != DONT_KNOW}
                    assert any(comes(guide, decision, point, tried) for tried in (given, learnt)), (end.id, answers)


def comes(guide: Guide, decision: Decision, point: Point, given: Answers) -> bool:
    """Search for one way on to a point's outcome."""
    ways = [dict(given)]
    for _ in range(4_000):
        if not ways:
            return False
        walk = replay(guide, ways.pop(), TODAY)
        ahead = Foresight(Reading(guide, walk.answers, TODAY), to_come(guide, walk.next))
        if point.outcome.id not in ahead.outcomes(decision):
            continue
        if walk.next is None:
            if all(question.id in walk.answers for question, _ in point.answers):
                return True
            continue
        samples = [each for each in sample_answers(guide, walk.next) if each != DONT_KNOW]
        ways += [{**walk.answers, **walk.waiting, walk.next.id: each} for each in reversed(samples)]
    return False


def to_come(guide: Guide, question: object) -> frozenset[str]:
    ids = [each.id for each in guide.questions]
    start = next((at for at, each in enumerate(guide.questions) if each is question), len(ids))
    return frozenset(ids[start:])


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_a_reader_does_not_wait_for_where_an_end_points(guide: Guide, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = looks_of(pointers, monkeypatch)
    for answers in (*(case.answers for case in guide.cases), *random_walks(guide, 60, seed=7)):
        looks.count = 0
        points(guide, answers, TODAY)
        assert looks.count < 200, answers


def path_case(name: str, **other: Answer) -> tuple[Point, ...]:
    guide = read_guide("path").guide
    case = next(each for each in guide.cases if each.id == name)
    return points(guide, {**case.answers, **other}, TODAY)


def test_a_purchase_to_be_added_up_points_to_the_spans_in_order_and_to_a_trial_only_where_it_is_one() -> None:
    counted: dict[str, Answer] = {"whole_buyer": DONT_KNOW, "value": {"other_once": Decimal(120_000)}}
    found = path_case("ready_amount_unknown", **counted)
    assert [each.outcome.id for each in found] == ["eu_tender", "buy_simply", "market_terms"]
    more = path_case("ready_amount_unknown", whole_buyer=DONT_KNOW, value={"other_once": Decimal(1_000_000)})
    assert [each.outcome.id for each in more] == ["market_terms", "eu_tender"]
    assert [each.outcome.id for each in path_case("units_and_perhaps_more")] == ["small_trial", "tender_with_trial"]


def test_what_the_steps_of_an_end_bring_about_is_not_told_as_an_answer() -> None:
    assert [(each.outcome.id, each.done) for each in path_case("promised_and_shared")] == [("explorative_opi", True)]
    assert not any(each.done for each in path_case("neighbour_wants_it_too"))


@pytest.mark.parametrize(
    ("answers", "told"),
    [({"oven": "no", "price": "dk"}, ["oven"]), ({"oven": "no"}, ["oven"]), ({}, ["oven", "guests"])],
)
def test_of_what_steps_bring_about_what_was_answered_otherwise_is_told_else_all(
    answers: Answers, told: list[str]
) -> None:
    cake = small("cake")
    lead = Lead(once={"oven": "yes", "guests": "few"})
    (point,) = Search(cake, answers, TODAY).follow(lead, headline(cake))
    assert [question.id for question, _ in point.answers] == told
    assert (point.outcome.id, point.done) == ("bake", True)


@pytest.mark.parametrize("lead", [Lead(), Lead(once={"oven": "yes"})])
def test_a_lead_that_changes_nothing_leads_nowhere(lead: Lead) -> None:
    cake = small("cake")
    assert list(Search(cake, {"oven": "yes", "guests": "few"}, TODAY).follow(lead, headline(cake))) == []
