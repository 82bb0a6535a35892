"""The block `statistic`: one conclusion of the Innovation Barometer, drawn and in a table."""

from html import escape

from content.blocks.drawing import draw
from content.blocks.wrong import one_of
from content.reading.register import Words
from content.registers.statistics import Statistic, register

# The words round a figure.
WHAT = Words("Hvad", "What")
FIGURE = Words("Tal", "Figure")
YEARS = Words("Data fra {data}, udgivet {published}.", "Data from {data}, published {published}.")
NOT_KNOWN = Words("Ikke i kildens tekst:", "Not in the source's text:")


def statistic_block(args: list[str], lang: str) -> str:
    """Give one statistic as a figure."""
    known = register()
    return _figure(known[one_of("statistic", args, known)], lang)


def _figure(one: Statistic, lang: str) -> str:
    """Give a statistic as a figure: the conclusion, the drawing, the same figures as a table, and the small print."""
    rows = "".join(
        f'<tr><th scope="row">{_capital(_say(item.label, lang))}</th><td>{escape(item.words(lang))}</td></tr>'
        for item in one.items
    )
    table = (
        f"<table><caption>{_say(one.question, lang)}</caption>"
        f'<thead><tr><th scope="col">{WHAT[lang]}</th><th scope="col">{FIGURE[lang]}</th></tr></thead>'
        f"<tbody>{rows}</tbody></table>"
    )
    notes = [_say(one.base, lang), YEARS[lang].format(data=one.data, published=one.published)]
    if one.not_known:
        notes.append(f"{NOT_KNOWN[lang]} {_say(one.not_known, lang)}")
    return (
        f'<figure class="ts-statistic ts-statistic--{one.kind}" id="statistic-{one.id}">\n'
        f"<figcaption>{_say(one.title, lang)}</figcaption>\n{draw(one, lang)}\n{table}\n"
        f"<p><small>{' '.join(notes)}</small></p>\n</figure>\n"
    )


def _say(words: Words, lang: str) -> str:
    """Give words in one language, safe in HTML."""
    return escape(words[lang], quote=False)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
