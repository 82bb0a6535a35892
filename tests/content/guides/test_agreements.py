"""Guides are held against each other at each build, and a contradiction names both by file and line."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from content.guides import agreements
from content.guides.compile import prove_guides
from content.guides.guides import GuideFile, read_guide
from tests.wizards.walks import TODAY
from wizards.guide.reader import Faults
from wizards.proving.agreement import Agreement

LENDER = """\
id: lender
version: "1"
reviewed: 2026-01-01
review_by: 2027-01-01
title: {da: Lille, en: Small}
not_considered: [{da: Alt andet, en: All else}]
questions:
  - id: large
    ask: {da: Er det stort?, en: Is it large?}
    why: {da: Derfor, en: Because}
    options:
      - {id: "yes", label: {da: Ja, en: "Yes"}, statement: {da: Det er stort, en: It is large}}
      - {id: "no", label: {da: Nej, en: "No"}, statement: {da: Det er lille, en: It is small}}
decisions:
  - id: way
    title: {da: Vejen, en: The way}
    rules:
      - {id: large, when: {large: "yes"}, give: tender, because: {da: Stort, en: Large}, source: ["000:1-8"]}
      - {id: small, when: {large: "no"}, give: free, because: {da: Lille, en: Small}, source: ["000:1-8"]}
outcomes:
  - {id: tender, decision: way, title: {da: Udbud, en: A tender}, text: {da: Byd, en: Bid}, says: {threshold: above}}
  - {id: free, decision: way, title: {da: Frit, en: Free}, text: {da: Køb, en: Buy}, says: {threshold: below}}
cases:
  - {id: one, title: {da: Stort, en: Large}, answers: {large: "yes"}, expect: {way: tender}}
"""
BORROWER = """\
id: borrower
version: "1"
reviewed: 2026-01-01
review_by: 2027-01-01
borrows: lender
title: {da: Anden, en: Other}
not_considered: [{da: Alt andet, en: All else}]
questions:
  - {use: large}
decisions:
  - id: advice
    title: {da: Råd, en: Advice}
    rules:
      - {id: large, when: {large: "yes"}, give: wait, because: {da: Stort, en: Large}, source: ["000:1-8"]}
      - {id: small, give: go, because: {da: Lille, en: Small}, source: ["000:1-8"]}
outcomes:
  - {id: wait, decision: advice, title: {da: Vent, en: Wait}, text: {da: Vent, en: Wait}, says: {threshold: above}}
  - {id: go, decision: advice, title: {da: Gå, en: Go}, text: {da: Gå, en: Go}, says: {threshold: below}}
cases:
  - {id: one, title: {da: Stort, en: Large}, answers: {large: "yes"}, expect: {advice: wait}}
"""


class Bench:
    """A folder of the two guides, and the lines that holding them against each other told."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.told = folder, list[str]()
        self.write("lender", LENDER)
        self.write("borrower", BORROWER)

    def write(self, name: str, text: str) -> None:
        (self.folder / f"{name}.yml").write_text(text, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        text = (self.folder / f"{name}.yml").read_text(encoding="utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def line(self, name: str, words: str) -> int:
        lines = (self.folder / f"{name}.yml").read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, 1) if words in line and "says" in line)

    @property
    def guides(self) -> Sequence[GuideFile]:
        return [read_guide(name, self.folder) for name in ("lender", "borrower")]

    def hold(self) -> tuple[Agreement, ...]:
        self.told.clear()
        return agreements.agreements(self.guides, TODAY, self.folder / "cache", self.told.append)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_each_two_guides_are_held_once_and_the_pairs_of_paths_are_counted(bench: Bench) -> None:
    found = bench.hold()
    assert {each.guides for each in found} == {("lender", "lender"), ("lender", "borrower"), ("borrower", "borrower")}
    assert [each.pairs for each in found] == [2, 2, 2]  # each of two answers with itself: the question is one
    assert len(bench.told) == 3
    assert bench.hold() == found
    assert bench.told == []
    assert agreements.summary(found) == "agreement: 3 pairs of guides say the same over 6 pairs of answer paths"


