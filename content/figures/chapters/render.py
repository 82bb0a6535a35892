"""Make a chapter's drawing: its conclusion, the drawing for a telephone and for a desk, and its small print."""

from collections.abc import Callable

from content.figures.canvas import PAPERS, Paper, safe
from content.figures.chapters import (
    bridge,
    clocks,
    doors,
    funnel,
    gather,
    labs,
    needs,
    partners,
    pull,
    table,
    threshold,
    yeses,
)
from content.figures.chapters.register import Telling, valid_to, views

ABOVE = 2  # room for the outline of what stands at the top

DRAW: dict[str, Callable[[Telling, Paper], tuple[str, float]]] = {
    "clocks": clocks.draw,
    "yeses": yeses.draw,
    "needs": needs.draw,
    "gather": gather.draw,
    "threshold": threshold.draw,
    "funnel": funnel.draw,
    "table": table.draw,
    "bridge": bridge.draw,
    "partners": partners.draw,
    "labs": labs.draw,
    "pull": pull.draw,
    "doors": doors.draw,
}


def render_drawing(chapter: str, lang: str) -> str:
    """Give a chapter's drawing as a figure."""
    one = telling(chapter, lang)
    # The search index takes the caption; what is drawn stands in the chapter's text too.
    drawings = "".join(
        f'<div class="ts-drawing ts-drawing--{paper.name}" data-search-exclude="true">{svg(one, paper)}</div>\n'
        for paper in PAPERS
    )
    note = f"<p><small>{safe(one.note)}</small></p>\n" if one.note else ""
    last = valid_to("".join((drawings, one.note, one.caption)), lang)
    until = f' data-valid-to="{last}"' if last else ""
    return (
        f'<figure class="ts-figure ts-figure--chapter" id="drawing-{chapter}"{until}>\n'
        f"<figcaption>{safe(one.caption)}</figcaption>\n{drawings}{note}</figure>\n"
    )


def telling(chapter: str, lang: str) -> Telling:
    """Give one chapter's view of its drawing in one language."""
    scene, view = views()[chapter]
    return Telling(scene, view, lang)


def svg(one: Telling, paper: Paper) -> str:
    """Draw a chapter's view on a paper: real text in the colour of the text round it, with a name and a description."""
    marks, height = DRAW[one.scene.id](one, paper)
    name = f"drawing-{one.view.id}-{paper.name}"
    height += ABOVE
    return (
        f'<svg role="img" aria-labelledby="{name}-title {name}-desc" viewBox="0 {-ABOVE} {paper.width} {height:g}"'
        f' width="{paper.width}" height="{height:g}" font-family="var(--sans, sans-serif)" fill="currentColor">'
        f'<title id="{name}-title">{safe(one.caption)}</title>'
        f'<desc id="{name}-desc">{safe(one.says)}</desc>{marks}</svg>'
    )
