"""A guide in readable form: its questions, rules and outcomes as tables, each decision as a ladder."""

from collections.abc import Iterator
from html import escape

from content.markup.joined import joined
from content.markup.sure import mark
from content.markup.tables import framed
from content.words import facts, say
from wizards.guide.conditions import TRUE, All, Any, Condition, Is, Not, fields
from wizards.guide.model import Decision, Guide, Rule
from wizards.guide.questions import Question


def readable(guide: Guide, lang: str) -> str:
    """Give the whole guide as HTML tables."""
    parts = [f'<h3 id="readable-questions">{say("readable.questions", lang)}</h3>', _questions(guide, lang)]
    parts.append(f'<h3 id="readable-rules">{say("readable.rules", lang)}</h3>')
    rules = "".join(_decision(guide, d, lang) for d in guide.decisions)
    parts.append(f'<div data-search-exclude="true">{rules}</div>')  # the questions' words once more
    return "".join(parts)


def condition_words(guide: Guide, condition: Condition, lang: str) -> str:
    """Give a condition in the readers' own statements, as nested lists where it has parts."""
    match condition:
        case Is(name, values):
            return _is_words(guide, name, values, lang)
        case All(parts):
            return _list(guide, say("readable.all", lang), tuple(_flat(All, parts)), lang)
        case Any(parts):
            return _list(guide, say("readable.any", lang), tuple(_flat(Any, parts)), lang)
        case Not(part):
            return _not_words(guide, part, lang)
    return say("readable.always" if condition == TRUE else "readable.never", lang)


def _not_words(guide: Guide, condition: Condition, lang: str) -> str:
    """Give what does not hold, said of what it is: no reader has to turn a statement round."""
    match condition:
        case Is(name, values):
            return _is_words(guide, name, values, lang, holds=False)
        case All(parts):
            return _list(guide, say("readable.not_all", lang), tuple(_flat(All, parts)), lang)
        case Any(parts):
            return _list(guide, say("readable.none", lang), tuple(_flat(Any, parts)), lang)
        case Not(part):
            return condition_words(guide, part, lang)
    return say("readable.never" if condition == TRUE else "readable.always", lang)


def _flat(kind: type[All | Any], parts: tuple[Condition, ...]) -> Iterator[Condition]:
    """Give the parts with those of the same kind within them: one list says the same as a list in a list."""
    for part in parts:
        if isinstance(part, kind):
            yield from _flat(kind, part.parts)
        else:
            yield part


def _list(guide: Guide, head: str, parts: tuple[Condition, ...], lang: str) -> str:
    told = dict.fromkeys(condition_words(guide, p, lang) for p in parts)
    return f"{head}:<ul>{''.join(f'<li>{each}</li>' for each in told)}</ul>"


def _is_words(guide: Guide, name: str, values: frozenset[str], lang: str, *, holds: bool = True) -> str:
    question, decision = guide.question(name), guide.decision(name)
    if question:
        stated = [_quoted(o.statement[lang].rstrip("."), lang) for o in question.options if o.id in values]
        stated = [say("readable.given", lang), *stated] if "given" in values else stated
        if holds:
            return _enumerated(stated, "or", lang)
        key = "readable.answer_not" if len(stated) == 1 else "readable.answer_neither"
        return say(key, lang, told=_enumerated(stated, "nor", lang))
    if decision:
        title, mark = decision.title[lang], " – " if decision.title[lang].endswith("?") else ": "
        titles = [o.title[lang] for o in guide.outcomes if o.decision == name and o.id in values]
        return escape(title) + mark + _values([_quoted(t, lang) for t in titles], lang, holds=holds)
    fact = facts()[name]
    told = [escape(fact[v][lang]) for v in fact if v in values]
    return f"{escape(fact['name'][lang])}: {_values(told, lang, holds=holds)}"


def _values(told: list[str], lang: str, *, holds: bool) -> str:
    if holds:
        return _enumerated(told, "or", lang)
    return say("readable.not" if len(told) == 1 else "readable.neither", lang, told=_enumerated(told, "nor", lang))


def _quoted(text: str, lang: str) -> str:
    return say("readable.quoted", lang, told=escape(text))


def _enumerated(told: list[str], last: str, lang: str) -> str:
    """Give several with commas between them and a word before the last."""
    *before, end = told
    return f"{', '.join(before)} {say(f'readable.{last}', lang)} {end}" if before else end


