"""What a request may carry, made what it should be before anything reads it: text, and texts by field."""

from collections.abc import Mapping

from wizards.asking.answers import Raw
from wizards.language.text import kept


def text(value: object) -> str:
    """Give what was sent as text: a number as it is written, and nothing for what is neither."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return kept(str(value))


def raw(value: object) -> Raw | None:
    """Give an answer as it was sent: an option's id, or texts by field."""
    if isinstance(value, Mapping):
        return {text(name): text(typed) for name, typed in value.items()}
    return None if value is None else text(value)
