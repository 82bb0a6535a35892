"""What kerning a face has between two letters, and which pairs move the pages' text most."""

from collections import Counter
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path

from fontTools.ttLib import TTFont

type Pairs = Mapping[tuple[str, str], int]
"""By how much the second glyph of a pair is moved, in the font's units."""

COMMON = Path(__file__).parent / "pairs.txt"
ENOUGH = 600


def common() -> tuple[str, ...]:
    """Give the noted pairs of letters, which `make fonts COUNT=1` counts anew."""
    return tuple(COMMON.read_text(encoding="utf-8").splitlines())


def distances(font: TTFont) -> Pairs:
    """Give every pair that a face kerns, and by how much at its first weight."""
    table = font["GPOS"].table
    kern = (each.Feature.LookupListIndex for each in table.FeatureList.FeatureRecord if each.FeatureTag == "kern")
    found: dict[tuple[str, str], int] = {}
    for at in sorted({index for indexes in kern for index in indexes}):
        told: dict[tuple[str, str], int] = {}
        for part in table.LookupList.Lookup[at].SubTable:
            pairs = getattr(part, "ExtSubTable", part)
            if pairs.LookupType == 2:
                for pair, far in (_singles if pairs.Format == 1 else _classes)(pairs, font.getGlyphOrder()):
                    told.setdefault(pair, far)  # the first part that knows a pair settles it
        for pair, far in told.items():
            found[pair] = found.get(pair, 0) + far
    return found


def _singles(pairs: object, _: list[str]) -> Iterable[tuple[tuple[str, str], int]]:
    for left, rights in zip(pairs.Coverage.glyphs, pairs.PairSet, strict=True):  # type: ignore[attr-defined]
        for right in rights.PairValueRecord:
            yield (left, right.SecondGlyph), getattr(right.Value1, "XAdvance", 0)


def _classes(pairs: object, glyphs: list[str]) -> Iterable[tuple[tuple[str, str], int]]:
    first, second = pairs.ClassDef1.classDefs, pairs.ClassDef2.classDefs  # type: ignore[attr-defined]
    for left in sorted(set(pairs.Coverage.glyphs)):  # type: ignore[attr-defined]
        row = pairs.Class1Record[first.get(left, 0)].Class2Record  # type: ignore[attr-defined]
        for right in glyphs:
            yield (left, right), getattr(row[second.get(right, 0)].Value1, "XAdvance", 0)


def moves_most(texts: Iterable[str], fonts: Iterable[TTFont]) -> list[str]:
    """Give the pairs that kerning moves most in these texts, by how often they stand and how far they are moved."""
    often = Counter(a + b for text in texts for a, b in pairwise(text))
    moved: Counter[str] = Counter()
    for font in fonts:
        known, far = font.getBestCmap(), distances(font)
        for pair, times in often.items():
            moved[pair] += times * abs(far.get((known.get(ord(pair[0]), ""), known.get(ord(pair[1]), "")), 0))
    return sorted(pair for pair, by in moved.most_common(ENOUGH) if by)
