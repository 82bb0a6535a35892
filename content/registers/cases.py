"""The cases of the book, by the situation in which they help."""

from dataclasses import dataclass
from pathlib import Path

from content.pages.places import address, read_place, read_places, title
from content.reading.register import Check, fresh
from content.reading.yamlfile import Route, load
from wizards.language.words import Words

FILE = Path(__file__).with_name("cases.yml")
ALSO = Words("Også på", "Also on")


@dataclass(frozen=True)
class Case:
    """One case: where it is told, where and when it happened, when it helps, and what it teaches."""

    id: str
    name: Words
    page: str
    also: tuple[str, ...]
    place: Words
    year: Words
    situations: tuple[str, ...]
    teaches: Words


@dataclass(frozen=True)
class Cases:
    """The whole register: the situations, in the order in which they are shown, and the cases."""

    situations: dict[str, Words]
    cases: dict[str, Case]

    def of(self, situation: str) -> list[Case]:
        """Give the cases that help in one situation, in the order of the file."""
        return [case for case in self.cases.values() if situation in case.situations]


def read(path: Path) -> Cases:
    """Read the cases and prove that every situation has one and every case is in a situation."""
    check = Check(load(path))
    check.keys((), "situations cases")
    situations = {str(at[-1]): check.words(at) for at in check.entries(("situations",))}
    found = Cases(situations, {str(at[-1]): _case(check, at, situations) for at in check.entries(("cases",))})
    for situation in situations:
        if not found.of(situation):
            check.wrong(("situations", situation), "has no cases", "Give it one, or remove it")
    check.done()
    return found


_remembered = fresh(read)


def register() -> Cases:
    """Give the handbook's own cases."""
    return _remembered(FILE)


def render_cases(lang: str) -> list[tuple[str, Words, str]]:
    """Give each situation with its anchor, its words, and its cases as a list in Markdown."""
    known = register()
    return [
        (f"situation-{id}", words, "\n".join(_entry(case, lang) for case in known.of(id)))
        for id, words in known.situations.items()
    ]


def _entry(case: Case, lang: str) -> str:
    """Give one case: its name, where and when, what it teaches, and where else it is told."""
    also = ", ".join(f"[{title(place, lang)}]({address(place)})" for place in case.also)
    onward = f" {ALSO[lang]} {also}." if also else ""
    where = f"{case.place[lang]}, {case.year[lang]}"
    return f"- **[{case.name[lang]}]({address(case.page)})** ({where}). {case.teaches[lang]}{onward}"


def _case(check: Check, at: Route, situations: dict[str, Words]) -> Case:
    """Read one case."""
    check.keys(at, "name page place year situations teaches", "also")
    return Case(
        id=str(at[-1]),
        page=read_place(check, (*at, "page")),
        also=read_places(check, (*at, "also")),
        situations=tuple(check.choice(here, situations) for here in check.entries((*at, "situations"))),
        **{key: check.words((*at, key)) for key in ("name", "place", "year", "teaches")},
    )
