"""What a page may give to a block: one of these things, or nothing where a block is not named here."""

from collections.abc import Callable, Collection

from content import figures
from content.blocks.sources import SECTIONS
from content.guides import guides
from content.registers import amounts, links, statistics, ways

ACCEPTED: dict[str, Callable[[], Collection[str]]] = {
    "amount": amounts.register,
    "figure": figures.register,
    "glance": lambda: ("statistics", "amounts"),
    "guide": guides.names,
    "links": lambda: links.register().groups,
    "sources": lambda: SECTIONS,
    "statistic": statistics.register,
    "ways": ways.register,
}

WITHOUT = frozenset(("sources",))  # those that may also be given nothing
