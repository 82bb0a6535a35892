"""A decision as a diagram: its rules as a ladder, each step with the questions it looks at and where it leads."""

from html import escape

from wizards.guide.asked import Words
from wizards.guide.conditions import All, Condition, Is, fields
from wizards.guide.facts import REGISTRY
from wizards.guide.model import Decision, Guide, Rule

CAPTION = Words(
    "Sådan bliver det afgjort: Begynd øverst. Passer trinnet, gælder pilens svar. Ellers går I et trin ned.",
    "How it is decided: start at the top. If the step fits, the arrow's answer holds. If not, go one step down.",
)
LOOKS_AT = Words("Ser på spørgsmål", "Looks at question")
AND_ON = Words("og på", "and at")
ON = Words("Ser på", "Looks at")
OTHERWISE = Words("Ellers", "Otherwise")


def ladder(guide: Guide, decision: Decision, lang: str) -> str:
    """Give a single decision's ladder as HTML: an ordered list that reads well without its arrows."""
    rungs = "".join(_rung(guide, decision, rule, lang) for rule in decision.rules)
    return f'<figure class="ts-ladder"><figcaption>{CAPTION.in_(lang)}</figcaption><ol>{rungs}</ol></figure>'


def _rung(guide: Guide, decision: Decision, rule: Rule, lang: str) -> str:
    given = escape(guide.outcome(decision.id, rule.give).title.in_(lang))
    return f"<li><span>{_looks_at(guide, rule, lang)}</span><b>{given}</b></li>"


def _looks_at(guide: Guide, rule: Rule, lang: str) -> str:
    """Name what a rule reads: questions by their number in the table, other decisions by their title."""
    names = [read for name in fields(rule.when) for read in (REGISTRY[name].reads if name in REGISTRY else (name,))]
    numbers = [str(i) for i, q in enumerate(guide.questions, 1) if q.id in names]
    titles = [_decided(guide, d, rule.when, lang) for d in guide.decisions if d.id in names]
    if not numbers and not titles:
        return OTHERWISE.in_(lang)
    told = f"{LOOKS_AT.in_(lang)} {', '.join(numbers)}" if numbers else ""
    if not titles:
        return told
    named = ", ".join(f"<i>{escape(t)}</i>" for t in titles)
    return f"{told} {AND_ON.in_(lang)} {named}" if told else f"{ON.in_(lang)} {named}"


def _decided(guide: Guide, decision: Decision, when: Condition, lang: str) -> str:
    """Name a decision that a rule reads, with what it must have given where the rule says just that."""
    title = decision.title.in_(lang).rstrip("?:")
    for part in when.parts if isinstance(when, All) else (when,):
        if isinstance(part, Is) and part.field == decision.id and len(part.values) <= 2:
            given = [guide.outcome(decision.id, value).title.in_(lang) for value in sorted(part.values)]
            return f"{title}: {' / '.join(given)}"
    return title
