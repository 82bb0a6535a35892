"""What lies compiled beside the engine's code: the guides, and the words that it says."""

import os

FOLDER = os.path.join(os.path.dirname(__file__), "compiled")
"""All guides lie here where the engine was built; in the browser those that were fetched."""


def laid() -> tuple[str, ...]:
    """Give the names of all files that lie there, in no order."""
    return tuple(os.listdir(FOLDER))


def read(name: str) -> str:
    """Give the text of one of them."""
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return file.read()
