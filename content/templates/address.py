"""Where the files of a template lie: in the folder of the page that lists them all, each in its language's words."""

from content.pages.roles import roles
from content.templates.template import Template
from content.words import say


def address(template: Template, lang: str, kind: str, *, filled: bool) -> str:
    """Give the address of a file beside the pages of a language."""
    ending = f"-{say('template.filled_file', lang)}" if filled else ""
    return f"{roles().templates}/{template.file[lang]}{ending}.{kind}"


def anchor(template: Template) -> str:
    """Name the place of a template on a page that offers it."""
    return f"template-{template.id}"
