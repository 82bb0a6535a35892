"""The result of a finished walk as records in one language: what page, note and terminal show, and nothing decided."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from wizards.asking.walk import Walk
from wizards.deciding.changes import changes
from wizards.deciding.decide import Finding, Standing, findings, questions_behind, standing
from wizards.deciding.pointers import Point, points
from wizards.guide.advice import Actor
from wizards.guide.calculator import Situation
from wizards.guide.conditions import holds
from wizards.guide.exhibits import Exhibit
from wizards.guide.facts import Reading
from wizards.guide.model import Decision, Guide, Outcome, Role
from wizards.language.dates import day
from wizards.language.words import LANGUAGES, Words, say
from wizards.telling.letters import Post, letters
from wizards.telling.placeholders import fill
from wizards.telling.room import GAP, Offer, fitting
from wizards.telling.sentence import as_sentence
from wizards.telling.sources import Source, sources
from wizards.telling.statements import instead, label, statement
from wizards.telling.timeline import Timeline, timeline


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
class Do:
    """A step: what to do, more of it, who does it, how long it takes, and the letter that it sends."""

    words: str
    more: str | None = None
    who: str | None = None
    takes: str | None = None
    letter: str | None = None
    at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class First:
    """The first page of a result: the answer, why, what to do first, what may stop it, and how old the rules are."""

    heading: str
    title: str
    text: str
    because: str
    steps: tuple[Do, ...]
    stops: tuple[str, ...]
    points: tuple[str, ...]
    as_of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One outcome that follows, why, and the reader's own answers behind it; `label` is its heading before it."""

    decision: str
    heading: str
    label: str
    id: str
    title: str
    text: str
    more: str | None
    because: str
    statements: tuple[str, ...]
    rule_sources: tuple[Source, ...]
    sources: tuple[Source, ...]
    conditions: tuple[Condition, ...]
    next: tuple[Do, ...]
    stops: tuple[str, ...]
    who: str | None
    time: str | None
    municipality: str | None
    company: str | None
    pages: tuple[PageLink, ...]


@dataclass(frozen=True, slots=True)
class Items:
    """All that a decision with several outcomes gives."""

    id: str
    title: str
    role: Role
    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """An outcome that did not follow: possible, ruled out or never looked at, and its conditions."""

    id: str
    title: str
    state: str
    held: int
    of: int
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pointer:
    """What an early end may still become: the answers it hangs on, the outcome, and whether more must be known."""

    answers: tuple[str, ...]
    outcome: str
    title: str
    sure: bool
    done: bool = False


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

    first: First | None
    lines: tuple[Line, ...]
    lists: tuple[Items, ...]
    alternatives: tuple[Alternatives, ...]
    changes: tuple[Change, ...]
    not_considered: tuple[str, ...]
    exhibits: tuple[Exhibit, ...]
    letters: tuple[Post, ...]
    timeline: Timeline | None
    figures: Figures


type Shown = list[tuple[Decision, tuple[Finding, ...]]]
"""What is found of each decision that is shown."""
ROLES: tuple[Role, ...] = ("do", "care", "tell")
"""The order in which lists are told: what must be done, what to take care of, the rest."""


def result(guide: Guide, walk: Walk, today: date, lang: str, deadline: str = "") -> Result:
    """Give the result of a finished walk; `deadline` is the day as it was typed by which the reader must be done."""
    reading = Reading(guide, walk.answers, today)
    shown = [(d, findings(guide, d, reading)) for d in guide.decisions if d.shown]
    single = [(d, found[0]) for d, found in shown if d.single]
    lines = tuple(_line(guide, found, reading, lang) for _, found in single)
    lists = tuple(_lists(guide, shown, reading, lang))
    first = _first(guide, shown, points(guide, walk.answers, today), reading, lang) if lines else None
    told = (*lines, *(item for each in lists for item in each.items))
    sent = [step.letter for line in told for step in line.next if step.letter]
    return Result(
        first=first,
        lines=tuple(_below(line, first, lang) for line in lines) if first else (),
        lists=tuple(_listed_below(each, first, lang) for each in lists) if first else lists,
        alternatives=tuple(_alternatives(guide, d, found, reading, lang) for d, found in single),
        changes=tuple(_changes(guide, walk, today, lang)),
        not_considered=tuple(words[lang] for words in guide.not_considered),
        exhibits=tuple(shown for make in guide.exhibit_makers for shown in make(reading.situation, lang)),
        letters=tuple(letters(sent, _said(lines[0] if lines else None, today, lang), reading, lang)),
        timeline=timeline(guide, _led_to(shown), deadline, today, lang),
        figures=_figures(reading, lang),
    )


