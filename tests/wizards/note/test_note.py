import io
import zipfile
from xml.etree import ElementTree

import pytest

from tests.wizards.asks import ask
from wizards.note.document import Document, Link, Paragraph, Table, markdown
from wizards.note.docx import docx

pytestmark = pytest.mark.usefixtures("small_catalog")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPED = "Første <linje> & »mere«\nAnden linje"
BOUGHT = "oven=no&price=each:40&at=result"


def note(lang: str, form: str) -> dict[str, str]:
    noted = {"format": form, "case": "Sag 12", "remark": TYPED, "address": "https://example.org/guide/"}
    made: dict[str, str] = ask("cake", lang, fragment=BOUGHT, note=noted)["note"]
    return made


def test_the_same_note_gives_the_same_bytes() -> None:
    assert note("da", "docx") == note("da", "docx")


def test_the_markdown_holds_the_address_that_opens_it_again() -> None:
    assert f"https://example.org/guide/#v=1&{BOUGHT}" in note("en", "markdown")["text"]


def test_the_markdown_keeps_typed_lines_and_no_typed_sign_becomes_a_mark() -> None:
    assert "Første \\<linje\\> & »mere«  \nAnden linje" in note("da", "markdown")["text"]
    typed = "# 1\n- 2\n3. *x*|y\n\nz"
    document = Document("T", "da", (Paragraph(typed, "L"), Table(("A", "B"), ((typed, "-"),)), Link("https://x/#a_b")))
    kept = "\\# 1{0}\\- 2{0}3\\. \\*x\\*{1}y"
    assert markdown(document).split("\n\n")[1:] == [
        f"**L** {kept.format('  \n', '|')}",
        "z",
        f"| A | B |\n| --- | --- |\n| {kept.format('<br>', '\\|')}<br><br>z | \\- |",
        "<https://x/#a_b>\n",
    ]


def test_a_word_table_keeps_typed_lines_and_splits_no_row() -> None:
    table = Table(("Q", "A"), (("q", "one\ntwo"), ("r", "3")))
    with zipfile.ZipFile(io.BytesIO(docx(Document("T", "en", (table, Link("https://x/#a=1&b=2")))))) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
        links = archive.read("word/_rels/document.xml.rels").decode()
    assert len(list(body.iter(f"{W}br"))) == 1
    assert len(list(body.iter(f"{W}cantSplit"))) == 3
    assert len(list(body.iter(f"{W}tblHeader"))) == 1
    assert sum(int(c.get(f"{W}w", "0")) for c in body.iter(f"{W}gridCol")) <= 9412
    assert 'Target="https://x/#a=1&amp;b=2"' in links
