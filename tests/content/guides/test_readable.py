"""The diagram of a decision has a step for each rule and names just the questions that the rule rests on."""

import re
from pathlib import Path
from shutil import copyfile

import pytest

from content import words
from content.guides.guides import FOLDER, names, read_guide
from content.guides.readable import ladder
from wizards.guide.conditions import leaves
from wizards.guide.reader import Fault, Faults
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


def test_a_fact_without_words_is_told_where_they_belong(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = words.FACTS.read_text(encoding="utf-8")
    name = next(fact.name for each in names() for fact in read_guide(each).guide.facts.values())
    lacking = tmp_path / "facts.yml"
    lacking.write_text(text.replace(f"{name}:", f"{name}_of_old:"), encoding="utf-8")
    monkeypatch.setattr(words, "FACTS", lacking)
    faults: list[Fault] = []
    for each in names():
        copyfile(FOLDER / f"{each}.yml", tmp_path / f"{each}.yml")
    for each in names():
        try:
            read_guide(each, tmp_path)
        except Faults as found:
            faults += found.faults
    assert {(fault.file, fault.path) for fault in faults} == {(str(lacking), name)}
