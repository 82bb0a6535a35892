"""The law's cases are whole in themselves: sums add up, and no conclusion is told in words that nobody explained."""

import re

import pytest

from content.registers import law
from tests.guides.law_cases import LawCase, law_file

SURE = ("known", "one_text", "read")
"""How sure a provision may be, the surest last."""
REGISTER = law.register()
CASES = law_file().cases
BY_ID = [pytest.param(case, id=case.id) for case in CASES]
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