def _questions(guide: Guide, lang: str) -> str:
    rows = "".join(_question_row(guide, q, i, lang) for i, q in enumerate(guide.questions, 1))
    heads = _heads(("common.question", "readable.answers", "readable.asked_when"), lang)
    return _table(say("readable.questions", lang), heads, rows)


def _question_row(guide: Guide, question: Question, number: int, lang: str) -> str:
    answers = "".join(f"<li>{escape(o.label[lang])}</li>" for o in question.options)
    written = "readable.typed" if question.kind == "text" else "readable.amount"
    numbers = f"<li>{say(written, lang)}</li>" if question.fields else ""
    when = condition_words(guide, question.ask_when, lang)
    asked = f"{number}. {escape(question.ask[lang])}"
    return f'<tr><th scope="row">{asked}</th><td><ul>{numbers}{answers}</ul></td><td>{when}</td></tr>'


def _decision(guide: Guide, decision: Decision, lang: str) -> str:
    note = say("readable.first" if decision.single else "readable.each", lang)
    rows = "".join(_rule_rows(guide, decision, lang))
    title = escape(decision.title[lang])
    drawn = ladder(guide, decision, lang) if decision.single else ""
    return f"<h4>{title}</h4>{drawn}<p>{note}</p>" + _table(
        title, _heads(("readable.when", "then", "because", "common.source"), lang), rows
    )


def _rule_rows(guide: Guide, decision: Decision, lang: str) -> Iterator[str]:
    for rule in decision.rules:
        given = guide.outcome(decision.id, rule.give)
        sources = [guide.citations[ref] for ref in rule.source]
        cited = [escape(source.words[lang]) + mark(source.sure, lang) for source in sources]
        cells = (
            condition_words(guide, rule.when, lang),
            f"<strong>{escape(given.title[lang])}</strong>",
            escape(rule.because[lang]),
            "<ul>" + "".join(f"<li>{c}</li>" for c in dict.fromkeys(cited)) + "</ul>",
        )
        yield "<tr>" + "".join(f"<td>{c}</td>" for c in cells) + "</tr>"


def _heads(names: tuple[str, ...], lang: str) -> str:
    return "".join(f'<th scope="col">{say(n, lang)}</th>' for n in names)


def _table(caption: str, heads: str, rows: str) -> str:
    return framed(f"<table><caption>{caption}</caption><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>")


def ladder(guide: Guide, decision: Decision, lang: str) -> str:
    """Give a single decision's ladder as HTML: an ordered list that reads well without its arrows."""
    rungs = "".join(_rung(guide, decision, rule, lang) for rule in decision.rules)
    return f'<figure class="ts-ladder"><figcaption>{say("ladder.caption", lang)}</figcaption><ol>{rungs}</ol></figure>'


def _rung(guide: Guide, decision: Decision, rule: Rule, lang: str) -> str:
    given = joined(escape(guide.outcome(decision.id, rule.give).title[lang]))
    return f"<li><span>{_looks_at(guide, rule, lang)}</span><b>{given}</b></li>"


def _looks_at(guide: Guide, rule: Rule, lang: str) -> str:
    """Name what a rule reads: questions by their number in the table, other decisions by their title."""
    names = [
        read for name in fields(rule.when) for read in (guide.facts[name].reads if name in guide.facts else (name,))
    ]
    numbers = [str(i) for i, q in enumerate(guide.questions, 1) if q.id in names]
    titles = [_decided(guide, d, rule.when, lang) for d in guide.decisions if d.id in names]
    if not numbers and not titles:
        return say("ladder.otherwise", lang)
    key = "ladder.one_question" if len(numbers) == 1 else "ladder.questions"
    told = say(key, lang, told=_enumerated(numbers, "and", lang)) if numbers else ""
    if not titles:
        return told
    named = ", ".join(f"<i>{escape(t)}</i>" for t in titles)
    return f"{told} {say('ladder.and_on', lang)} {named}" if told else f"{say('ladder.on', lang)} {named}"


def _decided(guide: Guide, decision: Decision, when: Condition, lang: str) -> str:
    """Name a decision that a rule reads, with what it must have given where the rule says just that."""
    title = decision.title[lang].rstrip("?:")
    for part in when.parts if isinstance(when, All) else (when,):
        if isinstance(part, Is) and part.field == decision.id and len(part.values) <= 2:
            given = [guide.outcome(decision.id, value).title[lang] for value in sorted(part.values)]
            return f"{title}: {' / '.join(given)}"
    return title
