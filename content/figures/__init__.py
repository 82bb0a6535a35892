"""The drawings of the handbook: read from content/figures/figures.yml and made into SVG at build time."""

from content.figures.figure import render_figure
from content.figures.register import FILE, Figure, Part, read, register

__all__ = ["FILE", "Figure", "Part", "read", "register", "render_figure"]
