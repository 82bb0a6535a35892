"""Boxes: one that is written without a title gets its kind's title, in the page's language."""

import re

from markdown.blockparser import BlockParser
from markdown.extensions.admonition import AdmonitionProcessor

from content.words import frame_words


class Boxes(AdmonitionProcessor):
    """Reads `!!! kind "Title"`, as Python-Markdown does."""

    def __init__(self, parser: BlockParser, lang: str) -> None:
        super().__init__(parser)
        self.lang = lang

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """Give a box's kind and title; the kinds that have titles stand among the frame's words."""
        kind, title = super().get_class_and_title(match)
        if match[2] is None:
            title = frame_words(self.lang).get(f"box_{kind}", title)
        return kind, title
