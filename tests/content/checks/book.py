"""A book of four pages that is whole, for the tests that break it."""

from pathlib import Path

SLUGS = ("v01-sell", "k01-buy", "list")

PAGE = """---
title: {title}
description: {description}
audience: {audience}
turn: {turn}
sources: ["001:97-102", "law:ul-22"]
keywords: [one, two]
---

# {title}

!!! short "{short}"
    {amount} 2.500: {{{{ amount works }}}}

## {why} {{#why}}

- [{buy}]({link}.md#do)
- {three}

1. {ticks}

## {do} {{#do}}

| A | B |
|---|---|
| 1 | 17 |

!!! law "{law}"
    - [ ] {first}
    - [ ] {second}

### {deep} {{#deep}}

{{{{ statistic one }}}}
"""

DANISH = {
    "description": "En side.",
    "short": "Kort sagt",
    "amount": "Beløbet i 2026 er",
    "why": "Hvorfor",
    "buy": "Køb",
    "three": "Tre ting",
    "ticks": "Gør det",
    "do": "Gør det",
    "law": "Loven",
    "first": "Husk det",
    "second": "Gør det så",
    "deep": "Dybere",
}
ENGLISH = {
    "description": "A page.",
    "short": "In short",
    "amount": "In 2026 the amount is",
    "why": "Why",
    "buy": "Buy",
    "three": "Three things",
    "ticks": "Do it",
    "do": "Do it",
    "law": "The law",
    "first": "Remember it",
    "second": "Then do it",
    "deep": "Deeper",
}
FRONT = """---
title: {title}
description: A front page.
audience: both
keywords: [front]
---

## {title} {{#start}}
"""


def write(folder: Path) -> Path:
    """Write the book below a folder and give its docs."""
    docs = folder / "docs"
    for lang, words in (("da", DANISH), ("en", ENGLISH)):
        (docs / lang).mkdir(parents=True)
        (docs / lang / "index.md").write_text(FRONT.format(title=f"Index {lang}"), encoding="utf-8")
        for slug, audience, turn, link in (
            ("v01-sell", "company", "k01-buy", "k01-buy"),
            ("k01-buy", "municipality", "v01-sell", "v01-sell"),
            ("list", "both", "", "v01-sell"),
        ):
            text = PAGE.format(title=f"{slug[:4].rstrip('-')} {lang}", audience=audience, turn=turn, link=link, **words)
            text = text.replace("2.500", "2,500" if lang == "en" else "2.500").replace("turn: \n", "")
            (docs / lang / f"{slug}.md").write_text(text, encoding="utf-8")
    return docs


def change(docs: Path, page: str, old: str, new: str) -> None:
    """Change one place of one page, named `en/list`."""
    path = docs / f"{page}.md"
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {page}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
