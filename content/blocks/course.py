"""A course as a list of its steps and of who acts at each, which a stylesheet lays out as a row or a column."""

from collections.abc import Collection

from content.blocks.html import plain
from content.pages.places import address
from content.registers.course import Actor, Course, Sides, Step
from content.words import say

LANES: tuple[Actor, ...] = ("municipality", "company", "both")


def render_course(course: Course, name: str, lang: str, note: str = "") -> str:
    """Give a course as a figure: what it shows, who is who, and its steps."""
    actors = {actor for step in course.steps for actor, _ in step.acts}
    steps = "\n".join(_step(step, course.sides, lang) for step in course.steps)
    # markdown="1" and "span" let the links inside be checked and rewritten as those of any page.
    return (
        f"{opened(course.caption[lang], name)}{legend(actors, course.sides, lang)}"
        f'<ol class="ts-course__steps ts-course__steps--{len(course.steps)}" role="list" markdown="1">\n'
        f"{steps}\n</ol>\n{note}</figure>\n"
    )


def opened(caption: str, name: str) -> str:
    """Begin a figure with what it shows."""
    return (
        f'<figure class="ts-course" id="{name}" markdown="1">\n'
        f'<figcaption markdown="span">{plain(caption)}</figcaption>\n'
    )


def legend(actors: Collection[Actor], sides: Sides, lang: str) -> str:
    """Say which mark is whose; those who hear the page are told at each act."""
    known = "".join(f"<span>{mark(actor)}{side(actor, sides, lang)}</span>" for actor in LANES if actor in actors)
    return f'<p class="ts-course__legend" aria-hidden="true" markdown="span">{known}</p>\n' if known else ""


def mark(actor: Actor) -> str:
    """Give the mark of who acts: square, round, or both over each other; others have none."""
    return "" if actor == "others" else f'<span class="ts-mark ts-mark--{actor} ts-mark--bare"></span>'


def side(actor: Actor, sides: Sides, lang: str) -> str:
    """Give what a side is called in a figure."""
    return plain(sides.name(actor, say(f"course.{actor}", lang), lang))


def linked(words: str, page: str | None) -> str:
    """Lead from words to the place that tells more, where there is one."""
    return f"[{plain(words)}]({address(page)})" if page else plain(words)


def _step(step: Step, sides: Sides, lang: str) -> str:
    """Give one step: its year or name first, as it is read, then who does what, then what comes of it."""
    parts = [f'<p class="ts-course__head" markdown="span">{linked(step.head[lang], step.page)}</p>']
    for actor, words in step.acts:
        who = f'<span class="ts-course__who">{side(actor, sides, lang)}: </span>' if actor != "others" else ""
        told = f"{mark(actor)}<span>{who}{plain(words[lang])}</span>"
        parts.append(f'<p class="ts-course__act ts-{actor}" markdown="span">{told}</p>')
    if step.both:  # the company's lane shows it too; those who hear the page have been told
        other = side("municipality", sides, lang)
        too = f"{mark('company')}<span>{say('course.too', lang, side=other[0].lower() + other[1:])}</span>"
        parts.append(f'<p class="ts-course__too ts-company" aria-hidden="true" markdown="span">{too}</p>')
    if step.gives:
        parts.append(f'<p class="ts-course__gives" markdown="span">{plain(step.gives[lang])}</p>')
    return f'<li markdown="1">\n{"\n".join(parts)}\n</li>'
