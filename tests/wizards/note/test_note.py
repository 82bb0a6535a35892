import io
import json
import zipfile
from base64 import b64decode
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

import pytest

from content.guides.compile import compile_guides
from content.guides.guides import names, read_guide
from tests.wizards.walks import random_walks
from wizards.asking import address
from wizards.door import answer
from wizards.guide.answer import Texts
from wizards.note.document import Document, Link, Paragraph, Table, markdown
from wizards.note.docx import docx
from wizards.telling.statements import instead, statement

compile_guides()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPED = "Første <linje> & »mere«\nAnden linje"


def ask(name: str, fragment: str, lang: str, form: str) -> dict[str, Any]:
    noted = {"format": form, "case": "Sag 12", "remark": TYPED, "address": "https://example.org/guide/"}
    request = {"guide": name, "lang": lang, "fragment": fragment, "today": "2026-11-21", "note": noted}
    told = json.loads(answer(json.dumps(request)))
    assert isinstance(told, dict)
    return told


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", names())
def test_the_docx_carries_every_word_that_the_result_page_decides(name: str, lang: str) -> None:
    guide = read_guide(name).guide
    for answers in random_walks(guide, 6, seed=8):
        told = ask(name, address.write(guide, answers, "result"), lang, "docx")
        with zipfile.ZipFile(io.BytesIO(b64decode(told["note"]["base64"]))) as archive:
            assert archive.testzip() is None
            trees = {n: ElementTree.fromstring(archive.read(n)) for n in archive.namelist()}
        body = trees["word/document.xml"]
        text = "".join(body.itertext())
        styles = {s.get(f"{W}styleId") for s in trees["word/styles.xml"].iter(f"{W}style")}
        used = {s.get(f"{W}val") for s in body.iter(f"{W}pStyle")}
        assert used <= styles
        assert {"Title", "Heading1", "Heading2"} <= used
        for line in told["result"]["lines"]:
            assert line["title"] in text
            assert line["because"] in text
        for listed in told["result"]["lists"]:
            assert all(item["title"] in text for item in listed["items"])
        for answered in told["answers"]:
            assert answered["statement"] in text
        for typed in ("Sag 12", *TYPED.splitlines()):
            assert typed in text


def test_the_same_note_gives_the_same_bytes() -> None:
    fragment = "own_solution=yes&at=result"
    assert ask("path", fragment, "da", "docx")["note"] == ask("path", fragment, "da", "docx")["note"]


def test_a_kept_note_opens_where_it_was_in_the_other_language() -> None:
    guide = read_guide("path").guide
    for answers in random_walks(guide, 10, seed=9):
        kept = json.loads(ask("path", address.write(guide, answers, "result"), "da", "json")["note"]["text"])
        assert kept["remark"] == TYPED
        again = ask("path", kept["fragment"], "en", "json")
        assert again["view"] == "result"
        assert not again["errors"]
        assert json.loads(again["note"]["text"])["fragment"] == kept["fragment"]


def test_the_markdown_holds_the_address_that_opens_it_again() -> None:
    told = ask("path", "own_solution=yes&at=result", "en", "markdown")
    assert "https://example.org/guide/#v=1&own_solution=yes&at=result" in told["note"]["text"]


def test_the_markdown_keeps_typed_lines_and_no_typed_sign_becomes_a_mark() -> None:
    text = ask("path", "own_solution=yes&at=result", "da", "markdown")["note"]["text"]
    assert "Første \\<linje\\> & »mere«  \nAnden linje" in text
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


def test_a_label_that_asks_takes_no_colon_and_a_changed_purchase_is_told_by_its_value() -> None:
    guide = read_guide("describe-need").guide
    cost = guide.question("cost")
    assert cost
    assert statement(cost, Texts((("hours", "700"),)), "en") == "Time: how many hours do you spend on it? 700"
    path = read_guide("path").guide
    value = path.question("value")
    assert value
    numbers = {"unit_price": Decimal(1_611_360), "units": Decimal(1)}
    assert instead(path, value, numbers, "da") == "Købets samlede værdi er 1.611.360\u00a0kr."
    assert instead(path, value, numbers, "en") == "The whole value of the purchase is DKK\u00a01,611,360."
