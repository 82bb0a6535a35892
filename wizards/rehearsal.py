"""Walks a guide by itself while nobody asks: what Python runs often is compiled well, and browsers keep it then.

A browser compiles WebAssembly well where it is run often, and keeps what it has compiled for the next visit when that
has become a megabyte. A first question leaves half of one, fifteen walks to a note about one and a half.
"""

import json
from collections.abc import Mapping
from typing import Any

from wizards import door
from wizards.asking import carried

ROUNDS = 15
ROUND = "round"
"""What a request of a rehearsal says beside what the door reads: how many walks went before."""


def after(request: str) -> str:
    """Answer a request for nobody, and give the one that follows on the way to the note; nothing when all is walked.

    Takes what a reader asked, and then what this gave; gives what `wizards.door.answer` takes. Nothing is kept.
    """
    asked: dict[str, Any] = json.loads(request)
    begun: Any = asked.get(ROUND)
    if begun is None:
        return _written(asked, 0, {})
    reply: dict[str, Any] = json.loads(door.answer(request))
    then = _then(asked, reply, begun)
    if then is not None:
        return _written(asked, begun, then)
    return _written(asked, begun + 1, {}) if reply["view"] == carried.RESULT and begun + 1 < ROUNDS else ""


def _written(asked: Mapping[str, Any], walked: int, then: dict[str, object]) -> str:
    kept: dict[str, object] = {name: asked.get(name) for name in ("guide", "lang", "today")}
    return json.dumps(kept | {"fragment": "", ROUND: walked} | then)


def _then(asked: Mapping[str, Any], reply: Mapping[str, Any], walked: int) -> dict[str, object] | None:
    """Give what is asked next in a walk; nothing at its end, and where an answer was not taken."""
    kept = {"fragment": reply.get("fragment", "")}
    match reply["view"]:
        case door.QUESTION if not reply["errors"]:
            return kept | {"set": {"question": reply["question"]["id"], "value": _value(reply["question"], walked)}}
        case carried.CHECK:
            return kept | {"at": carried.RESULT}
        case carried.RESULT if "note" not in asked:
            return kept | {"at": carried.RESULT, "note": {"format": "docx"}}
    return None


def _value(question: Mapping[str, Any], walked: int) -> str | dict[str, str]:
    """Give an answer: in each walk another option, and something typed where there is none."""
    options = [option["id"] for option in question["options"]]
    return options[walked % len(options)] if options else {field["id"]: "1" for field in question["fields"]}
