"""How high what a first page may list stands on a telephone's screen, for the page to add up.

It is told in every language: what does not fit in the longest is shown in none, so readers of each are told the same.
"""

from collections.abc import Callable, Mapping

from wizards.guide.advice import Step
from wizards.guide.facts import Reading
from wizards.guide.model import Outcome, Rule
from wizards.language.words import LANGUAGES, Words, say
from wizards.telling import room
from wizards.telling.placeholders import fill
from wizards.telling.result import Do, actor, below_step
from wizards.telling.sentence import as_sentence

type Heights = tuple[float, ...]
"""Pixels, for each language."""


def of_answer(outcome: Outcome, rule: Rule, case: Reading) -> Heights:
    """Give the height of an answer with its reason, which comes with the word that leads it in."""

    def high(lang: str) -> float:
        because = f"{say('because', lang)}: {fill(rule.because[lang], case, lang)}"
        told = fill(outcome.text[lang], case, lang)
        return room.TITLE.height(outcome.title[lang]) + room.TOLD.height(told) + room.BECAUSE.height(because)

    return _in_every(high)


def of_step(step: Step, case: Reading) -> Heights:
    """Give the height of a step of the answer with what stands below it."""
    return _in_every(lambda lang: _step(_does(step, fill(step.words[lang], case, lang), lang, more=step.more), lang))


def of_listed_step(outcome: Outcome, step: Step | None) -> Heights:
    """Give the height of a thing to do as a step, with what stands below its own first step; None where it has none."""

    def high(lang: str) -> float:
        title, at = as_sentence(outcome.title[lang]), f"{outcome.decision}:{outcome.id}"
        if step:
            return _step(_does(step, title, lang, at=at), lang)
        takes = outcome.time[lang] if outcome.time else None
        return _step(Do(words=title, who=actor(outcome.who, lang), takes=takes, at=at), lang)

    return _in_every(high)


def of_stop(words: Words, case: Reading) -> Heights:
    """Give the height of something that may stop it."""
    return _in_every(lambda lang: room.STOP.height(fill(words[lang], case, lang)))


def of_sentence(sentence: Callable[[str], str]) -> Heights:
    """Give the height of a sentence among what may stop it."""
    return _in_every(lambda lang: room.STOP.height(sentence(lang)))


def whole_screen() -> Mapping[str, float]:
    """Give the room that there is, and what the heading of a list takes of it."""
    return {"all": room.ROOM, "heading": room.HEADING}


def _does(step: Step, words: str, lang: str, at: str | None = None, more: Words | None = None) -> Do:
    told, takes = more[lang] if more else None, step.takes[lang] if step.takes else None
    return Do(words=words, more=told, who=actor(step.who, lang), takes=takes, letter=step.letter, at=at)


def _step(step: Do, lang: str) -> float:
    below = below_step(step, lang)
    kind = room.WITH_LINKS if room.GAP in below else room.BELOW
    return room.STEP.height(step.words) + kind.height(below)


def _in_every(high: Callable[[str], float]) -> Heights:
    return tuple(round(high(lang), 1) for lang in LANGUAGES)
