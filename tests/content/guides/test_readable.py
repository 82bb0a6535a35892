"""A guide in tables and ladders tells its questions, rules and conditions in the readers' own words."""

import re
from html import escape, unescape
from pathlib import Path
from shutil import copyfile, copytree

import pytest

from content import words
from content.guides.guides import CORE, FOLDER, names, read_guide
from content.guides.readable import condition_words, ladder, readable
from content.pages.search_text import sections_of
from tests.wizards import small
from wizards.catalog import CALCULATORS
from wizards.guide.conditions import TRUE, All, Any, Condition, Is, Not, leaves
from wizards.guide.reader import Fault, Faults
from wizards.language.words import LANGUAGES, Words


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
    copytree(FOLDER / CORE, tmp_path / CORE)
    for each in names():
        try:
            read_guide(each, tmp_path)
        except Faults as found:
            faults += found.faults
    assert {(fault.file, fault.path) for fault in faults} == {(str(lacking), name)}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", names())
def test_a_guide_in_tables_has_all_that_it_asks_and_every_rule_with_its_outcome_and_its_source(
    name: str, lang: str
) -> None:
    guide = read_guide(name).guide
    told = re.sub(' data-label="[^"]*"', "", unescape(readable(guide, lang))).replace("\N{NO-BREAK SPACE}", " ")
    for question in guide.questions:
        assert question.ask[lang] in told
        assert all(f"<li>{option.label[lang]}</li>" in told for option in question.options)
    for decision in guide.decisions:
        rules = told.partition(f"<h4>{decision.title[lang]}</h4>")[2].partition("<h4>")[0]
        assert len(re.findall(r"<tr><t[dh]", rules)) - 1 == len(decision.rules)  # the first heads the columns
        for rule in decision.rules:
            assert rule.because[lang] in rules
            assert f"<strong>{guide.outcome(decision.id, rule.give).title[lang]}</strong>" in rules
            assert all(guide.citations[each].words[lang] in rules for each in rule.source)


def test_the_search_reads_a_guides_questions_and_leaves_out_its_rules() -> None:
    guide = read_guide("threshold").guide
    read = [section for section in sections_of(readable(guide, "da")) if section.anchor]
    assert [section.anchor for section in read] == ["readable-questions", "readable-rules"]
    assert escape(guide.questions[0].ask["da"]) in read[0].text
    assert not read[1].text


OVEN, NO_OVEN, PERHAPS = "“There is an oven”", "“There is no oven”", "“There may be an oven”"
FEW, MANY = "“A few are coming”", "“Many are coming”"


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        (TRUE, "{always}"),
        (Not(TRUE), "{never}"),
        (Is("oven", frozenset({"yes"})), OVEN),
        (Is("guests", frozenset({"few", "many"})), f"{FEW} {{or}} {MANY}"),
        (Not(Is("oven", frozenset({"no"}))), f"the answer is not {NO_OVEN}"),
        (Not(Not(Is("oven", frozenset({"no"})))), NO_OVEN),
        (Not(Is("guests", frozenset({"few", "many"}))), f"the answer is neither {FEW} {{nor}} {MANY}"),
        (Is("cake", frozenset({"buy", "bake"})), "The cake: “Bake it” {or} “Buy it”"),
        (Not(Is("cake", frozenset({"buy"}))), "The cake: not “Buy it”"),
        (Is("dear", frozenset({"yes"})), "The price: dear"),
        (Not(Is("dear", frozenset({"yes", "no"}))), "The price: neither dear {nor} cheap"),
        (
            All((Is("oven", frozenset({"dk"})), Any((Is("guests", frozenset({"few"})), Not(TRUE))))),
            f"{{all}}:<ul><li>{PERHAPS}</li><li>{{any}}:<ul><li>{FEW}</li><li>{{never}}</li></ul></li></ul>",
        ),
        (
            All(
                (Is("oven", frozenset({"dk"})), All((Is("guests", frozenset({"few"})), Is("oven", frozenset({"dk"})))))
            ),
            f"{{all}}:<ul><li>{PERHAPS}</li><li>{FEW}</li></ul>",
        ),
        (
            Not(Any((Is("oven", frozenset({"dk"})), Is("guests", frozenset({"few"}))))),
            f"{{none}}:<ul><li>{PERHAPS}</li><li>{FEW}</li></ul>",
        ),
        (
            Not(All((Is("oven", frozenset({"dk"})), Is("guests", frozenset({"few"}))))),
            f"{{not_all}}:<ul><li>{PERHAPS}</li><li>{FEW}</li></ul>",
        ),
    ],
)
def test_a_condition_is_told_in_the_readers_own_statements(
    condition: Condition, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = {
        "dear": {"name": Words("Prisen", "The price"), "yes": Words("dyr", "dear"), "no": Words("billig", "cheap")}
    }
    said = ("always", "never", "or", "nor", "all", "any", "none", "not_all")
    filled = told.format(**{each: words.say(f"readable.{each}", "en") for each in said})
    monkeypatch.setattr("content.guides.readable.facts", lambda: known)
    assert condition_words(small.small("cake"), condition, "en") == filled


def test_every_fact_that_is_computed_has_words_for_its_name_and_for_each_of_its_values() -> None:
    computed = {fact.name: {"name", *fact.values} for calculator in CALCULATORS for fact in calculator.facts}
    assert {name: set(told) for name, told in words.facts().items()} == computed
