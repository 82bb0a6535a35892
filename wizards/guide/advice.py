"""What a reader is told to do, as frozen records: steps with who does them, what may stop them, texts to copy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal

from wizards.guide.conditions import TRUE
from wizards.guide.notation import Written
from wizards.guide.questions import Id
from wizards.guide.shapes import ONE_OR_MORE, Key
from wizards.language.words import Words

type Actor = Literal[
    "project",
    "procurement",
    "lawyer",
    "management",
    "politicians",
    "frontline",
    "citizens",
    "finance",
    "it",
    "data_protection",
    "company",
    "both",
    "adviser",
]
"""Who does a step; their words stand in content/words/guides.yml under `actor_…`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """What to do next, where the condition holds: in one sentence, with who does it and how long it takes."""

    da: str
    en: str
    when: Written = TRUE
    asserts: Written = TRUE
    more: Words | None = None
    who: Actor | None = None
    takes: Words | None = None
    letter: str | None = None

    @property
    def words(self) -> Words:
        """Give the step in both languages."""
        return Words(self.da, self.en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """What may stop it, in one sentence, where the condition holds."""

    da: str
    en: str
    when: Written = TRUE
    asserts: Written = TRUE

    @property
    def words(self) -> Words:
        """Give it in both languages."""
        return Words(self.da, self.en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What an early end hangs on: with these answers, once its steps have brought about those, it leads to this.

    `as_if` are answers that stand in place of the reader's own and that no step brings about, so they are told.
    """

    answers: Annotated[Mapping[str, Annotated[tuple[str, ...], ONE_OR_MORE]], Key("if")] = field(default_factory=dict)
    once: Mapping[str, str] = field(default_factory=dict)
    as_if: Mapping[str, str] = field(default_factory=dict)
    when: Written = TRUE
    to: Annotated[tuple[str, ...], ONE_OR_MORE] = ()


OF_THE_RESULT = ("answer", "because", "facts", "sources", "today")
"""What a letter may take up of the result, in braces, in every guide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A text to copy where a step is a letter; what the reader must fill in stands in [brackets].

    `lawyer` tells that the lawyer should see it before it is sent.
    """

    id: Id
    title: Words
    to: Words
    body: Words
    lawyer: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Never:
    """What no answer path may lead to; the build fails on the first path that does. `why` is for the editor."""

    id: Id
    when: Written
    why: str
