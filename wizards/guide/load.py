"""Make a guide out of data, with what calculators give it, or say every fault in it at once."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from wizards.guide.calculator import AmountsQuestion, Calculator, Derived
from wizards.guide.check import check, conditions
from wizards.guide.conditions import fields
from wizards.guide.model import Guide
from wizards.guide.reader import Document, Reader
from wizards.guide.shapes import read_whole

type Calculators = Iterable[Calculator]

FOR_THE_BUILD = frozenset({"cases", "never"})
"""The parts of a guide that the build alone asks for: a reader's copy has none of them."""


def load_guide(document: Document, calculators: Calculators, checked: bool = False) -> Guide:
    """Make a guide of a document; raises Faults with all that is wrong in it.

    `checked`: the data was compiled from a guide without faults, so only its shape is read. What a guide must keep
    beyond what can be seen without walking it (that every path ends, that every rule matters) is proved by
    `wizards.proving`.
    """
    reader = Reader(document)
    reader.may_lack = FOR_THE_BUILD if checked else frozenset()
    named = document.data.get("named") if isinstance(document.data, dict) else None
    reader.named = named if isinstance(named, dict) else {}
    shaped: Guide = read_whole(reader, Guide)
    reader.done()
    offered = tuple(calculators)
    guide = replace(
        shaped,
        facts=_facts(shaped, offered),
        amounts_question=_amounts_question(shaped, offered),
        exhibit_makers=tuple(c.exhibits[name] for name in shaped.exhibits for c in offered if name in c.exhibits),
    )
    if not checked:
        check(guide, offered, reader)
        reader.done()
    return guide


def _facts(guide: Guide, calculators: Calculators) -> Mapping[str, Derived]:
    """Give the facts that the guide's conditions read and whose questions it asks."""
    read = frozenset[str]().union(*(fields(condition) for _, condition in conditions(guide)))
    asked = {question.id for question in guide.questions}
    return {f.name: f for c in calculators for f in c.facts if f.name in read and asked.issuperset(f.reads)}


def _amounts_question(guide: Guide, calculators: Calculators) -> AmountsQuestion | None:
    """Give what is known of the guide's question for amounts."""
    asked = {question.id for question in guide.questions if question.kind == "amounts"}
    return next((c.amounts for c in calculators if c.amounts and c.amounts.question in asked), None)
