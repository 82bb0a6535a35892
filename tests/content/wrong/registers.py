"""Wrong entries of the registers, the figures and the words."""

from tests.content.wrong.case import wrong

AMOUNTS = "content/registers/amounts.yml"
SOURCES = "content/registers/sources.yml"
GLOSSARY = "content/registers/glossary.yml"
TERMS = "content/registers/terms.yml"
LINKS = "content/registers/links.yml"
STATISTICS = "content/registers/statistics.yml"
CASE = "content/registers/cases.yml"
WAYS = "content/registers/ways.yml"
FIGURES = "content/figures/figures.yml"
FRAME, BLOCKS = "content/words/frame.yml", "content/words/blocks.yml"
GUIDES, FACTS = "content/words/guides.yml", "content/words/facts.yml"

CASES = (
    # amounts
    wrong("an amount's file that is no YAML", AMOUNTS, "{da: Varer, en: Goods}", "{da: Varer, en: Goods"),
    wrong("an amount's file with a byte order mark", AMOUNTS, "works:", "works:", encoding="utf-8-sig"),
    wrong("an amount's file in Latin-1", AMOUNTS, "en: Goods", "en: Gööds", encoding="latin-1"),
    wrong("an amount that pages place and nobody has", AMOUNTS, "works:\n", "work:\n"),
    wrong("an amount twice", AMOUNTS, "goods:", "works:"),
    wrong("an amount with points in it", AMOUNTS, "dkk: 45000", "dkk: 45.000"),
    wrong("an amount as a word", AMOUNTS, "dkk: 45000", "dkk: many"),
    wrong("an amount below nothing", AMOUNTS, "dkk: 45000", "dkk: -45000"),
    wrong("an amount left out", AMOUNTS, "dkk: 45000, ", ""),
    wrong("a date the Danish way", AMOUNTS, "from: 2026-01-01", "from: 01-01-2026"),
    wrong("a date that does not exist", AMOUNTS, "to: 2025-12-31", "to: 2025-12-32"),
    wrong("a gap between two periods", AMOUNTS, "from: 2026-01-01", "from: 2026-01-02"),
    wrong("periods that overlap", AMOUNTS, "to: 2025-12-31", "to: 2026-02-01"),
    wrong(
        "a period that ends before it begins",
        AMOUNTS,
        "from: 2026-01-01, to: 2027-12-31",
        "from: 2026-01-01, to: 2025-12-31",
    ),
    wrong("an unknown certainty", AMOUNTS, "certainty: calculated", "certainty: guessed"),
    wrong("an amount's source that is unknown", AMOUNTS, '"001:1-40"', '"009:1-40"'),
    wrong("an amount's key misspelt", AMOUNTS, "eur: 6000", "euro: 6000"),
    wrong("an amount without its English name", AMOUNTS, "{da: Varer, en: Goods}", "{da: Varer}"),
    wrong("an amount without periods", AMOUNTS, None, "works:\n  name: {da: Varer, en: Goods}\n"),
    # sources
    wrong("a source's parts with a gap", SOURCES, "lines: 41-100", "lines: 42-100"),
    wrong("a source's parts that end too early", SOURCES, "lines: 100", "lines: 120"),
    wrong("a source's lines that are no lines", SOURCES, "lines: 1-40", "lines: all"),
    wrong("an act's certainty that is unknown", SOURCES, "certainty: confirmed", "certainty: sure"),
    wrong(
        "an act without its official name", SOURCES, "    official: {da: Loven om køb, en: The act on purchases}\n", ""
    ),
    wrong("a day of checking that is no date", SOURCES, "as_of: 2026-11-21", "as_of: November"),
    wrong("a place without an address", SOURCES, "    url: https://office.example.org\n", ""),
    wrong("an act's address that is none", SOURCES, "https://www.example.org/act", "www.example.org/act"),
    # glossary and terms
    wrong("a term twice", GLOSSARY, "threshold:\n", "tender:\n"),
    wrong("a word that stands for two terms", GLOSSARY, "da: grænse", "da: udbud"),
    wrong("a term that leads to no term", GLOSSARY, "see: [threshold]", "see: [threshhold]"),
    wrong("a term on no page", GLOSSARY, "page: k01-buy", "page: k01-bye"),
    wrong("a term whose source is unknown", GLOSSARY, '"001:1-40"', '"law:sale-act"'),
    wrong(
        "a term with a comma in plain text",
        GLOSSARY,
        '"Det beløb, hvor reglerne skifter."',
        "Det beløb, hvor reglerne skifter.",
    ),
    wrong(
        "a term without its meaning",
        GLOSSARY,
        "  meaning: {da: Når flere kan byde på en opgave., en: When several may bid for a task.}\n",
        "",
    ),
    wrong("a word to leave alone that is no term", TERMS, "en: [tenders]", "en: [tendrs]"),
    wrong("words to leave alone in one language", TERMS, "en: [tenders]\n", ""),
    # links
    wrong("a link in no group", LINKS, "group: tools", "group: tool"),
    wrong("a link in a language nobody has", LINKS, "language: da", "language: dk"),
    wrong("a link's address without its beginning", LINKS, "https://www.example.org/form", "www.example.org/form"),
    wrong("a link's address with a space", LINKS, "https://www.example.org/form", "https://www.example.org/the form"),
    wrong("a dead link that has an address", LINKS, "status: unchecked", "status: dead"),
    wrong("a link without a source", LINKS, 'sources: ["001:41-100"]', "sources: []"),
    wrong("a group without links", LINKS, "groups:\n", "groups:\n  books: {da: Bøger, en: Books}\n"),
    # statistics
    wrong("parts that make no whole", STATISTICS, "value: 75", "value: 74"),
    wrong("a percentage above a hundred", STATISTICS, "value: 75", "value: 750"),
    wrong("a statistic of an unknown kind", STATISTICS, "kind: parts", "kind: pie"),
    wrong("a statistic in an unknown unit", STATISTICS, "value: 75, unit: percent", "value: 75, unit: procent"),
    wrong("an item of a statistic twice", STATISTICS, "id: they_do_not", "id: they_do"),
    wrong("a statistic without a source", STATISTICS, '  source: ["001:41-100"]\n', ""),
    wrong(
        "a statistic's words too long",
        STATISTICS,
        "{da: Sælger, en: Sell}",
        "{da: Sælger til en kommune i hele landet, en: Sell}",
    ),
    # cases and ways
    wrong("a case on no page", CASE, "page: v01-sell", "page: v01-sel"),
    wrong("a case in an unknown situation", CASE, "situations: [first]", "situations: [frist]"),
    wrong(
        "a situation without cases",
        CASE,
        "situations:\n  first:",
        "situations:\n  last: {da: Den sidste, en: The last}\n  first:",
    ),
    wrong("a case that also stands at no anchor", CASE, "k01-buy#do", "k01-buy#doo"),
    wrong("a way to no page", WAYS, "go: v01-sell#do", "go: v01-sel#do"),
    wrong("a way to no anchor", WAYS, "go: v01-sell#do", "go: v01-sell#doo"),
    wrong(
        "a way without a question",
        WAYS,
        "      asks:\n        - {da: Hvem køber den?, en: Who buys it?, go: v01-sell#do}\n",
        "      asks: []\n",
    ),
    # figures
    wrong("a figure of an unknown kind", FIGURES, "kind: steps", "kind: stair"),
    wrong(
        "a figure without what its kind needs",
        FIGURES,
        "  ends: {first: {da: Lidt, en: Little}, last: {da: Meget, en: Much}}\n",
        "",
    ),
    wrong("a figure's part with an unknown key", FIGURES, "low: {name:", "low: {broken: yes, name:"),
    wrong("a figure's mark that is neither there nor left out", FIGURES, "told: list", "told: list\n  falling: true"),
    wrong("a figure whose source is outside its document", FIGURES, '"001:1-40"', '"001:1-140"'),
    # words
    wrong("the frame's words in one language", FRAME, "menu: {da: Menu, en: Menu}", "menu: {da: Menu}"),
    wrong("the frame's words misspelt in their key", FRAME, "skip:", "skpi:"),
    wrong("the frame's words that are no YAML", FRAME, "menu: {da: Menu, en: Menu}", "menu: {da: Menu, en: Menu"),
    wrong("the blocks' words in one language", BLOCKS, "amounts.what: {da: ", "amounts.what: {dk: "),
    wrong("the blocks' words misspelt in their key", BLOCKS, "amounts.unknown:", "amounts.unknwon:"),
    wrong("the guides' words as plain text", GUIDES, 'next: {da: "Næste", en: "Next"}\nback', "next: Next\nback"),
    wrong("the facts' words in one language", FACTS, 'da: "åbent", en: "open"', 'da: "åbent"'),
)
