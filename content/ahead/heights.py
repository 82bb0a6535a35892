"""How high what a first page may list stands on a telephone's screen, for the page to add up."""

from collections.abc import Mapping

from wizards.telling import room
from wizards.telling.result import Do, below_step


def of_answer(title: str, text: str, because: str) -> float:
    """Give the height of an answer with its reason, which comes with the word that leads it in."""
    return round(room.TITLE.height(title) + room.TOLD.height(text) + room.BECAUSE.height(because), 1)


def of_step(step: Do, lang: str) -> float:
    """Give the height of a step with what stands below it."""
    below = below_step(step, lang)
    kind = room.WITH_LINKS if room.GAP in below else room.BELOW
    return round(room.STEP.height(step.words) + kind.height(below), 1)


def of_stop(words: str) -> float:
    """Give the height of something that may stop it."""
    return round(room.STOP.height(words), 1)


def whole_screen() -> Mapping[str, float]:
    """Give the room that there is, and what the heading of a list takes of it."""
    return {"all": room.ROOM, "heading": room.HEADING}
