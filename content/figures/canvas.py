"""What every drawing is drawn with: text that is broken into lines, boxes and arrows, each told without colour too.

Lines and letters take the colour of the text round the drawing. A tint comes from a class alone, so that a drawing
without its stylesheet, on paper or in another program, is still whole.
"""

import re
from dataclasses import dataclass
from html import escape

# The width of a letter in hundredths of its size, the wider of the regular and the bold face.
_WIDTHS = {
    28: " \N{NO-BREAK SPACE}'",
    30: "i!jl.,:;·’",
    37: "()f1t",
    44: "Irt-",
    51: "/–†»«z",
    58: "cgs7FLJ?",
    63: "aehvåékoxyø234568nu90bdpqEZ+",
    69: "SYPBRT&",
    75: "VCUGKADXÅH",
    78: "NOQØ",
    92: "wmMæ%",
    101: "ÆW",
}
_WIDTH = {sign: width / 100 for width, signs in _WIDTHS.items() for sign in signs}
LEADING = 1.3
PAD = 10
HEAD = 7  # an arrow's head
SOFT = "\N{SOFT HYPHEN}"  # where a word may be broken


@dataclass(frozen=True)
class Paper:
    """The width that is drawn on, and the sizes of its letters: a telephone's or a desk's."""

    name: str
    width: int
    size: int

    @property
    def small(self) -> int:
        """Give the size of what is said below a name."""
        return self.size - 1

    @property
    def is_wide(self) -> bool:
        """Say whether things can stand side by side."""
        return self is WIDE


NARROW = Paper("narrow", 320, 15)
WIDE = Paper("wide", 640, 16)
PAPERS = (NARROW, WIDE)


@dataclass(frozen=True)
class Block:
    """Words set in lines: a name in bold, what is said of it below, and how high they stand together."""

    lines: tuple[tuple[str, int, bool], ...]

    @property
    def height(self) -> float:
        """Give the height of all lines."""
        return sum(size * LEADING for _, size, _ in self.lines)

    def draw(self, x: float, y: float, anchor: str = "start") -> str:
        """Set the lines from a place downwards."""
        marks = ""
        for words, size, is_bold in self.lines:
            y += size * LEADING
            bold = ' font-weight="700"' if is_bold else ""
            turn = "" if anchor == "start" else f' text-anchor="{anchor}"'
            marks += f'<text x="{x:g}" y="{y - size * 0.35:g}" font-size="{size}"{bold}{turn}>{safe(words)}</text>'
        return marks


def width_of(words: str, size: int) -> float:
    """Estimate how wide words are, on the safe side."""
    return sum(_WIDTH.get(sign, 0.7) for sign in words) * size


def lines_of(words: str, room: float, size: int) -> list[str]:
    """Break words at spaces into lines that fit; a long one breaks at its hyphen, or at a soft one that shows then."""
    lines = [""]
    for word in words.split(" "):
        for at, piece in enumerate(re.split(f"(?<=-)|{SOFT}", word)):
            soft = at > 0 and not lines[-1].endswith("-")
            longer = lines[-1] + ("" if at or not lines[-1] else " ") + piece
            if lines[-1] and width_of(longer, size) > room:
                lines[-1] += "-" if soft else ""
                lines.append(piece)
            else:
                lines[-1] = longer
    return lines


def even_lines(words: str, room: float, size: int) -> list[str]:
    """Break words into as few lines as the room allows, and these as even as can be: no word is left alone."""
    lines = lines_of(words, room, size)
    while room > size and len(narrower := lines_of(words, room := room - size / 2, size)) == len(lines):
        lines = narrower
    return lines


def block(paper: Paper, room: float, name: str = "", text: str = "") -> Block:
    """Set a name and what is said of it in the room there is."""
    names = [(line, paper.size, True) for line in lines_of(name, room, paper.size)] if name else []
    texts = [(line, paper.small, False) for line in lines_of(text, room, paper.small)] if text else []
    return Block(tuple(names + texts))


def box(x: float, y: float, width: float, height: float, tint: str = "", radius: int = 0, broken: bool = False) -> str:
    """Draw a box with an outline; a tint is a class that the stylesheet fills."""
    corner = f' rx="{radius}"' if radius else ""
    dash = ' stroke-dasharray="6 5"' if broken else ""
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}"{corner} {_look(tint)}{dash}/>'


def circle(x: float, y: float, radius: float, tint: str = "") -> str:
    """Draw a circle with an outline."""
    return f'<circle cx="{x:g}" cy="{y:g}" r="{radius:g}" {_look(tint)}/>'


def path(route: str, heavy: bool = False, tint: str = "") -> str:
    """Draw a line along a route, and fill what it closes in when it has a tint."""
    return f'<path d="{route}" {_look(tint, heavy)}/>'


def _look(tint: str, heavy: bool = False) -> str:
    """Give an outline, and where there is a tint a class for it over the white that hides what lies below."""
    fill = f'class="ts-tint-{tint}" fill="white"' if tint else 'fill="none"'
    return f'{fill} stroke="currentColor" stroke-width="{2 if heavy else 1.5}"'


def head(x: float, y: float, way: str) -> str:
    """Draw the head of an arrow whose point is at a place: right, down, up or left."""
    along, across = {"right": (-1, 0), "left": (1, 0), "down": (0, -1), "up": (0, 1)}[way]
    first = (x + along * HEAD + across * HEAD * 0.6, y + across * HEAD + along * HEAD * 0.6)
    second = (x + along * HEAD - across * HEAD * 0.6, y + across * HEAD - along * HEAD * 0.6)
    points = f"{x:g},{y:g} {first[0]:g},{first[1]:g} {second[0]:g},{second[1]:g}"
    return f'<polygon points="{points}"/>'


def safe(words: str) -> str:
    """Make words safe to stand in the drawing, or beside it."""
    return escape(words.replace(SOFT, ""), quote=False)
