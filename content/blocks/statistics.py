"""The block `statistic`: one conclusion of the Innovation Barometer, drawn and in a table."""

from content import statistics
from content.blocks.wrong import one_of


def statistic_block(args: list[str], lang: str) -> str:
    """Give one statistic as a figure."""
    return statistics.render_statistic(one_of("statistic", args, statistics.register()), lang)
