"""The proofs find what is wrong: each test breaks a rule and sees the build's words with file and line."""

import re
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest

from content.guides.guides import FOLDER, read_guide
from tests.wizards.walks import TODAY
from wizards.asking.replay import replay
from wizards.asking.samples import sample_answers
from wizards.deciding.decide import findings
from wizards.guide.answer import Answer
from wizards.guide.conditions import holds
from wizards.guide.facts import Reading
from wizards.guide.model import Guide
from wizards.guide.reader import Faults
from wizards.proving.claims import claims, watched_together
from wizards.proving.explore import Explorer, Ground
from wizards.proving.prove import prove


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in FOLDER.glob("*.yml"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def told(folder: Path, name: str = "opi-type") -> str:
    """All that a build says of a guide, one fault a line."""
    try:
        made = read_guide(name, folder)
    except Faults as faults:
        return str(faults)
    flaws = prove(made.guide, TODAY).faults
    return "\n".join(str(made.document.fault(flaw.route, flaw.what, flaw.mend)) for flaw in flaws)


def cut(text: str, start: str, end: str) -> str:
    """Take out everything from one mark up to the next."""
    head, rest = text.split(start, 1)
    return head + rest[rest.index(end) :]


BREAKS: dict[str, tuple[Callable[[str], str], str]] = {
    "gap": (lambda t: cut(t, "      - id: closed_for_now\n", "\n  - id: conduct\n"), "no rule holds"),
    "dead rule": (
        lambda t: t.replace("need_unknown\n        when: {", "need_unknown\n        when: {own_solution: \"yes\", "),
        "the rule 'need_unknown' never decides anything",
    ),
    "unreachable outcome": (
        lambda t: t.replace("give: strategic_opi", "give: not_ready"),
        "'strategic_opi' is never reached",
    ),
    "missing language": (
        lambda t: re.sub(r'(title: \{da: "Løs det selv"), en: "[^"]*"', r"\1", t),
        "the English words are missing",
    ),
    "missing source": (
        lambda t: t.replace('        source: ["000:1708-1709"]\n      - id: need_unknown', "      - id: need_unknown"),
        "the rule has no source",
    ),
    "version that is not told": (lambda t: t.replace('version: "1"', 'version: "2"'), "does not fit the editions"),
    "unknown source": (lambda t: t.replace('"001:60-61", "001:181-189"]', '"001:60-9999"]', 1), "'001:60-9999'"),
    "question that never matters": (
        lambda t: t.replace("{top_management: not_backed}", "{partnership: none}")
        .replace("top_management: [backed, dk]}", "top_management: [backed, dk, not_backed]}")
        .replace("        when: {top_management: dk}", "        when: {partnership: dk}"),
        "'top_management'",
    ),
    "asked too early": (
        lambda t: t.replace("  - id: others\n    ask_when: {", "  - id: others\n    ask_when: {market: fits, "),
        "rests on answers that come after it",
    ),
    "unknown value": (lambda t: t.replace("when: {market: dk}", "when: {market: gone}"), "is never 'gone'"),
    "recommended against its own condition": (
        lambda t: t.replace("when: {market: fits, own_change: \"yes\"}\n        give: mini_opi",
                            "when: {market: fits, own_change: \"yes\"}\n        give: use_existing"),
        "is recommended though its condition 'no_reorganisation' fails",
    ),
    "case that goes elsewhere": (
        lambda t: t.replace("expect: {opi_type: strategic_opi}", "expect: {opi_type: mini_opi}"),
        "the case C19 gives opi_type",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_guide_is_refused_with_file_and_line(folder: Path, name: str) -> None:
    mend, expected = BREAKS[name]
    file = folder / "opi-type.yml"
    before = file.read_text(encoding="utf-8")
    file.write_text(mend(before), encoding="utf-8")
    assert file.read_text(encoding="utf-8") != before, "the break did not break anything"
    line = next((row for row in told(folder).splitlines() if expected in row), None)
    assert line, f"nothing said {expected!r} in:\n{told(folder)}"
    place = re.match(r".*opi-type\.yml:(\d+): ", line)
    assert place
    assert int(place[1]) > 1


def test_whole_guides_have_no_fault(folder: Path) -> None:
    for name in ("opi-type", "path"):
        assert told(folder, name) == ""


def test_a_fault_in_borrowed_parts_names_the_file_it_stands_in(folder: Path) -> None:
    file = folder / "opi-type.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("give: strategic_opi", "give: not_ready"), encoding="utf-8")
    assert "opi-type.yml:" in told(folder, "path")


def test_merged_paths_are_exactly_the_paths_walked_one_by_one() -> None:
    """On the questions before the development part, every path is also walked on its own."""
    whole = read_guide("opi-type").guide
    asked = tuple(q for q in whole.questions if q.id not in LEARNING)
    guide = Guide(**{f: getattr(whole, f) for f in Guide.__dataclass_fields__} | {"questions": asked})
    count = sum(g.paths for g in Explorer(Ground(guide, TODAY), ()).ends.values())
    assert count == sum(1 for _ in every_path(guide, {}))


LEARNING = ("intend_buy", "need_size", "tender_capacity", "new_knowledge", "exclusivity", "payment", "promise",
            "publication", "contribution")  # fmt: skip


def every_path(guide: Guide, answers: dict[str, Answer]) -> Iterator[dict[str, Answer]]:
    """Walk every path one by one, as the engine asks."""
    question = replay(guide, answers, TODAY).next
    if question is None:
        yield answers
        return
    for given in sample_answers(guide, question):
        yield from every_path(guide, {**answers, question.id: given})


def test_every_path_of_the_development_part_has_one_result_when_walked_one_by_one() -> None:
    guide = read_guide("opi-type").guide
    start: dict[str, Answer] = {
        "own_solution": "no",
        "others": "alone",
        "market_dialogue": "one",
        "partnership": "none",
    }
    decision = guide.decisions[0]
    seen: set[str] = set()
    for clear, market in product(("clear", "outlined"), ("adaptable", "nothing")):
        fixed: dict[str, Answer] = {"need_clear": clear, "market": market, "agreement": "none", "intend_buy": "yes"}
        for path in every_path(guide, {**start, **fixed}):
            found = findings(guide, decision, Reading(guide, path, TODAY))
            assert len(found) == 1
            seen.add(found[0].outcome.id)
    assert seen == {"tender_functional", "explorative_opi", "innovative_procurement_opi", "not_ready"}


@pytest.mark.parametrize("name", ["opi-type", "explorative"])
def test_claims_watched_together_hold_where_each_of_them_holds_alone(name: str) -> None:
    guide = read_guide(name).guide
    ground = Ground(guide, TODAY)
    claimed = tuple(claims(guide, ground.written_out))
    groups = list(watched_together(ground, claimed))
    assert sorted(n for group in groups for n in group) == list(range(len(claimed)))
    assert len(groups) < len(claimed)
    apart = Ground(guide, TODAY)
    for group in groups:
        walk = Explorer(ground, tuple(claimed[n].condition for n in group))
        for place, number in enumerate(group):
            alone = Explorer(apart, (claimed[number].condition,))
            assert (walk.witness(place) is None) == (alone.witness(0) is None)
            for path in filter(None, (walk.witness(place), alone.witness(0))):
                facts = Reading(guide, completed(guide, path), TODAY)
                assert holds(claimed[number].condition, facts)


def completed(guide: Guide, path: dict[str, Answer]) -> dict[str, Answer]:
    """Answer the rest of a path with the last answer each time."""
    whole = dict(path)
    while (walk := replay(guide, whole, TODAY)).next:
        whole[walk.next.id] = sample_answers(guide, walk.next)[-1]
    return dict(walk.answers)
