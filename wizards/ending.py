"""What the door replies at the end of a guide: the result, and the note that was asked for.

It is imported when it is first asked for: a reader who begins waits for less.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from wizards.asking import address
from wizards.asking.walk import Walk
from wizards.guide.answer import Answer
from wizards.guide.model import Guide
from wizards.note.note import File, Order, note
from wizards.replies import Reply
from wizards.telling.result import Result, result


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultReply(Reply):
    """The result, the note that was asked for, what was typed for it, and the answers for the guides that follow."""

    result: Result
    note: File | None
    typed: Mapping[str, str]
    hand_over: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class End:
    """A walk through all questions of a guide, with what was typed on its result."""

    guide: Guide
    walk: Walk
    drafts: Mapping[str, address.Typed]
    lang: str
    today: date

    def reply(
        self, shared: Mapping[str, Any], kept: Mapping[str, Answer], ordered: Mapping[str, object] | None
    ) -> ResultReply:
        """Tell the result.

        `shared` is what every view tells, `kept` the answers to hand on, `ordered` what is wanted of the note.
        """
        deadline = self.drafts.get(address.DEADLINE, {}).get(address.DEADLINE, "")  # as it was typed
        found = result(self.guide, self.walk, self.today, self.lang, deadline)
        order = None if ordered is None else Order.of(ordered)
        return ResultReply(
            **shared,
            result=found,
            note=note(self.guide, self.walk, found, self.today, self.lang, order) if order else None,
            typed=self.drafts.get(address.NOTE, {}),
            hand_over={name: address.hand_over(self.guide, kept) for name in self.guide.follow},
        )