def test_only_pairs_of_the_guide_whose_logic_changed_are_held_again(bench: Bench) -> None:
    bench.hold()
    bench.edit("borrower", "en: Wait}", "en: Wait a little}")
    bench.hold()
    assert bench.told == []
    bench.edit("borrower", "small, give: go", "small, when: always, give: go")
    bench.hold()
    assert len(bench.told) == 2


def test_a_contradiction_names_both_guides_with_file_line_and_answers_and_is_not_kept(bench: Bench) -> None:
    bench.edit("borrower", 'when: {large: "yes"}, give: wait', 'when: {large: "no"}, give: wait')
    for held in (3, 1):
        with pytest.raises(Faults) as told:
            bench.hold()
        said = {str(fault) for fault in told.value.faults}
        assert len(said) == 2
        above = next(each for each in said if "`above` of threshold" in each)
        here, there = ((bench.folder / f"{name}.yml").as_posix() for name in ("lender", "borrower"))
        lender, borrower = (
            bench.line(name, words) for name, words in (("lender", "id: tender"), ("borrower", "id: go"))
        )
        assert above.startswith(f"{here}:{lender}: ")
        assert f"borrower ({there}:{borrower}) says `below`" in above
        assert "lender large=yes; and borrower large=yes" in above
        assert len(bench.told) == held


def test_a_guide_that_contradicts_itself_is_told_with_both_places(bench: Bench) -> None:
    rules = "  - id: more\n    single: false\n    title: {da: Mere, en: More}\n    rules:\n"
    rule = '      - {id: rest, when: {large: "yes"}, give: rest, because: {da: Alt, en: All}, source: ["000:1-8"]}\n'
    bench.edit("lender", "outcomes:\n", f"{rules}{rule}outcomes:\n")
    rest = "  - {id: rest, decision: more, title: {da: Ro, en: Rest}, text: {da: A, en: B}, says: {threshold: below}}\n"
    bench.edit("lender", "cases:\n", f"{rest}cases:\n")
    with pytest.raises(Faults) as told:
        bench.hold()
    own = next(
        str(fault) for fault in told.value.faults if "lender says `above` of threshold, and `below`" in str(fault)
    )
    assert f"lender.yml:{bench.line('lender', 'id: tender')}: " in own
    assert f"lender.yml:{bench.line('lender', 'id: rest')}) too, to a reader who answers large=yes." in own


def test_a_word_that_is_not_declared_is_a_fault_with_file_and_line(bench: Bench) -> None:
    bench.edit("borrower", "says: {threshold: below}", "says: {threshold: bellow}")
    with pytest.raises(Faults, match=r"borrower\.yml:\d+: outcomes\[1\]\.says\.threshold: `bellow` .*below"):
        bench.hold()


def test_a_matter_that_is_not_declared_is_a_fault(bench: Bench) -> None:
    bench.edit("borrower", "says: {threshold: below}", "says: {treshold: below}")
    with pytest.raises(Faults, match=r"says\.treshold: is a key that nothing reads"):
        bench.hold()


def test_a_question_written_in_two_files_is_not_one(bench: Bench) -> None:
    own = LENDER.split("questions:\n")[1].split("decisions:")[0]
    bench.edit("borrower", "  - {use: large}\n", own)
    with pytest.raises(Faults):
        bench.hold()


def test_an_answer_is_not_handed_over_to_another_question_of_its_id(bench: Bench) -> None:
    own = LENDER.split("questions:\n")[1].split("decisions:")[0]
    bench.edit("borrower", "  - {use: large}\n", own.replace("Is it large?", "Is the house large?"))
    bench.edit("borrower", "says: {threshold: above}", "source: []")
    bench.edit("borrower", "says: {threshold: below}", "source: []")
    bench.hold()
    bench.edit("lender", "not_considered:", "follow: [borrower]\nnot_considered:")
    with pytest.raises(Faults) as told:
        bench.hold()
    (fault,) = told.value.faults
    assert fault.file == (bench.folder / "borrower.yml").as_posix()
    assert "bring their answer to `large` along" in fault.what
    assert re.search(r"lender\.yml:9\)", fault.what)


def test_the_handbooks_own_guides_are_held_and_each_build_says_over_how_many_pairs() -> None:
    told: list[str] = []
    prove_guides(TODAY, tell=told.append)
    assert re.fullmatch(r"agreement: [\d,]+ pairs of guides say the same over [\d,]+ pairs of answer paths", told[-1])
