"""The chapters' drawings as they are drawn: each has its shape and its page, and draws its words and known numbers."""

import re
from collections.abc import Iterator, Set
from pathlib import Path
from xml.etree import ElementTree

from content.figures import chapters
from content.figures.canvas import PAPERS, SOFT
from content.figures.chapters.register import Telling, kroner_in_force
from content.figures.chapters.render import DRAW, telling
from content.pages import page_parts
from content.pages.nav import page_path, sections
from content.pages.text import read
from content.reading.yamlfile import ROOT, load
from wizards.guide.reader import Document, Fault
from wizards.language.numbers import kroner
from wizards.language.words import LANGUAGES

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
COUNTED = {str(number) for number in range(1, 11)}
"""What a drawing may number by itself: its people, its planks."""

SHAPES = ROOT / "content" / "figures" / "chapters"


def drawn() -> Iterator[Fault]:
    """Look for each drawing's shape and page, and at what each view of it shows, in both languages."""
    document = load(chapters.FILE)
    for id, scene in chapters.register().items():
        if id not in DRAW:
            mend = f"Write {_shape(id)}, and a line for it in render.py; the old shape and its line go"
            yield document.fault((id,), "no shape draws it", mend)
            continue
        for chapter in scene.views_by_id:
            yield from _view(document, id, chapter)


def _view(document: Document, id: str, chapter: str) -> Iterator[Fault]:
    """Look at one chapter's view: its page, its words on either paper, and its numbers."""
    at = (id, "views", chapter)
    for lang in LANGUAGES:
        placed = {spot.what for spot in page_parts.book(lang) if spot.kind == "block"}
        is_written = lang == "da" or any(path.stem.startswith(f"{chapter}-") for path in _pair(chapter, lang))
        if is_written and f"drawing {chapter}" not in placed:
            mend = f"Place it with {{{{ drawing {chapter} }}}} after the chapter's lead, or remove the view"
            yield document.fault(at, f"no page places it ({lang})", mend)
        one = telling(chapter, lang)
        try:
            shown = [" ".join(_texts(chapters.svg(one, paper))) for paper in PAPERS]
        except KeyError as missing:
            what = f"the shape draws the word `{missing.args[0]}`, which it has not"
            yield document.fault(at, what, f"Write it under `words`, or mend {_shape(id)}")
            return
        for name, words in one.all.items():
            if not all(part.split(SOFT)[0] in each for part in re.split(r"[ -]", words) for each in shown):
                mend = f"Draw it in {_shape(id)}, or remove it from `words` and `says`"
                yield document.fault(at, f"its word `{name}` is told and not drawn ({lang})", mend)
        yield from _numbers(document, at, one)


def _numbers(document: Document, at: tuple[str, ...], one: Telling) -> Iterator[Fault]:
    """Name each number that stands in neither chapter of the pair and is no amount in force."""
    known = COUNTED | {found for each in kroner_in_force().values() for found in NUMBER.findall(kroner(each, one.lang))}
    known |= _told(one.view.id, one.lang)
    for words in (*one.all.values(), one.caption, one.note):
        for number in sorted(set(NUMBER.findall(words)) - known):
            mend = "Write it there, or draw what stands there; an amount in force is written by its name, in braces"
            yield document.fault(at, f"{number} stands in no chapter of the pair ({one.lang})", mend)


def _told(chapter: str, lang: str) -> Set[str]:
    """Give every number that the chapter and its twin across the table tell."""
    return {number for path in _pair(chapter, lang) for line in read(path).body for number in NUMBER.findall(line)}


def _pair(chapter: str, lang: str) -> list[Path]:
    """Give the pages of the pair that a language has."""
    pair = tuple(f"{side}{chapter[1:]}-" for side in "vk")
    slugs = [slug for section in sections() for slug in section.pages if slug.startswith(pair)]
    return [path for slug in slugs if (path := page_path(lang, slug)).exists()]


def _texts(svg: str) -> Iterator[str]:
    yield from (text.text or "" for text in ElementTree.fromstring(svg).iter("text"))


def _shape(id: str) -> str:
    return (SHAPES / f"{id}.py").relative_to(ROOT).as_posix()
