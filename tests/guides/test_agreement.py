"""The guides that decide by law say so in words that are held against each other; a rule that is broken is found."""

from dataclasses import replace

import pytest

from content.guides.agreements import origins
from content.guides.guides import GuideFile, read_guide
from tests.guides.law_cases import TODAY
from tests.guides.law_claims import CLAIMS
from wizards.guide.model import Guide
from wizards.guide.says import MATTERS
from wizards.proving.agreement import Agreement, agreement, spoken
from wizards.proving.explore import Ground

SPEAK = {
    "threshold": ("threshold", "eu_tender", "below", "act"),
    "path": ("threshold", "eu_tender", "below", "act", "research"),
    "opi-type": ("research",),
    "explorative": ("research",),
}


def words(guide: Guide, matter: str) -> set[str]:
    return {each.word for each in spoken(guide, matter)}


def held(one: GuideFile, other: GuideFile, guide: Guide) -> Agreement:
    """Hold a guide against another whose rules a test has changed."""
    own, others = origins(one.document), origins(other.document)
    shared = frozenset(each for each in own if own[each] == others.get(each))
    return agreement((Ground(one.guide, TODAY), Ground(guide, TODAY)), shared)


@pytest.mark.parametrize(("name", "matter"), [(name, matter) for name, told in SPEAK.items() for matter in told])
def test_a_guide_that_decides_by_law_says_more_than_one_thing_of_it(name: str, matter: str) -> None:
    assert len(words(read_guide(name).guide, matter)) > 1


@pytest.mark.parametrize("name", ["threshold", "path"])
def test_every_answer_to_over_or_under_says_where_the_value_lies(name: str) -> None:
    guide = read_guide(name).guide
    side = next(at for at, decision in enumerate(guide.decisions) if decision.id == "side")
    told = {each.rule.id for each in spoken(guide, "threshold") if each.decision == side}
    assert told == {rule.id for rule in guide.decisions[side].rules} - {"nothing_valued"}


@pytest.mark.parametrize("name", CLAIMS)
def test_what_an_outcome_says_is_what_the_laws_cases_read_in_it(name: str) -> None:
    for outcome in read_guide(name).guide.outcomes:
        for matter, word in CLAIMS[name].get(f"{outcome.decision}:{outcome.id}", {}).items():
            said = outcome.says.of(matter) if matter in MATTERS else None
            assert said in (None, word), outcome.id


def test_a_guide_that_takes_paid_research_for_a_purchase_contradicts_its_sister() -> None:
    opi, explorative = read_guide("opi-type"), read_guide("explorative")
    assert held(opi, explorative, explorative.guide).contradictions == ()
    gate, *rest = explorative.guide.decisions
    rules = tuple(replace(each, give="purchase") if each.id == "full_payment_only" else each for each in gate.rules)
    broken = replace(explorative.guide, decisions=(replace(gate, rules=rules), *rest))
    (found,) = held(opi, explorative, broken).contradictions
    assert (found.one.word, found.other.word) == ("exempt_paid", "not_exempt")
    assert found.one.answers["payment"] == found.other.answers["payment"] == "full"
    assert found.one.answers["exclusivity"] != "buyer"
