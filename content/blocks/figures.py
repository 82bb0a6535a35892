"""The blocks `figure` and `drawing`: how something hangs together, and the point of a chapter, drawn."""

from content import figures
from content.figures import chapters


def figure_block(id: str, lang: str) -> str:
    """Give one figure with its conclusion."""
    return figures.render_figure(id, lang)


def drawing_block(chapter: str, lang: str) -> str:
    """Give a chapter's drawing with its conclusion."""
    return chapters.render_drawing(chapter, lang)
