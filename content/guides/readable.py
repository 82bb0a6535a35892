"""A guide in readable form: its questions, rules and outcomes as tables, each decision as a ladder."""

from collections.abc import Iterator
from html import escape

from content.drafting.conditions import Teller, Told
from content.markup.sure import mark
from content.markup.tables import framed
from content.words import facts, say
from wizards.guide.conditions import All, Condition, Is, fields
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
    return _html(_teller(guide, lang).told(condition))


def _teller(guide: Guide, lang: str) -> Teller:
    return Teller(guide, lang, say, facts())


def _html(told: Told) -> str:
    parts = "".join(f"<li>{_html(each)}</li>" for each in told.parts)
    return f"{escape(told.words)}:<ul>{parts}</ul>" if parts else escape(told.words)


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
        return say("ladder.otherwise", lang)
    key = "ladder.one_question" if len(numbers) == 1 else "ladder.questions"
    told = say(key, lang, told=_teller(guide, lang).enumerated(numbers, "readable.and")) if numbers else ""
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
