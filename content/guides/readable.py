"""A guide in readable form: its questions, rules and outcomes as tables, each decision as a ladder."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

from content.markup.tables import framed
from content.reading.fresh import until_files_change
from content.reading.yamlfile import load
from wizards.guide.conditions import All, Any, Condition, Is, Not, fields
from wizards.guide.model import Decision, Guide, Rule
from wizards.guide.questions import Question
from wizards.language.words import Words

FACTS = Path(__file__).resolve().parents[1] / "words" / "facts.yml"

SAY = {
    "all": Words("alt dette", "all of this"),
    "any": Words("mindst ét af dette", "at least one of these"),
    "not": Words("ikke", "not"),
    "or": Words("eller", "or"),
    "always": Words("altid", "always"),
    "questions": Words("Spørgsmålene", "The questions"),
    "rules": Words("Reglerne", "The rules"),
    "asked_when": Words("Stilles når", "Asked when"),
    "question": Words("Spørgsmål", "Question"),
    "answers": Words("Svar", "Answers"),
    "when": Words("Når", "When"),
    "then": Words("så", "then"),
    "why": Words("Fordi", "Because"),
    "source": Words("Kilde", "Source"),
    "first": Words("Den første regel, der passer, afgør.", "The first rule that fits decides."),
    "each": Words("Hver regel, der passer, giver et punkt.", "Each rule that fits gives an item."),
    "typed": Words("egne ord", "own words"),
    "amount": Words("beløb og antal", "amounts and numbers"),
}


@until_files_change
def _fact_words() -> dict[str, dict[str, dict[str, str]]]:
    data: dict[str, dict[str, dict[str, str]]] = load(FACTS).data
    return data


def readable(guide: Guide, lang: str) -> str:
    """Give the whole guide as HTML tables."""
    parts = [f'<h3 id="readable-questions">{_say("questions", lang)}</h3>', _questions(guide, lang)]
    parts.append(f'<h3 id="readable-rules">{_say("rules", lang)}</h3>')
    parts += [_decision(guide, d, lang) for d in guide.decisions]
    return "".join(parts)


def condition_words(guide: Guide, condition: Condition, lang: str) -> str:
    """Give a condition in the readers' own statements, as nested lists where it has parts."""
    match condition:
        case Is(name, values):
            return _is_words(guide, name, values, lang)
        case Not(part):
            return f"{_say('not', lang)}: {condition_words(guide, part, lang)}"
        case All(parts):
            return _list(guide, "all", parts, lang)
        case Any(parts):
            return _list(guide, "any", parts, lang)
    return _say("always", lang)


def _list(guide: Guide, kind: str, parts: tuple[Condition, ...], lang: str) -> str:
    items = "".join(f"<li>{condition_words(guide, p, lang)}</li>" for p in parts)
    return f"{_say(kind, lang)}:<ul>{items}</ul>"


def _is_words(guide: Guide, name: str, values: frozenset[str], lang: str) -> str:
    question, decision = guide.question(name), guide.decision(name)
    if question:
        stated = [o.statement[lang].rstrip(".") for o in question.options if o.id in values]
        return f" {_say('or', lang)} ".join(f"<q>{escape(s)}</q>" for s in stated)
    if decision:
        titles = [o.title[lang] for o in guide.outcomes if o.decision == name and o.id in values]
        return f"{escape(decision.title[lang])}: " + f" {_say('or', lang)} ".join(map(escape, titles))
    fact = _fact_words()[name]
    told = [fact[v][lang] for v in fact if v in values]
    return f"{escape(fact['name'][lang])}: " + f" {_say('or', lang)} ".join(map(escape, told))


def _questions(guide: Guide, lang: str) -> str:
    rows = "".join(_question_row(guide, q, i, lang) for i, q in enumerate(guide.questions, 1))
    heads = _heads(("question", "answers", "asked_when"), lang)
    return _table(_say("questions", lang), heads, rows)


def _question_row(guide: Guide, question: Question, number: int, lang: str) -> str:
    answers = "".join(f"<li>{escape(o.label[lang])}</li>" for o in question.options)
    written = "typed" if question.kind == "text" else "amount"
    numbers = f"<li>{_say(written, lang)}</li>" if question.fields else ""
    when = condition_words(guide, question.ask_when, lang)
    asked = f"{number}. {escape(question.ask[lang])}"
    return f'<tr><th scope="row">{asked}</th><td><ul>{numbers}{answers}</ul></td><td>{when}</td></tr>'


def _decision(guide: Guide, decision: Decision, lang: str) -> str:
    note = _say("first" if decision.single else "each", lang)
    rows = "".join(_rule_rows(guide, decision, lang))
    title = escape(decision.title[lang])
    drawn = ladder(guide, decision, lang) if decision.single else ""
    return f"<h4>{title}</h4>{drawn}<p>{note}</p>" + _table(
        title, _heads(("when", "then", "why", "source"), lang), rows
    )


def _rule_rows(guide: Guide, decision: Decision, lang: str) -> Iterator[str]:
    for rule in decision.rules:
        given = guide.outcome(decision.id, rule.give)
        cited = [guide.citations[ref].words[lang] for ref in rule.source]
        cells = (
            condition_words(guide, rule.when, lang),
            f"<strong>{escape(given.title[lang])}</strong>",
            escape(rule.because[lang]),
            "<ul>" + "".join(f"<li>{escape(c)}</li>" for c in dict.fromkeys(cited)) + "</ul>",
        )
        yield "<tr>" + "".join(f"<td>{c}</td>" for c in cells) + "</tr>"


def _heads(names: tuple[str, ...], lang: str) -> str:
    return "".join(f'<th scope="col">{_say(n, lang)}</th>' for n in names)


def _table(caption: str, heads: str, rows: str) -> str:
    return framed(f"<table><caption>{caption}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>")


def _say(name: str, lang: str) -> str:
    return SAY[name][lang]


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
    return f'<figure class="ts-ladder"><figcaption>{CAPTION[lang]}</figcaption><ol>{rungs}</ol></figure>'


def _rung(guide: Guide, decision: Decision, rule: Rule, lang: str) -> str:
    given = escape(guide.outcome(decision.id, rule.give).title[lang])
    return f"<li><span>{_looks_at(guide, rule, lang)}</span><b>{given}</b></li>"


def _looks_at(guide: Guide, rule: Rule, lang: str) -> str:
    """Name what a rule reads: questions by their number in the table, other decisions by their title."""
    names = [
        read for name in fields(rule.when) for read in (guide.facts[name].reads if name in guide.facts else (name,))
    ]
    numbers = [str(i) for i, q in enumerate(guide.questions, 1) if q.id in names]
    titles = [_decided(guide, d, rule.when, lang) for d in guide.decisions if d.id in names]
    if not numbers and not titles:
        return OTHERWISE[lang]
    told = f"{LOOKS_AT[lang]} {', '.join(numbers)}" if numbers else ""
    if not titles:
        return told
    named = ", ".join(f"<i>{escape(t)}</i>" for t in titles)
    return f"{told} {AND_ON[lang]} {named}" if told else f"{ON[lang]} {named}"


def _decided(guide: Guide, decision: Decision, when: Condition, lang: str) -> str:
    """Name a decision that a rule reads, with what it must have given where the rule says just that."""
    title = decision.title[lang].rstrip("?:")
    for part in when.parts if isinstance(when, All) else (when,):
        if isinstance(part, Is) and part.field == decision.id and len(part.values) <= 2:
            given = [guide.outcome(decision.id, value).title[lang] for value in sorted(part.values)]
            return f"{title}: {' / '.join(given)}"
    return title
