"""The proofs find what is wrong: each test breaks a small guide and sees the build's words with file and line."""

import re
import shutil
from pathlib import Path

import pytest

from content.guides.guides import joined, read_guide
from tests.wizards import small
from tests.wizards.walks import TODAY, every_path
from wizards.asking.samples import sample_answers
from wizards.asking.walk import replay
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
    copy = tmp_path / "guides"
    shutil.copytree(small.FOLDER, copy)
    return copy


def told(folder: Path, name: str = "cake") -> str:
    """All that a build says of a guide, one fault a line."""
    try:
        guide = small.read(name, folder)
    except Faults as faults:
        return str(faults)
    document = joined(folder / f"{name}.yml")
    return "\n".join(str(document.fault(flaw.route, flaw.what, flaw.mend)) for flaw in prove(guide, TODAY).faults)


ASKED_FOR_NOTHING = """\
  - id: weather
    ask: {da: Regner det?, en: Does it rain?}
    why: {da: Derfor., en: Because.}
    options:
      - {id: "yes", label: {da: Ja, en: "Yes"}, statement: {da: Det regner., en: It rains.}}
      - {id: "no", label: {da: Nej, en: "No"}, statement: {da: Det er tørt., en: It is dry.}}
decisions:
"""
SOME = "      - {id: some, label: {da: Nogle, en: Some}, statement: {da: Der kommer nogle., en: Some are coming.}}\n"

# What is written in the cake, instead of what; and what a line that points there must say.
BREAKS = {
    "a gap": ({"when: {dear: unknown}": 'when: {dear: "yes"}'}, "no rule holds"),
    "a dead rule": ({'when: {dear: "yes"}': 'when: {dear: "no"}'}, "the rule 'too_dear' never decides anything"),
    "an unreachable outcome": ({"guests: few}, give: bake": "guests: few}, give: buy"}, "'bake' is never reached"),
    "an edition that is not told": ({'version: "1"': 'version: "2"'}, "does not fit the editions"),
    "a missing language": ({"da: Bag selv, en: Bake it": "da: Bag selv"}, "outcomes[0].title"),
    "a missing source": ({', source: ["901:11-20"]}': "}"}, "source"),
    "a question that never matters": ({"decisions:\n": ASKED_FOR_NOTHING}, "no answer to 'weather' ever matters"),
    "options that are one": (
        {
            "      - {id: many,": f"{SOME}      - {{id: many,",
            "when: {guests: many}, give": "when: {guests: [some, many]}, give",
            "when: {guests: many}}": "when: {guests: [some, many]}}",
        },
        "nothing ever tells the options 'some' and 'many' apart",
    ),
    "a question asked too early": (
        {"  - id: oven\n": "  - id: oven\n    ask_when: {guests: few}\n"},
        "rests on answers that come after it",
    ),
    "an unknown value": ({"guests: few}, give": "guests: crowd}, give"}, "crowd"),
    "a result against its own condition": (
        {'when: {dear: "no"}, give: buy': 'when: {dear: "no"}, give: bake'},
        "is recommended though its condition 'has_oven' fails",
    ),
    "a case that goes elsewhere": ({"expect: {cake: bake}": "expect: {cake: buy}"}, "the case home gives cake"),
    "a case that must not show": (
        {'shows: ["advice:look_first"]': 'hides: ["advice:look_first"]'},
        "the case shop must not show advice:look_first",
    ),
    "a case that is not whole": (
        {'answers: {oven: "yes", guests: few}': 'answers: {oven: "yes"}'},
        "the case home is not whole",
    ),
    "a reason told where it does not hold": (
        {'asserts: {dear: "no"}': "asserts: {oven: dk}"},
        "the reason of 'cheap' is told where it does not hold on the path oven=no",
    ),
    "a text told where it does not hold": (
        {"asserts: {guests: few}": "asserts: {guests: many}"},
        "'bake' is told where what it says does not hold on the path oven=yes, guests=few",
    ),
    "a step told where it does not hold": (
        {'asserts: {oven: "yes"}': "asserts: {oven: dk}"},
        "a step of 'bake' is told where what it says does not hold",
    ),
    "a stop told on a don't know": (
        {'when: {dear: "no"}, asserts: {oven: ["no", dk]}': 'when: {dear: "no"}, asserts: {oven: "no"}'},
        "a stop of 'buy' is told where what it says does not hold on the path oven=dk",
    ),
    "a step that is never shown": (
        {"en: Carry two., when: {guests: many}": "en: Carry two., when: {dear: unknown}"},
        "a step of 'buy' is never shown",
    ),
    "what may never come": (
        {'when: {oven: "no", cake: bake}': 'when: {oven: "no", cake: buy}'},
        "what may never come (no_oven_no_baking: It takes an oven) comes on the path oven=no",
    ),
    "a condition ticked by nobody": (
        {'holds: {oven: "yes"}': 'holds: {oven: ["yes", dk]}'},
        "the condition 'has_oven' of 'bake' is ticked though nobody answered what it rests on on the path oven=dk",
    ),
    "a first page without a step": (
        {"next: [{da: Rist det., en: Toast it.}], ": ""},
        "'nothing' says on its first page nothing to do",
    ),
    "a first page without a stop": (
        {"{da: Den er væk., en: It is gone.}, ": ""},
        "'buy' says on its first page nothing that may stop it on the path oven=yes, guests=many",
    ),
    "a don't know that leads to more": (
        {
            '{id: cheap, when: {dear: "no"}': "{id: unsure, when: {oven: dk}, give: bake, because: {da: -, en: -}, "
            'source: ["901:1-10"]}\n      - {id: cheap, when: {dear: "no"}'
        },
        "oven=dk leads to 'bake' (weight 2), and oven=yes only to 'buy' (weight 1): "
        "oven=dk, price=dk; and oven=yes, guests=many",
    ),
}


