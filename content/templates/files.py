"""The files of a template: what each is called, and its bytes, the same from the same words."""

from collections.abc import Iterator
from dataclasses import dataclass

from content.templates.address import address
from content.templates.document import build
from content.templates.reader import templates
from content.templates.sheet import xlsx
from wizards.note.docx import docx


@dataclass(frozen=True, slots=True)
class File:
    """A file to ship beside one language's pages: its address there, and what is in it."""

    address: str
    content: bytes


def files(lang: str) -> Iterator[File]:
    """Give every file of one language."""
    for template in templates().values():
        for filled in (False, True):
            yield File(address(template, lang, "docx", filled=filled), docx(build(template, lang, filled=filled)))
            if template.sheet:
                yield File(address(template, lang, "xlsx", filled=filled), xlsx(template, lang, filled=filled))
