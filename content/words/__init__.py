"""The handbook's own words: of the frame, the blocks and the guides, Danish and English in one entry."""

from collections.abc import Mapping
from pathlib import Path
from string import Formatter

from content.reading.fresh import fresh, kept, until_files_change
from content.reading.yamlfile import load
from wizards.guide.reader import Fault, Faults, Reader
from wizards.guide.shapes import read_whole
from wizards.language.words import LANGUAGES, Words

FOLDER = Path(__file__).resolve().parent
NAMES = ("frame", "guides", "blocks", "facts", "drafting")
FRAME, GUIDES, BLOCKS, FACTS, DRAFTING = (FOLDER / f"{name}.yml" for name in NAMES)

type WordsFile = Mapping[str, Words]
type FactsFile = Mapping[str, Mapping[str, Words]]


def read(path: Path) -> WordsFile:
    """Read a file of words; raises Faults where a language is missing or the languages differ in their braces."""
    reader = Reader(load(path))
    read_in: WordsFile = read_whole(reader, WordsFile)
    for key, entry in read_in.items():
        braces = [_braces(entry[lang]) for lang in LANGUAGES]
        if None in braces:
            reader.wrong((key,), "a brace is not closed, or holds no name", "Write it as {name}")
        elif braces[0] != braces[1]:
            first, second = (", ".join(sorted(each or ())) or "none" for each in braces)
            reader.wrong((key,), f"the Danish has the braces {first}, the English {second}", "Use the same in both")
    reader.done()
    return read_in


def _braces(text: str) -> frozenset[str] | None:
    """Give the names in braces, or None where they cannot be filled in."""
    try:
        names = frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)
    except ValueError:
        return None
    return names if all(name.isidentifier() for name in names) else None


def _read_facts(path: Path) -> FactsFile:
    reader = Reader(load(path))
    told: FactsFile = read_whole(reader, FactsFile)
    reader.done()
    return told


_file = fresh(read)
facts = kept(_read_facts, lambda: FACTS)
"""What the derived facts are called, and what each of their values says."""


def frame() -> WordsFile:
    """Give the words of the pages' frame."""
    return _file(FRAME)


def guides() -> WordsFile:
    """Give the words of the guides: of their pages, and of the engine."""
    return _file(GUIDES)


def together(*files: Path) -> WordsFile:
    """Give the words of several files by their key; raises Faults where a key stands in two of them."""
    found: dict[str, Words] = {}
    faults: list[Fault] = []
    for file in files:
        what, mend = "the key stands in another file of words too", "Name it otherwise"
        faults += (load(file).fault((key,), what, mend) for key in _file(file).keys() & found.keys())
        found |= _file(file)
    if faults:
        raise Faults(faults)
    return found


@until_files_change
def words() -> WordsFile:
    """Give all words by their key."""
    return together(FRAME, GUIDES, BLOCKS, DRAFTING)


def say(key: str, lang: str, **values: str) -> str:
    """Give the words of a key in one language, with its braces filled in."""
    return words()[key][lang].format(**values)


def page_words(lang: str) -> Mapping[str, str]:
    """Give the words of a guide's page by key: those without a dot, which its scripts say."""
    return {key: entry[lang] for key, entry in guides().items() if "." not in key}


def drafting_words(lang: str) -> Mapping[str, str]:
    """Give the words of the page where a guide is written, by key: its scripts say them, and no other page does."""
    return {key: entry[lang] for key, entry in _file(DRAFTING).items()}


def frame_words(lang: str) -> Mapping[str, str]:
    """Give the words of the pages' frame by key, for the templates."""
    return {key: entry[lang] for key, entry in frame().items()}
