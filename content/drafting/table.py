"""A guide that is being written as plain records for its page: the questions in order, and the rules with outcomes."""

from dataclasses import dataclass

from content.drafting.conditions import Teller, Told
from wizards.guide.model import Decision, Guide
from wizards.guide.questions import Question


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionRow:
    """A question: its number, its words, what can be answered, and when it is asked."""

    number: int
    ask: str
    why: str
    answers: tuple[str, ...]
    when: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleRow:
    """A rule: when it holds, the outcome that it gives, why, and by which sources."""

    when: Told
    then: str
    because: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RulesTable:
    """A decision: its title, how its rules are read, and the rules in order."""

    title: str
    read: str
    rules: tuple[RuleRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A whole guide, to be looked at."""

    title: str
    questions: tuple[QuestionRow, ...]
    decisions: tuple[RulesTable, ...]


def draft(teller: Teller) -> Draft:
    """Give the guide of a teller in its language."""
    guide, lang = teller.guide, teller.lang
    return Draft(
        title=guide.title[lang],
        questions=tuple(_question(teller, each, number) for number, each in enumerate(guide.questions, 1)),
        decisions=tuple(_decision(teller, each) for each in guide.decisions),
    )


def _question(teller: Teller, question: Question, number: int) -> QuestionRow:
    lang = teller.lang
    typed = "readable.typed" if question.kind == "text" else "readable.amount"
    labels = tuple(option.label[lang] for option in question.options)
    return QuestionRow(
        number=number,
        ask=question.ask[lang],
        why=question.why[lang],
        answers=(teller.say(typed, lang), *labels) if question.fields else labels,
        when=teller.told(question.ask_when),
    )


def _decision(teller: Teller, decision: Decision) -> RulesTable:
    guide: Guide = teller.guide
    lang = teller.lang
    return RulesTable(
        title=decision.title[lang],
        read=teller.say("readable.first" if decision.single else "readable.each", lang),
        rules=tuple(
            RuleRow(
                when=teller.told(rule.when),
                then=guide.outcome(decision.id, rule.give).title[lang],
                because=rule.because[lang],
                sources=tuple(dict.fromkeys(guide.citations[name].words[lang] for name in rule.source)),
            )
            for rule in decision.rules
        ),
    )
