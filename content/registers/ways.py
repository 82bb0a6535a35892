"""Ways into the book: who the reader is, what she holds in her hand, and which page answers what she asks."""

from dataclasses import dataclass
from html import escape
from pathlib import Path

from content.pages.places import address, read_place, title
from content.reading.register import Check, fresh
from content.reading.yamlfile import Route, load
from wizards.language.words import Words

FILE = Path(__file__).with_name("ways.yml")


@dataclass(frozen=True)
class Question:
    """One question, in the reader's own words, and the place that answers it."""

    asks: Words
    go: str


@dataclass(frozen=True)
class Way:
    """What a reader holds in her hand, and what she then asks."""

    id: str
    holds: Words
    questions: tuple[Question, ...]


@dataclass(frozen=True)
class Reader:
    """Who asks, the words over her columns, and her ways into the book."""

    id: str
    columns: tuple[Words, Words]
    ways: tuple[Way, ...]


def read(path: Path) -> dict[str, Reader]:
    """Read the ways and prove that each leads to a page."""
    check = Check(load(path))
    readers = {str(at[-1]): _reader(check, at) for at in check.entries(())}
    check.done()
    return readers


_remembered = fresh(read)


def register() -> dict[str, Reader]:
    """Give the handbook's own ways."""
    return _remembered(FILE)


def render_ways(id: str, lang: str) -> str:
    """Give one reader's ways as a table: a group of rows for each thing she holds, a question and its page in each."""
    reader = register()[id]
    heads = "".join(f'<th scope="col" markdown="span">{_plain(column[lang])}</th>' for column in reader.columns)
    groups = "\n".join(_group(way, lang) for way in reader.ways)
    # markdown="span" lets the links inside be checked and rewritten as those of any page.
    head = f'<thead markdown="span"><tr markdown="span">{heads}</tr></thead>'
    return f'<table markdown="span">\n{head}\n{groups}\n</table>\n'


def _group(way: Way, lang: str) -> str:
    """Give the questions of one thing that is held, under a heading that names it."""
    heading = f'<th scope="rowgroup" colspan="2" markdown="span">{_plain(way.holds[lang])}</th>'
    rows = "\n".join(_row(question, lang) for question in way.questions)
    return f'<tbody markdown="span">\n<tr markdown="span">{heading}</tr>\n{rows}\n</tbody>'


def _row(question: Question, lang: str) -> str:
    """Give a question as a link to its answer, and the page on which that stands."""
    link = f"[{_plain(question.asks[lang])}]({address(question.go)})"
    cells = (link, _plain(title(question.go, lang)))
    return f'<tr markdown="span">{"".join(f"""<td markdown="span">{cell}</td>""" for cell in cells)}</tr>'


def _plain(text: str) -> str:
    """Make words safe to stand in HTML and in Markdown."""
    return escape(text, quote=False)


def _reader(check: Check, at: Route) -> Reader:
    """Read one kind of reader."""
    check.keys(at, "asks page ways")
    return Reader(
        id=str(at[-1]),
        columns=(check.words((*at, "asks")), check.words((*at, "page"))),
        ways=tuple(_way(check, here) for here in check.entries((*at, "ways"))),
    )


def _way(check: Check, at: Route) -> Way:
    """Read what is held and asked."""
    check.keys(at, "holds asks")
    questions = []
    for here in check.entries((*at, "asks")):
        check.keys(here, "da en go")
        asks = Words(check.text((*here, "da")), check.text((*here, "en")))
        questions.append(Question(asks, read_place(check, (*here, "go"))))
    return Way(str(at[-1]), check.words((*at, "holds")), tuple(questions))
