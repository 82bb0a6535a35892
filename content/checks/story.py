"""The worked example in the pages: each step stands on its own page, and its template is there to be filled in."""

from collections.abc import Iterator

from content.pages.book import gather
from content.reading.yamlfile import load
from content.registers.story import FILE, register
from content.templates.reader import templates
from wizards.guide.near import meant
from wizards.guide.reader import Fault


def told() -> Iterator[Fault]:
    """Look for each step on its page, for steps on other pages than theirs, and for each step's template."""
    story, document, book = register(), load(FILE), gather()
    placed: set[tuple[str, str]] = set()
    for lang, slug, at, block in book.placed("story"):
        step = story.steps.get(block["given"].strip())
        if not step:
            continue
        placed.add((lang, step.id))
        if step.page != slug:
            mend = f"Place it there, or name this page in {document.file}"
            yield book.pages[lang, slug].fault(at, block[0], f"the step's page is `{step.page}`", mend)
    for id, step in story.steps.items():
        for (lang, slug), page in book.pages.items():
            if slug == step.page and (lang, id) not in placed:
                what, mend = f"{page.file} does not tell the step", f"Place it there with {{{{ story {id} }}}}"
                yield document.fault(("steps", id, "page"), what, mend)
        if step.template and step.template not in templates():
            mend = meant(step.template, templates(), f"Name one of: {', '.join(templates())}")
            yield document.fault(("steps", id, "template"), f"there is no template `{step.template}`", mend)
