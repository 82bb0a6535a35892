"""Make a figure of its drawing, its conclusion and its list."""

from collections.abc import Callable

from content.figures import cycle, field, hub, sides, steps
from content.figures.canvas import PAPERS, Paper, safe
from content.figures.register import Figure, register
from content.words import say

type Drawing = tuple[str, float]

DRAW: dict[str, Callable[[Figure, Paper, str], Drawing]] = {
    "hub": hub.draw,
    "field": field.draw,
    "steps": steps.draw,
    "cycle": cycle.draw,
    "sides": sides.draw,
}


def render_figure(id: str, lang: str) -> str:
    """Give a figure: the conclusion, the drawing for a telephone and for a desk, its list and its small print."""
    one = register()[id]
    # The search index takes the caption; what is drawn stands in a list or a table too.
    drawings = "".join(
        f'<div class="ts-drawing ts-drawing--{paper.name}" data-search-exclude="true">{svg(one, paper, lang)}</div>\n'
        for paper in PAPERS
    )
    told = f"{_list(one, lang)}\n" if one.told == "list" else ""
    note = f"<p><small>{safe(one.note[lang])}</small></p>\n" if one.note else ""
    return (
        f'<figure class="ts-figure" id="figure-{id}">\n<figcaption>{safe(one.caption[lang])}</figcaption>\n'
        f"{drawings}{told}{note}</figure>\n"
    )


def svg(one: Figure, paper: Paper, lang: str) -> str:
    """Draw a figure on a paper: real text, in the colour of the text round it, with a name and a description."""
    marks, height = DRAW[one.kind](one, paper, lang)
    name = f"figure-{one.id}-{paper.name}"
    return (
        f'<svg role="img" aria-labelledby="{name}-title {name}-desc" viewBox="0 0 {paper.width} {height:g}"'
        f' width="{paper.width}" height="{height:g}" font-family="var(--sans, sans-serif)" fill="currentColor">'
        f'<title id="{name}-title">{safe(one.caption[lang])}</title>'
        f'<desc id="{name}-desc">{safe(told(one, lang))}</desc>{marks}</svg>'
    )


def told(one: Figure, lang: str) -> str:
    """Tell a drawing in words: what it looks like, then each of its parts."""
    words = [one.says[lang]]
    for part in one.parts:
        mark = f" ({part.mark[lang]})" if part.mark else ""
        words.append(f"{part.name[lang]}{mark}: {part.text[lang].rstrip('.')}.")
    return " ".join(words)


def _list(one: Figure, lang: str) -> str:
    """Give the parts as a folded list in the order in which they are read, each decision below the phase it follows."""
    items: list[str] = []
    for part in one.parts:
        words = f"<strong>{safe(part.name[lang])}.</strong> {safe(part.text[lang])}"
        if part.decision and items:
            items[-1] += f"<ul><li>{words}</li></ul>"
        else:
            items.append(words)
    listed = "".join(f"<li>{item}</li>" for item in items)
    return f"<details><summary>{say('figure.list', lang)}</summary><ol>{listed}</ol></details>"
