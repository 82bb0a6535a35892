"""What a guide takes of the other content: the amounts, its sources in readable words, the titles of pages."""

from collections.abc import Mapping
from typing import cast

from content.pages import nav as pages
from content.reading.yamlfile import Node
from content.registers import amounts, sources


def facts(data: Mapping[str, Node]) -> dict[str, Node]:
    """Give what a guide needs of the other content: amounts, readable sources, page titles."""
    references: set[str] = set()
    slugs: set[str] = set()

    def gather(node: Node, key: str = "") -> None:
        if isinstance(node, dict):
            for name, value in node.items():
                gather(value, name)
        elif isinstance(node, list):
            for value in node:
                gather(value, key)
        elif key == "source":
            references.add(node)
        elif key == "pages":
            slugs.add(node)

    gather(dict(data))
    listed = cast(dict[str, dict[str, Node]], amounts.as_json(amounts.register()))
    return {
        "amounts": {name: entry["periods"] for name, entry in listed.items()},
        "citations": {ref: _citation(ref) for ref in sorted(references)},
        "page_titles": {slug: _titles(slug) for slug in sorted(slugs)},
    }


def _citation(reference: str) -> dict[str, Node]:
    try:
        cited = {lang: sources.cite(reference, lang) for lang in pages.LANGUAGES}
    except ValueError:
        return {"da": reference, "en": reference, "anchor": ""}
    return {"da": cited["da"].short, "en": cited["en"].short, "anchor": cited["da"].anchor}


def _titles(slug: str) -> dict[str, Node]:
    return {
        lang: pages.page_facts(lang, slug).title if pages.page_path(lang, slug).exists() else slug
        for lang in pages.LANGUAGES
    }
