"""Read every guide's note as its reader does: `python -m tests.notes.convert TARGET`.

One case of each guide is answered in both languages. LibreOffice opens the Word file and makes a PDF of it, whose text
must hold every word of the Markdown note, and nothing that is no word.
"""

import json
import re
import shutil
import subprocess
import sys
import unicodedata
from base64 import b64decode
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from content.guides.compile import compile_guides
from content.guides.guides import names, read_guide
from wizards.asking import address
from wizards.door import answer
from wizards.guide.answer import Answer, Texts
from wizards.guide.model import Guide
from wizards.language.words import LANGUAGES

TOOLS = {"soffice": "libreoffice-writer", "pdftotext": "poppler-utils"}
REMARK = {
    "da": "Drøftet på mødet.\nBeløbene er fra budgettet.",
    "en": "Discussed at the meeting.\nFigures: the budget.",
}
NO_WORD = re.compile(
    r"[{}]|\b(?:None|True|False|null|undefined|dkk|(?<!\.)dk)\b|\b[a-z]+_[a-z_]+\b|(?<!\.)\.\.(?!\.)| [.,;:](?!\S)|\?:"
)
"""Placeholders, Python's own words, ids, and marks that meet."""
FOREIGN = {"da": re.compile(r"\b(?:the|and|which|with)\b"), "en": re.compile(r"\b(?:og|ikke|det|hvis|til)\b")}


class ToolMissing(Exception):
    """A program that this command needs is not installed."""


@dataclass(frozen=True)
class Note:
    """A note as the door gave it: its file's stem, its Word file, the texts it must hold, and what was typed."""

    stem: str
    lang: str
    docx: bytes
    holds: tuple[str, ...]
    typed: str


def make(name: str, lang: str) -> Note:
    """Ask the door for the note of the guide's fullest case, as a Word file and as Markdown."""
    guide = read_guide(name).guide
    answers = fullest(guide, lang)
    typed = [text for given in answers.values() if isinstance(given, Texts) for _, text in given.words]
    files = {}
    for form in ("docx", "markdown"):
        noted = {"format": form, "case": "2026-0417", "remark": REMARK[lang], "address": f"https://example.org/{lang}/"}
        fragment = address.write(guide, answers, "result")
        request = {"guide": name, "lang": lang, "fragment": fragment, "today": "2026-11-21", "note": noted}
        files[form] = json.loads(answer(json.dumps(request)))["note"]
    holds = [*_pieces(files["markdown"]["text"]), *(line for t in (*typed, REMARK[lang]) for line in t.splitlines())]
    return Note(f"{name}-{lang}", lang, b64decode(files["docx"]["base64"]), tuple(holds), "\n".join(typed))


def fullest(guide: Guide, lang: str) -> Mapping[str, Answer]:
    """Give the answers of the case with most typed in the language, else most answered; long fields get lines."""

    def size(answers: Mapping[str, Answer]) -> tuple[int, int]:
        texts = " ".join(text for a in answers.values() if isinstance(a, Texts) for _, text in a.words)
        return 0 if FOREIGN[lang].search(texts) else len(texts), len(answers)

    long = {(q.id, f.id) for q in guide.questions for f in q.fields if f.unit == "lines"}

    def typed(name: str, given: Answer) -> Answer:
        if not isinstance(given, Texts):
            return given
        return Texts(tuple((f, t.replace(". ", ".\n") if (name, f) in long else t) for f, t in given.words))

    answers = max((case.answers for case in guide.cases), key=size)
    return {name: typed(name, given) for name, given in answers.items()}


def _pieces(markdown: str) -> Iterator[str]:
    """Give the texts of a Markdown note without its marks: lines, and the cells of tables."""
    for line in markdown.splitlines():
        for cell in re.split(r"(?<!\\)\|", line) if line.startswith("|") else [line]:
            for text in cell.split("<br>"):
                plain = re.sub(r"^(#+|- \[ \]|-) |\*\*|^<(?=http)|>$|\\(?=\W)", "", text.strip()).strip()
                if plain.strip("-"):
                    yield plain


def convert(notes: list[Note], target: Path) -> None:
    """Write the Word files and have one LibreOffice make a PDF of each; raises ToolMissing."""
    for tool, package in TOOLS.items():
        if not shutil.which(tool):
            raise ToolMissing(f"{tool} is not here. Install it (Debian and Ubuntu: apt-get install {package}).")
    target.mkdir(parents=True, exist_ok=True)
    for note in notes:
        (target / f"{note.stem}.docx").write_bytes(note.docx)
        (target / f"{note.stem}.pdf").unlink(missing_ok=True)
    profile = target.resolve() / "profile"
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "pdf", "--outdir"]
    files = [str(target / f"{note.stem}.docx") for note in notes]
    subprocess.run([*command, str(target), *files], check=True, capture_output=True, timeout=600)
    shutil.rmtree(profile, ignore_errors=True)


def faults(note: Note, pdf: Path) -> Iterator[str]:
    """Say what the PDF's text lacks, and what stands in it that is no word of the reader's or the handbook's."""
    if not pdf.exists():
        yield "LibreOffice made no PDF of it"
        return
    modes: tuple[list[str], ...] = ([], ["-raw"], ["-layout"])
    texts = [subprocess.check_output(["pdftotext", *mode, str(pdf), "-"], text=True) for mode in modes]
    squeezed = [_squeezed(text) for text in texts]
    yield from (f"lacks: {text}" for text in note.holds if not any(_squeezed(text) in whole for whole in squeezed))
    words = texts[0].partition("https://example.org/")[0]
    for hit in (*NO_WORD.finditer(words), *FOREIGN[note.lang].finditer(words)):
        if hit[0] not in note.typed:
            yield f"holds {hit[0]!r}: {' '.join(words[max(0, hit.start() - 40) : hit.end() + 40].split())}"


def _squeezed(text: str) -> str:
    """Leave out all that a line break or a page break may change: spaces, hyphens, the running foot."""
    text = re.sub(r"(?m)^\s*\S+ \d+ (?:af|of) \d+\s*\f", "", text)
    return re.sub(r"[\s\u00ad‐-]+", "", unicodedata.normalize("NFKC", text))


def main(target: Path) -> int:
    """Convert every note, say per note what is wrong, and give the exit status."""
    compile_guides()
    notes = [make(name, lang) for name in names() for lang in LANGUAGES]
    try:
        convert(notes, target)
    except ToolMissing as missing:
        print(missing, file=sys.stderr)
        return 2
    wrong = {note.stem: list(faults(note, target / f"{note.stem}.pdf")) for note in notes}
    return tell(wrong, "notes", target)


def tell(wrong: Mapping[str, list[str]], what: str, target: Path) -> int:
    """Say what is wrong with each file, and how many are whole; gives the exit status."""
    for stem, found in wrong.items():
        print(f"{stem}: {'ok' if not found else ''}", *found, sep="\n  ")
    print(f"{sum(not found for found in wrong.values())} of {len(wrong)} {what} are whole, in {target}")
    return 1 if any(wrong.values()) else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1] if len(sys.argv) > 1 else ".cache/notes")))
