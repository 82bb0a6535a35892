"""The sources of what a guide says, in words."""

from dataclasses import dataclass

from wizards.guide.model import Citation, Guide, Sure
from wizards.language.words import say


@dataclass(frozen=True, slots=True)
class Source:
    """A source in words, its place from the root of a language's pages, and, of the law, how sure it is."""

    words: str
    place: str
    sure: Sure | None = None

    def marked(self, lang: str) -> str:
        """Give the words, and after them how sure the law is: `Udbudsloven § 22 (læst)`."""
        return f"{self.words} ({say(f'sure_{self.sure}', lang)})" if self.sure else self.words


def sources(guide: Guide, references: tuple[str, ...], lang: str) -> tuple[Source, ...]:
    """Give what references name, in words."""
    cited = (guide.citations.get(ref) or Citation(da=ref, en=ref) for ref in references)
    return tuple(Source(citation.words[lang], citation.place, citation.sure) for citation in cited)