def _lists(guide: Guide, shown: Shown, reading: Reading, lang: str) -> Iterator[Items]:
    """Give what each decision with several outcomes gives, what must be done first."""
    for decision, found in sorted(shown, key=lambda each: ROLES.index(each[0].role)):
        if found and not decision.single:
            lines = tuple(_line(guide, one, reading, lang) for one in found)
            yield Items(decision.id, decision.title[lang], decision.role, lines)


FIRST_STEPS, FIRST_STOPS, FIRST_POINTS = 3, 2, 3


@dataclass(frozen=True, slots=True)
class _Offered:
    """What the first page may say in one language."""

    answer: Line
    steps: tuple[Do, ...]
    stops: tuple[str, ...]
    points: tuple[str, ...]

    def offer(self, lang: str) -> Offer:
        """Give it as it is measured."""
        because = f"{say('because', lang)}: {self.answer.because}"
        steps = [(step.words, below_step(step, lang)) for step in self.steps]
        return Offer(self.answer.title, self.answer.text, because, steps, self.stops, self.points)


def _first(guide: Guide, shown: Shown, pointed: Sequence[Point], reading: Reading, lang: str) -> First:
    """Give the first page: the answer's own steps and stops, then what the lists say of what to do and mind."""
    offered = {each: _offered(guide, shown, pointed, reading, each) for each in LANGUAGES}
    room = fitting([each.offer(spoken) for spoken, each in offered.items()])
    own = offered[lang]
    return First(
        heading=own.answer.heading,
        title=own.answer.title,
        text=own.answer.text,
        because=own.answer.because,
        steps=own.steps[: room.steps],
        stops=own.stops[: room.stops],
        points=tuple(own.points[at] for at in room.points),
        as_of=say("as_of", lang, date=day(guide.reviewed, lang), version=guide.version),
    )


def _offered(guide: Guide, shown: Shown, pointed: Sequence[Point], reading: Reading, lang: str) -> _Offered:
    answer = next(_line(guide, found[0], reading, lang) for decision, found in shown if decision.single)
    lists = tuple(_lists(guide, shown, reading, lang))
    steps = (*answer.next, *(as_step(item) for each in lists if each.role == "do" for item in each.items))
    unsettled = tuple(_unsettled(need, lang) for need in answer.conditions if need.state == "open")
    care = tuple(as_sentence(item.title) for each in lists if each.role == "care" for item in each.items)
    stops = (*answer.stops, *unsettled, *care)[:FIRST_STOPS]
    led = tuple(_point(each, lang) for each in _pointers(guide, pointed[:FIRST_POINTS], reading, lang))
    return _Offered(answer, steps[:FIRST_STEPS], stops, led)


def _unsettled(need: Condition, lang: str) -> str:
    return as_sentence(say("unsettled", lang, words=need.words))


def below_step(step: Do, lang: str) -> str:
    """Give what stands on the line below a step, as long as the page makes it."""
    facts = ", ".join(filter(None, (step.who, step.takes)))
    ways = ("letter" if step.letter else "", "step_more" if step.at else "", "step_how" if step.more else "")
    return GAP.join([facts, *(say(way, lang) for way in ways if way)]).strip()


def _below(found: Line, first: First, lang: str) -> Line:
    """Give what is found as it stands below the first page: what that says already is not said again."""
    said = {step.words for step in first.steps}
    is_said = not found.next and f"{found.decision}:{found.id}" in {step.at for step in first.steps}
    return replace(
        found,
        because="" if found.because == first.because else found.because,
        conditions=tuple(need for need in found.conditions if need.cure or _unsettled(need, lang) not in first.stops),
        next=tuple(step for step in found.next if step.words not in said),
        stops=tuple(stop for stop in found.stops if stop not in first.stops),
        who=None if is_said else found.who,
        time=None if is_said else found.time,
    )


def _listed_below(given: Items, first: First, lang: str) -> Items:
    return replace(given, items=tuple(_below(item, first, lang) for item in given.items))


def as_step(item: Line) -> Do:
    """Give a thing to do as a step that says where it stands."""
    first = item.next[0] if item.next else Do(words=item.title, who=item.who, takes=item.time)
    return Do(
        words=as_sentence(item.title),
        who=first.who,
        takes=first.takes,
        letter=first.letter,
        at=f"{item.decision}:{item.id}",
    )


def _steps(given: Outcome, reading: Reading, lang: str) -> Iterator[Do]:
    """Give the steps that the case calls for."""
    for step in given.next:
        if holds(step.when, reading):
            yield Do(
                words=fill(step.words[lang], reading, lang),
                more=fill(step.more[lang], reading, lang) if step.more else None,
                who=actor(step.who, lang),
                takes=_maybe(step.takes, lang),
                letter=step.letter,
            )


