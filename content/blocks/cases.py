"""The block `cases`: the cases of the book, situation by situation."""

from content.pages.places import address, title
from content.registers.cases import Case, register
from content.words import say
from wizards.language.words import Words


def render_cases(lang: str) -> list[tuple[str, Words, str]]:
    """Give each situation with its anchor, its words, and its cases as a list in Markdown."""
    known = register()
    told: set[str] = set()  # a case that helps in several situations leads on to other pages once
    groups = []
    for id, words in known.situations.items():
        entries = [_entry(case, lang, onward=case.id not in told) for case in known.of(id)]
        told.update(case.id for case in known.of(id))
        groups.append((f"situation-{id}", words, "\n".join(entries)))
    return groups


def _entry(case: Case, lang: str, *, onward: bool) -> str:
    """Give one case: its name, where and when, what it teaches, and, where wanted, where else it is told."""
    also = ", ".join(f"[{title(place, lang)}]({address(place)})" for place in case.also)
    trail = f" {say('cases.also', lang)} {also}." if also and onward else ""
    where = f"{case.place[lang]}, {case.year[lang]}"
    return f"- **[{case.name[lang]}]({address(case.page)})** ({where}). {case.teaches[lang]}{trail}"
