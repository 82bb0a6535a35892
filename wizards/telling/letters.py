"""The letters that the steps of a result send, with the case's own figures and the result itself in them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from wizards.guide.advice import OF_THE_RESULT
from wizards.guide.facts import Reading
from wizards.telling.placeholders import BLANK, fill


@dataclass(frozen=True, slots=True)
class Post:
    """A letter to copy; `lawyer` tells that the lawyer should see it first."""

    id: str
    title: str
    to: str
    body: str
    lawyer: bool


def letters(sent: Iterable[str], said: Mapping[str, str], reading: Reading, lang: str) -> Iterator[Post]:
    """Give the letters of these ids, each once; `said` is what the result says."""
    written = {letter.id: letter for letter in reading.guide.letters}
    for id_ in dict.fromkeys(sent):
        letter = written[id_]
        body = fill(letter.body[lang], reading, lang)
        for name in OF_THE_RESULT:
            body = body.replace(f"{{{name}}}", said.get(name) or BLANK)
        yield Post(id_, letter.title[lang], letter.to[lang], body, letter.lawyer)
