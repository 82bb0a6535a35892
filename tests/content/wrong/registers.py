"""Wrong entries of the registers, the figures and the words."""

from tests.content.wrong.case import wrong

AMOUNTS = "content/registers/amounts.yml"
SOURCES = "content/registers/sources.yml"
LAW = "content/registers/law.yml"
GLOSSARY = "content/registers/glossary.yml"
TERMS = "content/registers/unexplained_words.yml"
LINKS = "content/registers/links.yml"
PROCEDURES = "content/registers/procedures.yml"
STATISTICS = "content/registers/statistics.yml"
CASE = "content/registers/cases.yml"
WAYS = "content/registers/ways.yml"
FIGURES = "content/figures/figures.yml"
DRAWINGS = "content/figures/chapters.yml"
FRAME, BLOCKS = "content/words/frame.yml", "content/words/blocks.yml"
GUIDES, FACTS = "content/words/guides.yml", "content/words/facts.yml"

CASES = (
    # the chapters' drawings
    wrong(
        "a drawing that no shape draws",
        DRAWINGS,
        "yeses:",
        "noes:",
        "content/figures/chapters.yml:1: noes: no shape draws it. Write content/figures/chapters/noes.py, and a line for it in render.py; the old shape and its line go.",
    ),
    wrong(
        "a drawing whose shape draws a word that is gone",
        DRAWINGS,
        """ {buy}.", en: "A row: {first}. {yes}. {stop}. {who}. {buy}."}
  words:
    first: {da: Begynd, en: Begin}
    yes: {da: Ja, en: "Yes"}
    stop: {da: Nej, en: "No"}
    who: {da: Chefen, en: The manager}
    buy: {da: Købet, en: Purchase}
""",
        """", en: "A row: {first}. {yes}. {stop}. {who}."}
  words:
    first: {da: Begynd, en: Begin}
    yes: {da: Ja, en: "Yes"}
    stop: {da: Nej, en: "No"}
    who: {da: Chefen, en: The manager}
""",
        "content/figures/chapters.yml:9: yeses.views.v01: the shape draws the word `buy`, which it has not. Write it under `words`, or mend content/figures/chapters/yeses.py.",
    ),
    wrong(
        "a drawing that is told with a word that it does not draw",
        DRAWINGS,
        '{buy}.", en: "A row: {first}. {yes}. {stop}. {who}. {buy}."}\n  words:\n',
        '{buy}. {more}.", en: "A row: {first}. {yes}. {stop}. {who}. {buy}. {more}."}\n  words:\n    more: {da: Mere, en: More}\n',
        "content/figures/chapters.yml:11: yeses.views.v01: its word `more` is told and not drawn (da). Draw it in content/figures/chapters/yeses.py, or remove it from `words` and `says`.",
        "content/figures/chapters.yml:11: yeses.views.v01: its word `more` is told and not drawn (en). Draw it in content/figures/chapters/yeses.py, or remove it from `words` and `says`.",
    ),
    wrong(
        "a drawing with a number that stands nowhere",
        DRAWINGS,
        "Salget vokser",
        "Salget vokser 17 til 27 dage",
        "content/figures/chapters.yml:10: yeses.views.v01: 27 stands in no chapter of the pair (da). Write it there, or draw what stands there; an amount in force is written by its name, in braces.",
    ),
    wrong(
        "a drawing that no page places",
        DRAWINGS,
        "    v01:\n",
        "    v03:\n",
        "content/figures/chapters.yml:10: yeses.views.v03: no page places it (da). Place it with {{ drawing v03 }} after the chapter's lead, or remove the view.",
        "docs/da/v01-sell.md:39: {{ drawing v01 }}: the block `drawing` was given v01. Give it one of: v03.",
        "docs/en/v01-sell.md:40: {{ drawing v01 }}: the block `drawing` was given v01. Give it one of: v03.",
    ),
    # amounts
    wrong(
        "an amount's file that is no YAML",
        AMOUNTS,
        "{da: Varer, en: Goods}",
        "{da: Varer, en: Goods",
        "content/registers/amounts.yml:7: this is not YAML, `{` opens here, and on line 8 stands what cannot follow before `}`. Close it with `}`, write the comma, or put the text in quotation marks.",
    ),
    wrong(
        "an amount's file with a byte order mark",
        AMOUNTS,
        "works:",
        "works:",
        "content/registers/amounts.yml:1: the file begins with a byte order mark (BOM), so its first line is not seen. Save it as UTF-8 without BOM.",
        encoding="utf-8-sig",
    ),
    wrong(
        "an amount's file in Latin-1",
        AMOUNTS,
        "en: Goods",
        "en: Gööds",
        "content/registers/amounts.yml:2: the byte 0xe6 on this line is not UTF-8. Save the file as UTF-8.",
        encoding="latin-1",
    ),
    wrong(
        "an amount that pages place and nobody has",
        AMOUNTS,
        "works:\n",
        "work:\n",
        "docs/da/v01-sell.md:13: {{ amount works }}: the block `amount` was given works. Write `work`.",
        "docs/en/v01-sell.md:14: {{ amount works }}: the block `amount` was given works. Write `work`.",
    ),
    wrong(
        "an amount twice",
        AMOUNTS,
        "goods:",
        "works:",
        "content/registers/amounts.yml:6: works: the key stands twice, first on line 1. Keep one of them.",
    ),
    wrong(
        "an amount with points in it",
        AMOUNTS,
        "dkk: 45000",
        "dkk: 45.000",
        "content/registers/amounts.yml:5: works.periods[1].dkk: `45.000` is not a whole number. Write digits alone, as 1611360.",
    ),
    wrong(
        "an amount as a word",
        AMOUNTS,
        "dkk: 45000",
        "dkk: many",
        "content/registers/amounts.yml:5: works.periods[1].dkk: `many` is not a whole number. Write digits alone, as 1611360.",
    ),
    wrong(
        "an amount below nothing",
        AMOUNTS,
        "dkk: 45000",
        "dkk: -45000",
        "content/registers/amounts.yml:5: works.periods[1].dkk: `-45000` is not a whole number. Write digits alone, as 1611360.",
    ),
    wrong(
        "an amount left out",
        AMOUNTS,
        "dkk: 45000, ",
        "",
        "content/registers/amounts.yml:5: works.periods[1]: the key dkk is missing. Write dkk.",
    ),
    wrong(
        "a date the Danish way",
        AMOUNTS,
        "from: 2026-01-01",
        "from: 01-01-2026",
        "content/registers/amounts.yml:5: works.periods[1].from: `01-01-2026` is not a date. Write it as 2026-01-31.",
    ),
    wrong(
        "a date that does not exist",
        AMOUNTS,
        "to: 2025-12-31",
        "to: 2025-12-32",
        "content/registers/amounts.yml:4: works.periods[0].to: `2025-12-32` is not a date. Write it as 2026-01-31.",
    ),
    wrong(
        "a gap between two periods",
        AMOUNTS,
        "from: 2026-01-01",
        "from: 2026-01-02",
        "content/registers/amounts.yml:5: works.periods[1].from: begins on 2026-01-02, but the period before ends on 2025-12-31. Begin on the day after, with no gap and no overlap.",
    ),
    wrong(
        "periods that overlap",
        AMOUNTS,
        "to: 2025-12-31",
        "to: 2026-02-01",
        "content/registers/amounts.yml:5: works.periods[1].from: begins on 2026-01-01, but the period before ends on 2026-02-01. Begin on the day after, with no gap and no overlap.",
    ),
    wrong(
        "a period that ends before it begins",
        AMOUNTS,
        "from: 2026-01-01, to: 2027-12-31",
        "from: 2026-01-01, to: 2025-12-31",
        "content/registers/amounts.yml:5: works.periods[1].to: ends on 2025-12-31, before it begins. Mend the dates.",
    ),
    wrong(
        "an unknown certainty",
        AMOUNTS,
        "certainty: calculated",
        "certainty: guessed",
        "content/registers/amounts.yml:5: works.periods[1].certainty: `guessed` is unknown. Write one of: confirmed, one_text, calculated.",
    ),
    wrong(
        "an amount's source that is unknown",
        AMOUNTS,
        '"001:1-40"',
        '"009:1-40"',
        "content/registers/amounts.yml:5: works.periods[1].source: `009:1-40` is an unknown document. Name one of: 001.",
    ),
    wrong(
        "an amount's key misspelt",
        AMOUNTS,
        "eur: 6000",
        "euro: 6000",
        "content/registers/amounts.yml:5: works.periods[1]: the key eur is missing. Write eur.",
        "content/registers/amounts.yml:5: works.periods[1].euro: is a key that nothing reads. Write `eur`.",
    ),
    wrong(
        "an amount without its English name",
        AMOUNTS,
        "{da: Varer, en: Goods}",
        "{da: Varer}",
        "content/registers/amounts.yml:7: goods.name: the key en is missing. Write en, the same in the other language.",
    ),
    wrong(
        "an amount without periods",
        AMOUNTS,
        None,
        "works:\n  name: {da: Varer, en: Goods}\n",
        "content/registers/amounts.yml:1: works: the key periods is missing. Write periods.",
    ),
    # sources
    wrong(
        "a source's parts with a gap",
        SOURCES,
        "lines: 41-100",
        "lines: 42-100",
        "content/registers/sources.yml:14: documents.001.parts[1].lines: `42-100` does not follow on. Begin on line 41.",
    ),
    wrong(
        "a source's parts that end too early",
        SOURCES,
        "lines: 100",
        "lines: 120",
        "content/registers/sources.yml:12: documents.001.parts: the parts end on line 100. Cover all lines to 120.",
    ),
    wrong(
        "a source's lines that are no lines",
        SOURCES,
        "lines: 1-40",
        "lines: all",
        "content/registers/sources.yml:13: documents.001.parts[0].lines: `all` does not say from which line to which. Write it as 97-102.",
    ),
    wrong(
        "a day of checking that is no date",
        SOURCES,
        "as_of: 2026-11-21",
        "as_of: November",
        "content/registers/sources.yml:1: as_of: `November` is not a date. Write it as 2026-01-31.",
    ),
    wrong(
        "a place without an address",
        SOURCES,
        "    url: https://office.example.org\n",
        "",
        "content/registers/sources.yml:16: places.office: the key url is missing. Write url.",
    ),
    # the law
    wrong(
        "an act's address that is none",
        LAW,
        "https://www.example.org/act",
        "www.example.org/act",
        "content/registers/law.yml:10: acts.purchase-act.url: `www.example.org/act` is not a whole address. Write it from https:// on, without spaces.",
    ),
    wrong(
        "an act without its official name",
        LAW,
        "    official: {da: Loven om køb, en: The act on purchases}\n",
        "",
        "content/registers/law.yml:3: acts.purchase-act: the key official is missing. Write official.",
    ),
    wrong(
        "a grade that is unknown",
        LAW,
        "sure: known",
        "sure: knowing",
        "content/registers/law.yml:17: acts.purchase-act.provisions.purchase-7.sure: `knowing` is unknown. Write `known`.",
    ),
    wrong(
        "law that is called read and was seen nowhere",
        LAW,
        "sure: known",
        "sure: read",
        "content/registers/law.yml:17: acts.purchase-act.provisions.purchase-7.sure: is called read, and no text is named in which it was seen. Write the text under seen, or sure: known.",
    ),
    wrong(
        "law that was seen and is called a lawyer's knowledge",
        LAW,
        "sure: read",
        "sure: known",
        "content/registers/law.yml:8: acts.purchase-act.sure: is known alone, though a text is named in which it was seen. Write read or one_text, or remove seen.",
    ),
    wrong(
        "a reading without its day",
        LAW,
        ", on: 2026-11-01",
        "",
        "content/registers/law.yml:9: acts.purchase-act.seen[0]: the key on is missing. Write on.",
    ),
    wrong(
        "a review without a name",
        LAW,
        "        sure: known\n",
        "        sure: known\n        reviewed: [{on: 2026-11-01}]\n",
        "content/registers/law.yml:18: acts.purchase-act.provisions.purchase-7.reviewed[0]: the key by is missing. Write by.",
    ),
    wrong(
        "a provision that ends before it begins",
        LAW,
        "to: 2029-12-31",
        "to: 2019-12-31",
        "content/registers/law.yml:15: acts.purchase-act.provisions.purchase-7.to: ends on 2019-12-31, before it begins. Mend the dates.",
    ),
    wrong(
        "a provision with the id of its act",
        LAW,
        "purchase-7:",
        "purchase-act:",
        "content/registers/law.yml:12: acts.purchase-act.provisions.purchase-act: the id purchase-act stands twice. Give it an id of its own.",
    ),
    wrong(
        "a provision without its place in the act",
        LAW,
        "        at: {da: § 7, en: section 7}\n",
        "",
        "content/registers/law.yml:12: acts.purchase-act.provisions.purchase-7: the key at is missing. Write at.",
    ),
    # glossary and terms
    wrong(
        "a term twice",
        GLOSSARY,
        "threshold:\n",
        "tender:\n",
        "content/registers/glossary.yml:9: tender: the key stands twice, first on line 1. Keep one of them.",
    ),
    wrong(
        "a word that stands for two terms",
        GLOSSARY,
        "da: grænse",
        "da: udbud",
        "content/registers/glossary.yml:9: threshold: `udbud` (da) already stands under tender. Keep it in one place.",
    ),
    wrong(
        "a term that leads to no term",
        GLOSSARY,
        "see: [threshold]",
        "see: [threshhold]",
        "content/registers/glossary.yml:6: tender.see[0]: `threshhold` is no other term. Name the id of another entry.",
    ),
    wrong(
        "a term on no page",
        GLOSSARY,
        "page: k01-buy",
        "page: k01-bye",
        "content/registers/glossary.yml:7: tender.page: the page `k01-bye` is not in content/pages/nav.yml. Write `k01-buy`.",
    ),
    wrong(
        "a term whose source is unknown",
        GLOSSARY,
        '"001:1-40"',
        '"law:sales"',
        "content/registers/glossary.yml:8: tender.sources[0]: `law:sales` is unknown law. Name an act or a provision that is registered, or write it in content/registers/law.yml first.",
    ),
    wrong(
        "a term with a comma in plain text",
        GLOSSARY,
        '"Det beløb, hvor reglerne skifter."',
        "Det beløb, hvor reglerne skifter.",
        "content/registers/glossary.yml:12: threshold.meaning.hvor reglerne skifter.: `hvor reglerne skifter.` stands after a comma as if it were a key, and has no value. Put the text with the comma in quotation marks.",
    ),
    wrong(
        "a term without its meaning",
        GLOSSARY,
        "  meaning: {da: Når flere kan byde på en opgave., en: When several may bid for a task.}\n",
        "",
        "content/registers/glossary.yml:1: tender: the key meaning is missing. Write meaning.",
    ),
    wrong(
        "a word to leave alone that is no term",
        TERMS,
        "en: [tenders]",
        "en: [tendrs]",
        "content/registers/unexplained_words.yml:2: en[0]: `tendrs` is no word of the glossary. Remove it, or mend its spelling.",
    ),
    wrong(
        "words to leave alone in one language",
        TERMS,
        "en: [tenders]\n",
        "",
        "content/registers/unexplained_words.yml:1: the key en is missing. Write en.",
    ),
    # links
    wrong(
        "a link in no group",
        LINKS,
        "group: tools",
        "group: tool",
        "content/registers/links.yml:12: groups.tools: has no links. Give it one, or remove it.",
        "content/registers/links.yml:15: links.form.group: `tool` is unknown. Write one of: tools.",
    ),
    wrong(
        "a link in a language nobody has",
        LINKS,
        "language: da",
        "language: dk",
        "content/registers/links.yml:16: links.form.language: `dk` is unknown. Write one of: da, en, no.",
    ),
    wrong(
        "a link's address without its beginning",
        LINKS,
        "https://www.example.org/form",
        "www.example.org/form",
        "content/registers/links.yml:19: links.form.url: `www.example.org/form` is not a whole address. Write it from https:// on, without spaces.",
    ),
    wrong(
        "a link's address with a space",
        LINKS,
        "https://www.example.org/form",
        "https://www.example.org/the form",
        "content/registers/links.yml:19: links.form.url: `https://www.example.org/the form` is not a whole address. Write it from https:// on, without spaces.",
    ),
    wrong(
        "a dead link that has an address",
        LINKS,
        "status: unchecked",
        "status: dead",
        "content/registers/links.yml:19: links.form.url: is the address of a dead link. Remove it, and say in the note what to do instead.",
    ),
    wrong(
        "a link without a source",
        LINKS,
        'sources: ["001:41-100"]',
        "sources: []",
        "content/registers/links.yml:23: links.form.sources: has no entries. Write at least one.",
    ),
    wrong(
        "a group without links",
        LINKS,
        "groups:\n",
        "groups:\n  books: {da: Bøger, en: Books}\n",
        "content/registers/links.yml:12: groups.books: has no links. Give it one, or remove it.",
    ),
    # statistics
    wrong(
        "parts that make no whole",
        STATISTICS,
        "value: 75",
        "value: 74",
        "content/registers/statistics.yml:7: sales.items: the parts make 99, not 100. Mend the values, or write kind: bars.",
    ),
    wrong(
        "a percentage above a hundred",
        STATISTICS,
        "value: 75",
        "value: 750",
        "content/registers/statistics.yml:7: sales.items: the parts make 775, not 100. Mend the values, or write kind: bars.",
        "content/registers/statistics.yml:8: sales.items[0].value: 750 is more than 100 percent. Mend the value.",
    ),
    wrong(
        "a statistic of an unknown kind",
        STATISTICS,
        "kind: parts",
        "kind: pie",
        "content/registers/statistics.yml:6: sales.kind: `pie` is unknown. Write one of: bars, parts, overlap, number.",
    ),
    wrong(
        "a statistic in an unknown unit",
        STATISTICS,
        "value: 75, unit: percent",
        "value: 75, unit: procent",
        "content/registers/statistics.yml:8: sales.items[0].unit: `procent` is unknown. Write `percent`.",
    ),
    wrong(
        "an item of a statistic twice",
        STATISTICS,
        "id: they_do_not",
        "id: they_do",
        "content/registers/statistics.yml:7: sales.items: the id they_do stands twice. Give each item its own id.",
    ),
    wrong(
        "a statistic without a source",
        STATISTICS,
        '  source: ["001:41-100"]\n',
        "",
        "content/registers/statistics.yml:1: sales: the key source is missing. Write source.",
    ),
    wrong(
        "a statistic's words too long",
        STATISTICS,
        "{da: Sælger, en: Sell}",
        "{da: Sælger til en kommune i hele landet, en: Sell}",
        "content/registers/statistics.yml:7: sales.items: the words of they_do take 40 letters. Shorten them to 36: Sælger til en kommune i hele landet 75\xa0%.",
    ),
    # procedures
    wrong(
        "a stage that is usually shorter than it can be",
        PROCEDURES,
        "usual: 2, least: 10",
        "usual: 1, least: 10",
        "content/registers/procedures.yml:2: stages[0].usual: takes at least 10 days, but usually 1 weeks, which are 7 days. Write as many weeks as the least days fill, or more.",
    ),
    wrong(
        "a stage that the law binds, with no law",
        PROCEDURES,
        'bound: true, source: ["law:purchase-7"]',
        "bound: true",
        "content/registers/procedures.yml:2: stages[0].bound: is bound by law, and no law is named. Write the provision under source, as law:ul-59, or remove bound.",
    ),
    wrong(
        "a procedure with an unknown stage",
        PROCEDURES,
        "stages: [ask, buy]",
        "stages: [ask, bye]",
        "content/registers/procedures.yml:3: stages[1]: no procedure has the stage buy. Name it in one, or remove it.",
        "content/registers/procedures.yml:8: procedures.quick.stages[1]: `bye` is no stage. Name one of: ask, buy.",
    ),
    # cases and ways
    wrong(
        "a case on no page",
        CASE,
        "page: v01-sell",
        "page: v01-sel",
        "content/registers/cases.yml:6: cases.chairs.page: the page `v01-sel` is not in content/pages/nav.yml. Write `v01-sell`.",
    ),
    wrong(
        "a case in an unknown situation",
        CASE,
        "situations: [first]",
        "situations: [frist]",
        "content/registers/cases.yml:2: situations.first: has no cases. Give it one, or remove it.",
        "content/registers/cases.yml:10: cases.chairs.situations[0]: `frist` is unknown. Write one of: first.",
    ),
    wrong(
        "a situation without cases",
        CASE,
        "situations:\n  first:",
        "situations:\n  last: {da: Den sidste, en: The last}\n  first:",
        "content/registers/cases.yml:2: situations.last: has no cases. Give it one, or remove it.",
    ),
    wrong(
        "a case that also stands at no anchor",
        CASE,
        "k01-buy#do",
        "k01-buy#doo",
        "content/registers/cases.yml:7: cases.chairs.also[0]: the page `k01-buy` has no heading with the anchor `doo`. Write `do`.",
    ),
    wrong(
        "a way to no page",
        WAYS,
        "go: v01-sell#do",
        "go: v01-sel#do",
        "content/registers/ways.yml:8: company.ways.product.asks[0].go: the page `v01-sel` is not in content/pages/nav.yml. Write `v01-sell`.",
    ),
    wrong(
        "a way to no anchor",
        WAYS,
        "go: v01-sell#do",
        "go: v01-sell#doo",
        "content/registers/ways.yml:8: company.ways.product.asks[0].go: the page `v01-sell` has no heading with the anchor `doo`. Write `do`.",
    ),
    wrong(
        "a way without a question",
        WAYS,
        "      asks:\n        - {da: Hvem køber den?, en: Who buys it?, go: v01-sell#do}\n",
        "      asks: []\n",
        "content/registers/ways.yml:7: company.ways.product.asks: has no entries. Write at least one.",
    ),
    # figures
    wrong(
        "a figure of an unknown kind",
        FIGURES,
        "kind: steps",
        "kind: stair",
        "content/figures/figures.yml:2: stairs.kind: `stair` is unknown. Write one of: hub, field, steps, cycle, sides.",
    ),
    wrong(
        "a figure without what its kind needs",
        FIGURES,
        "  ends: {first: {da: Lidt, en: Little}, last: {da: Meget, en: Much}}\n",
        "",
        "content/figures/figures.yml:1: stairs: the key ends is missing. Write ends, which a figure of this kind needs.",
    ),
    wrong(
        "a figure's part with an unknown key",
        FIGURES,
        "low: {name:",
        "low: {broken: true, name:",
        "content/figures/figures.yml:8: stairs.parts.low.broken: is not drawn in a figure of this kind. Remove it.",
    ),
    wrong(
        "a figure's mark that is neither there nor left out",
        FIGURES,
        "told: list",
        "told: list\n  falling: yes",
        "content/figures/figures.yml:4: stairs.falling: `yes` is neither true nor false. Write true or false.",
    ),
    wrong(
        "a figure whose source is outside its document",
        FIGURES,
        '"001:1-40"',
        '"001:1-140"',
        "content/figures/figures.yml:10: stairs.source[0]: `001:1-140` is outside the document's lines 1-100. Mend the line numbers.",
    ),
    # words
    wrong(
        "the frame's words in one language",
        FRAME,
        "menu: {da: Menu, en: Menu}",
        "menu: {da: Menu}",
        "content/words/frame.yml:6: menu: the key en is missing. Write en, the same in the other language.",
    ),
    wrong(
        "the frame's words misspelt in their key",
        FRAME,
        "skip:",
        "skpi:",
        "content/words/frame.yml:1: the words `skip` are missing, and theme/main.html shows them. Write skip: with both languages, or mend the key that means it.",
    ),
    wrong(
        "the frame's words that are no YAML",
        FRAME,
        "menu: {da: Menu, en: Menu}",
        "menu: {da: Menu, en: Menu",
        "content/words/frame.yml:6: this is not YAML, `{` opens here, and on line 7 stands what cannot follow before `}`. Close it with `}`, write the comma, or put the text in quotation marks.",
    ),
    wrong(
        "the blocks' words in one language",
        BLOCKS,
        "amounts.what: {da: ",
        "amounts.what: {dk: ",
        "content/words/blocks.yml:7: amounts.what: the key da is missing. Write da, the same in the other language.",
        "content/words/blocks.yml:7: amounts.what.dk: is a key that nothing reads. Remove it, or write one of: da.",
    ),
    wrong(
        "the blocks' words misspelt in their key",
        BLOCKS,
        "amounts.unknown:",
        "amounts.unknwon:",
        "content/words/blocks.yml:1: the words `amounts.unknown` are missing, and content/blocks/amounts.py shows them. Write amounts.unknown: with both languages, or mend the key that means it.",
    ),
    wrong(
        "the guides' words as plain text",
        GUIDES,
        'back: {da: "Tilbage", en: "Back"}',
        "back: Back",
        'content/words/guides.yml:4: back: lacks its languages. Write it as {da: "…", en: "…"}.',
    ),
    wrong(
        "words whose languages differ in their braces",
        BLOCKS,
        'en: "euro: {certainty}"',
        'en: "euro: {certain}"',
        "content/words/blocks.yml:5: certainty.euro: the Danish has the braces certainty, the English certain. Use the same in both.",
    ),
    wrong(
        "words with a brace that is not closed",
        BLOCKS,
        'en: "euro: {certainty}"',
        'en: "euro: {certainty"',
        "content/words/blocks.yml:5: certainty.euro: a brace is not closed, or holds no name. Write it as {name}.",
    ),
    wrong(
        "the facts' words in one language",
        FACTS,
        'da: "åben", en: "open"',
        'da: "åben"',
        "content/words/facts.yml:4: explorative.open: the key en is missing. Write en, the same in the other language.",
    ),
)
