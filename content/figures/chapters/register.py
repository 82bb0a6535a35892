"""Read the chapters' drawings: the words that stand in each, and how either side sees it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from string import Formatter
from typing import Annotated, Literal

from content.reading.fresh import kept
from content.reading.yamlfile import load
from content.registers import amounts, sources
from content.registers.sources import Reference
from wizards.guide.near import meant
from wizards.guide.reader import Reader, Route
from wizards.guide.shapes import NAMED, Key, read_whole
from wizards.language.numbers import kroner
from wizards.language.words import LANGUAGES, Words

FILE = Path(__file__).parent.with_name("chapters.yml")


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How one chapter sees a drawing: its conclusion, and what is its own of the words that the scene shares."""

    id: Annotated[str, NAMED]
    caption: Words
    says: Words | None = None
    note: Words | None = None
    words: Mapping[str, Words] = field(default_factory=dict)

    @property
    def side(self) -> Literal["company", "municipality"]:
        """Give the side of the table that the chapter speaks to."""
        return "company" if self.id.startswith("v") else "municipality"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One drawing: how it is told and the words in it, where chapters share them, and the chapters that show it."""

    id: Annotated[str, NAMED]
    says: Words | None = None
    note: Words | None = None
    words: Mapping[str, Words] = field(default_factory=dict)
    views_by_id: Annotated[Mapping[str, View], Key("views")]
    source: tuple[Reference, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """One chapter's view of a drawing in one language: each of its words by name, with the amounts in force."""

    scene: Scene
    view: View
    lang: str

    def __getitem__(self, name: str) -> str:
        """Give the words of a name; the chapter's own go before those that both share."""
        return self._filled((self.view.words.get(name) or self.scene.words[name])[self.lang])

    @property
    def all(self) -> Mapping[str, str]:
        """Give every word of the drawing by its name."""
        return {name: self[name] for name in {**self.scene.words, **self.view.words}}

    @property
    def caption(self) -> str:
        """Give the conclusion."""
        return self._filled(self.view.caption[self.lang])

    @property
    def note(self) -> str:
        """Give the small print, or nothing."""
        note = self.view.note or self.scene.note
        return self._filled(note[self.lang]) if note else ""

    @property
    def says(self) -> str:
        """Tell the drawing to those who cannot see it."""
        says = self.view.says or self.scene.says
        return says[self.lang].format(**in_force(self.lang), **self.all) if says else ""

    def _filled(self, text: str) -> str:
        return text.format(**in_force(self.lang))


FIGURES = re.compile(r"\d[\d.,]*\d")


def in_force(lang: str) -> Mapping[str, str]:
    """Give every amount in force by its name, in the language's own writing."""
    return {id: kroner(value, lang) for id, value in kroner_in_force().items()}


def valid_to(text: str, lang: str) -> date | None:
    """Give the last day of the amounts in force that a text tells, or None where it tells none."""
    day = sources.register().as_of
    told = {id for id, words in in_force(lang).items() if FIGURES.findall(words)[0] in text}
    return min((each.on(day).last for id, each in amounts.register().items() if id in told), default=None)


def kroner_in_force() -> Mapping[str, int]:
    """Give every amount in force whose kroner are known."""
    day = sources.register().as_of
    return {id: found for id, each in amounts.register().items() if (found := each.on(day).dkk) is not None}


type ChaptersFile = Mapping[str, Scene]
"""What content/figures/chapters.yml holds."""


def read(path: Path) -> Mapping[str, Scene]:
    """Read the drawings and prove that each is told with all of its words."""
    reader = Reader(load(path))
    scenes: Mapping[str, Scene] = read_whole(reader, ChaptersFile)
    for id, scene in scenes.items():
        for chapter, view in scene.views_by_id.items():
            _prove(reader, (id, "views", chapter), scene, view)
    reader.done()
    return scenes


register = kept(read, lambda: FILE)
"""Give the handbook's own drawings."""


def views() -> Mapping[str, tuple[Scene, View]]:
    """Give each chapter's view with the drawing that it sees, by the chapter's name."""
    return {id: (scene, view) for scene in register().values() for id, view in scene.views_by_id.items()}


def _prove(reader: Reader, at: Route, scene: Scene, view: View) -> None:
    """Note words that the telling leaves out, and braces that name nothing or are not closed."""
    words, says = {**scene.words, **view.words}, view.says or scene.says
    note = view.note or scene.note
    for name, each in {"caption": view.caption, **({"note": note} if note else {}), **words}.items():
        for lang in LANGUAGES:
            _amounts(reader, at, name, lang, _named(each[lang]))
    if says is None:
        reader.wrong(at, "the key says is missing", "Tell the drawing here, or for both chapters beside `views`")
        return
    for lang in LANGUAGES:
        told = _named(says[lang])
        if told is None:
            reader.wrong(at, f"a brace of `says` is not closed ({lang})", "Write it as {name}")
            continue
        for name in sorted(words.keys() - told):
            mend = f"Write {{{name}}} in `says`, where the drawing shows it"
            reader.wrong(at, f"is not told with its word `{name}` ({lang})", mend)
        for name in sorted(told - words.keys() - in_force(lang).keys()):
            mend = meant(name, words, f"Name one of: {', '.join(words)}")
            reader.wrong(at, f"is told with the word `{name}`, which it has not ({lang})", mend)


def _amounts(reader: Reader, at: Route, name: str, lang: str, braces: set[str] | None) -> None:
    """Note braces of a drawing's own words that are not closed, or that name no amount in force."""
    if braces is None:
        reader.wrong(at, f"a brace of `{name}` is not closed ({lang})", "Write it as {name}")
    for strange in sorted((braces or set()) - in_force(lang).keys()):
        mend = meant(strange, in_force(lang), "Name an amount of content/registers/amounts.yml")
        reader.wrong(at, f"`{name}` names {{{strange}}}, which is no amount in force ({lang})", mend)


def _named(text: str) -> set[str] | None:
    """Give the names that stand in braces in a text; None where a brace is not closed."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return None
