"""The block `figure`: one drawing that shows how something hangs together."""

from content import figures


def figure_block(id: str, lang: str) -> str:
    """Give one figure with its conclusion."""
    return figures.render_figure(id, lang)
