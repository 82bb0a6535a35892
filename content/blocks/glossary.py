"""The block `glossary`: all terms in the alphabet of the page's language."""

from collections.abc import Mapping

from content.blocks.html import foreign, plain
from content.markup.sure import mark
from content.pages.nav import page_facts, page_path
from content.pages.places import address
from content.registers import glossary, sources
from content.registers.glossary import Term
from content.words import say


def glossary_block(_: str, lang: str) -> str:
    """Give a line of letters to jump to, and the terms as one list with an anchor each."""
    terms = glossary.register()
    ordered = glossary.in_order(terms, lang)
    entries = "\n".join(_entry(term, terms, lang) for term in ordered)
    return f"{_letters(ordered, lang)}\n\n{entries}"


def _letters(ordered: list[Term], lang: str) -> str:
    """Give links to the first term of each letter."""
    first: dict[str, str] = {}
    for term in ordered:
        first.setdefault(glossary.ALPHABET[glossary.letters(term.name[lang])[0]].upper(), term.id)
    links = " ".join(f"[{letter}](#{anchor}){{.ts-initial}}" for letter, anchor in first.items())
    return f"{say('glossary.letters', lang)}<br>{links}"


def _entry(term: Term, terms: Mapping[str, Term], lang: str) -> str:
    """Give one term: its name in both languages, its meaning, and where to read on."""
    other = "en" if lang == "da" else "da"
    see = ", ".join(f"[{plain(terms[each].name[lang])}](#{each})" for each in term.see)
    twin = "" if term.name.da == term.name.en else f" – {foreign(term.name[other], other)}"
    lines = (
        _line("glossary.see", lang, see),
        _line("pages", lang, _page(term, lang)),
        _line("common.source", lang, _sources(term, lang)),
    )
    onward = " ".join(filter(None, lines))
    meaning = plain(term.meaning[lang]) + (f"<br><small>{onward}</small>" if onward else "")
    return f"{plain(term.name[lang])}{twin} {{#{term.id}}}\n:   {meaning}\n"


def _line(key: str, lang: str, what: str) -> str:
    """Give a labelled line, or nothing where there is nothing to label."""
    return f"{say(key, lang)}: {what}." if what else ""


def _page(term: Term, lang: str) -> str:
    """Give the link to the page that explains a term, once that page is written."""
    if not term.page or not page_path(lang, term.page).exists():
        return ""
    return f"[{plain(page_facts(lang, term.page).title)}]({term.page}.md)"


def _sources(term: Term, lang: str) -> str:
    """Give the links to a term's sources, each named once."""
    cited = {found.short: found for found in (sources.cite(each, lang) for each in term.sources)}
    return "; ".join(
        f"[{plain(short)}]({address(found.place)}){mark(found.sure, lang)}" for short, found in sorted(cited.items())
    )
