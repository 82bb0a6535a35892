"""The block `story`: one step of the book's worked example, or all of them, which say that it is invented."""

from content.blocks.html import plain
from content.pages import spine
from content.pages.roles import roles
from content.registers.story import Step, register
from content.words import say


def story_block(stage: str, lang: str) -> str:
    """Give the example's step at one stage of the way as a box, or every step in order."""
    known = register()
    if not stage:
        return "".join(f"{at}. {_told(step, lang)}\n" for at, step in enumerate(known.steps.values(), 1))
    name = say("story.name", lang, stage=plain(spine.spine().stages[stage].name[lang]))
    invented = f"{plain(known.invented[lang])} [{say('story.whole', lang)}]({roles().templates}.md#story)"
    return (
        f'<section class="ts-story" markdown="1">\n<p class="ts-story__name" markdown="span">{name}</p>\n'
        f'<p markdown="span">{_told(known.steps[stage], lang)}</p>\n<p markdown="span">{invented}</p>\n</section>\n'
    )


def stages() -> tuple[str, ...]:
    """Name every stage at which the example has a step."""
    return tuple(register().steps)


def _told(step: Step, lang: str) -> str:
    """Tell when a step was, and what happened."""
    return f"**{plain(step.when[lang])}.** {plain(register().fill(step.happens[lang], lang))}"
