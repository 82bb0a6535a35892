"""What version 1 gives of registers, pages and templates; what stands here stays, and the docstrings are published."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from content.registers.law import Kind as LawKind
from content.registers.sources import Certainty
from content.registers.statistics import Kind, Unit
from wizards.guide.model import Sure
from wizards.guide.shapes import Key
from wizards.language.words import Words

type Side = Literal["company", "municipality", "both"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What a reference means; `sure` tells of law whether its text was read, told by one other text, or is known."""

    id: str
    name: Words
    sure: Sure | None
    address: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """What an amount is, without VAT, for notices published from one day to another, both included."""

    first: Annotated[date, Key("from")]
    last: Annotated[date, Key("to")]
    eur: int
    dkk: int | None
    certainty: Certainty
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A threshold with its periods in the order of time, each beginning the day after the last."""

    id: str
    name: Words
    periods: tuple[Period, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure of a statistic: a value with its unit, or what the source said instead; `told` is in the title."""

    id: str
    label: Words
    value: int | None
    unit: Unit | None
    said: Words | None
    told: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic:
    """One conclusion with its figures: what was asked, of whom, when, and what the source leaves out."""

    id: str
    title: Words
    question: Words
    base: Words
    data_from: str
    published: int
    kind: Kind
    figures: tuple[Figure, ...]
    not_known: Words | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """What else a term is called, in each language."""

    da: tuple[str, ...]
    en: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the field: what it means, what else it is called, related terms, and where to read on."""

    id: str
    name: Words
    meaning: Words
    variants: Forms
    see: tuple[str, ...]
    sources: tuple[str, ...]
    address: Words
    page: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """A situation in which cases help."""

    id: str
    name: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseStep:
    """A step of a case: its year or its name, and what each side did in it."""

    head: Words
    municipality: Words | None
    company: Words | None
    both: Words | None
    others: Words | None
    gives: Words | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What happened somewhere: who, what came of it, when it helps, what it teaches, and its steps in order."""

    id: str
    name: Words
    place: Words
    year: Words
    who: Words
    solution: Words
    form: Words | None
    money: Words | None
    result: Words
    unknown: Words | None
    situations: tuple[Situation, ...]
    teaches: Words
    steps: tuple[CaseStep, ...]
    address: Words
    told_also: tuple[Words, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """A paragraph, an article or a part of an act, in our own words; with how sure they are, and by when looked up."""

    id: str
    at: Words
    name: Words
    says: Words
    since: Annotated[date | None, Key("from")]
    to: date | None
    coming: bool
    sure: Sure
    read: date | None
    reviewed: date | None
    review_by: date | None
    note: Words | None
    address: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act, a judgment or guidance, with the provisions that the handbook rests on."""

    id: str
    kind: LawKind
    name: Words
    official: Words
    url: str | None
    says: Words
    since: Annotated[date | None, Key("from")]
    to: date | None
    coming: bool
    sure: Sure
    read: date | None
    reviewed: date | None
    review_by: date | None
    note: Words | None
    address: Words
    provisions: tuple[Provision, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file of a template, blank or filled in with the worked example."""

    format: Literal["docx", "xlsx"]
    filled: bool
    address: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A document to fill in: what it is for, who fills it in, how long it takes; `lawyer`: one should see it."""

    id: str
    title: Words
    what: Words
    who: Words
    takes: Words
    stage: str
    side: Side
    lawyer: bool
    files: tuple[File, ...]
    address: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A section of the book."""

    id: str
    title: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page, in the book's order: for whom, at which stages of the way, and where it is as HTML and as Markdown."""

    slug: str
    title: Words
    description: Words
    section: Section | None
    audience: Side
    turn: str | None
    stages: tuple[str, ...]
    sources: tuple[str, ...]
    address: Words
    markdown: Words
