"""The files at the root that programs look for first: llms.txt, robots.txt and the site's manifest."""

import json
from collections.abc import Iterator

from content.data.pages import MARKDOWN, order
from content.data.places import FOLDER, page
from content.pages.nav import page_facts
from content.pages.roles import roles
from content.words import say
from wizards.language.words import LANGUAGES


def llms() -> str:
    """Give every page of both languages in the book's order, a line each, and where the data is."""
    fronts = [page_facts(lang, roles().front) for lang in LANGUAGES]
    lines = [f"# {' / '.join(front.title for front in fronts)}", ""]
    lines += [f"> {front.description}" for front in fronts]
    lines += ["", *(say("listed.about", lang, index=f"{FOLDER}index.json") for lang in LANGUAGES)]
    for lang in LANGUAGES:
        lines += _pages(lang)
    return "\n".join(lines) + "\n"


def _pages(lang: str) -> Iterator[str]:
    last = None
    for slug, section in order():
        facts, title = page_facts(lang, slug), section.title[lang] if section else say("listed.front", lang)
        if title != last:
            yield from ("", f"## {say('listed.language', lang)}: {title}", "")
        last = title
        yield f"- [{facts.title}]({page('', slug)[lang]}{MARKDOWN}): {facts.description}"


def robots(site: str) -> str:
    """Let everyone read everything; the list of pages is named where the site's own address is known."""
    listed = f"Sitemap: {site}sitemap.xml\n" if site else ""
    return f"User-agent: *\nAllow: /\n{listed}"


def manifest(lang: str) -> str:
    """Give a language's manifest, which stands at its root: name, colours and icon, and nothing to install."""
    front = page_facts(lang, roles().front)
    icon = {"src": f"{'' if lang == 'da' else '../'}assets/favicon.svg", "sizes": "any", "type": "image/svg+xml"}
    said = {
        "name": front.title,
        "description": front.description,
        "lang": lang,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": "#ecebe6",
        "theme_color": "#ecebe6",
        "icons": [icon],
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"
