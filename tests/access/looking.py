"""Look at what stands on a page in every form, and tell each fault by its kind."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from playwright.sync_api import CDPSession, Page

from tests.access.forms import FORMS, Form
from tests.access.tabbing import walk
from tests.browser.axe import emulate, look
from tests.browser.tree import Node, tree, unnamed

WIDE = "document.documentElement.scrollWidth"


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, of which kind, and where: a page or state, and the form in which it was seen."""

    kind: str
    where: str
    form: str
    what: str


@dataclass(slots=True)
class Tally:
    """What was looked at, and what was found."""

    pages: int = 0
    states: int = 0
    forms: int = 0
    stops: int = 0
    heard: int = 0
    faults: list[Fault] = field(default_factory=list)

    def by_kind(self) -> dict[str, int]:
        """Give how many faults there are of each kind."""
        kinds = [each.kind for each in self.faults]
        return {kind: kinds.count(kind) for kind in sorted(set(kinds))}


def look_at(page: Page, session: CDPSession, where: str, inside: str, tally: Tally) -> None:
    """Look at a page, or at a part of it, in every form."""
    for form in FORMS:
        page.set_viewport_size({"width": form.width, "height": 900})
        emulate(page, form.scheme)
        tally.forms += 1
        for kind, what in _found(page, session, form, inside, tally):
            tally.faults.append(Fault(kind, where, form.name, what))
            print(f"{kind}: {where}, {form.name}: {what}", flush=True)  # at once: who stops a part has what it found


def _found(page: Page, session: CDPSession, form: Form, inside: str, tally: Tally) -> Iterator[tuple[str, str]]:
    if form.is_measured and (wide := page.evaluate(WIDE)) > form.width:
        yield "wider than the screen", f"{wide} pixels"
    if form.rules:
        for rule, *nodes in look(page, form.scheme, list(form.rules), inside):
            yield f"axe: {rule}", " ".join(nodes)
    if form.is_heard:
        session.send("Accessibility.enable")
        root = tree(session)
        session.send("Accessibility.disable")
        tally.heard += sum(1 for _ in root.each())
        for fault in misheard(root):
            yield "tree", fault
    if form.is_walked:
        stops, faults = walk(page, session, inside)
        tally.stops += stops
        for fault, element in faults:
            yield f"tab: {fault}", element


def misheard(root: Node) -> Iterator[str]:
    """Tell what a screen reader is told without a name, twice, or in no order."""
    yield from (f"{fault} has no name" for fault in unnamed(root))
    is_modal = bool(root.all("dialog"))  # then nothing else is there
    for landmark in () if is_modal else ("main", "banner", "contentinfo"):
        if (count := len(root.all(landmark))) != 1:
            yield f"{count} times {landmark}"
    headings = root.all("heading")
    if not headings:
        yield "no heading"
    for above, below in pairwise(headings):
        if below.state["level"] > above.state["level"] + 1:
            yield f"{below.name!r} stands {below.state['level'] - above.state['level']} levels below {above.name!r}"
    for group in (*root.all("radiogroup"), *root.all("navigation")):
        if len(root.all(group.role, group.name)) > 1:
            yield f"two of {group.role} {group.name!r}"
