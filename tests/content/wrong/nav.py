"""Wrong orders of the book."""

from tests.content.wrong.case import wrong

NAV, ROLES = "content/pages/nav.yml", "content/pages/roles.yml"

CASES = (
    wrong(
        "an order that is no YAML",
        NAV,
        "[v01-sell, k01-buy]",
        "[v01-sell, k01-buy",
        "content/pages/nav.yml:3: this is not YAML, `[` opens here, and on line 4 stands what cannot follow before `]`. Close it with `]`, write the comma, or put the text in quotation marks.",
    ),
    wrong(
        "an order with a byte order mark",
        NAV,
        "- id: sides",
        "- id: sides",
        "content/pages/nav.yml:1: the file begins with a byte order mark (BOM), so its first line is not seen. Save it as UTF-8 without BOM.",
        encoding="utf-8-sig",
    ),
    wrong(
        "an order in Latin-1",
        NAV,
        "en: Guides",
        "en: Güides",
        "content/pages/nav.yml:5: the byte 0xfc on this line is not UTF-8. Save the file as UTF-8.",
        encoding="latin-1",
    ),
    wrong(
        "an order indented with a tab",
        NAV,
        "  pages: [v01-sell, k01-buy]",
        "\tpages: [v01-sell, k01-buy]",
        "content/pages/nav.yml:3: this is not YAML, a tab stands where YAML takes spaces alone. Indent the line with spaces.",
    ),
    wrong(
        "an empty order",
        NAV,
        None,
        "",
        "content/pages/nav.yml:1: has no entries. Write at least one.",
    ),
    wrong(
        "a section's key misspelt",
        NAV,
        "  pages: [v01-sell, k01-buy]",
        "  page: [v01-sell, k01-buy]",
        "content/pages/nav.yml:1: [0]: the key pages is missing. Write pages.",
        "content/pages/nav.yml:3: [0].page: is a key that nothing reads. Remove it, or mend its spelling.",
    ),
    wrong(
        "a section without its English title",
        NAV,
        "{da: Til hver side, en: For each side}",
        "{da: Til hver side}",
        "content/pages/nav.yml:2: [0].title: the key en is missing. Write en.",
        "content/pages/nav.yml:2: [0].title.en: is not text. Write some words.",
    ),
    wrong(
        "a section twice",
        NAV,
        "- id: guides",
        "- id: sides",
        "content/pages/nav.yml:4: [1].id: the section `sides` stands twice, first on line 1. Keep one of them.",
    ),
    wrong(
        "a page twice in the order",
        NAV,
        "[v01-sell, k01-buy]",
        "[v01-sell, k01-buy, list]",
        "content/pages/nav.yml:9: [2].pages[0]: the page `list` stands twice, first on line 3. Keep one of them.",
    ),
    wrong(
        "a page in the order that is not written",
        NAV,
        "[v01-sell, k01-buy]",
        "[v01-sell, k01-buy, k02]",
        "content/pages/nav.yml:3: [0].pages[2]: there is no page `k02`. Mend its name, or write docs/da/k02.md and docs/en/k02.md.",
    ),
    wrong(
        "a page that is in no section",
        NAV,
        "[v01-sell, k01-buy]",
        "[v01-sell]",
        "content/guides/lender.yml:57: outcomes[0].pages: 'k01-buy' is no page. Name a page of content/pages/nav.yml.",
        "content/registers/cases.yml:7: cases.chairs.also[0]: the page `k01-buy` is not in content/pages/nav.yml. Name a page of the book.",
        "content/registers/glossary.yml:7: tender.page: the page `k01-buy` is not in content/pages/nav.yml. Name a page of the book.",
        "docs/da/k01-buy.md:1: the page has no place in the book. Name it in content/pages/nav.yml.",
        "docs/en/k01-buy.md:1: the page has no place in the book. Name it in content/pages/nav.yml.",
    ),
    wrong(
        "a section without pages",
        NAV,
        "[v01-sell, k01-buy]",
        "[]",
        "content/pages/nav.yml:3: [0].pages: has no entries. Write at least one.",
    ),
    wrong(
        "a section's pages as text",
        NAV,
        "[v01-sell, k01-buy]",
        "v01-sell",
        "content/pages/nav.yml:3: [0].pages: has no entries. Write at least one.",
    ),
    wrong(
        "a key twice in the order",
        NAV,
        "- id: guides",
        "- id: guides\n  id: guides",
        "content/pages/nav.yml:5: [1].id: the key stands twice, first on line 4. Keep one of them.",
    ),
    # roles
    wrong("a role that no page of the book has", ROLES, "glossary: ordliste", "glossary: ordlisten"),
    wrong("a role misspelt", ROLES, "sources: kilder", "source: kilder"),
    wrong("a role of pages that is no list", ROLES, "footer: [list]", "footer: list"),
)
