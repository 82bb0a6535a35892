"""How hard the Danish pages are to read and how they sound: LIX, and how long what a reader reads as sentences is."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from content.pages.markdown import heading
from content.pages.nav import sections
from content.pages.text import DOCS, OPENING, Text, bare, entries, read
from content.reading.yamlfile import ROOT
from wizards.unread import until_unread

ADVICE = ("start", "company", "municipality", "opi", "purchasing", "challenges", "cases")  # registers look things up
PAGE_LIX, MEAN_LIX = (24, 40), (32.5, 35.5)  # where the pages lie; the lists of a checklist are lightest
PAGE_LENGTH, MEAN_LENGTH = (11.5, 17.5), (13, 15.5)  # words in a sentence
PAGE_SHORT, MEAN_SHORT = (0, 33), (0, 22)  # per cent of the sentences
LONG = 6  # a word with more letters is a long one
FEW = 100  # below so many words, LIX says nothing of a page
SHORT = 8  # a sentence with no more words is a short one

WORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")  # `fx`, `1.611.360`, `OPI-aftale` and `bl.a` are one word each
SHORTENED = re.compile(
    r"\b(?:kr|mio|mia|nr|pct|ca|fx|bl\.a|f\.eks|pr|pkt|stk|kl|jf|dr|inkl|ekskl|st|evt|mfl|m\.fl|mv|m\.v|osv)\.", re.I
)
ORDINAL = re.compile(r"\b\d+\.(?=\s+(?:[a-zæøå]|\d))")  # 1. januar, 4. udgave
BLOCK = re.compile(r"\{\{.*?\}\}")
SENTENCE = re.compile(r"[.!?]+")
STARTS = re.compile(r"^\s*(?:[-*]|\d+\.) +(?:\[[ x]\] )?")
LEAD = re.compile(r"^\*\*[^*]+(?:[.:!?]\*\*|\*\*[.:]) +(?=\S)")  # what a paragraph is about, in bold before it
ONWARD = "next"  # the section that only links
WHOLE = re.compile(r"[.!?][»”)*]*$")


@dataclass(frozen=True)
class Measure:
    """What was counted on one page."""

    slug: str
    section: str
    words: int
    sentences: int
    long: int
    short: int = 0

    @property
    def length(self) -> float:
        """The mean number of words in a sentence."""
        return self.words / max(self.sentences, 1)

    @property
    def lix(self) -> float:
        """Björnsson's readability index: mean sentence length and the share of long words."""
        return self.length + 100 * self.long / max(self.words, 1)

    @property
    def shorts(self) -> float:
        """The share of short sentences, in per cent."""
        return 100 * self.short / max(self.sentences, 1)


def paragraphs(page: Text) -> Iterator[str]:
    """Give each paragraph and list item in one piece.

    Headings, tables, box titles, leads in bold and the links onward are not sentences.
    """
    gathered: list[str] = []
    onward = False
    for line in (*page.body, ""):
        if head := heading(line):
            onward = head.anchor == ONWARD
        skipped = onward or not line.strip() or line.lstrip().startswith(("#", "|", "<")) or OPENING.match(line)
        if (skipped or STARTS.match(line)) and gathered:
            yield " ".join(gathered)
            gathered = []
        if not skipped:
            # A block that stands in a sentence is read as one word; the full stop after it ends the sentence.
            told = STARTS.sub("", BLOCK.sub("tal", line)) if BLOCK.sub("", line).strip() else ""
            gathered.append(bare(told if gathered else LEAD.sub("", told.lstrip(), count=1)).strip())


def measure(page: Text, section: str = "") -> Measure:
    """Count one page's words, sentences, long words and short sentences."""
    return count(paragraphs(page), page.slug, section)


def count(told: Iterable[str], name: str = "", section: str = "") -> Measure:
    """Count words, sentences, long words and short sentences of some paragraphs."""
    words = sentences = long = short = 0
    for paragraph in told:
        plain = ORDINAL.sub(lambda found: found[0][:-1], SHORTENED.sub(lambda found: found[0][:-1], paragraph))
        found = WORD.findall(plain)
        ends = [part for part in SENTENCE.split(re.sub(r"(?<=\w)\.(?=\w)", "", plain)) if WORD.search(part)]
        words += len(found)
        sentences += len(ends)
        long += sum(len(word) > LONG for word in found)
        short += sum(len(WORD.findall(part)) <= SHORT for part in ends)
    return Measure(name, section, words, sentences, long, short)


def measures(docs: Path = DOCS) -> list[Measure]:
    """Measure every Danish page of the sections that give advice, in the book's order."""
    told = [(each.id, slug) for each in sections() if each.id in ADVICE for slug in each.pages]
    there = [(section, path) for section, slug in told if (path := docs / "da" / f"{slug}.md").exists()]
    found = [measure(read(path), section) for section, path in there]
    return [each for each in found if each.words >= FEW]


def folders(content: Path = ROOT / "content") -> list[Measure]:
    """Measure the whole sentences of the registers' and of the guides' Danish words; a title or a label is none."""
    return [
        count(
            (
                part
                for each in entries(content / name)
                if each.lang == "da"
                for part in each.text.splitlines()
                if WHOLE.search(part)
            ),
            name,
        )
        for name in ("registers", "guides")
    ]


def mean(figures: Iterable[float]) -> float:
    """Give the mean of some figures."""
    each = list(figures)
    return sum(each) / len(each)


def average(found: Sequence[Measure]) -> float:
    """Give the mean LIX of these pages."""
    return mean(each.lix for each in found)


def rhythm(found: Sequence[Measure]) -> tuple[list[float], list[float]]:
    """Give each page's mean sentence, and each page's share of short sentences."""
    return [each.length for each in found], [each.shorts for each in found]


def outside(found: Sequence[Measure]) -> list[str]:
    """Tell what lies outside the bounds: on a page, or of all of them on average."""
    told = [
        f"{each.slug}: {what} {figure:.1f}, between {low} and {high}"
        for each in found
        for what, figure, (low, high) in (
            ("LIX", each.lix, PAGE_LIX),
            ("words in a sentence", each.length, PAGE_LENGTH),
            ("short sentences", each.shorts, PAGE_SHORT),
        )
        if not low <= figure <= high
    ]
    lengths, shorts = rhythm(found)
    whole = (
        ("LIX", average(found), MEAN_LIX),
        ("words in a sentence", mean(lengths), MEAN_LENGTH),
        ("short sentences", mean(shorts), MEAN_SHORT),
    )
    told += [
        f"all pages: {what} {figure:.1f}, between {low} and {high}"
        for what, figure, (low, high) in whole
        if not low <= figure <= high
    ]
    return told


@until_unread
def main() -> int:
    """Print the table, hardest first, the registers and the guides, the averages, and what lies outside the bounds."""
    found = measures()
    print(f"{'page':36} {'words':>6} {'words/sentence':>15} {'short':>6} {'long words':>11} {'LIX':>5}")
    for each in (*sorted(found, key=lambda each: -each.lix), *folders()):
        share, short = f"{100 * each.long / each.words:.0f} %", f"{each.shorts:.0f} %"
        print(f"{each.slug:36} {each.words:6} {each.length:15.1f} {short:>6} {share:>11} {each.lix:5.1f}")
    length, short_share = (mean(figures) for figures in rhythm(found))
    print(
        f"{len(found)} pages: LIX {average(found):.1f}, {length:.1f} words a sentence, "
        f"{short_share:.0f} % of at most {SHORT} words"
    )
    wrong = outside(found)
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
