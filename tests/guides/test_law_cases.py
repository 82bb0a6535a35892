"""The law's cases hold together in themselves, and each guide that can take one says what the law says."""

import re
from typing import get_args, get_type_hints

import pytest

from content.guides.guides import names, read_guide
from content.registers import law
from tests.guides.law_cases import LawCase, answers, ending, fragment, law_file
from tests.guides.law_claims import CLAIMS, parts, said, speaks_of
from wizards.asking import address
from wizards.asking.answers import read_answers
from wizards.guide.facts import Reading
from wizards.guide.says import MATTERS, Says

SURE = ("known", "one_text", "read")
"""How sure a provision may be, the surest last."""
REGISTER = law.register()
CASES = law_file().cases
BY_ID = [pytest.param(case, id=case.id) for case in CASES]
TAKEN = [
    pytest.param(case, name, id=f"{name}-{case.id}")
    for case in CASES
    for name in case.guides
    if name in CLAIMS and name in names()
]
SUMS = [pytest.param(case, id=case.id) for case in CASES if "value" in case.right]


def test_every_case_has_a_name_of_its_own() -> None:
    assert len({case.id for case in CASES}) == len(CASES)


def test_none_of_the_first_thirty_nine_kinds_and_none_of_the_old_twelve_is_lost() -> None:
    assert {case.pattern for case in CASES} - {None} == set(range(1, 40))
    assert len({case.old for case in CASES} - {None}) == 12


@pytest.mark.parametrize("case", BY_ID)
def test_a_conclusion_is_told_in_words_that_the_file_explains(case: LawCase) -> None:
    known = law_file().claims
    told = {(claim, word) for claim, words in case.right.items() if claim != "value" for word in words}
    assert told <= {(claim, word) for claim, words in known.items() for word in words}
    assert case.right


@pytest.mark.parametrize("case", SUMS)
def test_the_lines_of_a_sum_add_up_to_the_value(case: LawCase) -> None:
    (value,) = case.right["value"]
    assert sum(line.kroner for line in case.sum) == int(value)


@pytest.mark.parametrize("case", BY_ID)
def test_a_story_names_its_amounts_alike_in_both_languages(case: LawCase) -> None:
    def digits(words: str) -> list[str]:
        return [re.sub(r"\D", "", number) for number in re.findall(r"\d[\d.,]*", words)]

    da = sorted(digits(case.story.da.replace(",", ".")))
    en = sorted(digits(case.story.en.replace(",", ".")))
    assert da == en


@pytest.mark.parametrize("case", BY_ID)
def test_a_case_is_for_a_guide_or_against_it_and_not_both(case: LawCase) -> None:
    assert case.guides
    assert not set(case.guides) & case.cannot.keys()


@pytest.mark.parametrize("case", BY_ID)
def test_a_conclusion_rests_on_the_register_and_is_no_surer_than_what_it_rests_on(case: LawCase) -> None:
    cited = (*case.law, *(line.law for line in case.sum))
    assert [each for each in cited if REGISTER.find(each) is None] == []
    grades = {entry.said.sure for each in cited if (entry := REGISTER.find(each))}
    assert grades & set(SURE[SURE.index(case.sure) :])


@pytest.mark.parametrize("name", sorted(CLAIMS.keys() & set(names())))
def test_a_guide_has_every_answer_that_is_held_against_the_law(name: str) -> None:
    guide = read_guide(name).guide
    given = {f"{decision.id}:{rule.give}" for decision in guide.decisions for rule in decision.rules}
    assert {part for told in CLAIMS[name] for part in parts(told)} <= given
    told = {
        (claim, word) for claims in CLAIMS[name].values() for claim, words in claims.items() for word in words.split()
    }
    assert told <= {(claim, word) for claim, words in law_file().claims.items() for word in words}


@pytest.mark.parametrize(("case", "name"), TAKEN)
def test_a_guide_says_what_the_law_says(case: LawCase, name: str) -> None:
    reading, given = ending(case, read_guide(name).guide)
    told, spoken = said(name, given), speaks_of(name)
    expected = {claim: set(words) for claim, words in case.right.items() if claim in spoken}
    warned = {word for claims in CLAIMS[name].values() for word in claims.get("warns", "").split()}
    assert (expected.pop("warns", set()) & warned) <= told.get("warns", set())
    for claim, allowed in expected.items():
        assert told.get(claim, {"none"}) <= allowed, f"{claim}: the law says {allowed}, {name} gave {sorted(given)}"
    if "value" in case.right and (shown := _shown_total(reading)):
        assert shown == case.right["value"][0]
    assert expected or warned


def _shown_total(reading: Reading) -> str:
    """Give the digits of the value that the reader is shown; nothing where the guide asks for no amounts."""
    known = reading.guide.amounts_question
    words = known.reckon(reading.situation, "en").words if known and "value" in reading.situation.answers else {}
    return re.sub(r"\D", "", words.get("total", ""))


@pytest.mark.parametrize(("case", "name"), TAKEN)
def test_a_case_stands_in_an_address_as_a_browser_reads_it(case: LawCase, name: str) -> None:
    guide = read_guide(name).guide
    back, faults = read_answers(guide, address.read(fragment(case, guide)).answers)
    assert (back, faults) == (answers(case, guide), ())


@pytest.mark.parametrize("matter", sorted(set(MATTERS) & law_file().claims.keys()))
def test_the_law_is_told_in_the_words_in_which_guides_speak_of_it(matter: str) -> None:
    words, _ = get_args(get_type_hints(Says)[matter])
    assert set(get_args(words)) == law_file().claims[matter].keys()
