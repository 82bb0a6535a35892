"""A kept proof is used only while nothing it is made of has changed, and a guide with faults is never kept."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from content.guides import proofs
from content.guides.guides import GuideFile, read_guide
from tests.wizards.walks import TODAY
from wizards.catalog import CALCULATORS
from wizards.guide.load import load_guide
from wizards.guide.reader import Faults
from wizards.proving.prove import Proof, prove

SMALL = """\
id: small
version: "1"
reviewed: 2026-01-01
review_by: 2027-01-01
title: {da: Lille, en: Small}
not_considered: [{da: Alt andet, en: All else}]
questions:
  - id: wet
    ask: {da: Regner det?, en: Does it rain?}
    why: {da: Derfor, en: Because}
    options:
      - {id: "yes", label: {da: Ja, en: "Yes"}, statement: {da: Det regner, en: It rains}}
      - {id: "no", label: {da: Nej, en: "No"}, statement: {da: Det er tørt, en: It is dry}}
decisions:
  - id: take
    title: {da: Tag med, en: Take}
    rules:
      - {id: rain, when: {wet: "yes"}, give: umbrella, because: {da: Vådt, en: Wet}, source: ["000:1-8"]}
      - {id: sun, when: {wet: "no"}, give: nothing, because: {da: Tørt, en: Dry}, source: ["000:1-8"]}
outcomes:
  - id: umbrella
    decision: take
    title: {da: En paraply, en: An umbrella}
    text: {da: Tag den, en: Take it}
    next: [{da: Find den, en: Find it}]
    stops: [{da: Vinden vender den, en: The wind turns it}]
  - id: nothing
    decision: take
    title: {da: Intet, en: Nothing}
    text: {da: Gå bare, en: Just go}
    next: [{da: Tag skoene på, en: Put your shoes on}]
    stops: [{da: Det begynder at regne, en: It starts to rain}]
cases:
  - {id: one, title: {da: Regn, en: Rain}, answers: {wet: "yes"}, expect: {take: umbrella}}
"""


@dataclass
class Prover:
    """Proves one guide after the other with the same cache and notes which it had to prove."""

    folder: Path
    proved: list[str] = field(default_factory=list)
    count: int = 0

    def read(self, edit: Callable[[str], str] = str) -> GuideFile:
        self.count += 1
        folder = self.folder / str(self.count)
        folder.mkdir()
        text = edit(SMALL)
        name = text.split("\n", 1)[0].removeprefix("id: ")
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
        return read_guide(name, folder)

    def prove(self, *guides: GuideFile, today: date = TODAY, cold: bool = False) -> tuple[Proof, ...]:
        self.proved.clear()
        return proofs.proofs(guides, today, cold, self.folder / "cache", self.proved.append)


@pytest.fixture
def prover(tmp_path: Path) -> Prover:
    return Prover(tmp_path)


def test_a_guide_is_proved_once_and_again_when_asked_from_cold(prover: Prover) -> None:
    guide = prover.read()
    first = prover.prove(guide)
    assert first == (prove(guide.guide, TODAY),)
    assert len(prover.proved) == 1
    assert prover.prove(prover.read()) == first
    assert prover.proved == []
    assert prover.prove(guide, cold=True) == first
    assert len(prover.proved) == 1


def test_only_the_guide_whose_logic_changed_is_proved_again(prover: Prover) -> None:
    other = prover.read(lambda text: text.replace("id: small", "id: other"))
    prover.prove(other, prover.read())
    changed = prover.read(lambda text: text.replace('when: {wet: "no"}', "when: always"))
    assert changed.guide.decisions != other.guide.decisions
    prover.prove(other, changed)
    assert [line.partition(":")[0] for line in prover.proved] == ["small"]


def test_an_edit_of_words_alone_asks_for_no_proof(prover: Prover) -> None:
    prover.prove(prover.read())
    reworded = prover.read(lambda text: text.replace("An umbrella", "A large umbrella").replace("Lille", "Bitte"))
    assert reworded.guide.title != prover.read().guide.title
    prover.prove(reworded)
    assert prover.proved == []


def test_a_guide_with_faults_is_told_each_time_and_never_kept(prover: Prover) -> None:
    broken = prover.read(lambda text: text.replace("expect: {take: umbrella}", "expect: {take: nothing}"))
    for _ in range(2):
        with pytest.raises(Faults, match=r"small\.yml:\d+: .*the case one gives take"):
            prover.prove(broken)
        assert len(prover.proved) == 1
    assert not list((prover.folder / "cache").glob("*"))


def test_faults_of_one_guide_do_not_hide_those_of_the_next(prover: Prover) -> None:
    dead = prover.read(
        lambda text: text.replace('when: {wet: "yes"}', "when: always").replace("id: small", "id: other")
    )
    gap = prover.read(lambda text: text.replace('when: {wet: "no"}', 'when: {wet: "yes"}'))
    with pytest.raises(Faults) as told:
        prover.prove(dead, gap)
    assert {fault.file.rpartition("/")[0] for fault in told.value.faults} == {
        f"{prover.folder.as_posix()}/{number}" for number in (1, 2)
    }


def test_a_change_of_the_engine_asks_for_every_proof(
    prover: Prover, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prover.prove(prover.read())
    engine = tmp_path / "engine"
    shutil.copytree(proofs.ENGINE, engine, ignore=shutil.ignore_patterns("__pycache__", "compiled"))
    assert proofs.code(engine) == proofs.CODE
    (engine / "telling" / "show.py").write_text("# a proof does not run this\n")
    assert proofs.code(engine) == proofs.CODE
    rules = engine / "deciding" / "decide.py"
    rules.write_text(rules.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    monkeypatch.setattr(proofs, "CODE", proofs.code(engine))
    prover.prove(prover.read())
    assert len(prover.proved) == 1


def test_a_day_on_which_an_amount_begins_asks_for_a_proof_and_the_day_after_does_not(prover: Prover) -> None:
    plain, begins = prover.read(), date(2022, 1, 1)
    periods = [
        {"from": "2020-01-01", "to": "2021-12-31", "dkk": "1"},
        {"from": str(begins), "to": "2023-12-31", "dkk": "2"},
    ]
    amounts = {"bread": {"name": {"da": "Brød", "en": "Bread"}, "periods": periods}}
    document = replace(plain.document, data={**plain.document.data, "amounts": amounts})
    guide = GuideFile(load_guide(document, CALCULATORS), document)
    prover.prove(guide, today=begins - timedelta(days=1))
    prover.prove(guide, today=begins)
    assert len(prover.proved) == 1
    prover.prove(guide, today=begins + timedelta(days=1))
    assert prover.proved == []


def test_a_proof_runs_no_code_but_that_which_it_is_kept_by() -> None:
    lists = "import sys, wizards.catalog, wizards.proving.prove; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", lists], capture_output=True, text=True, check=True).stdout.split()
    mine = {name for name in loaded if name.startswith("wizards.")}
    assert "wizards.proving.prove" in mine
    assert {name.split(".")[1] for name in mine} - {Path(name).stem for name in proofs.MODULES} <= set(proofs.WINGS)
