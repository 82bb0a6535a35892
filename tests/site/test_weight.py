"""How heavy a page is at once: what its HTML names, zipped as a host zips it; `make page-bench` weighs in a browser."""

import gzip
import re
from functools import cache
from pathlib import Path
from statistics import median

import pytest

from faces.cut import MAIN
from tests.benchmarks.weights import GOALS, KIB, kind

AT_ONCE = re.compile(r'<(?:script[^>]* src|link rel="(?:stylesheet|icon|preload|modulepreload)"[^>]* href)="([^"]+)"')
ABOVE = {"proev-en-vejviser", "v07-fra-dialog-til-faktura", "k09-studerende-og-forskning"}
"""Pages that are heavier than a page of text is to be: a guide's editor, two with tables and figures."""


@cache
def zipped(file: Path) -> int:
    """Give the bytes of a file as it travels."""
    return len(file.read_bytes() if file.suffix in (".woff2", ".png") else gzip.compress(file.read_bytes(), 6))


@pytest.fixture(scope="module")
def weights(site: Path) -> dict[str, float]:
    """Give each page's KiB, as if each wrote in italics too."""
    found: dict[str, float] = {}
    for page in site.rglob("index.html"):
        html = re.sub(r"<template.*?</template>", "", page.read_text(encoding="utf-8"), flags=re.S)
        named = {(page.parent / name).resolve() for name in AT_ONCE.findall(html)}
        files = named | {site / "assets" / "fonts" / face.path.name for face in MAIN}
        assert len(files) > 10, page
        found[f"{page.parent.relative_to(site)}/"] = (zipped(page) + sum(map(zipped, files))) / KIB
    return found


@pytest.mark.parametrize("name", GOALS)
def test_no_page_of_a_kind_is_heavier_than_it_is_to_be(name: str, weights: dict[str, float]) -> None:
    of_kind = {page: weight for page, weight in weights.items() if kind(page) == name}
    heavy = {page: weight for page, weight in of_kind.items() if weight > GOALS[name]}
    allowed = ABOVE if name == "text" else set()
    assert {page.removeprefix("en/").strip("/") for page in heavy} <= allowed, heavy
    assert median(of_kind.values()) < 0.95 * GOALS[name]
