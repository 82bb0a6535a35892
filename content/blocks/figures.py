"""The block `figure`: one drawing that shows how something hangs together."""

from content import figures
from content.blocks.wrong import one_of


def figure_block(args: list[str], lang: str) -> str:
    """Give one figure with its conclusion."""
    return figures.render_figure(one_of("figure", args, figures.register()), lang)
