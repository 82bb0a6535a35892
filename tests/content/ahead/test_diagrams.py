"""Diagrams tell of every walk what Python decides, and one that does not is never built with."""

from collections.abc import Callable
from datetime import date

import pytest

from content.ahead import diagrams as made
from content.ahead.diagrams import Diagrams, Switch, UnequalError, diagrams
from content.ahead.figures import figures
from content.guides.guides import names, read_guide
from tests.content.ahead.by_hand import looked_up, whole_walks
from wizards.guide.conditions import TRUE, Condition, Is, holds
from wizards.guide.facts import Reading
from wizards.guide.model import Guide

TODAY = date.today()
GUIDE = read_guide("scaling").guide


def switches_of(guide: Guide) -> tuple[Switch, ...]:
    return tuple(Switch(tuple(rule.when for rule in each.rules)) for each in guide.decisions)


@pytest.mark.parametrize("name", ["consortium", "contract-change", "scaling", "way-in"])
def test_each_diagram_tells_of_whole_walks_which_condition_holds(name: str) -> None:
    guide = read_guide(name).guide
    switches = switches_of(guide)
    found = diagrams(guide, TODAY, switches)
    for answers in whole_walks(guide, 200):
        reading = Reading(guide, answers, TODAY)
        for place, switch in enumerate(switches):
            numbered = enumerate(switch.conditions)
            expected = next((at for at, each in numbered if holds(each, reading)), len(switch.conditions))
            assert looked_up(guide, found, place, answers) == expected


def test_where_it_does_not_matter_a_diagram_is_no_larger() -> None:
    rule = GUIDE.decisions[0].rules[0]
    alone = diagrams(GUIDE, TODAY, (Switch((rule.when,)),))
    rarely = diagrams(GUIDE, TODAY, (Switch((rule.when,), rule.when),))
    assert rarely.nodes == ()
    assert alone.nodes


def test_nodes_lead_to_nodes_before_them() -> None:
    found = diagrams(GUIDE, TODAY, switches_of(GUIDE))
    assert all(end < place for place, (_, *ends) in enumerate(found.nodes) for end in ends)
    assert all(number < 0 or number < len(found.nodes) for number in found.roots)


@pytest.mark.parametrize("wrong", [lambda place: -1, lambda place: -2 - place])
def test_a_diagram_that_tells_something_else_than_python_is_told(
    wrong: Callable[[int], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    right = made.leaf
    monkeypatch.setattr(made, "leaf", lambda place: wrong(place) if place else right(place))
    with pytest.raises(UnequalError):
        diagrams(GUIDE, TODAY, switches_of(GUIDE))


def test_the_paths_are_counted_once_for_each_switch() -> None:
    question = GUIDE.questions[0]
    first: Condition = Is(question.id, frozenset({question.options[0].id}))
    found: Diagrams = diagrams(GUIDE, TODAY, (Switch((first,)), Switch((TRUE,))))
    assert found.paths == len(question.options) + 1


@pytest.mark.parametrize("name", names())
def test_figures_tell_of_every_choice_what_the_calculator_tells(name: str) -> None:
    guide = read_guide(name).guide
    found = figures(guide, TODAY)
    known = guide.amounts_question
    for number, case in found.cases.items():
        if known and known.figures:
            assert found.guide.facts["=figures"].compute(case.situation) == number
