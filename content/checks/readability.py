"""How hard the Danish pages are to read: LIX, counted over what a reader reads as sentences."""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from content.pages.nav import sections
from content.pages.text import DOCS, OPENING, Text, bare, read

ADVICE = ("start", "company", "municipality", "opi", "purchasing", "challenges", "cases")  # registers look things up
AVERAGE, CEILING = 40, 50
LONG = 6  # a word with more letters is a long one
FEW = 100  # below so many words, LIX says nothing of a page

WORD = re.compile(r"[^\W_]+(?:[-'’.,][^\W_]+)*")  # `fx`, `1.611.360`, `OPI-aftale` and `bl.a` are one word each
SHORTENED = re.compile(
    r"\b(?:kr|mio|mia|nr|pct|ca|fx|bl\.a|f\.eks|pr|pkt|stk|kl|jf|dr|inkl|ekskl|st|evt|mfl|m\.fl|mv|m\.v|osv)\.", re.I
)
ORDINAL = re.compile(r"\b\d+\.(?=\s+(?:[a-zæøå]|\d))")  # 1. januar, 4. udgave
BLOCK = re.compile(r"\{\{.*?\}\}")
SENTENCE = re.compile(r"[.!?]+")
STARTS = re.compile(r"^\s*(?:[-*]|\d+\.) +(?:\[[ x]\] )?")


@dataclass(frozen=True)
class Measure:
    """What was counted on one page."""

    slug: str
    section: str
    words: int
    sentences: int
    long: int

    @property
    def length(self) -> float:
        """The mean number of words in a sentence."""
        return self.words / max(self.sentences, 1)

    @property
    def lix(self) -> float:
        """Björnsson's readability index: mean sentence length and the share of long words."""
        return self.length + 100 * self.long / max(self.words, 1)


def paragraphs(page: Text) -> Iterator[str]:
    """Give each paragraph and list item in one piece; headings, tables and box titles are not sentences."""
    gathered: list[str] = []
    for line in (*page.body, ""):
        skipped = not line.strip() or line.lstrip().startswith(("#", "|", "<")) or OPENING.match(line)
        if (skipped or STARTS.match(line)) and gathered:
            yield " ".join(gathered)
            gathered = []
        if not skipped:
            # A block that stands in a sentence is read as one word; the full stop after it ends the sentence.
            gathered.append(bare(STARTS.sub("", BLOCK.sub("tal", line))).strip() if BLOCK.sub("", line).strip() else "")


def measure(page: Text, section: str = "") -> Measure:
    """Count one page's words, sentences and long words."""
    words = sentences = long = 0
    for paragraph in paragraphs(page):
        plain = ORDINAL.sub(lambda found: found[0][:-1], SHORTENED.sub(lambda found: found[0][:-1], paragraph))
        found = WORD.findall(plain)
        ends = [part for part in SENTENCE.split(re.sub(r"(?<=\w)\.(?=\w)", "", plain)) if WORD.search(part)]
        words += len(found)
        sentences += len(ends)
        long += sum(len(word) > LONG for word in found)
    return Measure(page.slug, section, words, sentences, long)


def measures(docs: Path = DOCS) -> list[Measure]:
    """Measure every Danish page of the sections that give advice, in the book's order."""
    told = [(each.id, slug) for each in sections() if each.id in ADVICE for slug in each.pages]
    found = [measure(read(docs / "da" / f"{slug}.md"), section) for section, slug in told]
    return [each for each in found if each.words >= FEW]


def average(found: Sequence[Measure]) -> float:
    """Give the mean LIX of these pages."""
    return sum(each.lix for each in found) / len(found)


def main() -> int:
    """Print the table, hardest first, and the average."""
    found = measures()
    print(f"{'page':36} {'words':>6} {'words/sentence':>15} {'long words':>11} {'LIX':>5}")
    for each in sorted(found, key=lambda each: -each.lix):
        share = f"{100 * each.long / each.words:.0f} %"
        print(f"{each.slug:36} {each.words:6} {each.length:15.1f} {share:>11} {each.lix:5.1f}")
    print(f"{len(found)} pages, average {average(found):.1f} (at most {AVERAGE}; no page above {CEILING})")
    return int(average(found) > AVERAGE or any(each.lix > CEILING for each in found))


if __name__ == "__main__":
    sys.exit(main())
