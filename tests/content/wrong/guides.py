"""Wrong guides: what their files say of themselves, questions, rules, outcomes, cases, and what is borrowed."""

from tests.content.wrong.case import wrong

LENDER = "content/guides/lender.yml"
BORROWER = "content/guides/borrower.yml"

CASES = (
    # the file
    wrong("a guide that is no YAML", LENDER, "named:\n  is_ready: {", "named:\n  is_ready: {{"),
    wrong("a guide with a byte order mark", BORROWER, "id: borrower", "id: borrower", encoding="utf-8-sig"),
    wrong(
        "a guide in Latin-1",
        BORROWER,
        "{da: Rådet, en: The council}",
        "{da: Rådet, en: The council}",
        encoding="latin-1",
    ),
    wrong("an empty guide", BORROWER, None, ""),
    wrong("a guide that is a list", BORROWER, None, "- id: borrower\n"),
    wrong("a guide indented with a tab", BORROWER, "  - {use: market}", "\t- {use: market}"),
    wrong("a guide with an alias", BORROWER, "intro: {da: Den siger hvem., en: It says whom.}", "intro: *title"),
    # what a guide says of itself
    wrong("an id that is not the file's name", BORROWER, "id: borrower", "id: borower"),
    wrong("no id", BORROWER, "id: borrower\n", ""),
    wrong("an unknown key of a guide", BORROWER, "follow: [lender]", "follows: [lender]"),
    wrong("a day of review that is no date", BORROWER, "reviewed: 2026-11-21", "reviewed: 21.11.2026"),
    wrong("a review due before it was made", BORROWER, "review_by: 2027-11-20", "review_by: 2026-11-20"),
    wrong("a page that places another guide", BORROWER, "page: guide-borrower", "page: guide-borower"),
    wrong("a guide to follow that is not there", BORROWER, "follow: [lender]", "follow: [lendr]"),
    wrong("a lender that is not there", BORROWER, "borrows: lender", "borrows: lendr"),
    wrong("a kind of note that is not there", BORROWER, "note: document", "note: documnet"),
    wrong("an exhibit that is not there", BORROWER, "note: document", "note: document\nexhibits: [held_agaist]"),
    wrong(
        "a title in one language",
        BORROWER,
        "title: {da: Hvem ringer I til?, en: Whom do you call?}",
        "title: {da: Hvem ringer I til?}",
    ),
    wrong(
        "a title that is plain text",
        BORROWER,
        "title: {da: Hvem ringer I til?, en: Whom do you call?}",
        "title: Hvem ringer I til?",
    ),
    wrong("a title in an unknown language", BORROWER, "en: Whom do you call?}", "en: Whom do you call?, de: Wen?}"),
    wrong("a version that is no number", LENDER, 'version: "2"\nreviewed', 'version: "two"\nreviewed'),
    wrong("a version without its edition", LENDER, 'version: "2"\nreviewed', 'version: "3"\nreviewed'),
    wrong(
        "an edition without what it changed",
        LENDER,
        ", changed: {da: Den spørger om planen., en: It asks for the plan.}}",
        "}",
    ),
    wrong("an edition's day that is no date", LENDER, "since: 2026-11-01", "since: November"),
    wrong(
        "nothing that is left out of account",
        BORROWER,
        "not_considered:\n  - {da: Prisen., en: The price.}",
        "not_considered: none",
    ),
    # questions
    wrong("a question of an unknown kind", LENDER, "kind: text", "kind: words"),
    wrong("a question without words", LENDER, "    ask: {da: Er der en plan?, en: Is there a plan?}\n", ""),
    wrong("a question twice", LENDER, "  - id: plan\n", "  - id: market\n"),
    wrong("an option twice", LENDER, '{id: "no", label', '{id: "yes", label'),
    wrong(
        "a question without options",
        LENDER,
        """    options:
      - {id: open, label: {da: Ja, en: "Yes"}, statement: {da: Der er et marked., en: There is a market.}}
      - {id: closed, label: {da: Nej, en: "No"}, statement: {da: Der er intet marked., en: There is no market.}}
""",
        "    options: []\n",
    ),
    wrong(
        "an option without its statement",
        LENDER,
        ", statement: {da: Der er intet marked., en: There is no market.}",
        "",
    ),
    wrong("an option's key misspelt", LENDER, '{id: "no", label:', '{id: "no", lable:'),
    wrong("an unknown unit", LENDER, "unit: text", "unit: kroner"),
    wrong("a field without a unit", LENDER, "unit: text, ", ""),
    wrong(
        "a question asked when an unknown fact holds", LENDER, "ask_when: {market: open}", "ask_when: {makret: open}"
    ),
    wrong(
        "a question asked when an unknown option is chosen",
        LENDER,
        "ask_when: {market: open}",
        "ask_when: {market: opne}",
    ),
    # conditions
    wrong("a condition that nobody named", LENDER, "when: {named: is_ready}", "when: {named: is_redy}"),
    wrong("a condition with an unknown operator", LENDER, "when: {way: go}", "when: {way: {above: 5}}"),
    wrong("a condition that is a word", LENDER, "when: {way: go}", "when: sometimes"),
    wrong("a condition without parts", LENDER, "when: {way: go}", "when: {all: []}"),
    wrong("a condition on no number", LENDER, "when: {way: go}", "when: {way: {at_least: many}}"),
    wrong("a condition on a later outcome that is not there", LENDER, "when: {way: go}", "when: {way: gone}"),
    # decisions and rules
    wrong("a word where true or false belongs", LENDER, "single: true", "single: yes"),
    wrong("another word where true or false belongs", LENDER, "shown: true", "shown: maybe"),
    wrong("a decision twice", LENDER, "  - id: duties\n", "  - id: way\n"),
    wrong("a rule twice", LENDER, "{id: rest, when", "{id: ready, when"),
    wrong("a rule that gives what is not there", LENDER, "give: wait,", "give: waits,"),
    wrong("a rule without a source", LENDER, ', source: ["001:41-100"]}', "}"),
    wrong("a rule's source that is no list", LENDER, 'source: ["001:41-100"]}', 'source: "001:41-100"}'),
    wrong("a rule's source that is unknown", LENDER, 'source: ["law:purchase-act"]', 'source: ["law:purchases"]'),
    wrong("a rule without a reason", LENDER, "because: {da: Noget mangler., en: Something is missing.}, ", ""),
    wrong("a rule's key misspelt", LENDER, "because: {da: Noget mangler.", "becuase: {da: Noget mangler."),
    wrong(
        "a decision without rules",
        LENDER,
        """    rules:
      - {id: tell, when: {way: go}, give: tell, because: {da: Andre skal vide det., en: Others must know.}, source: ["001:41-100"]}
""",
        "    rules: []\n",
    ),
    # outcomes
    wrong("an outcome twice", LENDER, "  - id: wait\n", "  - id: go\n"),
    wrong("an outcome of an unknown decision", LENDER, "    decision: duties\n", "    decision: duty\n"),
    wrong("an outcome on a page that is not there", LENDER, "pages: [k01-buy]", "pages: [k01-bye]"),
    wrong(
        "an outcome's source that is unknown",
        LENDER,
        '    source: ["001:1-40"]\n  - id: wait',
        '    source: ["001:1-400"]\n  - id: wait',
    ),
    wrong("a placeholder that nothing fills", LENDER, "da: Lav en plan først.", 'da: "Lav en plan for {totl} først."'),
    wrong("a placeholder of a field that is not there", LENDER, "with {notes.people}", "with {notes.municpality}"),
    wrong("a requirement that reads an unknown fact", LENDER, 'holds: {plan: "yes"}', 'holds: {plna: "yes"}'),
    wrong(
        "a step that is taken at an unknown option",
        LENDER,
        "Call a seller., when: {market: open}",
        "Call a seller., when: {market: opne}",
    ),
    # cases
    wrong("a case twice", LENDER, "  - id: nothing_yet\n", "  - id: ready_now\n"),
    wrong("a case that answers an unknown question", LENDER, "answers: {market: closed,", "answers: {makret: closed,"),
    wrong("a case that answers an unknown option", LENDER, "answers: {market: closed,", "answers: {market: closd,"),
    wrong(
        "a case that types into an unknown field",
        LENDER,
        "answers: {market: closed, notes: {typed: {people: Ida}}}",
        "answers: {market: closed, notes: {typed: {poeple: Ida}}}",
    ),
    wrong(
        "a case that expects an unknown outcome",
        LENDER,
        "expect: {way: wait, duties: []}",
        "expect: {way: waits, duties: []}",
    ),
    wrong(
        "a case that expects of an unknown decision",
        LENDER,
        "expect: {way: wait, duties: []}",
        "expect: {weg: wait, duties: []}",
    ),
    # what is borrowed
    wrong("a part that the lender does not have", BORROWER, "{use: market}", "{use: makret}"),
    wrong("a part used where nothing is borrowed", BORROWER, "borrows: lender\n", ""),
    wrong(
        "a fault in a part that is borrowed",
        LENDER,
        "    why: {da: Det afgør vejen., en: It decides the way.}\n",
        "    why: {da: Det afgør vejen.}\n",
    ),
)
