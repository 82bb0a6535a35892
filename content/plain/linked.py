"""What a page says of itself in its head to those who search: JSON-LD in the words of schema.org, and no questions."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from content.data.files import LICENCE
from content.data.places import data_file, page
from content.pages.nav import page_facts
from content.pages.roles import roles
from wizards.language.words import LANGUAGES

type Told = dict[str, Any]


def linked(lang: str, slug: str, site: str, changed: date | None = None) -> str:
    """Give a page's JSON-LD for a script that runs nothing; without the site's address, all lead from the page."""
    front = slug == roles().front
    root = site or "../" * ((not front) + (lang != "da"))
    things = [_site(lang, root)] if front else list(_article(lang, slug, root, changed))
    whole = {"@context": "https://schema.org", **(things[0] if len(things) == 1 else {"@graph": things})}
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _site(lang: str, root: str) -> Told:
    front = page_facts(lang, roles().front)
    [other] = [each for each in LANGUAGES if each != lang]
    return {
        "@type": "WebSite",
        "name": front.title,
        "alternateName": page_facts(other, roles().front).title,
        "description": front.description,
        "url": page(root, roles().front)[lang] or "./",
        "inLanguage": lang,
        "license": LICENCE,
    }


def _article(lang: str, slug: str, root: str, changed: date | None) -> Iterator[Told]:
    facts, home = page_facts(lang, slug), page_facts(lang, roles().front)
    front, here = page(root, roles().front)[lang] or "./", page(root, slug)[lang]
    yield {
        "@type": "TechArticle",
        "headline": facts.title,
        "description": facts.description,
        "url": here,
        "inLanguage": lang,
        **({"dateModified": changed.isoformat()} if changed else {}),
        "author": {"@type": "Organization", "name": home.title, "url": front},
        "license": LICENCE,
    }
    yield {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": name, "item": address}
            for at, (name, address) in enumerate(((home.title, front), (facts.title, here)), 1)
        ],
    }
    if slug == roles().glossary:
        yield {
            "@type": "DefinedTermSet",
            "name": facts.title,
            "url": here,
            "encoding": {
                "@type": "MediaObject",
                "encodingFormat": "application/json",
                "contentUrl": data_file(root, "glossary"),
            },
        }
