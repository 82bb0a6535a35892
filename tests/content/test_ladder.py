"""The diagram of a decision has a step for each rule and names just the questions that the rule rests on."""

import re

import pytest

from content.guides import guide, names
from content.ladder import ladder
from wizards.asked import LANGUAGES
from wizards.conditions import leaves
from wizards.situation import REGISTRY


@pytest.mark.parametrize("name", names())
def test_each_rule_is_a_step_with_its_questions_by_number(name: str) -> None:
    flow = guide(name).flow
    numbers = {question.id: i for i, question in enumerate(flow.questions, 1)}
    for decision in flow.decisions:
        for lang in LANGUAGES:
            rungs = re.findall(r"<li><span>(.*?)</span><b>(.*?)</b></li>", ladder(flow, decision, lang))
            assert len(rungs) == len(decision.rules)
            for rule, (looks_at, _) in zip(decision.rules, rungs, strict=True):
                told = {int(n) for n in re.findall(r"\d+", re.sub(r"<i>.*?</i>", "", looks_at))}
                read: set[str] = set()
                for leaf in leaves(rule.when):
                    read |= set(REGISTRY[leaf.field].reads) if leaf.field in REGISTRY else {leaf.field}
                assert told == {numbers[r] for r in read if r in numbers}
