"""The handbook's own Markdown: titles of boxes, tables in frames, lists to tick, explained terms.

A Markdown extension that knows Python-Markdown and the content, and nothing of what builds the site.
"""

from typing import override

from markdown import Extension, Markdown

from content.markup.boxes import Boxes
from content.markup.tables import Tables
from content.markup.tasks import Tasks
from content.markup.terms import Terms


class Markup(Extension):
    """Makes one page's HTML whole, and notes in `placed` what the page must load for it."""

    def __init__(self, lang: str = "da", page: str = "", placed: set[str] | None = None) -> None:
        super().__init__()
        self.lang, self.page = lang, page
        self.placed = set[str]() if placed is None else placed

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        """Hang each part where it belongs: after the text is a tree, the terms before links are resolved."""
        md.parser.blockprocessors.register(Boxes(md.parser, self.lang), "admonition", 105)
        md.treeprocessors.register(Tables(md, self.placed), "tables_in_frames", 9)
        md.treeprocessors.register(Tasks(md, self.placed), "labelled_tasks", 8)
        md.treeprocessors.register(Terms(md, self.lang, self.page, self.placed), "explained_terms", 2)


def makeExtension(lang: str = "da", page: str = "", placed: set[str] | None = None) -> Markup:  # noqa: N802 (its name)
    """Give the extension to Python-Markdown, which asks for it by this name."""
    return Markup(lang, page, placed)
