"""The blocks `template` and `templates`: what a template is for, who fills it in, how long it takes, and its files."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from content.blocks.html import plain
from content.pages import spine
from content.templates.address import address, anchor
from content.templates.reader import templates as known
from content.templates.template import Template
from content.words import say


@dataclass(frozen=True, slots=True)
class TemplateFacts:
    """A template as the search lists it: its place on the page of templates, and what it is and is for."""

    anchor: str
    title: str
    what: str
    kind: str

    @property
    def phrases(self) -> tuple[str, ...]:
        """Name it as one who looks for a template may."""
        kind = self.kind.lower()
        return (f"{self.title} {kind}", f"{kind} {self.title}")


def template_block(id: str, lang: str) -> str:
    """Give one template as a box."""
    return _box(known()[id], lang)


def templates_block(_: str, lang: str) -> str:
    """Give all templates, under a heading for each step of the way from need to spread."""
    ways = spine.spine().stages
    steps = groupby(known().values(), key=lambda each: each.step)
    return "\n".join(
        f"### {ways[step].name[lang]} {{#step-{step}}}\n\n{''.join(_box(each, lang) for each in group)}"
        for step, group in steps
    )


def template_facts(lang: str) -> Iterator[TemplateFacts]:
    """Give what the search is told of each template."""
    for each in known().values():
        yield TemplateFacts(anchor(each), each.title[lang], each.what[lang], say("template.name", lang))


def names() -> tuple[str, ...]:
    """Name every template that a page may place."""
    return tuple(known())


def _box(template: Template, lang: str) -> str:
    """Give the box; markdown="span" lets its links be checked and rewritten as those of any page."""
    told = (
        f"<strong>{say(f'template.{key}', lang)}</strong> {plain(words[lang])}"
        for key, words in (("what", template.what), ("who", template.who), ("takes", template.takes))
    )
    draft = f'<p markdown="span">{say("template.lawyer_text", lang)}</p>\n' if template.lawyer else ""
    lines = "".join(f'<p markdown="span">{line}</p>\n' for line in told)
    name = f"{say('template.name', lang)}: {plain(template.title[lang])}"
    links = " ".join(_links(template, lang))
    return (
        f'<section class="ts-template" id="{anchor(template)}" markdown="1">\n'
        f'<p class="ts-template__name" markdown="span">{name}</p>\n'
        f'{lines}{draft}<p class="ts-template__files" markdown="span">{links}</p>\n</section>\n\n'
    )


def _links(template: Template, lang: str) -> Iterator[str]:
    """Give the way to each file, which says for those who hear it alone whose file it is."""
    whose = f'<span class="ts-unseen">: {plain(template.title[lang])}</span>'
    for kind in ("docx", *(("xlsx",) if template.sheet else ())):
        named = say(f"template.kind.{kind}", lang)
        for key, filled in (("template.get_blank", False), ("template.get_filled", True)):
            file = address(template, lang, kind, filled=filled)
            yield f"[{say(key, lang, kind=named)}{whose}]({file}){{.ts-button .ts-button--quiet}}"
