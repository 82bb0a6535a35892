"""The examples of the package's README, as whoever installs it copies them."""

import re

from tests.conftest import ROOT

README = (ROOT / "ten_sharp" / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """Give the blocks of code in a language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.M | re.S)


[GUIDE] = blocks("json")
"""The whole guide of somebody else."""
