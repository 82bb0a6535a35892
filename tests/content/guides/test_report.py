"""The report of an edit says what changed in rules and in how many answer paths, counted one by one as the measure."""

from pathlib import Path

import pytest

from content.guides.guides import FOLDER, read_guide
from content.guides.new import start
from content.guides.report import differences, rule_changes
from tests.wizards.walks import TODAY
from wizards.asking.replay import replay
from wizards.asking.samples import sample_answers
from wizards.deciding.changes import results
from wizards.guide.answer import Answer
from wizards.guide.model import Guide
from wizards.proving.prove import prove


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in FOLDER.glob("*.yml"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    return tmp_path


def every_path(guide: Guide, answers: dict[str, Answer]) -> list[dict[str, Answer]]:
    question = replay(guide, answers, TODAY).next
    if question is None:
        return [answers]
    return [p for a in sample_answers(guide, question) for p in every_path(guide, {**answers, question.id: a})]


def test_the_paths_that_an_edit_alters_are_counted_exactly(tmp_path: Path) -> None:
    (tmp_path / "content" / "guides").mkdir(parents=True)
    (tmp_path / "content" / "pages").mkdir()
    (tmp_path / "docs" / "da").mkdir(parents=True)
    (tmp_path / "docs" / "en").mkdir(parents=True)
    (tmp_path / "content" / "pages" / "nav.yml").write_text("- id: guides\n  title: {da: a, en: a}\n  pages: [x]\n")
    file = start("small", tmp_path)[0]
    text = file.read_text(encoding="utf-8")
    before = read_guide("small", file.parent).guide
    assert prove(before, TODAY).faults == ()
    other = tmp_path / "after"
    other.mkdir()
    edited = text.replace('when: {first: "yes"}', 'when: {first: ["yes", dk]}').replace('["no", dk]', '"no"')
    (other / "small.yml").write_text(edited, encoding="utf-8")
    after = read_guide("small", other).guide
    (found,) = differences(before, after, TODAY)
    one_by_one = [p for p in every_path(after, {}) if results(before, p, TODAY) != results(after, p, TODAY)]
    assert (found.changed, found.paths) == (len(one_by_one), 3) == (1, 3)
    assert list(rule_changes(before, after)) == ["changed  answer.it_is_so: when", "changed  answer.otherwise: when"]
    assert found.examples == ("leave_it → do_it: It is not known.",)


def test_an_edit_of_words_alone_alters_no_path(folder: Path) -> None:
    file = folder / "opi-type.yml"
    before = read_guide("opi-type", FOLDER).guide
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("give: strategic_opi", "give: strategic_opi  # as before"), encoding="utf-8")
    after = read_guide("opi-type", folder).guide
    assert [d.changed for d in differences(before, after, TODAY)] == [0]


def test_a_name_that_cannot_be_used_or_is_taken_is_refused() -> None:
    for name in ("", "Two Words", "opi-type"):
        with pytest.raises(ValueError, match=r"name|there already"):
            start(name)
