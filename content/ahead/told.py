"""What a guide tells at the end of choices alone, as data that a page looks up: `theme/assets/guide/told.mjs` reads it.

Words are those of `wizards.telling`; where they hang on answers there is a switch, of which a diagram tells the place.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from content.ahead.behind import FAILS, Behind, followed, with_rules_told
from content.ahead.diagrams import Switch
from content.ahead.figures import figures
from content.ahead.heights import Heights, of_answer, of_listed_step, of_sentence, of_step, of_stop, whole_screen
from wizards.guide.advice import Letter, Step, Stop
from wizards.guide.conditions import TRUE, Condition, every, negate, some
from wizards.guide.facts import Reading
from wizards.guide.model import Decision, Guide, Outcome, Requirement, Rule
from wizards.guide.questions import Question
from wizards.language.dates import day
from wizards.language.words import LANGUAGES, Words, say
from wizards.telling.placeholders import fill
from wizards.telling.result import ROLES, PageLink, actor
from wizards.telling.sentence import as_sentence
from wizards.telling.sources import Source, sources
from wizards.telling.statements import label, statement
from wizards.telling.timeline import timeline

type Json = Any
"""What JSON may hold."""


@dataclass(slots=True)
class Plan:
    """The switches that what is told hangs on, each once, by number."""

    numbers: dict[Switch, int] = field(default_factory=dict)

    def switch(self, *conditions: Condition, care: Condition = TRUE) -> int:
        """Give the number of a switch."""
        return self.numbers.setdefault(Switch(conditions, care), len(self.numbers))

    def when(self, condition: Condition, care: Condition = TRUE) -> int | None:
        """Give the number of a switch of one condition; None where it always holds."""
        return None if condition == TRUE else self.switch(condition, care=care)


class Telling:
    """Writes all that a guide may tell in one language."""

    def __init__(self, guide: Guide, today: date, lang: str) -> None:
        self.figures = figures(with_rules_told(guide), today)
        self.guide, self.lang = self.figures.guide, lang
        self.behind = Behind(self.guide)
        self.plan = Plan()
        self._sources: dict[Source, int] = {}
        self._pages: dict[PageLink, int] = {}

    def write(self) -> dict[str, Json]:
        """Give it as JSON, all but the diagrams of its plan."""
        guide = self.guide
        shown = [decision for decision in guide.decisions if decision.shown]
        lists = sorted((each for each in shown if not each.single), key=lambda each: ROLES.index(each.role))
        told = {
            "as_of": say("as_of", self.lang, date=day(guide.reviewed, self.lang), version=guide.version),
            "questions": [self._question(each) for each in guide.questions],
            "singles": [self._decision(each) for each in shown if each.single],
            "lists": [{**self._decision(each), "role": each.role} for each in lists],
            "not_considered": [words[self.lang] for words in guide.not_considered],
            "figures": self._figures(),
            "letters": [self._letter(each) for each in guide.letters],
            "timelines": dict(self._timelines()),
            "follow": list(guide.follow),
            "room": whole_screen(),
        }
        cited, linked = ([asdict(each) for each in found] for found in (self._sources, self._pages))
        return {**told, "sources": cited, "pages": linked}

    def _question(self, question: Question) -> Json:
        told = [statement(question, option.id, self.lang) for option in question.options]
        return {"ask": question.ask[self.lang], "statements": told}

    def _decision(self, decision: Decision) -> Json:
        outcomes = [outcome for outcome in self.guide.outcomes if outcome.decision == decision.id]
        places = {outcome.id: place for place, outcome in enumerate(outcomes)}
        find: Json = [self.plan.when(self._used(decision, rule)) for rule in decision.rules]
        if decision.single:
            find = self.plan.switch(*(rule.when for rule in decision.rules[:-1]))
        heading = decision.title[self.lang]
        return {
            "id": decision.id,
            "heading": heading,
            "label": label(heading),
            "find": find,
            "rules": [self._rule(decision, rule, places[rule.give]) for rule in decision.rules],
            "outcomes": [self._outcome(decision, each) for each in outcomes],
        }

    def _used(self, decision: Decision, rule: Rule) -> Condition:
        """Give when a rule gives its outcome: of a single decision the first that holds, of a list the first for it."""
        if decision.single:
            return followed(decision, rule)
        before = decision.rules[: decision.rules.index(rule)]
        return every((*(negate(each.when) for each in before if each.give == rule.give), rule.when))

    def _rule(self, decision: Decision, rule: Rule, give: int) -> Json:
        used = self._used(decision, rule)
        ways = self.behind.of(rule.when)
        rests_on = [(at, q.id) for at, q in enumerate(self.guide.questions) if q.id in ways]
        told = {
            "give": give,
            "because": self._text(rule.because, used),
            "sources": self._cited(rule.source),
            "behind": [(at, self.plan.when(ways[name], used)) for at, name in rests_on],
        }
        if decision != self.guide.answer:
            return told
        outcome = self.guide.outcome(decision.id, rule.give)
        height = self._heights(lambda case: of_answer(outcome, rule, case), used, rule.because, outcome.text)
        return {**told, "height": height}

    def _outcome(self, decision: Decision, outcome: Outcome) -> Json:
        given = some(tuple(self._used(decision, rule) for rule in decision.rules if rule.give == outcome.id))
        care = TRUE if decision.single else given  # a single decision's other outcomes are told beside it
        told = {
            "id": outcome.id,
            "title": outcome.title[self.lang],
            "sentence": as_sentence(outcome.title[self.lang]),
            "text": self._text(outcome.text, given),
            "more": self._text(outcome.more, given) if outcome.more else None,
            "sources": self._cited(outcome.source),
            "conditions": [self._condition(decision, need, care) for need in outcome.requirements],
            "next": [self._step(decision, outcome, step, given) for step in outcome.next],
            "stops": [self._stop(decision, stop, given) for stop in outcome.stops],
            "who": actor(outcome.who, self.lang),
            "time": self._maybe(outcome.time),
            "municipality": self._maybe(outcome.municipality),
            "company": self._maybe(outcome.company),
            "pages": [self._page(slug) for slug in outcome.pages],
            "timeline": outcome.timeline,
        }
        if decision.single and outcome.requirements:
            failing = some(tuple(self.behind.standings(need)[FAILS] for need in outcome.requirements))
            told["stands"] = self.plan.switch(failing, self.behind.is_looked_at(outcome))
        if decision.role == "do" and not decision.single:
            told["height"] = self._heights(lambda _: of_listed_step(outcome, None), given)
        if decision.role == "care" and not decision.single:
            sentence = of_sentence(lambda lang: as_sentence(outcome.title[lang]))
            told["height"] = self._heights(lambda _: sentence, given)
        return _without_nothing(told)

    def _step(self, decision: Decision, outcome: Outcome, step: Step, care: Condition) -> Json:
        told = {
            "when": self.plan.when(step.when, care),
            "words": self._text(step.words, care),
            "more": self._text(step.more, care) if step.more else None,
            "who": actor(step.who, self.lang),
            "takes": self._maybe(step.takes),
            "letter": step.letter,
        }
        if decision == self.guide.answer:
            told["height"] = self._heights(lambda case: of_step(step, case), care, step.words)
        elif decision.role == "do" and not decision.single:
            told["height"] = self._heights(lambda _: of_listed_step(outcome, step), care)
        return _without_nothing(told)

    def _stop(self, decision: Decision, stop: Stop, care: Condition) -> Json:
        told = {"when": self.plan.when(stop.when, care), "words": self._text(stop.words, care)}
        if decision == self.guide.answer:
            told["height"] = self._heights(lambda case: of_stop(stop.words, case), care, stop.words)
        return _without_nothing(told)

    def _condition(self, decision: Decision, need: Requirement, care: Condition) -> Json:
        words = need.words[self.lang]
        told: dict[str, Json] = {
            "id": need.id,
            "words": words,
            "cure": self._maybe(need.cure),
            "excludes": need.excludes,
            "stands": self.plan.switch(*self.behind.standings(need), care=care),
        }
        if decision == self.guide.answer:
            told["unsettled"] = _unsettled(need, self.lang)
            told["height"] = self._heights(lambda _: of_sentence(lambda lang: _unsettled(need, lang)), care)
        return _without_nothing(told)

    def _text(self, words: Words, care: Condition) -> Json:
        """Give a text; where figures stand in it, the text with each of them, and a switch."""
        return self._by_figures(lambda case: fill(words[self.lang], case, self.lang), care, hangs_on_figures(words))

    def _heights(self, measure: Callable[[Reading], Heights], care: Condition, *texts: Words) -> Json:
        """Give heights as texts are given: several and a switch where figures stand in a text."""
        return self._by_figures(measure, care, any(map(hangs_on_figures, texts)))

    def _by_figures(self, tell: Callable[[Reading], Json], care: Condition, hangs: bool = True) -> Json:
        """Give what is told as `[told]`; where it differs from case to case, as `[all that may be told, switch]`."""
        told: dict[Json, list[str]] = {}
        for number, case in self.figures.cases.items() if hangs else [self.figures.any]:
            told.setdefault(tell(case), []).append(number)
        if len(told) == 1:
            return [next(iter(told))]
        return [list(told), self.plan.switch(*map(self.figures.among, told.values()), care=care)]

    def _figures(self) -> Json:
        """Give the amounts that a result tells, and the question that asks for them."""
        known = self.guide.amounts_question
        if known is None or not known.figures:
            return None

        def told(name: str, default: str | None = None) -> Json:
            return self._by_figures(lambda case: known.reckon(case.situation, self.lang).words.get(name, default), TRUE)

        return {
            "asked": [question.id for question in self.guide.questions].index(known.question),
            "total": told("total"),
            "threshold": told("threshold", say("common.unknown", self.lang)),
            "valid_to_words": told("valid_to"),
        }

    def _letter(self, letter: Letter) -> Json:
        body = self._text(letter.body, TRUE)
        return {
            "id": letter.id,
            "title": letter.title[self.lang],
            "to": letter.to[self.lang],
            "body": body,
            "lawyer": letter.lawyer,
        }

    def _timelines(self) -> Iterator[tuple[str, Json]]:
        """Give the timeline of each procedure that an outcome names, without a day, and its line beside another's."""
        for name in dict.fromkeys(outcome.timeline for outcome in self.guide.outcomes if outcome.timeline):
            alone = timeline(self.guide, [name], "", self.guide.reviewed, self.lang)
            yield name, asdict(alone) if alone else None

    def _cited(self, references: Iterable[str]) -> list[int]:
        cited = sources(self.guide, tuple(references), self.lang)
        return [self._sources.setdefault(each, len(self._sources)) for each in cited]

    def _page(self, slug: str) -> int:
        page = PageLink(slug, self.guide.page_titles.get(slug, Words(slug, slug))[self.lang])
        return self._pages.setdefault(page, len(self._pages))

    def _maybe(self, words: Words | None) -> str | None:
        return words[self.lang] if words else None


def hangs_on_figures(text: Words) -> bool:
    """Say whether a text names a figure, which stands in it in braces."""
    return any("{" in text[lang] for lang in LANGUAGES)


def _unsettled(need: Requirement, lang: str) -> str:
    return as_sentence(say("unsettled", lang, words=need.words[lang]))


def _without_nothing(told: dict[str, Json]) -> dict[str, Json]:
    """Leave out what is not there; `when` that is left out always holds."""
    return {key: value for key, value in told.items() if value is not None and value != [] and value is not False}