def _led_to(shown: Shown) -> Iterator[str]:
    """Give the procedures that what is found leads to: those of single decisions, then those of lists by their role."""
    ordered = sorted(shown, key=lambda each: (not each[0].single, ROLES.index(each[0].role)))
    return (one.outcome.timeline for _, found in ordered for one in found if one.outcome.timeline)


def _said(answer: Line | None, today: date, lang: str) -> dict[str, str]:
    """Give what letters take up of the result: the answer, why, the reader's own answers behind it, the sources."""
    told = {"today": day(today, lang)}
    if answer:
        cited = dict.fromkeys(source.words for source in (*answer.rule_sources, *answer.sources))
        facts = " ".join(answer.statements)
        told |= {"answer": answer.title, "because": answer.because, "facts": facts, "sources": "; ".join(cited)}
    return told


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
        more=fill(given.more[lang], reading, lang) if given.more else None,
        because=fill(rule.because[lang], reading, lang),
        statements=tuple(statement(q, answers[q.id], lang) for q in guide.questions if q.id in behind),
        rule_sources=sources(guide, rule.source, lang),
        sources=sources(guide, given.source, lang),
        conditions=_conditions(standing(given, reading), lang),
        next=tuple(_steps(given, reading, lang)),
        stops=tuple(fill(stop.words[lang], reading, lang) for stop in given.stops if holds(stop.when, reading)),
        who=actor(given.who, lang),
        time=_maybe(given.time, lang),
        municipality=_maybe(given.municipality, lang),
        company=_maybe(given.company, lang),
        pages=_pages(guide, given.pages, lang),
    )


def _conditions(state: Standing, lang: str) -> tuple[Condition, ...]:
    """Give an outcome's conditions in its own order, each with its state; what it must not be, only where it is."""
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
        if not need.excludes or named[need.id] == "fails"
    )


def _alternatives(guide: Guide, decision: Decision, chosen: Finding, reading: Reading, lang: str) -> Alternatives:
    """Give every other outcome of a decision that has conditions."""
    others = [
        _alternative(guide, other, reading, lang)
        for other in guide.outcomes
        if other.decision == decision.id and other.id != chosen.outcome.id and other.requirements
    ]
    return Alternatives(decision.id, decision.title[lang], tuple(others))


def _alternative(guide: Guide, other: Outcome, reading: Reading, lang: str) -> Alternative:
    state = standing(other, reading)
    told = _conditions(state, lang)
    return Alternative(
        id=other.id,
        title=other.title[lang],
        state=state.state,
        held=sum(need.state == "holds" for need in told),
        of=sum(need.state != "unasked" for need in told),
        conditions=told,
        pages=_pages(guide, other.pages, lang),
    )


def _pointers(guide: Guide, pointed: Sequence[Point], reading: Reading, lang: str) -> Iterator[Pointer]:
    """Give where an early end points."""
    for each in pointed:
        case = Situation(each.given, guide.amounts, reading.situation.today)
        said = tuple(instead(guide, question, told, case, lang) for question, told in each.answers)
        yield Pointer(
            answers=said, outcome=each.outcome.id, title=each.outcome.title[lang], sure=each.sure, done=each.done
        )


def _point(each: Pointer, lang: str) -> str:
    """Tell where an early end points; what its own steps bring about is not said over again."""
    if each.done:
        return say("point_done" if each.sure else "point_done_open", lang, outcome=each.title)
    return say("point" if each.sure else "point_open", lang, answers=" ".join(each.answers), outcome=each.title)


def _changes(guide: Guide, walk: Walk, today: date, lang: str) -> Iterator[Change]:
    """Give each single answer that would change a result."""
    case = Situation(walk.answers, guide.amounts, today)
    for change in changes(guide, walk.answers, today):
        yield Change(
            question=change.question.id,
            now=statement(change.question, walk.answers[change.question.id], lang),
            instead=instead(guide, change.question, (change.answer, *change.also), case, lang),
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


def _pages(guide: Guide, slugs: tuple[str, ...], lang: str) -> tuple[PageLink, ...]:
    return tuple(PageLink(slug, guide.page_titles.get(slug, Words(slug, slug))[lang]) for slug in slugs)


def actor(who: Actor | None, lang: str) -> str | None:
    """Give who does something, in words."""
    return say(f"actor_{who}", lang) if who else None


def _maybe(words: Words | None, lang: str) -> str | None:
    return words[lang] if words else None