@pytest.mark.parametrize("name", BREAKS)
def test_a_broken_guide_is_refused_with_file_and_line(folder: Path, name: str) -> None:
    instead, expected = BREAKS[name]
    file = folder / "cake.yml"
    text = file.read_text(encoding="utf-8")
    for old, new in instead.items():
        assert old in text
        text = text.replace(old, new, 1)
    file.write_text(text, encoding="utf-8")
    said = told(folder)
    line = next((row for row in said.splitlines() if expected in row), None)
    assert line, f"nothing said {expected!r} in:\n{said}"
    place = re.match(r".*cake\.yml:(\d+): ", line)
    assert place
    assert int(place[1]) > 1


@pytest.mark.parametrize("name", small.NAMES)
def test_a_whole_guide_has_no_fault(folder: Path, name: str) -> None:
    assert told(folder, name) == ""


def test_a_fault_in_borrowed_parts_names_the_file_it_stands_in(folder: Path) -> None:
    file = folder / "cake.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('when: {dear: "yes"}', 'when: {dear: "no"}'), encoding="utf-8")
    (line,) = [row for row in told(folder, "party").splitlines() if "'too_dear'" in row]
    assert re.search(r"cake\.yml:\d+: decisions\[0\]\.rules\[3\]", line)


@pytest.mark.parametrize("name", small.NAMES)
def test_merged_paths_are_exactly_the_paths_walked_one_by_one(name: str) -> None:
    guide = small.small(name)
    merged = sum(group.paths for group in Explorer(Ground(guide, TODAY), ()).ends.values())
    assert merged == prove(guide, TODAY).paths == len(list(every_path(guide)))


@pytest.mark.parametrize("name", small.NAMES)
def test_every_path_walked_one_by_one_has_one_result_of_each_single_decision_and_all_are_reached(name: str) -> None:
    guide = small.small(name)
    seen: set[tuple[str, str]] = set()
    for path in every_path(guide):
        for decision in guide.decisions:
            found = [(decision.id, each.outcome.id) for each in findings(guide, decision, Reading(guide, path, TODAY))]
            assert len(found) == 1 or not decision.single
            seen |= set(found)
    assert seen == {(outcome.decision, outcome.id) for outcome in guide.outcomes}


@pytest.mark.parametrize(
    "guide", [*map(small.small, small.NAMES), read_guide("explorative").guide], ids=lambda guide: guide.id
)
def test_claims_watched_together_hold_where_each_of_them_holds_alone(guide: Guide) -> None:
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
