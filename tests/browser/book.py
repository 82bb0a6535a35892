"""The addresses of the book's pages, as its folders have them."""

from tests.conftest import ROOT

SLUGS = sorted(file.stem for file in (ROOT / "docs" / "da").glob("*.md"))


def path(lang: str, slug: str) -> str:
    """Give the address of a page below the site's root."""
    return ("" if lang == "da" else "en/") + ("" if slug == "index" else f"{slug}/")
