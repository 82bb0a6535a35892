"""What there is to do is told under its heading, with how many and the first of each."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

import pytest

from content.checks.due import due
from content.checks.status import SHOWN, lines, status
from content.checks.unfinished import unfinished
from content.pages.nav import Section, sections
from content.registers import law, links, ways
from wizards.language.words import Words

TODAY = date(2027, 11, 1)


@cache
def found() -> Mapping[str, Sequence[str]]:
    return status(TODAY)


def under(word: str) -> list[str]:
    [told] = [list(each) for heading, each in found().items() if word in heading]
    return told


def test_each_heading_has_what_its_own_command_tells() -> None:
    assert under("translations") == [str(each) for each in unfinished()]
    assert under("due within") == [str(each) for each in due(date(2028, 1, 30))]
    assert len(under("opened")) == sum(
        1 for each in links.register().links.values() if each.url and each.status == "unchecked" and not each.checked
    )
    told = {line.split(":")[0] for line in under("read in the act")}
    assert {each.said.sure for each in law.register().entries() if each.said.id in told} <= {"one_text", "known"}


def test_a_page_that_the_book_names_and_nobody_has_written_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = [*sections(), Section(id="more", title=Words("Mere", "More"), pages=("no-such-page",))]
    monkeypatch.setattr("content.checks.status.sections", lambda: whole)
    assert "no-such-page" not in [line for told in status(TODAY).values() for line in told]


def test_a_page_without_a_readers_question_is_named_and_one_with_it_is_not() -> None:
    named = set(under("no reader's question"))
    assert named <= {slug for section in sections() for slug in section.pages}
    asked = {
        q.go.split("#")[0] for reader in ways.register().values() for way in reader.ways.values() for q in way.asks
    }
    assert asked
    assert not named & asked


def test_a_long_list_says_how_many_more_there_are() -> None:
    many = {"things": [str(at) for at in range(SHOWN + 2)], "none": []}
    told = list(lines(many))
    assert told[0].split() == [str(SHOWN + 2), "things"]
    assert len(told) == 1 + SHOWN + 1 + 1
    assert "2 more" in told[-2]
    assert len(list(lines(many, None))) == SHOWN + 2 + 2
