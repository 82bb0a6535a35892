"""How long the procedure of a result takes, and from when each stage must begin to be over by the reader's day."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from wizards.guide.model import Guide
from wizards.guide.procedures import DAYS_A_WEEK, Procedure, Stage
from wizards.language.dates import day, read_day
from wizards.language.words import say
from wizards.telling.sources import Source, sources

type Verdict = Literal["in_time", "tight", "too_late"]
"""Whether there is time: as usual, only with the greatest haste, or not even then."""

FURTHEST = timedelta(days=20 * 365)
"""No plan is made for a day that lies further ahead: a digit is wrong in it."""
WEEKS_FROM, MONTHS_FROM = 14, 60
"""From so many days on a length is told in weeks, and in months beside them."""
DAYS_A_MONTH = 30.4


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stage in words: who, how long, and a sentence on the latest day to begin."""

    id: str
    words: str
    who: str
    usual: str
    usual_days: int
    least: str
    least_days: int
    more: str | None
    sources: tuple[Source, ...]
    begin: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Another procedure beside the first: its name, how long in all, and the latest day to begin."""

    id: str
    name: str
    takes: str
    begin: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A procedure's stages and lengths; with the reader's day also what it means for today."""

    procedure: str
    name: str
    takes: str
    ask: str
    stages: tuple[Stretch, ...]
    usual_days: int
    typed: str
    error: str | None
    verdict: Verdict | None
    told: str | None
    shorter: tuple[str, ...]
    after: tuple[str, ...]
    others: tuple[Span, ...]


def timeline(guide: Guide, named: Iterable[str], typed: str, today: date, lang: str) -> Timeline | None:
    """Give the timeline of the first procedure that a result names, and the others beside it; None where none is."""
    found = [guide.procedures[id_] for id_ in dict.fromkeys(named)]
    if not found:
        return None
    procedure, *others = found
    end = read_day(typed)
    error = _error(typed, end, today)
    end = None if error else end
    verdict = _verdict(procedure, end, today) if end else None
    return Timeline(
        procedure=procedure.id,
        name=procedure.name[lang],
        takes=_takes(procedure, lang),
        ask=procedure.ends[lang],
        stages=tuple(_stretches(guide, procedure, end, today, lang)),
        usual_days=procedure.usual_days,
        typed=typed,
        error=say(f"error.{error}", lang, value=typed.strip()) if error else None,
        verdict=verdict,
        told=_told(procedure, end, verdict, today, lang) if end and verdict else None,
        shorter=tuple(each.words[lang] for each in procedure.shorter) if verdict in ("tight", "too_late") else (),
        after=tuple(_after(procedure, end, lang)),
        others=tuple(_span(each, end, today, lang) for each in others),
    )


def _error(typed: str, end: date | None, today: date) -> str | None:
    """Name what is wrong with the day that was typed, if anything is."""
    if not typed.strip():
        return None
    if end is None:
        return "no_day"
    if end < today:
        return "past_day"
    return "far_day" if end - today > FURTHEST else None


def _verdict(procedure: Procedure, end: date, today: date) -> Verdict:
    left = (end - today).days
    if left >= procedure.usual_days:
        return "in_time"
    return "tight" if left >= procedure.least_days else "too_late"


def _told(procedure: Procedure, end: date, verdict: Verdict, today: date, lang: str) -> str:
    """Say in words whether there is time, and what day would do where there is not."""
    return say(
        f"timeline.{verdict}",
        lang,
        end=day(end, lang),
        begin=day(end - timedelta(days=procedure.usual_days), lang),
        begin_least=day(end - timedelta(days=procedure.least_days), lang),
        soonest=day(today + timedelta(days=procedure.least_days), lang),
        usually=day(today + timedelta(days=procedure.usual_days), lang),
    )


def latest(procedure: Procedure, end: date) -> Iterator[tuple[date, date]]:
    """Give the latest days to begin each stage to be over by the end: as usual, and with the greatest haste."""
    usual, least = procedure.usual_days, procedure.least_days
    for stage in procedure.stages:
        yield end - timedelta(days=usual), end - timedelta(days=least)
        usual -= stage.usual_days
        least -= stage.least


def _stretches(guide: Guide, procedure: Procedure, end: date | None, today: date, lang: str) -> Iterator[Stretch]:
    days = tuple(latest(procedure, end)) if end else ()
    is_hasty = bool(days) and days[0][0] < today  # what began late cannot go on as usual
    for at, stage in enumerate(procedure.stages):
        yield Stretch(
            id=stage.id,
            words=stage.words[lang],
            who=say(f"actor_{stage.who}", lang),
            usual=say("timeline.usually", lang, weeks=_weeks(stage.usual, lang)),
            usual_days=stage.usual_days,
            least=_least(stage, lang),
            least_days=stage.least,
            more=stage.more[lang] if stage.more else None,
            sources=sources(guide, stage.source, lang),
            begin=_begin(*days[at], is_hasty, today, lang) if days else None,
        )


def _begin(usual: date, least: date, is_hasty: bool, today: date, lang: str) -> str:
    """Say when to begin at the latest, or when it should have been."""
    key = "begin" if not is_hasty else "begin_hasty" if least >= today else "begun"
    return say(f"timeline.{key}", lang, usual=day(usual, lang), least=day(least, lang))


def _least(stage: Stage, lang: str) -> str:
    """Give the fewest days, as the law's own or as an estimate."""
    return say("timeline.bound" if stage.bound else "timeline.haste", lang, days=_days(stage.least, lang))


def _after(procedure: Procedure, end: date | None, lang: str) -> Iterator[str]:
    """Say what must be done after the end, with the last day for it where the end is known."""
    for each in procedure.after:
        if end:
            until = day(end + timedelta(days=each.within), lang)
            yield say("timeline.after_day", lang, words=each.words[lang], day=until)
        else:
            yield say("timeline.after", lang, words=each.words[lang], days=_days(each.within, lang))


def _span(procedure: Procedure, end: date | None, today: date, lang: str) -> Span:
    first = next(latest(procedure, end), None) if end else None
    begin = _begin(*first, first[0] < today, today, lang) if first else None
    return Span(id=procedure.id, name=procedure.name[lang], takes=_takes(procedure, lang), begin=begin)


def _takes(procedure: Procedure, lang: str) -> str:
    """Say how long a procedure takes in all."""
    usual, least = _length(procedure.usual_days, lang), _length(procedure.least_days, lang)
    return say("timeline.takes", lang, usual=usual, least=least)


def _length(days: int, lang: str) -> str:
    """Give a length as people say it: in days, in weeks, and where it is long in months as well."""
    if days < WEEKS_FROM:
        return _days(days, lang)
    weeks = _weeks(-(-days // DAYS_A_WEEK), lang)
    if days < MONTHS_FROM:
        return weeks
    return say("timeline.about_months", lang, weeks=weeks, months=str(round(days / DAYS_A_MONTH)))


def _weeks(count: int, lang: str) -> str:
    return say("timeline.week" if count == 1 else "timeline.weeks", lang, n=str(count))


def _days(count: int, lang: str) -> str:
    return say("timeline.day" if count == 1 else "timeline.days", lang, n=str(count))
