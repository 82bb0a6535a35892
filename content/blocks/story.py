"""The block `story`: one step of the book's worked example as a box, or the whole of it, stage by stage."""

from collections.abc import Iterator

from content.blocks.html import plain
from content.pages import places, spine
from content.pages.roles import roles
from content.registers.story import Step, Summary, register
from content.templates.address import address
from content.templates.reader import templates
from content.words import say


def story_block(step: str, lang: str) -> str:
    """Give one step with the ways to its template, to the step before and to the one after, or the whole example."""
    return _box(register().steps[step], lang) if step else _whole(lang)


def steps() -> tuple[str, ...]:
    """Name every step that a page may place."""
    return tuple(register().steps)


def anchor(step: Step) -> str:
    """Name the place of a step on its page."""
    return f"story-{step.id.replace('_', '-')}"


def _box(step: Step, lang: str) -> str:
    """Give a step as a box; the search reads the example on the page that tells all of it, and not in every chapter."""
    invented = f"[{say('story.invented', lang)}]({roles().example}.md#invented){{.ts-story__mark}}"
    name = f"{say('story.name', lang)}: {plain(step.title[lang])} {invented}"
    ways = "".join(f'<p class="ts-story__way" markdown="span">{way}</p>\n' for way in _ways(step, lang))
    return (
        f'<section class="ts-story" id="{anchor(step)}" data-search-exclude markdown="1">\n'
        f'<p class="ts-story__name" markdown="span">{name}</p>\n'
        f'<p markdown="span">{_told(step, lang)}</p>\n{ways}</section>\n'
    )


def _ways(step: Step, lang: str) -> Iterator[str]:
    """Give the way to the template filled in with the step, to the step before, and to the one after."""
    before, after = register().beside(step.id)
    if step.template:
        yield f"{say('story.template', lang)} {_filled(step.template, lang)}"
    if before:
        yield f"{say('story.before', lang)} {_link(before, lang)}"
    if after:
        yield f"{say('story.after', lang)} {_link(after, lang)}"
    else:
        yield f"[{say('story.whole', lang)}]({roles().example}.md)"


def _whole(lang: str) -> str:
    """Tell every stage in short under a heading of its own, with a table of the steps that the pages tell."""
    known, stages = register(), spine.spine().stages
    head = " | ".join(say(f"story.column.{column}", lang) for column in ("step", "page", "template"))
    return "\n".join(
        f"### {plain(stages[id].name[lang])} · {plain(stage.when[lang])} {{#story-{id}}}\n\n{_short(stage, lang)}\n\n"
        f"| {head} |\n|---|---|---|\n" + "".join(_row(step, lang) for step in known.steps.values() if step.stage == id)
        for id, stage in known.stages.items()
    )


def _row(step: Step, lang: str) -> str:
    """Give a step as a row: the way to it, the page that tells it, and the template filled in with it."""
    filled = _filled(step.template, lang) if step.template else "–"
    return f"| {_link(step, lang)} | {plain(places.title(step.page, lang))} | {filled} |\n"


def _link(step: Step, lang: str) -> str:
    return f"[{plain(step.title[lang])}]({step.page}.md#{anchor(step)})"


def _filled(template: str, lang: str) -> str:
    """Give the way to a template as the example fills it in."""
    known = templates()[template]
    return f"[{plain(known.title[lang])} (Word)]({address(known, lang, 'docx', filled=True)})"


def _short(stage: Summary, lang: str) -> str:
    return plain(register().fill(stage.happens[lang], lang))


def _told(step: Step, lang: str) -> str:
    """Tell when a step was, and what happened."""
    return f"**{plain(step.when[lang])}.** {plain(register().fill(step.happens[lang], lang))}"
