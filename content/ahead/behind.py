"""When a question stands behind a condition, and what is known of it, as conditions: what `decide` works out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from wizards.guide.conditions import TRUE, Condition, Is, every, fields, negate, some
from wizards.guide.model import Decision, Guide, Outcome, Requirement, Rule
from wizards.proving.ticked import is_asked, is_known

HOLDS, FAILS = 0, 1
"""The places among `Behind.standings` of when a condition of an outcome holds, and when it fails."""
RULE = "="
"""What stands before a decision's id where not its outcome but the rule that it followed is asked for."""


def with_rules_told(guide: Guide) -> Guide:
    """Give a guide with, beside each decision, one that gives the rule that was followed: its first that holds."""
    told = (
        replace(
            each, id=RULE + each.id, single=True, shown=False, rules=tuple(replace(r, give=r.id) for r in each.rules)
        )
        for each in guide.decisions
    )
    return replace(guide, decisions=(*guide.decisions, *told))


def followed(decision: Decision, rule: Rule) -> Condition:
    """Give when a decision follows a rule, of a guide with its rules told."""
    return Is(RULE + decision.id, frozenset({rule.id}))


class Behind:
    """Says of a guide with its rules told what its conditions rest on, of each once."""

    def __init__(self, guide: Guide) -> None:
        self.guide = guide
        self._questions = {question.id: question for question in guide.questions}
        self._known: dict[Condition, Mapping[str, Condition]] = {}

    def of(self, condition: Condition) -> Mapping[str, Condition]:
        """Give the questions that a condition may rest on, each with when it does, asked or not.

        As `questions_behind` has it: a derived fact stands for what it reads, a decision for the rule that it followed.
        """
        if condition not in self._known:
            ways: dict[str, list[Condition]] = {}
            for name, when in self._ways(condition):
                ways.setdefault(name, []).append(when)
            self._known[condition] = {name: some(tuple(found)) for name, found in ways.items()}
        return self._known[condition]

    def _ways(self, condition: Condition) -> Iterator[tuple[str, Condition]]:
        for name in sorted(fields(condition)):
            decision = self.guide.decision(name)
            if name in self.guide.facts:
                yield from ((read, TRUE) for read in self.guide.facts[name].reads)
            elif decision:
                for rule in decision.rules:
                    for question, when in self.of(rule.when).items():
                        yield question, every((followed(decision, rule), when))
            else:
                yield name, TRUE

    def standings(self, need: Requirement) -> tuple[Condition, ...]:
        """Give when a condition of an outcome holds, fails, and was not asked about; else it is open."""
        about = every((need.holds, need.fails))
        seen = self._seen(about) if fields(about) else TRUE
        return (every((seen, need.holds)), every((seen, need.fails)), negate(seen))

    def is_looked_at(self, outcome: Outcome) -> Condition:
        """Give when one of an outcome's conditions that hold rests on an answer that the reader knew."""
        told = (need for need in outcome.requirements if not need.excludes)
        return some(tuple(every((self.standings(need)[HOLDS], self._known_of(need.holds))) for need in told))

    def _seen(self, condition: Condition) -> Condition:
        ways = self.of(condition).items()
        return some(tuple(every((when, is_asked(self._questions[name]))) for name, when in ways))

    def _known_of(self, condition: Condition) -> Condition:
        ways = self.of(condition).items()
        return some(tuple(every((when, is_known(self._questions[name]))) for name, when in ways))
