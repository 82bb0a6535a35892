"""The block `cases`: the cases of the book, situation by situation."""

from content.pages.places import address, title
from content.registers.cases import Case, register
from content.words import say
from wizards.language.words import Words


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
    onward = f" {say('cases.also', lang)} {also}." if also else ""
    where = f"{case.place[lang]}, {case.year[lang]}"
    return f"- **[{case.name[lang]}]({address(case.page)})** ({where}). {case.teaches[lang]}{onward}"
