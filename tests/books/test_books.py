"""Books hold what the pages say: whole, tagged, with every link alive, and the same bytes from the same pages."""

import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Any
from xml.etree import ElementTree

import pikepdf
import pytest

from books import epub, word
from books.chapters import HALVES, Part, dead, parts
from books.ink import DRAWN, cut_faces
from books.making import write
from books.paper import turn
from books.telling import size, tell
from books.whole import Book
from content.blocks.take_along import take_along_block
from content.markup.joined import GAP
from content.pages.nav import page_facts, sections
from content.pages.roles import roles
from content.pages.take_along import BOOKS, FOLDER
from tests.conftest import ROOT
from wizards.language.dates import day
from wizards.language.words import LANGUAGES

DAY = date(2026, 11, 29)
STYLES = (ROOT / "books" / "paper.css").read_text(encoding="utf-8")


def book(site: Path, lang: str, side: str) -> Book:
    return Book(lang=lang, side=side, parts=parts(site, lang, () if side == "both" else (side,)), day=DAY)


@pytest.fixture(scope="module")
def halves(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("books")
    styles = cut_faces(folder) + STYLES
    files = {side: folder / f"{side}.pdf" for side in HALVES}
    for side, file in files.items():
        write(book(site, "da", side), {"pdf": file}, styles)
    return files


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def elements(node: Any) -> Iterator[Any]:
    """Every element of a PDF's tree of tags."""
    if isinstance(node, pikepdf.Array):
        for each in node:
            yield from elements(each)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        if "/K" in node:
            yield from elements(node.K)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_book_has_every_page_of_its_sections_and_no_link_within_it_is_dead(site: Path, lang: str) -> None:
    whole = parts(site, lang)
    assert [part.id for part in whole] == [section.id for section in sections()]
    listed = {slug for section in sections() for slug in section.pages}
    there = {chapter.slug for part in whole for chapter in part.chapters}
    assert there == listed - set(roles().itself)
    assert list(dead(whole)) == []
    for side in HALVES:
        assert list(dead(parts(site, lang, (side,)))) == []


def test_a_link_that_leads_nowhere_is_told(site: Path) -> None:
    [part] = parts(site, "da", ("company",))
    link = next(each for each in part.chapters[0].text.iter("a") if each.get("href", "").startswith("#"))
    link.set("href", "#nowhere")
    assert list(dead([part])) == [f"{part.chapters[0].slug}: #nowhere"]


def test_a_pdf_is_tagged_has_its_language_title_outline_and_words_for_each_picture(halves: dict[str, Path]) -> None:
    with pikepdf.open(halves["company"]) as pdf:
        root = pdf.Root
        assert str(root.Lang) == "da"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_metadata() as told:
            assert told["pdfuaid:part"] == "1"
            assert "10 skarpe" in str(told["dc:title"])
        tags = list(elements(root.StructTreeRoot.K))
        pictures = [each for each in tags if each.S == "/Figure"]
        assert pictures
        assert [each for each in pictures if not str(each.get("/Alt", ""))] == []
        assert {"/H1", "/H2", "/H3", "/P", "/L", "/LI", "/Table", "/TH", "/TD", "/Link"} <= {str(e.S) for e in tags}
        with pdf.open_outline() as outline:
            shown = {" ".join(item.title.split()) for top in outline.root for item in (top, *top.children)}
        assert all("/StructParents" in page for page in pdf.pages if "/Annots" in page)
    [part] = (each for each in sections() if each.id == "company")
    assert {page_facts("da", slug).title for slug in part.pages} <= shown


def test_the_turned_book_has_one_half_from_each_end(halves: dict[str, Path], tmp_path: Path) -> None:
    turned = tmp_path / "turned.pdf"
    turn(halves["company"], halves["municipality"], turned)
    with (
        pikepdf.open(turned) as pdf,
        pikepdf.open(halves["company"]) as front,
        pikepdf.open(halves["municipality"]) as back,
    ):
        way_up = [int(page.get("/Rotate", 0)) for page in pdf.pages]
        assert way_up == [0] * len(front.pages) + [180] * len(back.pages)


def test_the_same_pages_give_the_same_bytes(site: Path, halves: dict[str, Path], tmp_path: Path) -> None:
    half = book(site, "da", "company")
    files = {ending: tmp_path / f"again.{ending}" for ending in ("pdf", "epub", "docx")}
    write(half, files, cut_faces(tmp_path) + STYLES)
    assert files["pdf"].read_bytes() == halves["company"].read_bytes()
    first = {ending: file.read_bytes() for ending, file in files.items()}
    epub.bind(half, (ROOT / "books" / "device.css").read_text(encoding="utf-8"), files["epub"])
    word.write(half, files["docx"])
    assert {ending: file.read_bytes() for ending, file in files.items()} == first


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_ebook_is_well_formed_says_what_the_pages_say_and_every_link_in_it_leads_somewhere(
    site: Path, lang: str, tmp_path: Path
) -> None:
    whole, file = book(site, lang, "both"), tmp_path / "book.epub"
    epub.bind(whole, "", file)
    with zipfile.ZipFile(file) as opened:
        assert opened.infolist()[0].filename == "mimetype"
        assert opened.infolist()[0].compress_type == zipfile.ZIP_STORED
        texts = {name: opened.read(name).decode() for name in opened.namelist() if name.endswith((".xhtml", ".opf"))}
        files = set(opened.namelist())
    trees = {name: ElementTree.fromstring(text) for name, text in texts.items()}
    ids = {name: {node.attrib["id"] for node in tree.iter() if "id" in node.attrib} for name, tree in trees.items()}
    for name, tree in trees.items():
        for node in tree.iter():
            target, _, anchor = node.attrib.get("href", "").partition("#")
            if "href" in node.attrib and ":" not in target:
                there = normpath(join(dirname(name), target)) if target else name
                assert there in files, f"{name}: {node.attrib['href']}"
                assert not anchor or anchor in ids[there], f"{name}: {node.attrib['href']}"
    for part in whole.parts:
        for chapter in part.chapters:
            said = "".join(trees[f"book/{chapter.slug}.xhtml"].itertext())
            assert set(words(chapter.text.text_content())) <= set(words(said)), chapter.slug


def test_what_the_styles_say_of_a_drawing_is_drawn_on_paper() -> None:
    for name in ("figures", "statistics"):
        css = (ROOT / "theme" / "assets" / "css" / f"{name}.css").read_text(encoding="utf-8")
        for classes, body in re.findall(r"^((?:\.ts-(?:tint|bar|on)[\w-]*,?\s*)+)\{([^}]*)\}", css, re.MULTILINE):
            for each in re.findall(r"\.([\w-]+)", classes):
                wanted = set(re.findall(r"(fill|stroke|stroke-dasharray|font-weight):", body))
                assert wanted <= set(DRAWN.get(each, {})), each


def test_pages_tell_what_can_be_fetched_once_it_is_there(site: Path, tmp_path: Path) -> None:
    pages = {"da": "page", "en": "en/page"}
    for lang, page in pages.items():
        listed = take_along_block("", lang)
        assert " hidden" in listed, "nothing is offered that is not there"
        assert "href" not in listed
        (tmp_path / page).mkdir(parents=True)
        (tmp_path / page / "index.html").write_text(f'<html lang="{lang}">{listed}</html>', encoding="utf-8")
    (tmp_path / FOLDER).mkdir()
    named = {each.file(lang, ending) for lang in LANGUAGES for each in BOOKS for ending in each.endings}
    made = [tmp_path / FOLDER / name for name in sorted(named)]
    for file in made:
        file.write_bytes(b"0" * 1_250_000)
    for _ in range(2):  # made again, they are told again
        tell(tmp_path, made, DAY)
    for lang, page in pages.items():
        after = (tmp_path / page / "index.html").read_text(encoding="utf-8")
        assert after.count(day(DAY, lang).replace(" ", GAP)) == 1, "all are of one day, which is said once, on one line"
        assert size(1_250_000, lang) not in after, "a number stands with its unit"
        assert " hidden" not in after
        hrefs = re.findall(r'href="([^"]+)"', after)
        assert len(hrefs) == len(named) / 2
        assert {(tmp_path / page / href).resolve() for href in hrefs} <= set(made)
    assert (size(1_250_000, "da"), size(1_250_000, "en"), size(1, "en")) == ("1,2 MB", "1.2 MB", "0.1 MB")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_one_book_alone_is_offered_in_all_its_forms(lang: str) -> None:
    for book in BOOKS:
        line = take_along_block(book.id, lang)
        assert re.findall('data-book="([^"]+)"', line) == [book.file(lang, ending) for ending in book.endings]
        assert " hidden" in line
        assert "<li>" not in line


def test_parts_are_named_as_the_menu_names_them(site: Path) -> None:
    found: tuple[Part, ...] = parts(site, "en")
    assert [part.title for part in found] == [section.title["en"] for section in sections()]


def test_where_no_site_is_built_a_sentence_says_what_to_do(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "books", tmp_path], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "make site" in done.stderr
    assert "Traceback" not in done.stderr
