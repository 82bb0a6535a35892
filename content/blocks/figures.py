"""The blocks of drawings: how something hangs together, the point of a chapter, and how something goes."""

from content import figures
from content.blocks.beside import render_ways_beside
from content.blocks.course import render_course
from content.blocks.html import plain
from content.figures import chapters, processes


def figure_block(id: str, lang: str) -> str:
    """Give one figure with its conclusion."""
    return figures.render_figure(id, lang)


def drawing_block(chapter: str, lang: str) -> str:
    """Give a chapter's drawing with its conclusion."""
    return chapters.render_drawing(chapter, lang)


def process_block(id: str, lang: str) -> str:
    """Give one process, a course or ways beside each other, with what it shows and its small print."""
    one = processes.register()[id]
    name = f"process-{id}"
    note = f'<p class="ts-course__note" markdown="span">{plain(one.note[lang])}</p>\n' if one.note else ""
    if one.course:
        return render_course(one.course, name, lang, note)
    assert one.ways
    return render_ways_beside(one.ways, name, lang, note)
