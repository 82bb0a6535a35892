import io
import zipfile
from base64 import b64decode
from xml.etree import ElementTree

import pytest

from tests.wizards import small
from tests.wizards.asks import ask
from wizards.language.words import say
from wizards.note.document import Document, Items, Link, Paragraph, Table, markdown
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
    assert f"https://example.org/guide/#v={small.small('cake').version}&{BOUGHT}" in note("en", "markdown")["text"]


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


def test_the_note_begins_with_what_the_first_page_of_the_result_says() -> None:
    fragment = "oven=yes&guests=few&at=result"
    first = ask("cake", "en", fragment=fragment)["result"]["first"]
    said = [
        first["title"],
        first["text"],
        first["because"],
        first["steps"][0]["words"].removesuffix("."),
        first["as_of"],
    ]
    text = ask("cake", "en", fragment=fragment, note={"format": "markdown"})["note"]["text"]
    places = [text.index(markdown(Document("", "en", (Paragraph(words),))).split("\n\n")[1].strip()) for words in said]
    assert places == sorted(places)
    below = text.index(f"# {say('why', 'en')}")
    assert max(places) < below
    assert all(words not in text[below:] for words in (first["text"], first["steps"][0]["words"]))


def test_a_step_that_is_done_is_ticked_in_both_forms() -> None:
    fragment = "oven=yes&guests=few&at=result"
    (step,) = ask("cake", "en", fragment=fragment)["result"]["first"]["steps"]
    for done, sign, number in (([], " ", 2), ([step["words"]], "x", 3)):
        order = {"format": "markdown", "done": done}
        assert f"- [{sign}] Light the oven" in ask("cake", "en", fragment=fragment, note=order)["note"]["text"]
        parts = (Items((step["words"],), tick=True, done=(bool(done),)),)
        with zipfile.ZipFile(io.BytesIO(docx(Document("T", "en", parts)))) as archive:
            body = ElementTree.fromstring(archive.read("word/document.xml"))
        assert [each.get(f"{W}val") for each in body.iter(f"{W}numId")] == [str(number)]


def test_an_order_with_nonsense_for_what_is_done_is_as_one_without() -> None:
    for done in (None, "Light the oven.", 7, {"a": 1}):
        order = {"format": "markdown", "done": done}
        assert "- [ ] Light" in ask("cake", "en", fragment="oven=yes&guests=few&at=result", note=order)["note"]["text"]


def test_whatever_is_typed_or_carried_the_word_file_is_well_formed_and_holds_it_as_text() -> None:
    odd = "a\ud83d\ufffe\x00\x0b\uffffb <w:p> & \"'>]]> {0} \u2028 \u202e \U0001f600"
    noted = {"format": "docx", "case": odd, "remark": odd, "address": f'https://x/"{odd}', "done": [odd]}
    made = ask("cake", "da", fragment=f"{BOUGHT}&.note=~~case:~EF~BF~BE", note=noted)["note"]
    with zipfile.ZipFile(io.BytesIO(b64decode(made["base64"]))) as archive:
        parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}
    text = "".join(parts["word/document.xml"].itertext())
    assert text.count("ab <w:p> & \"'>]]> {0}") >= len((noted["case"], noted["remark"]))
    assert "\ufffe" not in ask("cake", "da", fragment=BOUGHT, note={**noted, "format": "markdown"})["note"]["text"]
