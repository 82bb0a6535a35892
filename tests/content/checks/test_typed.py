"""No page, guide, word, figure, template or register types an amount that it could place, and one change is enough."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from content.checks import style, typed
from content.pages.text import Words
from content.registers import amounts
from tests.conftest import ROOT
from wizards.language.words import LANGUAGES

KNOWN = amounts.register()
ROUNDED = {"da": ("Grænsen er {} mio. kr.", ","), "en": ("The threshold is DKK {} million", ".")}


def found(text: str, lang: str = "da", file: str = "docs/da/x.md") -> list[str]:
    return [fault.path for fault in typed.faults([Words(file, lang, 7, text)])]


def test_the_handbook_types_none() -> None:
    assert [str(fault) for fault in typed.faults(style.everything())] == []


def test_what_is_looked_at_is_all_of_the_content() -> None:
    rooms = {"/".join(text.file.split("/")[:2]) for text in style.everything()}
    assert rooms >= {"docs/da", "docs/en", "content/guides", "content/words", "content/registers"}
    assert rooms >= {"content/figures", "content/templates"}
    files = {text.file for text in style.everything()}
    assert {"content/registers/story.yml", "content/registers/law.yml", "content/guides/core/law.yml"} <= files


@pytest.mark.parametrize("name", KNOWN)
@pytest.mark.parametrize("between", [".", ",", " ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "'", ""])
def test_an_amount_is_seen_however_it_is_written(name: str, between: str) -> None:
    for period in KNOWN[name].periods:
        euro = f"{period.eur:,}".replace(",", between)
        assert found(f"Det er {euro} euro.")
        assert found(f"It is EUR {euro}.", "en")
        if period.dkk:
            kroner = f"{period.dkk:,}".replace(",", between)
            for lang, text in (("da", f"Grænsen er {kroner} kr."), ("en", f"The threshold is DKK {kroner}.")):
                assert found(text, lang) == [kroner]
                assert found(text, lang, "content/words/blocks.yml") == [kroner]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", KNOWN)
def test_it_is_seen_in_millions_where_a_threshold_is_spoken_of(name: str, lang: str) -> None:
    text, mark = ROUNDED[lang]
    millions = f"{(KNOWN[name].periods[-1].dkk or 0) / 1_000_000:.1f}"
    for written in (millions, millions.replace(".", mark)):
        assert found(text.format(written), lang)
        assert not found(f"In 2022 it was: {text.format(written)}", lang), "an old figure with its year"
        assert found(f"In 2026 it is: {text.format(written)}", lang)
    assert not found(f"The house cost {millions} million.", lang)


@pytest.mark.parametrize(
    "text",
    ["11.611.360 kr.", "1.611.3601", "80.000 kr.", "8 af 80.000", "{{ amount works }}", "216.000 borgere", "§ 80"],
)
def test_another_figure_is_none_of_them(text: str) -> None:
    assert not found(text)


def test_the_editor_is_told_where_and_what_to_place() -> None:
    (page,) = typed.faults([Words("docs/da/x.md", "da", 7, "Grænsen er 1.611.360 kr.")])
    assert str(page).startswith("docs/da/x.md:7: ")
    assert "{{ amount municipality_goods_services }}" in str(page)
    (guide,) = typed.faults([Words("content/guides/x.yml", "en", 9, "from EUR 216,000 on")])
    assert "{euro_municipality_goods_services}" in str(guide)


CHANGED = """
import json, sys
from pathlib import Path
from content.registers import amounts
amounts.FILE = Path(sys.argv[1])
from content import blocks
from content.figures.chapters import views
from content.figures.chapters.render import render_drawing
from content.guides import guides
from content.pages.markdown import PLACED
from content.pages.text import DOCS, pages
told = {}
for page in pages(DOCS):
    for at, line in page.lines():
        for call in PLACED.finditer(line):
            if call["name"] not in ("guide", "shown", "page-sources", "glossary", "cases"):
                told[f"{page.file}:{at}"] = blocks.render(call["name"], call["given"].split(), page.lang)
for name in guides.names():
    told[name] = guides.as_json(guides.read_guide(name))
json.dump(told, sys.stdout)
"""


def test_changing_one_amount_changes_it_everywhere(tmp_path: Path) -> None:
    """Every figure of the last period becomes another, and none of the old ones is told anywhere any more."""
    text = amounts.FILE.read_text(encoding="utf-8")
    last = {(each.periods[-1].eur, each.periods[-1].dkk) for each in KNOWN.values()}
    was = {figure for pair in last for figure in pair if figure}
    before = {figure for each in KNOWN.values() for period in each.periods[:-1] for figure in (period.eur, period.dkk)}
    lines = []
    for line in text.splitlines():
        if f"to: {next(iter(KNOWN.values())).periods[-1].last}" in line:
            for eur, dkk in last:
                line = line.replace(f"eur: {eur},", f"eur: {eur + 1},").replace(
                    f"dkk: {dkk},", f"dkk: {(dkk or 0) + 7},"
                )
        lines.append(line)
    file = tmp_path / "amounts.yml"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    made = subprocess.run(
        [sys.executable, "-c", CHANGED, str(file)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert made.returncode == 0, made.stderr
    told = json.loads(made.stdout)
    left = [
        (place, figure)
        for place, words in told.items()
        for figure in was - before
        for written in (f"{figure:,}", f"{figure:,}".replace(",", "."))
        if written in words
    ]
    assert left == []
    assert sum("1.611.367" in words for words in told.values()) > 5
