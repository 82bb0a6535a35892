import io
import json
import zipfile
from base64 import b64decode
from typing import Any
from xml.etree import ElementTree

import pytest

from content.compile_guides import compile_guides
from content.guides import guide, names
from tests.wizards.walks import random_walks
from wizards import address
from wizards.door import answer

compile_guides()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TYPED = "Første <linje> & »mere«\nAnden linje"


def ask(name: str, fragment: str, lang: str, form: str) -> dict[str, Any]:
    noted = {"format": form, "case": "Sag 12", "remark": TYPED, "address": "https://example.org/guide/"}
    request = {"flow": name, "lang": lang, "fragment": fragment, "today": "2026-11-21", "note": noted}
    told = json.loads(answer(json.dumps(request)))
    assert isinstance(told, dict)
    return told


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("name", names())
def test_the_docx_carries_every_word_that_the_result_page_decides(name: str, lang: str) -> None:
    flow = guide(name).flow
    for answers in random_walks(flow, 6, seed=8):
        told = ask(name, address.write(flow, answers, "result"), lang, "docx")
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
    flow = guide("path").flow
    for answers in random_walks(flow, 10, seed=9):
        kept = json.loads(ask("path", address.write(flow, answers, "result"), "da", "json")["note"]["text"])
        assert kept["remark"] == TYPED
        again = ask("path", kept["fragment"], "en", "json")
        assert again["view"] == "result"
        assert not again["errors"]
        assert json.loads(again["note"]["text"])["fragment"] == kept["fragment"]


def test_the_markdown_holds_the_address_that_opens_it_again() -> None:
    told = ask("path", "own_solution=yes&at=result", "en", "markdown")
    assert "https://example.org/guide/#v=1&own_solution=yes&at=result" in told["note"]["text"]
