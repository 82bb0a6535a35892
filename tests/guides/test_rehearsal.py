"""What Python does while nobody asks: every guide is walked to its note by itself, and comes to an end."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from wizards import catalog, door
from wizards.rehearsal import ROUNDS, after

ASKED = {"lang": "da", "fragment": "v=1&remark=mine", "today": "2026-11-30"}


def rehearsed(guide: str) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Give each request of a rehearsal with what the door replies to it."""
    request = after(json.dumps({"guide": guide} | ASKED))
    while request:
        yield json.loads(request), json.loads(door.answer(request))
        request = after(request)


@pytest.mark.parametrize("guide", catalog.names())
def test_every_guide_is_walked_to_its_note_in_every_round_without_an_error(guide: str) -> None:
    walked = list(rehearsed(guide))
    assert [reply["errors"] for _, reply in walked if reply["errors"]] == []
    assert [asked["round"] for asked, reply in walked if reply.get("note")] == [*range(ROUNDS)]
    assert {reply["guide"] for _, reply in walked} == {guide}


def test_the_walks_differ_so_that_more_is_run() -> None:
    ends = {reply["fragment"] for _, reply in rehearsed("path") if reply.get("note")}
    assert len(ends) > ROUNDS // 2


def test_nothing_of_what_the_reader_answered_is_walked_with() -> None:
    assert all("mine" not in asked["fragment"] for asked, _ in rehearsed("scaling"))


def test_a_request_that_no_guide_can_answer_ends_it() -> None:
    assert [reply["view"] for _, reply in rehearsed("no-such-guide")] == ["error"]
