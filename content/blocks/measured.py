"""The block `measured`: how long readers wait, as the last run measured it, with its command, day and machine."""

from decimal import ROUND_HALF_UP, Decimal

from content.blocks.html import plain
from content.markup.tables import framed
from content.registers.measured import Measured, Wait, register
from content.words import say
from wizards.language.dates import day
from wizards.language.numbers import number

OURS = ("ours_the_guide_s_page", "ours_python_alone")


def measured_block(_: str, lang: str) -> str:
    """Give both tables, and below them what was measured how."""
    run = register()
    told = say(
        "measured.told",
        lang,
        day=day(run.day, lang),
        command=f"<code>{plain(run.command)}</code>",
        runs=str(run.runs),
        cores=str(run.cores),
        processor=plain(run.processor),
        browser=plain(run.browser),
    )
    return f"{_waits(run, lang)}\n\n{_starts(run, lang)}\n\n<p><small>{told}</small></p>\n"


def _waits(run: Measured, lang: str) -> str:
    """Give what a reader waits in a guide of choices, a line on each row."""
    shown = _of_choices(run)
    found = {(each.line, each.python): each for each in run.waits if each.guide == shown}
    rows = []
    for line in run.lines:
        away, there = found[line, "never"], found[line, "there"]
        rows.append([_line(line, lang), *_cells(away, there, lang)])
    heads = [
        say(f"measured.{each}", lang) for each in ("line", "plain", "first", "next", "result_away", "result_there")
    ]
    return _table("waits", heads, rows, lang)


def _of_choices(run: Measured) -> str:
    """Give the guide with the most questions of those that come to their result without Python, else of all."""
    stuck = {each.guide for each in run.waits if each.python == "never" and each.result is None}
    chosen = [each for each in run.waits if each.guide not in stuck] or run.waits
    return max(chosen, key=lambda each: each.questions).guide


def _cells(away: Wait, there: Wait, lang: str) -> list[str]:
    """Give the cells of one line: until Python is there all is told of a reader to whom it never comes."""
    seconds = (away.plain, away.first, away.next, away.result, there.result)
    return [_seconds(each, lang) for each in seconds]


def _starts(run: Measured, lang: str) -> str:
    """Give how long it takes until Python has answered, a page on each row and a line in each column."""
    found = {(each.page, each.line): each for each in run.starts}
    pages = sorted(dict.fromkeys(each.page for each in run.starts), key=lambda page: page not in OURS)
    rows = []
    for page in pages:
        seconds = [_seconds(found[page, line].seconds, lang) for line in run.lines]
        fetched = found[page, run.lines[0]].megabytes
        rows.append([say(f"measured.page.{page}", lang), *seconds, f"{_decimal(fetched, lang)} MB"])
    heads = [say("measured.page", lang), *(_line(line, lang) for line in run.lines), say("measured.fetched", lang)]
    return _table("starts", heads, rows, lang)


def _table(name: str, heads: list[str], rows: list[list[str]], lang: str) -> str:
    columns = "".join(f'<th scope="col">{plain(each)}</th>' for each in heads)
    body = "\n".join(
        f'<tr><th scope="row">{plain(first)}</th>' + "".join(f"<td>{plain(each)}</td>" for each in rest) + "</tr>"
        for first, *rest in rows
    )
    caption = plain(say(f"measured.{name}", lang))
    return framed(
        f"<table>\n<caption>{caption}</caption>\n<thead><tr>{columns}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"
    )


def _line(line: str, lang: str) -> str:
    return say(f"measured.line.{line}", lang)


def _seconds(seconds: float | None, lang: str) -> str:
    """Write seconds: two figures of what is below ten, else whole ones; or that it never came."""
    return say("measured.never", lang) if seconds is None else f"{_decimal(seconds, lang)} s"


def _decimal(value: float, lang: str) -> str:
    places = "0.01" if value < 1 else "0.1" if value < 10 else "1"
    return number(Decimal(value).quantize(Decimal(places), ROUND_HALF_UP), lang)
