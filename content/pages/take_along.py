"""What a reader can take along: each book with the forms that it comes in, and what its files are called."""

from dataclasses import dataclass

FOLDER = "take-along"
"""Where the books lie in a site."""
STEMS = {"da": "10-skarpe", "en": "ten-sharp"}


@dataclass(frozen=True, slots=True)
class Along:
    """One book: the whole, a half, or both halves turned against each other; and the endings of its files."""

    id: str
    endings: tuple[str, ...] = ("pdf",)

    def file(self, lang: str, ending: str) -> str:
        """Give a file's name."""
        stem = STEMS[lang] if self.id == "both" else f"{STEMS[lang]}-{self.id}"
        return f"{stem}.{ending}"


BOOKS = (Along("both", ("pdf", "epub", "docx")), Along("company"), Along("municipality"), Along("turned"))
