"""The report of an edit says what changed in rules and in how many answer paths, counted one by one as the measure."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from content.guides import report
from content.guides.guides import FOLDER, names, read_guide
from content.guides.report import answer_changes, differences, rule_changes
from content.new_guide.start import start
from tests.wizards import small
from tests.wizards.walks import TODAY, every_path
from wizards.deciding.changes import results
from wizards.proving.prove import prove


def test_the_paths_that_an_edit_alters_are_counted_exactly(tmp_path: Path) -> None:
    (tmp_path / "content" / "guides").mkdir(parents=True)
    (tmp_path / "content" / "pages").mkdir()
    (tmp_path / "docs" / "da").mkdir(parents=True)
    (tmp_path / "docs" / "en").mkdir(parents=True)
    (tmp_path / "content" / "pages" / "nav.yml").write_text("- id: guides\n  title: {da: a, en: a}\n  pages: [x]\n")
    (tmp_path / "content" / "pages" / "spine.yml").write_text("stages: {}\noutside: [x]\n")
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
    one_by_one = [p for p in every_path(after) if results(before, p, TODAY) != results(after, p, TODAY)]
    assert (found.changed, found.paths) == (len(one_by_one), 3) == (1, 3)
    assert list(rule_changes(before, after)) == ["changed  answer.it_is_so: when", "changed  answer.otherwise: when"]
    assert found.examples == ("leave_it → do_it: It is not known.",)


def test_a_question_and_an_option_that_are_gone_are_named(tmp_path: Path) -> None:
    text = (small.FOLDER / "cake.yml").read_text(encoding="utf-8")
    told = {}
    for name, old, new in (("question", "guests", "visitors"), ("option", "few", "hardly_any")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "cake.yml").write_text(re.sub(rf"\b{old}\b", new, text), encoding="utf-8")
        after = small.read("cake", tmp_path / name)
        told[name] = [line.split()[:3] for line in answer_changes(small.small("cake"), after)]
    assert told == {
        "question": [["gone", "question", "guests:"]],
        "option": [["gone", "answer", "guests=few:"]],
    }


def test_an_edit_of_words_alone_alters_no_path_and_one_of_a_rule_does(tmp_path: Path) -> None:
    before = small.small("cake")
    text = (small.FOLDER / "cake.yml").read_text(encoding="utf-8")
    altered = {}
    for name, old, new in (
        ("words", "Bake it", "Bake it now"),
        ("rule", "guests: few}, give: bake", "guests: few}, give: buy"),
    ):
        (tmp_path / name).mkdir()
        (tmp_path / name / "cake.yml").write_text(text.replace(old, new), encoding="utf-8")
        after = small.read("cake", tmp_path / name)
        assert after != before
        altered[name] = [each.changed for each in differences(before, after, TODAY)]
    assert altered == {"words": [0], "rule": [1]}


def test_the_guides_of_a_commit_come_with_what_they_borrow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    house, out = tmp_path / "house", tmp_path / "out"
    for name in ("one.yml", "core/law.yml", "one.py"):
        (house / "guides" / name).parent.mkdir(parents=True, exist_ok=True)
        (house / "guides" / name).write_text(name, encoding="utf-8")
    author = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    for words in (("init", "-q"), ("add", "-A"), (*author, "commit", "-qm", "one")):
        subprocess.run(["git", *words], cwd=house, check=True)
    monkeypatch.setattr(report, "ROOT", house)
    monkeypatch.setattr(report, "FOLDER", house / "guides")
    assert report.checked_out("HEAD", out) == {"one"}
    assert {path.relative_to(out).as_posix() for path in out.rglob("*.*")} == {"one.yml", "core/law.yml"}


def test_a_guide_that_is_as_it_was_is_told_so_and_no_path_of_it_is_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    def as_it_is(_: str, folder: Path) -> set[str]:
        shutil.copytree(FOLDER, folder, dirs_exist_ok=True)
        return set(names())

    monkeypatch.setattr(report, "checked_out", as_it_is)
    assert list(report.report("HEAD", TODAY)) == [f"{name}: unchanged" for name in names()]


def test_a_name_that_cannot_be_used_or_is_taken_is_refused() -> None:
    for name in ("", "Two Words", names()[0]):
        with pytest.raises(ValueError, match=r"name|there already"):
            start(name)
