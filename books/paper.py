"""Draws a book on paper as PDF/UA, and turns two halves against each other."""

from pathlib import Path

import pikepdf
from weasyprint import HTML


def draw(text: str, file: Path) -> None:
    """Draw a book: tagged, with outline and page numbers."""
    HTML(string=text, base_url=str(file.parent)).write_pdf(file, pdf_variant="pdf/ua-1", pdf_tags=True)


def turn(front: Path, back: Path, file: Path) -> None:
    """Print one half from the front and the other from the back, upside down, as a book that is turned over."""
    with pikepdf.open(front) as one, pikepdf.open(back) as other:
        for page in reversed(other.pages):
            one.pages.append(page)
            one.pages[-1].rotate(180, relative=True)
        one.save(file, deterministic_id=True)
