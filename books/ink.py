"""What draws the figures on paper: each class of the screen's styles as a colour of its own, and the faces."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer
from lxml import html

from content.reading.yamlfile import ROOT

FONTS = ROOT / "theme" / "assets" / "fonts"
WEIGHTS = (400, 700)
FACES = (("Book Serif", "serif", False), ("Book Sans", "sans", False), ("Book Serif", "serif-italic", True))
"""Each family with the site's files that it is taken from (NAME and NAME-seldom), and whether it slants."""

INK, PANEL, SOFT, RULE = "#191b1f", "#f3f1ec", "#53565c", "#d3d0c8"
COMPANY, COMPANY_TINT, MUNICIPALITY, MUNICIPALITY_TINT = "#ef7f50", "#fbe8dd", "#9fc3dc", "#e2edf5"
DRAWN: Mapping[str, Mapping[str, str]] = {
    "ts-tint-plain": {"fill": PANEL},
    "ts-tint-mark": {"fill": MUNICIPALITY_TINT},
    "ts-tint-company": {"fill": COMPANY_TINT},
    "ts-tint-municipality": {"fill": MUNICIPALITY_TINT},
    "ts-tint-company-strong": {"fill": COMPANY},
    "ts-tint-municipality-strong": {"fill": MUNICIPALITY},
    "ts-on-fill": {"fill": INK},
    "ts-bar-track": {"fill": PANEL, "stroke": RULE},
    "ts-bar-told": {"fill": MUNICIPALITY, "stroke": INK},
    "ts-bar-other": {"fill": MUNICIPALITY_TINT, "stroke": INK},
    "ts-bar-shared": {"fill": COMPANY_TINT, "stroke": INK, "stroke-dasharray": "3 3"},
    "ts-bar-scale": {"fill": SOFT, "font-size": "14"},
    "ts-bar-number": {"font-weight": "700", "font-size": "24"},
}
"""How what has a class of theme/assets/css/{figures,statistics}.css is drawn; a test holds it complete."""


OF_COMPANIES: Mapping[str, Mapping[str, str]] = {"ts-tint-mark": {"fill": COMPANY_TINT}}
"""What is drawn otherwise on a page that speaks to companies."""


def ink(text: html.HtmlElement, side: str) -> None:
    """Write into the drawings of a chapter for one side what the screen's styles say of them."""
    drawn = {**DRAWN, **(OF_COMPANIES if side == "company" else {})}
    for svg in text.iter("svg"):
        svg.set("fill", INK)
        svg.set("font-family", "Book Sans")
        if svg.get("font-size") is None:
            svg.set("font-size", "16")
        for each in svg.iter():
            if not isinstance(each.tag, str):
                continue
            if each.tag == "tspan" and each.get("font-weight") is None:
                each.set("font-weight", "700")
            for name in each.get("class", "").split():
                for what, how in drawn.get(name, {}).items():
                    each.set(what, how)
            for what in ("stroke", "fill"):
                if each.get(what) == "currentColor":
                    each.set(what, INK)


def cut_faces(into: Path) -> str:
    """Write each face in each weight that the book uses; give the styles that name them."""
    styles: list[str] = []
    for family, name, is_slanted in FACES:
        for weight in WEIGHTS if not is_slanted else WEIGHTS[:1]:
            file = into / f"{name}-{weight}.ttf"
            _whole(name, weight).save(file)
            styles.append(
                f'@font-face {{ font-family: "{family}"; src: url("{file.as_uri()}"); font-weight: {weight};'
                f" font-style: {'italic' if is_slanted else 'normal'}; }}"
            )
    return "\n".join(styles)


def _whole(name: str, weight: int) -> TTFont:
    """Give a face in one weight with all its letters, those that the site keeps apart among them."""
    parts: list[BytesIO] = []
    made = 0
    for file in (f"{name}.woff2", f"{name}-seldom.woff2"):
        face = TTFont(FONTS / file, recalcTimestamp=False)
        if "fvar" in face:
            face = instancer.instantiateVariableFont(face, {"wght": weight})
        face.flavor = None
        made = face["head"].modified
        parts.append(BytesIO())
        face.save(parts[-1])
        parts[-1].seek(0)
    whole = Merger().merge(parts)
    whole.recalcTimestamp = False
    whole["head"].created = whole["head"].modified = made  # else each book would be another
    return whole
