"""One way of writing: quotation marks, VAT, figures and terms, the same on every page and in every YAML text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from content.pages.roles import roles
from content.pages.text import DOCS, Words, bare, entries, pages
from content.reading.yamlfile import ROOT
from wizards.guide.reader import Fault


@dataclass(frozen=True)
class Rule:
    """Something that is not written, in one language or in both (`""`), and what is written instead."""

    lang: str
    wrong: re.Pattern[str]
    what: str
    mend: str
    marked: bool = False  # looked for in the Markdown itself, not in the words alone
    free: tuple[str, ...] = ()  # the registers that may say it, and with them the pages in the role `certainty`


def rule(lang: str, wrong: str, what: str, mend: str, *, marked: bool = False, free: tuple[str, ...] = ()) -> Rule:
    """Make a rule of what is not written."""
    return Rule(lang, re.compile(wrong), what, mend, marked, free)


RULES = (
    # quotation marks and signs
    rule("da", r'["“”„]', "is not the Danish quotation mark", "Write »…«"),
    rule("en", r'["»«„]', "is not the English quotation mark", "Write “…”"),
    rule("", r"—", "is a long dash", "Write a dash of this length – or a comma"),
    rule("", r"(?<=[^\W\d][.,)]) - (?=\w)|(?<=[^\W\d]) - (?=\w)", "is a hyphen for a dash", "Write –"),
    rule("da", r"\d–\d", "has a dash between figures", "Write a hyphen, as 2018-2019"),
    rule("", r"\b(?:kr|mio|mia|nr|pct|osv|mv|ca)\.\.(?!\.)", "ends in two full stops", "Keep one"),
    rule(
        "da",
        r"\{\{ *amount [^}]*\}\}\.",
        "gives two full stops, since the amount ends in kr.",
        "Remove the full stop after it, or let a word follow",
        marked=True,
    ),
    # money and figures
    rule(
        "da", r"(?i)\b(?:eksklusive?|ekskl\.|excl\.|ex\.?|eks\.|fraregnet) moms", "is said otherwise", "Write uden moms"
    ),
    rule(
        "en",
        r"(?i)\b(?:without|net of|ex\.?|excl\.?|exclusive of|before|plus) VAT|\bVAT[- ]exclusive",
        "is said otherwise",
        "Write excluding VAT",
    ),
    rule("da", r"\d%", "lacks its space", "Write it as 81 %"),
    rule("en", r"\d [%]", "has a space too many", "Write it as 81%"),
    rule("da", r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?!\d)", "is written the English way", "Write thousands as 5.000"),
    rule("en", r"(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?!\d)", "is written the Danish way", "Write thousands as 5,000"),
    rule("da", r"\bDKK\b|\bkr\. ?\d", "is not how an amount is written", "Write it as 1,6 mio. kr."),
    rule("en", r"\d ?kr\b|\bkr\.", "is not how an amount is written", "Write it as DKK 1.6 million"),
    rule("en", r"§", "is the Danish way to name a section", "Write section"),
    # terms
    rule("da", r"(?i)\bfejlkøb\w*", "has another word in this handbook", "Write fejlindkøb"),
    rule(
        "en",
        r"(?i)\b(?:wrong|failed|bad|mistaken) purchases?\b",
        "has another word in this handbook",
        "Write mispurchase",
    ),
    rule(
        "en",
        r"(?i)\b(?!(?:re|mid|down|over|under)?siz|priz|seiz|capsiz)\w{2,}iz(?:es?|ed|ing|ations?)\b",
        "is spelt with z",
        "Write it with s",
    ),
    # what no page carries
    rule("", r"[\w.+-]+@[\w-]+\.\w+", "is an e-mail address", "Remove it, or name the organisation", marked=True),
    rule(
        "",
        r"(?i)\+45\b|\b(?:tlf|telefon|phone|tel)\b\.?:? ?\d|(?<![\d.,/-])\d\d(?: \d\d){3}(?![\d/-]|[.,]\d)",
        "is a telephone number",
        "Remove it, or name the organisation",
    ),
    rule("", r"\b(?:TODO|FIXME|XXX|TBD)\b|\blorem ipsum\b", "is a note to the writer", "Write what is missing"),
)


def faults(places: Iterable[Words], rules: Iterable[Rule] = RULES) -> Iterator[Fault]:
    """Give all that is written in another way than the handbook's, at its place."""
    rules = tuple(rules)
    sure = tuple(f"{slug}.md" for slug in roles().certainty)
    for file, lang, line, text, name in places:
        words = bare(text)
        for each in rules:
            if each.lang in ("", lang) and not (each.free and (name or file.endswith((*each.free, *sure)))):
                for found in each.wrong.finditer(text if each.marked else words):
                    yield Fault(file, line, found[0].strip(), each.what, each.mend)


def everything(docs: Path = DOCS, folder: Path = ROOT / "content") -> Iterator[Words]:
    """Give the pages' lines as they are written, with title and description, and the texts of the YAML."""
    for page in pages(docs):
        for key in ("title", "description"):
            yield Words(page.file, page.lang, page.line(key), page.word(key))
        for line, text in page.lines():
            yield Words(page.file, page.lang, line, text)
    yield from entries(folder)
