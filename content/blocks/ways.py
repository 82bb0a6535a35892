"""The block `ways`: one kind of reader's ways into the book, as a table."""

from html import escape

from content.pages.places import address, title
from content.registers.ways import Question, Way, register


def render_ways(id: str, lang: str) -> str:
    """Give one reader's ways as a table: a group of rows for each thing she holds, a question and its page in each."""
    reader = register()[id]
    heads = "".join(
        f'<th scope="col" markdown="span">{_plain(column[lang])}</th>' for column in (reader.asks, reader.page)
    )
    groups = "\n".join(_group(way, lang) for way in reader.ways.values())
    # markdown="span" lets the links inside be checked and rewritten as those of any page.
    head = f'<thead markdown="span"><tr markdown="span">{heads}</tr></thead>'
    return f'<table markdown="span">\n{head}\n{groups}\n</table>\n'


def _group(way: Way, lang: str) -> str:
    """Give the questions of one thing that is held, under a heading that names it."""
    heading = f'<th scope="rowgroup" colspan="2" markdown="span">{_plain(way.holds[lang])}</th>'
    rows = "\n".join(_row(question, lang) for question in way.asks)
    return f'<tbody markdown="span">\n<tr markdown="span">{heading}</tr>\n{rows}\n</tbody>'


def _row(question: Question, lang: str) -> str:
    """Give a question as a link to its answer, and the page on which that stands."""
    link = f"[{_plain(question.words[lang])}]({address(question.go)})"
    cells = (link, _plain(title(question.go, lang)))
    return f'<tr markdown="span">{"".join(f"""<td markdown="span">{cell}</td>""" for cell in cells)}</tr>'


def _plain(text: str) -> str:
    """Make words safe to stand in HTML and in Markdown."""
    return escape(text, quote=False)
