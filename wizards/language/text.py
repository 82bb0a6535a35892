"""What a reader typed, as text that every form of a note can hold."""

import re

_NO_TEXT = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
"""What XML forbids: most control characters, half an emoji, and two numbers that are no character."""


def kept(text: str) -> str:
    """Give a text without the characters that no document may hold."""
    return re.sub(_NO_TEXT, "", text)
