"""The result of a finished walk as records in one language: what page, note and terminal show, and nothing decided."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from wizards.asking.walk import Walk
from wizards.deciding.changes import changes
from wizards.deciding.decide import Finding, Standing, findings, questions_behind, standing
from wizards.guide.conditions import holds
from wizards.guide.exhibits import Exhibit
from wizards.guide.facts import Reading
from wizards.guide.model import Citation, Decision, Guide, Outcome, Sure
from wizards.language.dates import day
from wizards.language.words import Words, say
from wizards.telling.placeholders import fill
from wizards.telling.statements import instead, label, statement


@dataclass(frozen=True, slots=True)
class Source:
    """A source in words, its anchor on the page of sources, and, of the law, how sure it is."""

    words: str
    anchor: str
    sure: Sure | None = None

    def marked(self, lang: str) -> str:
        """Give the words, and after them how sure the law is: `Udbudsloven § 22 (læst)`."""
        return f"{self.words} ({say(f'sure_{self.sure}', lang)})" if self.sure else self.words


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page to read."""

    slug: str
    title: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition of an outcome: it holds, fails, is open or was never asked about; the cure, where one is needed."""

    id: str
    words: str
    state: str
    cure: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One outcome that follows, why, and the reader's own answers behind it; `label` is its heading before it."""

    decision: str
    heading: str
    label: str
    id: str
    title: str
    text: str
    because: str
    statements: tuple[str, ...]
    rule_sources: tuple[Source, ...]
    sources: tuple[Source, ...]
    conditions: tuple[Condition, ...]
    next: tuple[str, ...]
    time: str | None
    municipality: str | None
    company: str | None
    pages: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """All that a decision with several outcomes gives."""

    id: str
    title: str
    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """An outcome that did not follow: possible, ruled out or never looked at, and its conditions."""

    id: str
    title: str
    state: str
    held: int
    of: int
    why_not: str | None
    conditions: tuple[Condition, ...]
    pages: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class Alternatives:
    """The other outcomes of one decision."""

    decision: str
    heading: str
    outcomes: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One answer given otherwise, and what that would lead to: `then` are the titles of `outcomes`, by decision."""

    question: str
    now: str
    instead: str
    then: tuple[str, ...]
    outcomes: Mapping[str, str]
    asks: str | None


@dataclass(frozen=True, slots=True)
class Figures:
    """A case's amounts in words, where they were asked: its total, what it is held against, and until when."""

    total: str | None = None
    threshold: str | None = None
    valid_to: str | None = None
    valid_to_words: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """Everything that is shown of a finished walk."""

    lines: tuple[Line, ...]
    lists: tuple[Items, ...]
    alternatives: tuple[Alternatives, ...]
    changes: tuple[Change, ...]
    not_considered: tuple[str, ...]
    exhibits: tuple[Exhibit, ...]
    figures: Figures
    reviewed: str
    version: str


def result(guide: Guide, walk: Walk, today: date, lang: str) -> Result:
    """Give the result of a finished walk."""
    reading = Reading(guide, walk.answers, today)
    shown = [(d, findings(guide, d, reading)) for d in guide.decisions if d.shown]
    single = [(d, found[0]) for d, found in shown if d.single]
    return Result(
        lines=tuple(_line(guide, found, reading, lang) for _, found in single),
        lists=tuple(
            Items(d.id, d.title[lang], tuple(_line(guide, one, reading, lang) for one in found))
            for d, found in shown
            if found and not d.single
        ),
        alternatives=tuple(_alternatives(guide, d, found, reading, lang) for d, found in single),
        changes=tuple(_changes(guide, walk, today, lang)),
        not_considered=tuple(words[lang] for words in guide.not_considered),
        exhibits=tuple(shown for make in guide.exhibit_makers for shown in make(reading.situation, lang)),
        figures=_figures(reading, lang),
        reviewed=day(guide.reviewed, lang),
        version=guide.version,
    )


