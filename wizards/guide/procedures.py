"""How a procedure runs: its stages in order, how long each usually takes, and the fewest days it can take."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from wizards.guide.advice import Actor
from wizards.guide.questions import Id
from wizards.guide.shapes import NAMED
from wizards.language.words import Words

DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One stage: `usual` weeks are experience; `least` days are the law's own where it is `bound`, else an estimate."""

    id: Id
    words: Words
    who: Actor
    usual: int
    least: int
    bound: bool = False
    more: Words | None = None
    source: tuple[str, ...] = ()

    @property
    def usual_days(self) -> int:
        """Give the usual length in days."""
        return self.usual * DAYS_A_WEEK


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """What can be done where the time is too short."""

    da: str
    en: str
    source: tuple[str, ...] = ()

    @property
    def words(self) -> Words:
        """Give it in both languages."""
        return Words(self.da, self.en)


@dataclass(frozen=True, slots=True, kw_only=True)
class After:
    """What must be done within so many days after the end."""

    da: str
    en: str
    within: int
    source: tuple[str, ...] = ()

    @property
    def words(self) -> Words:
        """Give it in both languages."""
        return Words(self.da, self.en)


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """A procedure: its name, the question of when it must be over, its stages, and what to do if that is too soon."""

    id: Annotated[str, NAMED]
    name: Words
    ends: Words
    stages: tuple[Stage, ...]
    shorter: tuple[Remedy, ...] = ()
    after: tuple[After, ...] = ()

    @property
    def usual_days(self) -> int:
        """Give how many days it usually takes in all."""
        return sum(stage.usual_days for stage in self.stages)

    @property
    def least_days(self) -> int:
        """Give the fewest days in which it can be done."""
        return sum(stage.least for stage in self.stages)


type Procedures = Mapping[str, Procedure]
"""The procedures by id."""
