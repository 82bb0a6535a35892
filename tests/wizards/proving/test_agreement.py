"""Guides that know the same facts say the same: held on small guides, against every pair of paths walked one by one."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

import pytest

from tests.wizards.small import small
from tests.wizards.walks import TODAY, every_path
from wizards.deciding.decide import findings
from wizards.guide.answer import Answers
from wizards.guide.facts import Reading
from wizards.guide.load import load_guide
from wizards.guide.model import Guide
from wizards.guide.reader import Document
from wizards.guide.says import SILENT, Says
from wizards.proving.agreement import Agreement, agreement
from wizards.proving.explore import Ground

type Data = dict[str, object]
WORDS: Data = {"da": "-", "en": "-"}


def asked(id_: str, options: Sequence[str], **ask_when: object) -> Data:
    choices = [{"id": option, "label": WORDS, "statement": WORDS} for option in options]
    written: Data = {"id": id_, "ask": WORDS, "why": WORDS, "options": choices}
    return written | ({"ask_when": ask_when} if ask_when else {})


def ruled(id_: str, give: str, when: object = "always", says: Data | None = None) -> Data:
    written: Data = {"id": id_, "when": when, "give": give, "because": WORDS, "source": ["901:1-10"]}
    return written | ({"says": says} if says else {})


def guide(
    name: str, questions: Sequence[Data], rules: Sequence[Data], says: Mapping[str, Data], **more: object
) -> Guide:
    """A guide of one decision, whose outcomes say this of the law; its one case is never walked."""
    gives = dict.fromkeys(str(rule["give"]) for rule in rules)
    outcomes = [
        {"id": give, "decision": "result", "title": WORDS, "text": WORDS}
        | ({"says": says[give]} if give in says else {})
        for give in gives
    ]
    data = {
        **{"id": name, "version": "1", "reviewed": "2020-01-01", "review_by": "2040-01-01", "title": WORDS},
        "questions": list(questions),
        "decisions": [{"id": "result", "title": WORDS, "rules": list(rules), **more}],
        "outcomes": outcomes,
        "not_considered": [WORDS],
        "cases": [
            {"id": "none", "title": WORDS, "answers": {questions[0]["id"]: "any"}, "expect": {"result": list(gives)}}
        ],
    }
    return load_guide(Document(f"{name}.yml", data), (), checked=True)


def held(one: Guide, other: Guide, *shared: str) -> Agreement:
    return agreement((Ground(one, TODAY), Ground(other, TODAY)), frozenset(shared))


KIND = asked("kind", ["goods", "works"])
BAND = asked("band", ["above", "below"])
PARTS = asked("parts", ["whole", "part"])
RIGHTS = asked("exclusivity", ["nobody", "buyer"])
PAID = asked("payment", ["shared", "full"])


def buys(*, works_apart: bool) -> Guide:
    """A guide to the threshold, which knows that works follow an act of their own, or forgets it."""
    works = [ruled("works", "tender_act", {"band": "below", "kind": "works"})] if works_apart else []
    rules = [ruled("over", "tender", {"band": "above"}), *works, ruled("under", "free")]
    says: dict[str, Data] = {
        "tender": {"threshold": "above"},
        "tender_act": {"below": "tender_act"},
        "free": {"below": "section_193"},
    }
    return guide("apart" if works_apart else "alike", [KIND, BAND], rules, says)


def counts(*, parts: bool) -> Guide:
    """A guide that asks whether a trial and what follows it are counted together, or does not ask."""
    left_out = [ruled("left_out", "count", {"parts": "part", "band": "below"})] if parts else []
    rules = [*left_out, ruled("over", "over", {"band": "above"}), ruled("under", "under")]
    says: dict[str, Data] = {
        "count": {"threshold": "depends"},
        "over": {"threshold": "above"},
        "under": {"threshold": "below"},
    }
    return guide("counts" if parts else "trial", [BAND, PARTS] if parts else [BAND], rules, says)


def develops(*, either: bool) -> Guide:
    """A guide that takes sole right or full payment for a purchase, or asks for both."""
    terms: list[object] = [{"exclusivity": "buyer"}, {"payment": "full"}]
    bought = ruled("bought", "purchase", {"any" if either else "all": terms})
    paid = [] if either else [ruled("paid", "exempt", {"any": terms})]
    says: dict[str, Data] = {
        "purchase": {"research": "not_exempt"},
        "exempt": {"research": "exempt_paid"},
        "learn": {"research": "exempt"},
    }
    return guide("either" if either else "both", [RIGHTS, PAID], [bought, *paid, ruled("rest", "learn")], says)


@pytest.mark.parametrize(
    ("wrong", "right", "matter", "words"),
    [
        (buys(works_apart=False), buys(works_apart=True), "below", {"section_193", "tender_act"}),
        (counts(parts=False), counts(parts=True), "threshold", {"below", "depends"}),
        (develops(either=True), develops(either=False), "research", {"not_exempt", "exempt_paid"}),
    ],
    ids=["works bought as goods are", "a trial counted alone", "research that is paid taken for a purchase"],
)
def test_two_guides_that_say_different_things_to_one_reader_are_found(
    wrong: Guide, right: Guide, matter: str, words: set[str]
) -> None:
    shared = {q.id for q in wrong.questions} & {q.id for q in right.questions}
    (found,) = held(wrong, right, *shared).contradictions
    assert (found.matter, {found.one.word, found.other.word}) == (matter, words)
    for saying, each in ((found.one, wrong), (found.other, right)):
        assert saying.guide == each.id
        assert set(saying.answers) == {q.id for q in each.questions}
        assert saying.word in said(each, saying.answers, matter)
    assert {q: found.one.answers[q] for q in shared} == {q: found.other.answers[q] for q in shared}
    assert held(right, right, *(q.id for q in right.questions)).contradictions == ()
    assert held(wrong, wrong, *(q.id for q in wrong.questions)).contradictions == ()


def test_what_is_left_open_contradicts_nothing() -> None:
    silent = guide("silent", [BAND], [ruled("any", "wait")], {})
    above = guide("above", [BAND], [ruled("any", "tender")], {"tender": {"threshold": "above"}})
    assert held(silent, above, "band").contradictions == ()


def test_a_question_that_only_one_guide_asks_excuses_nothing() -> None:
    plain = guide(
        "plain",
        [BAND],
        [ruled("over", "tender", {"band": "above"}), ruled("under", "free")],
        {"tender": {"eu_tender": "required"}, "free": {"eu_tender": "not_required"}},
    )
    rules = [
        ruled("covered", "free", {"agreement": "yes"}),
        ruled("over", "tender", {"band": "above"}),
        ruled("under", "free"),
    ]
    says: dict[str, Data] = {"tender": {"eu_tender": "required"}, "free": {"eu_tender": "not_required"}}
    asks = guide("asks", [BAND, asked("agreement", ["yes", "no"])], rules, says)
    (found,) = held(plain, asks, "band").contradictions
    assert (found.one.word, found.other.word) == ("required", "not_required")
    assert found.other.answers["agreement"] == "yes"


def test_a_question_of_the_same_id_that_is_not_the_same_ties_no_answers_together() -> None:
    one = guide(
        "one",
        [BAND],
        [ruled("over", "a", {"band": "above"}), ruled("under", "b")],
        {"a": {"threshold": "above"}, "b": {"threshold": "below"}},
    )
    other = replace(one, id="other")
    assert held(one, other, "band").contradictions == ()
    assert len(held(one, other).contradictions) == 2
    fewer = replace(other, questions=(replace(other.questions[0], options=other.questions[0].options[:1]),))
    assert held(one, fewer, "band").contradictions != ()


def test_a_rule_speaks_before_its_outcome() -> None:
    rules = [ruled("over", "a", {"band": "above"}, {"threshold": "above"}), ruled("under", "a")]
    one = guide("one", [BAND], rules, {"a": {"threshold": "below"}})
    other = guide("other", [BAND], [ruled("any", "a")], {"a": {"threshold": "below"}})
    (found,) = held(one, other, "band").contradictions
    assert found.one.route == ("decisions", 0, "rules", 0, "says", "threshold")
    assert found.other.route == ("outcomes", 0, "says", "threshold")


def test_a_guide_is_held_against_itself() -> None:
    rules = [ruled("one", "a", {"band": "above"}), ruled("two", "b", {"kind": "works"}), ruled("rest", "c")]
    says: dict[str, Data] = {"a": {"act": "applies"}, "b": {"act": "exempt_research"}}
    several = guide("several", [BAND, KIND], rules, says, single="false")
    found = held(several, several, "band", "kind").contradictions
    assert {found[0].one.word, found[0].other.word} == {"applies", "exempt_research"}
    assert found[0].one.answers == found[0].other.answers == {"band": "above", "kind": "works"}


# --- against every pair of paths, one by one ---


def said(each: Guide, path: Answers, matter: str) -> set[str]:
    """What the engine itself says of a matter at the end of a path."""
    reading = Reading(each, path, TODAY)
    found = [f for decision in each.decisions for f in findings(each, decision, reading)]
    return {word for f in found if (word := f.rule.says.of(matter) or f.outcome.says.of(matter))}


def of_one_reader(one: Answers, other: Answers, shared: frozenset[str]) -> bool:
    return all(one[q] == other[q] for q in shared & one.keys() & other.keys())


def random_guide(name: str, chance: random.Random) -> Guide:
    """A guide with up to five questions in any order, some asked only after others, and rules at random."""
    names = ["a", "b", "c", "d", "e"]
    order = chance.sample(names, chance.randint(2, 5))
    options = {q: ["x", "y", "z"][: 2 + names.index(q) % 2] for q in names}

    def condition(known: Sequence[str]) -> Data:
        parts: list[object] = [
            {q: chance.sample(options[q], chance.randint(1, len(options[q]) - 1))}
            for q in chance.sample(list(known), min(len(known), chance.randint(1, 2)))
        ]
        return {chance.choice(["all", "any"]): parts} if chance.random() < 0.8 else {"not": parts[0]}

    questions = [
        asked(q, options[q], **(condition(order[:at]) if at and chance.random() < 0.6 else {}))
        for at, q in enumerate(order)
    ]
    words = ["above", "below", "depends"]
    says: dict[str, Data] = {f"give{n}": {"threshold": chance.choice(words)} for n in range(4) if chance.random() < 0.7}
    rules = [ruled(f"r{n}", f"give{n}", condition(order)) for n in range(3)]
    return guide(name, questions, [*rules, ruled("rest", "give3")], says)


def compared(one: Guide, other: Guide, shared: frozenset[str]) -> Iterator[tuple[Answers, Answers]]:
    yield from (p for p in product(every_path(one), every_path(other)) if of_one_reader(*p, shared))


@pytest.mark.parametrize("seed", range(60))
def test_pairs_walked_at_once_are_exactly_the_pairs_walked_one_by_one(seed: int) -> None:
    chance = random.Random(seed)
    one, other = random_guide("one", chance), random_guide("other", chance)
    both = sorted({q.id for q in one.questions} & {q.id for q in other.questions})
    shared = frozenset(q for q in both if chance.random() < 0.8)
    found = held(one, other, *shared)
    pairs = list(compared(one, other, shared))
    assert found.pairs == len(pairs)
    apart = {
        (a, b) for p, q in pairs for a, b in product(said(one, p, "threshold"), said(other, q, "threshold")) if a != b
    }
    assert {(c.one.word, c.other.word) for c in found.contradictions} == apart
    for each in found.contradictions:
        assert (each.one.answers, each.other.answers) in pairs


def turned(each: Guide) -> Guide:
    oven, guests, price = each.questions
    return replace(each, questions=(oven, price, guests))


@pytest.mark.parametrize(
    "other", [small("cake"), turned(small("cake")), small("party")], ids=["cake", "turned", "party"]
)
@pytest.mark.parametrize("shared", [{"oven", "guests", "price"}, {"oven"}, {"price"}], ids=["all", "oven", "price"])
def test_amounts_and_what_is_reckoned_of_them_are_walked_as_samples(other: Guide, shared: set[str]) -> None:
    cake, other = saying(small("cake")), saying(other)
    pairs = list(compared(cake, other, frozenset(shared)))
    found = held(cake, other, *shared)
    assert found.pairs == len(pairs)
    assert {(c.one.word, c.other.word) for c in found.contradictions} == {
        (a, b) for p, q in pairs for a, b in product(said(cake, p, "act"), said(other, q, "act")) if a != b
    }
    assert (len(shared) == 3) == (not found.contradictions)


def saying(each: Guide) -> Guide:
    """The cake's outcomes, each with a word of its own."""
    words = {"bake": Says(act="no_purchase"), "buy": Says(act="applies"), "nothing": Says(act="exempt_research")}
    outcomes = tuple(replace(o, says=words.get(o.id, SILENT)) for o in each.outcomes)
    return replace(each, outcomes=outcomes)
