"""A guide's file is joined with what it borrows and with what it needs of the other content."""

from pathlib import Path

import pytest

from content.guides.guides import joined
from content.registers import amounts, procedures
from tests.wizards import small


@pytest.mark.usefixtures("small")
def test_a_guide_gets_the_amounts_and_its_own_sources_in_readable_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(procedures, "register", dict)  # they rest on the whole law, and a cake leads to none
    cake = joined(small.FOLDER / "cake.yml").data
    assert cake["amounts"] == amounts.as_json(amounts.register())
    assert cake["citations"]["901:1-10"] == {
        "da": "Bageren 2020, Mel",
        "en": "The baker 2020, Flour",
        "place": "kilder/#source-901",
    }
    assert set(cake["citations"]) == {"901:1-10", "901:11-20", "901:21-30"}


def test_borrowed_parts_stand_as_their_owner_wrote_them_with_what_the_borrower_says_of_them() -> None:
    cake, party = (joined(small.FOLDER / f"{name}.yml").data for name in ("cake", "party"))
    assert party["questions"][:3] == cake["questions"]
    assert party["decisions"][0] == {**cake["decisions"][0], "shown": "false"}
    lent = [each for each in cake["outcomes"] if each["decision"] == "cake"]
    assert [each for each in party["outcomes"] if each["decision"] == "cake"] == lent
    assert party["named"] == cake["named"]
    assert "borrows" not in party


def test_a_fault_in_a_borrowed_part_is_one_of_its_owners_file_and_line(tmp_path: Path) -> None:
    document = joined(small.FOLDER / "party.yml")
    fault = document.fault(("questions", 1, "ask", "en"), "is odd", "Mend it")
    own = joined(small.FOLDER / "cake.yml").fault(("questions", 1, "ask", "en"), "is odd", "Mend it")
    assert fault == own
    assert Path(fault.file).name == "cake.yml"
