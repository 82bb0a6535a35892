"""One drawing for each pair of chapters, the same thing seen from either side of the table."""

from content.figures.chapters.register import FILE, Scene, View, read, register, views
from content.figures.chapters.render import render_drawing, svg, telling

__all__ = ["FILE", "Scene", "View", "read", "register", "render_drawing", "svg", "telling", "views"]
