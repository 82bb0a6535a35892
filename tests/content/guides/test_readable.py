"""The diagram of a decision has a step for each rule and names just the questions that the rule rests on."""

import re

import pytest

from content.guides.guides import names, read_guide
from content.guides.readable import ladder
from wizards.guide.conditions import leaves
from wizards.language.words import LANGUAGES


@pytest.mark.parametrize("name", names())
def test_each_rule_is_a_step_with_its_questions_by_number(name: str) -> None:
    guide = read_guide(name).guide
    numbers = {question.id: i for i, question in enumerate(guide.questions, 1)}
    for decision in guide.decisions:
        for lang in LANGUAGES:
            rungs = re.findall(r"<li><span>(.*?)</span><b>(.*?)</b></li>", ladder(guide, decision, lang))
            assert len(rungs) == len(decision.rules)
            for rule, (looks_at, _) in zip(decision.rules, rungs, strict=True):
                told = {int(n) for n in re.findall(r"\d+", re.sub(r"<i>.*?</i>", "", looks_at))}
                read: set[str] = set()
                for leaf in leaves(rule.when):
                    read |= set(guide.facts[leaf.field].reads) if leaf.field in guide.facts else {leaf.field}
                assert told == {numbers[r] for r in read if r in numbers}
