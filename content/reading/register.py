"""Take typed values out of a document, noting every fault, so that all are told in one run."""

from collections.abc import Collection
from datetime import date

from content.reading.fresh import fresh
from content.reading.yamlfile import Document, Fault, Faults, Node, Route
from wizards.language.words import LANGUAGES, Words

__all__ = ["Check", "fresh"]


class Check:
    """A document under reading: asks for values, collects faults, and tells them all when done."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.faults: list[Fault] = []

    def wrong(self, route: Route, what: str, mend: str) -> None:
        """Note a fault at one part of the document."""
        self.faults.append(self.document.fault(route, what, mend))

    def done(self) -> None:
        """Raise all noted faults together, if there are any."""
        if self.faults:
            raise Faults(self.faults)

    def node(self, route: Route) -> Node | None:
        """Give the part at a route, or nothing where the document has none."""
        here: Node = self.document.data
        for step in route:
            match here, step:
                case (dict() as entries, str() as key) if key in entries:
                    here = entries[key]
                case (list() as items, int() as at) if at < len(items):
                    here = items[at]
                case _:
                    return None
        return here

    def has(self, route: Route) -> bool:
        """Say whether the document has this part."""
        return self.node(route) is not None

    def keys(self, route: Route, needed: str, may: str = "") -> bool:
        """Demand a mapping with these keys and no others than those it may have."""
        here = self.node(route)
        if not isinstance(here, dict):
            self.wrong(route, "is not a mapping", f"Write it with the keys {needed}")
            return False
        for key in set(needed.split()) - here.keys():
            self.wrong(route, f"the key {key} is missing", f"Write {key}")
        for key in here.keys() - set(f"{needed} {may}".split()):
            self.wrong((*route, key), "is a key that nothing reads", "Remove it, or mend its spelling")
        return True

    def entries(self, route: Route) -> list[Route]:
        """Give the routes of a part's children, in the order in which they stand."""
        here = self.node(route)
        if not isinstance(here, (dict, list)) or not here:
            self.wrong(route, "has no entries", "Write at least one")
            return []
        return [(*route, step) for step in (here if isinstance(here, dict) else range(len(here)))]

    def text(self, route: Route) -> str:
        """Give a part that must be text and not empty."""
        here = self.node(route)
        if isinstance(here, str) and here.strip():
            return here.strip()
        self.wrong(route, "is not text", "Write some words")
        return ""

    def texts(self, route: Route) -> tuple[str, ...]:
        """Give a list of texts; a list that is left out is empty."""
        here = self.node(route)
        if here is None:
            return ()
        if not isinstance(here, list):
            self.wrong(route, "is not a list", "Write it as [one, another]")
            return ()
        return tuple(self.text((*route, at)) for at in range(len(here)))

    def words(self, route: Route) -> Words:
        """Give words that must stand in both languages."""
        if not self.keys(route, " ".join(LANGUAGES)):
            return Words("", "")
        return Words(self.text((*route, "da")), self.text((*route, "en")))

    def choice(self, route: Route, allowed: Collection[str]) -> str:
        """Give a text that must be one of a few."""
        word = self.text(route)
        if word and word not in allowed:
            self.wrong(route, f"`{word}` is unknown", f"Write one of: {', '.join(allowed)}")
        return word

    def number(self, route: Route) -> int:
        """Give a whole number, written in digits alone."""
        word = self.text(route)
        if word.isascii() and word.isdigit():
            return int(word)
        if word:
            self.wrong(route, f"`{word}` is not a whole number", "Write digits alone, as 1611360")
        return 0

    def day(self, route: Route) -> date:
        """Give a date, written year-month-day."""
        word = self.text(route)
        try:
            return date.fromisoformat(word)
        except ValueError:
            if word:
                self.wrong(route, f"`{word}` is not a date", "Write it as 2026-01-31")
            return date.min
