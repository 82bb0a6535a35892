"""A guide's conditions in the readers' own statements, from any store of words: in the build and in the browser."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from wizards.guide.conditions import TRUE, All, Any, Condition, Is, Not
from wizards.guide.model import Guide
from wizards.language.words import Words

type Facts = Mapping[str, Mapping[str, Words]]
"""What each derived fact is called, under `name`, and what each of its values says."""


class Say(Protocol):
    """Gives the words of a key in one language, with its braces filled in."""

    def __call__(self, key: str, lang: str, **values: str) -> str:
        """Give the words."""


@dataclass(frozen=True, slots=True)
class Told:
    """A condition in words; where it has parts, the words are what stands over their list."""

    words: str
    parts: tuple["Told", ...] = ()


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells the conditions of one guide in one language."""

    guide: Guide
    lang: str
    say: Say
    facts: Facts

    def told(self, condition: Condition) -> Told:
        """Give a condition in words."""
        match condition:
            case Is(name, values):
                return Told(self._is(name, values))
            case All(parts):
                return self._list("readable.all", tuple(_flat(All, parts)))
            case Any(parts):
                return self._list("readable.any", tuple(_flat(Any, parts)))
            case Not(part):
                return self._not(part)
        return Told(self._say("readable.always" if condition == TRUE else "readable.never"))

    def _not(self, condition: Condition) -> Told:
        """Give what does not hold, said of what it is: no reader has to turn a statement round."""
        match condition:
            case Is(name, values):
                return Told(self._is(name, values, holds=False))
            case All(parts):
                return self._list("readable.not_all", tuple(_flat(All, parts)))
            case Any(parts):
                return self._list("readable.none", tuple(_flat(Any, parts)))
            case Not(part):
                return self.told(part)
        return Told(self._say("readable.never" if condition == TRUE else "readable.always"))

    def _list(self, head: str, parts: tuple[Condition, ...]) -> Told:
        return Told(self._say(head), tuple(dict.fromkeys(self.told(part) for part in parts)))

    def _is(self, name: str, values: frozenset[str], *, holds: bool = True) -> str:
        question, decision = self.guide.question(name), self.guide.decision(name)
        if question:
            stated = [self._quoted(o.statement[self.lang].rstrip(".")) for o in question.options if o.id in values]
            stated = [self._say("readable.given"), *stated] if "given" in values else stated
            if holds:
                return self.enumerated(stated, "readable.or")
            key = "readable.answer_not" if len(stated) == 1 else "readable.answer_neither"
            return self._say(key, told=self.enumerated(stated, "readable.nor"))
        if decision:
            title = decision.title[self.lang]
            mark = " – " if title.endswith("?") else ": "
            outcomes = [o for o in self.guide.outcomes if o.decision == name and o.id in values]
            return title + mark + self._values([self._quoted(o.title[self.lang]) for o in outcomes], holds=holds)
        fact = self.facts[name]
        told = [fact[value][self.lang] for value in fact if value in values]
        return f"{fact['name'][self.lang]}: {self._values(told, holds=holds)}"

    def _values(self, told: list[str], *, holds: bool) -> str:
        if holds:
            return self.enumerated(told, "readable.or")
        key = "readable.not" if len(told) == 1 else "readable.neither"
        return self._say(key, told=self.enumerated(told, "readable.nor"))

    def _quoted(self, text: str) -> str:
        return self._say("readable.quoted", told=text)

    def enumerated(self, told: list[str], last: str) -> str:
        """Give several with commas between them, and before the last one the word of a key."""
        *before, end = told
        return f"{', '.join(before)} {self._say(last)} {end}" if before else end

    def _say(self, key: str, **values: str) -> str:
        return self.say(key, self.lang, **values)


def _flat(kind: type[All | Any], parts: tuple[Condition, ...]) -> Iterator[Condition]:
    """Give the parts with those of the same kind within them: one list says the same as a list in a list."""
    for part in parts:
        if isinstance(part, kind):
            yield from _flat(kind, part.parts)
        else:
            yield part
