"""The guides as version 1 gives them: what their files say; of facts that code reckons, what they may be."""

from collections.abc import Iterator

from content import words
from content.data import guided
from content.data.places import page
from content.guides.guides import names, read_guide
from wizards.guide.advice import Step
from wizards.guide.calculator import Derived
from wizards.guide.model import Decision, Guide, Outcome
from wizards.guide.questions import Question


def all_guides(root: str) -> Iterator[guided.Listed]:
    """Give every guide's place in the list."""
    for name in names():
        one = read_guide(name).guide
        yield guided.Listed(
            id=one.id,
            version=one.version,
            reviewed=one.reviewed,
            review_by=one.review_by,
            title=one.title,
            address=page(root, one.page),
            file=f"guides/{one.id}.json",
        )


def guide(root: str, name: str) -> guided.Guide:
    """Give one guide."""
    one = read_guide(name).guide
    return guided.Guide(
        id=one.id,
        version=one.version,
        reviewed=one.reviewed,
        review_by=one.review_by,
        title=one.title,
        address=page(root, one.page),
        questions=tuple(_question(each) for each in one.questions),
        facts=tuple(_fact(each) for each in one.facts.values()),
        decisions=tuple(_decision(each) for each in one.decisions),
        outcomes=tuple(_outcome(each) for each in one.outcomes),
        not_considered=one.not_considered,
    )


def cited(name: str) -> tuple[str, ...]:
    """Give every reference that the published parts of a guide name."""
    one: Guide = read_guide(name).guide
    found = [ref for decision in one.decisions for rule in decision.rules for ref in rule.source]
    found += [ref for outcome in one.outcomes for ref in outcome.source]
    found += [ref for fact in one.facts.values() for ref in fact.source]
    return tuple(sorted(set(found)))


def _question(one: Question) -> guided.Question:
    return guided.Question(
        id=one.id,
        kind=one.kind,
        ask=one.ask,
        why=one.why,
        help=one.help,
        options=tuple(guided.Option(id=o.id, label=o.label, statement=o.statement, hint=o.hint) for o in one.options),
        fields=tuple(
            guided.Field(id=f.id, unit=f.unit, label=f.label, hint=f.hint, ask_when=f.ask_when) for f in one.fields
        ),
        ask_when=one.ask_when,
    )


def _fact(one: Derived) -> guided.Fact:
    told = words.facts()[one.name]
    return guided.Fact(
        id=one.name,
        name=told["name"],
        reads=one.reads,
        values={value: told[value] for value in one.values},
        sources=one.source,
    )


def _decision(one: Decision) -> guided.Decision:
    return guided.Decision(
        id=one.id,
        title=one.title,
        single=one.single,
        shown=one.shown,
        role=one.role,
        rules=tuple(
            guided.Rule(id=r.id, when=r.when, give=r.give, because=r.because, sources=r.source) for r in one.rules
        ),
    )


def _outcome(one: Outcome) -> guided.Outcome:
    return guided.Outcome(
        id=one.id,
        decision=one.decision,
        title=one.title,
        text=one.text,
        more=one.more,
        requirements=tuple(
            guided.Requirement(id=r.id, words=r.words, holds=r.holds, fails=r.fails, cure=r.cure)
            for r in one.requirements
        ),
        steps=tuple(_step(each) for each in one.next),
        stops=tuple(guided.Stop(words=each.words, when=each.when) for each in one.stops),
        early=one.early,
        municipality=one.municipality,
        company=one.company,
        pages=one.pages,
        sources=one.source,
    )


def _step(one: Step) -> guided.Step:
    return guided.Step(words=one.words, more=one.more, when=one.when, who=one.who, takes=one.takes)
