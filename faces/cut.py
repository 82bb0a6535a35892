"""Cut a face from its package to the letters, weights and kerning that the pages use.

The whole Latin faces are 149,264 bytes, cut 29,280 (`make fonts` prints both). What goes is other languages' letters,
weights from hairline to black, and the kerning of pairs that the pages hardly have. What hardly a page writes lies in
files of its own. Outlines lie on a grid of 500 to the em, half a step of which is a fiftieth of a dot at the text's
size. A cut face is a modified one, so it bears a name of the book's own, as the licence of Source Serif asks.
"""

from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.otlLib import builder
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.ttLib.tables import otTables
from fontTools.varLib import instancer

from faces.characters import OFTEN, SELDOM
from faces.kerning import Pairs, distances

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ROOT / "node_modules" / "@fontsource-variable"
FONTS = ROOT / "theme" / "assets" / "fonts"
PER_EM = 500
"""The steps of the grid on which outlines lie, to the em: those of the packages' are 1,000 and 2,048."""


@dataclass(frozen=True, slots=True)
class Face:
    """A file of a face, the package's that it is cut from, the weights that the styles use, and what it can show."""

    name: str
    family: str
    file: str
    weights: tuple[int, int] | int
    characters: str = OFTEN

    @property
    def whole(self) -> Path:
        """The package's file."""
        return PACKAGES / self.family / "files" / self.file

    @property
    def path(self) -> Path:
        """Where the cut face lies."""
        return FONTS / f"{self.name}.woff2"


MAIN = (
    Face("serif", "source-serif-4", "source-serif-4-latin-wght-normal.woff2", (400, 700)),
    Face("serif-italic", "source-serif-4", "source-serif-4-latin-wght-italic.woff2", 400),
    Face("sans", "schibsted-grotesk", "schibsted-grotesk-latin-wght-normal.woff2", (400, 700)),
)
FACES = (*MAIN, *(replace(face, name=f"{face.name}-seldom", characters=SELDOM) for face in MAIN))


def limited(face: Face) -> TTFont:
    """Open a face with the weights that the styles use and no other."""
    font = instancer.instantiateVariableFont(
        TTFont(face.whole, recalcTimestamp=False), {"wght": face.weights}, optimize=True
    )
    return _reread(font)  # what is left of the weights, or the subsetter misses a glyph


def _reread(font: TTFont) -> TTFont:
    scratch = BytesIO()
    font.flavor = None
    font.save(scratch)
    return TTFont(BytesIO(scratch.getvalue()), recalcTimestamp=False)


def cut(face: Face, common: tuple[str, ...]) -> bytes:
    """Give the file of a face with what the pages write, kerned for the common pairs of letters."""
    font = limited(face)
    known = font.getBestCmap()
    far = distances(font)
    pairs = {(known.get(ord(pair[0])), known.get(ord(pair[1]))) for pair in common}
    kept = {pair: far[pair] for pair in sorted(far.keys() & pairs) if far[pair]}
    options = subset.Options(name_IDs=[], layout_features=["ccmp"], notdef_outline=True)
    options.drop_tables += ["GPOS", "BASE", "MVAR", "STAT"] if isinstance(face.weights, int) else ["GPOS", "BASE"]
    cutter = subset.Subsetter(options)
    cutter.populate(text=face.characters)
    cutter.subset(font)
    glyphs = set(font.getGlyphOrder())
    _kern(font, {pair: far for pair, far in kept.items() if glyphs.issuperset(pair)})
    font = _reread(font)  # the whole of it: what is only partly read is not scaled
    scale_upem(font, PER_EM)
    out = BytesIO()
    font.flavor = "woff2"
    font.save(out)
    return out.getvalue()


def _kern(font: TTFont, pairs: Pairs) -> None:
    """Give a face that has no kerning these distances."""
    values = {pair: (builder.buildValue({"XAdvance": far}), None) for pair, far in pairs.items()}
    lookup = builder.buildLookup(builder.buildPairPosGlyphs(values, font.getReverseGlyphMap()))
    table = otTables.GPOS()
    table.Version = 0x00010000
    table.LookupList = otTables.LookupList()
    table.LookupList.Lookup = [lookup]
    kern = otTables.FeatureRecord()
    kern.FeatureTag = "kern"
    kern.Feature = otTables.Feature()
    kern.Feature.FeatureParams = None
    kern.Feature.LookupListIndex = [0]
    table.FeatureList = otTables.FeatureList()
    table.FeatureList.FeatureRecord = [kern]
    every = otTables.DefaultLangSys()
    every.ReqFeatureIndex, every.FeatureIndex, every.LookupOrder = 0xFFFF, [0], None
    table.ScriptList = otTables.ScriptList()
    table.ScriptList.ScriptRecord = []
    for tag in ("DFLT", "latn"):
        record = otTables.ScriptRecord()
        record.ScriptTag, record.Script = tag, otTables.Script()
        record.Script.DefaultLangSys, record.Script.LangSysRecord = every, []
        table.ScriptList.ScriptRecord.append(record)
    font["GPOS"] = newTable("GPOS")
    font["GPOS"].table = table
