"""An address outside the book as a field of a record."""

from typing import Annotated
from urllib.parse import urlsplit

from wizards.guide.shapes import Rule


def _address_fault(url: str) -> tuple[str, str] | None:
    try:
        parts = urlsplit(url)
        whole = parts.scheme in ("http", "https") and "." in parts.netloc and url.split() == [url]
    except ValueError:
        whole = False
    return None if whole else (f"`{url}` is not a whole address", "Write it from https:// on, without spaces")


type Address = Annotated[str, Rule(_address_fault)]
"""A whole address outside the book as a field of a record."""
