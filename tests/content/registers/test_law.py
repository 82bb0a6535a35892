"""The law is found by act and by provision, and a grade never claims more than was seen."""

from datetime import date
from pathlib import Path

import pytest

from content.registers import law
from wizards.guide.reader import Faults
from wizards.language.words import Words


@pytest.mark.usefixtures("small")
def test_a_provision_is_found_with_its_act() -> None:
    entry = law.register().find("old-2")
    assert entry
    assert entry.act.id == "old"
    assert entry.is_exact
    assert entry.said.says.en == "Bread is baked."


@pytest.mark.usefixtures("small")
def test_an_act_with_provisions_is_no_exact_place_and_one_without_is() -> None:
    known = law.register()
    exact = {id_: entry.is_exact for id_ in known.ids() if (entry := known.find(id_))}
    assert exact == {"old": False, "old-2": True, "new": True}
    assert known.find("older") is None


def test_what_is_called_read_or_told_names_its_text_and_day() -> None:
    for entry in law.register().entries():
        assert (entry.said.sure == "known") == (entry.said.read_on is None), entry.said.id


@pytest.mark.parametrize(
    ("dated", "danish", "english"),
    [
        ("", "Lovtidende", "Law Gazette"),
        ("2019", "Lovtidende, 2019", "Law Gazette, 2019"),
        ("2019-02", "Lovtidende, februar 2019", "Law Gazette, February 2019"),
        ("2019-02-01", "Lovtidende, 1. februar 2019", "Law Gazette, 1 February 2019"),
    ],
)
def test_a_text_is_named_with_its_date_in_each_language(dated: str, danish: str, english: str) -> None:
    seen = law.Seen(where=Words("Lovtidende", "Law Gazette"), dated=dated, on=date(2022, 6, 1))
    assert (seen.named("da"), seen.named("en")) == (danish, english)


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("sure: one_text", "sure: probably", "acts.new.sure"),
        ("sure: one_text", "sure: known", "acts.new.sure"),
        ("sure: known", "sure: read", "acts.old.provisions.old-2.sure"),
        ("from: 2019-04-01", "from: 2019-04-01\n        to: 2018-01-01", "acts.old.provisions.old-2.to"),
        ("  new:", "  old-2:", "acts.old-2"),
        ('dated: "2019"', 'dated: "1.2.2019"', "acts.old.seen[0].dated"),
        ('at: {da: "§ 2", en: section 2}', 'at: {da: "§ 2"}', "acts.old.provisions.old-2.at"),
    ],
)
def test_a_grade_without_a_text_and_what_does_not_hold_together_is_a_fault(
    small: Path, old: str, new: str, path: str
) -> None:
    file = small / "law.yml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        law.read(file)
    assert path in [fault.path for fault in caught.value.faults]