def _line(guide: Guide, found: Finding, reading: Reading, lang: str) -> Line:
    """Give one finding: the outcome with the case's own figures in its text, and the steps that the case calls for."""
    given, rule, heading = found.outcome, found.rule, found.decision.title[lang]
    behind = questions_behind(guide, rule.when, reading)
    answers = reading.situation.answers
    return Line(
        decision=found.decision.id,
        heading=heading,
        label=label(heading),
        id=given.id,
        title=given.title[lang],
        text=fill(given.text[lang], reading, lang),
        because=fill(rule.because[lang], reading, lang),
        statements=tuple(statement(q, answers[q.id], lang) for q in guide.questions if q.id in behind),
        rule_sources=_sources(guide, rule.source, lang),
        sources=_sources(guide, given.source, lang),
        conditions=_conditions(standing(given, reading), lang),
        next=tuple(fill(step.words[lang], reading, lang) for step in given.next if holds(step.when, reading)),
        time=_maybe(given.time, lang),
        municipality=_maybe(given.municipality, lang),
        company=_maybe(given.company, lang),
        pages=_pages(guide, given.pages, lang),
    )


def _conditions(state: Standing, lang: str) -> tuple[Condition, ...]:
    """Give an outcome's conditions in its own order, each with its state."""
    kinds = {"holds": state.holding, "fails": state.failing, "open": state.open, "unasked": state.unasked}
    named = {need.id: kind for kind, needs in kinds.items() for need in needs}
    return tuple(
        Condition(
            need.id,
            need.words[lang],
            named[need.id],
            _maybe(need.cure, lang) if named[need.id] in ("fails", "open") else None,
        )
        for need in state.outcome.requirements
    )


def _alternatives(guide: Guide, decision: Decision, chosen: Finding, reading: Reading, lang: str) -> Alternatives:
    """Give every other outcome of a decision that has conditions."""
    others = [
        _alternative(guide, other, chosen, reading, lang)
        for other in guide.outcomes
        if other.decision == decision.id and other.id != chosen.outcome.id and other.requirements
    ]
    return Alternatives(decision.id, decision.title[lang], tuple(others))


def _alternative(guide: Guide, other: Outcome, chosen: Finding, reading: Reading, lang: str) -> Alternative:
    state = standing(other, reading)
    return Alternative(
        id=other.id,
        title=other.title[lang],
        state=state.state,
        held=len(state.holding),
        of=len(other.requirements) - len(state.unasked),
        why_not=fill(chosen.rule.because[lang], reading, lang) if state.holding and state.state == "possible" else None,
        conditions=_conditions(state, lang),
        pages=_pages(guide, other.pages, lang),
    )


def _changes(guide: Guide, walk: Walk, today: date, lang: str) -> Iterator[Change]:
    """Give each single answer that would change a result."""
    for change in changes(guide, walk.answers, today):
        yield Change(
            question=change.question.id,
            now=statement(change.question, walk.answers[change.question.id], lang),
            instead=instead(guide, change.question, change.answer, lang),
            then=tuple(guide.outcome(d, o).title[lang] for d, o in change.outcomes.items()),
            outcomes=change.outcomes,
            asks=change.asks,
        )


def _figures(reading: Reading, lang: str) -> Figures:
    known, case = reading.guide.amounts_question, reading.situation
    if known is None or not known.figures or known.question not in case.answers:
        return Figures()
    reckoning = known.reckon(case, lang)
    return Figures(
        total=reckoning.words.get("total"),
        threshold=reckoning.words.get("threshold", say("common.unknown", lang)),
        valid_to=reckoning.valid_to.isoformat() if reckoning.valid_to else None,
        valid_to_words=reckoning.words.get("valid_to"),
    )


def _sources(guide: Guide, references: tuple[str, ...], lang: str) -> tuple[Source, ...]:
    cited = (guide.citations.get(ref) or Citation(da=ref, en=ref) for ref in references)
    return tuple(Source(citation.words[lang], citation.anchor, citation.sure) for citation in cited)


def _pages(guide: Guide, slugs: tuple[str, ...], lang: str) -> tuple[PageLink, ...]:
    return tuple(PageLink(slug, guide.page_titles.get(slug, Words(slug, slug))[lang]) for slug in slugs)


def _maybe(words: Words | None, lang: str) -> str | None:
    return words[lang] if words else None
