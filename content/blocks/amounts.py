"""The blocks `amount` and `amounts`: a threshold in a sentence, and all of them in a table."""

from collections.abc import Iterable
from datetime import date

from content.blocks.html import plain
from content.markup.sure import mark
from content.pages.places import address
from content.registers import amounts, sources
from content.registers.amounts import Amount, Period
from content.words import say
from wizards.language.dates import day
from wizards.language.numbers import euro, kroner

type Span = tuple[date, date]


def amount_block(id: str, lang: str) -> str:
    """Give one amount in force, with the day on which it ends for scripts to see."""
    amount = amounts.register()[id]
    period = amount.on(sources.register().as_of)
    words = _kroner(period, lang)
    return f'<span data-amount="{amount.id}" data-valid-to="{period.last}">{words}</span>'


def amounts_block(_: str, lang: str) -> str:
    """Give all amounts as a table with a caption, a group of rows per period, the one in force first."""
    known = amounts.register().values()
    as_of = sources.register().as_of
    groups = "\n".join(_group(known, span, as_of, lang) for span in _spans(known, as_of))
    last = max(amount.on(as_of).last for amount in known)
    until, checked = day(last, lang), day(as_of, lang)
    heads = "".join(
        f'<th scope="col" markdown="span">{say(key, lang)}</th>'
        for key in ("amounts.what", "common.kroner", "amounts.eur", "amounts.certainty")
    )
    # markdown="span" lets the links inside be checked and rewritten as those of any page.
    return (
        f'<table markdown="span">\n<caption>{say("amounts.caption", lang)}</caption>\n'
        f'<thead markdown="span"><tr markdown="span">{heads}</tr></thead>\n{groups}\n</table>\n\n'
        f'<p data-valid-to="{last}">{say("amounts.valid", lang, last=until, checked=checked)}</p>\n'
    )


def _spans(known: Iterable[Amount], as_of: date) -> list[Span]:
    """List the spans of days that amounts hold for: the one in force, then the others, newest first."""
    spans = {(period.first, period.last) for amount in known for period in amount.periods}
    return sorted(spans, key=lambda span: (span[0] <= as_of <= span[1], span), reverse=True)


def _group(known: Iterable[Amount], span: Span, as_of: date, lang: str) -> str:
    """Give the rows of one span under a heading that says which days it covers and whence."""
    here = [(amount, each) for amount in known for each in amount.periods if (each.first, each.last) == span]
    key = "amounts.now" if span[0] <= as_of <= span[1] else "amounts.then"
    days = say(key, lang, first=day(span[0], lang), last=day(span[1], lang))
    found = dict.fromkeys(sources.cite(each.source, lang) for _, each in here)
    links = ", ".join(f"[{plain(each.short)}]({address(each.place)}){mark(each.sure, lang)}" for each in found)
    head = f"{days}. {say('common.source', lang)}: {links}"
    heading = f'<tr markdown="span"><th scope="rowgroup" colspan="4" markdown="span">{head}</th></tr>'
    rows = "\n".join(_row(amount, period, lang) for amount, period in here)
    return f'<tbody markdown="span">\n{heading}\n{rows}\n</tbody>'


def _row(amount: Amount, period: Period, lang: str) -> str:
    """Give one amount in one period: what it is for, kroner, euro, and how sure."""
    certainty = say(f"certainty.{period.certainty}", lang)
    if period.dkk is None:
        certainty = say("certainty.euro", lang, certainty=certainty)
    cells = (_kroner(period, lang), euro(period.eur, lang), certainty)
    tail = "".join(f'<td markdown="span">{cell}</td>' for cell in cells)
    return f'<tr markdown="span"><th scope="row" markdown="span">{plain(amount.name[lang])}</th>{tail}</tr>'


def _kroner(period: Period, lang: str) -> str:
    """Give a period's amount in kroner, or say that it was not found."""
    if period.dkk is None:
        return say("amounts.unknown", lang)
    return kroner(period.dkk, lang)
