"""The blocks of cases: all of them by situation, and of one case its facts and the steps that it took."""

from content.blocks.course import render_course
from content.blocks.html import plain
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


def facts_block(id: str, lang: str) -> str:
    """Give a case's facts at a glance, all cases in one form."""
    case = register().cases[id]
    facts = case.facts
    known = {
        "place": case.place,
        "year": case.year,
        "who": facts.who,
        "solution": facts.solution,
        "form": facts.form,
        "money": facts.money,
        "result": facts.result,
        "unknown": facts.unknown,
    }
    rows = []
    for key, words in known.items():
        told = _capital(plain(words[lang])) if words else say("case.no_money", lang) if key == "money" else ""
        if told:
            dt = f'<dt markdown="span">{say(f"case.{key}", lang)}</dt>'
            rows.append(f'<div markdown="1">\n{dt}\n<dd markdown="span">{told}</dd>\n</div>')
    name = say("case.facts", lang, name=plain(case.name[lang]))
    return (
        f'<section class="ts-facts" aria-labelledby="facts-{id}" markdown="1">\n<p class="ts-facts__name"'
        f' id="facts-{id}" markdown="span">{name}</p>\n<dl markdown="1">\n{"\n".join(rows)}\n</dl>\n</section>\n'
    )


def timeline_block(id: str, lang: str) -> str:
    """Give the steps that a case took, and who acted at each."""
    return render_course(register().cases[id].course, f"timeline-{id}", lang)


def _capital(words: str) -> str:
    """Begin words with a capital, as they do not where they stand in brackets."""
    return words[:1].upper() + words[1:]
