"""A template becomes files that open, in both languages, blank and filled in, and its example agrees throughout."""

import re
from fractions import Fraction
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from content.blocks import render
from content.pages import page_parts
from content.pages.markdown import BLOCK
from content.pages.nav import page_path, sections
from content.pages.roles import roles
from content.pages.text import read
from content.registers import story
from content.registers.sums import names, parse
from content.templates import document
from content.templates.address import address
from content.templates.files import files
from content.templates.reader import templates
from content.templates.template import Template
from wizards.language.words import LANGUAGES
from wizards.note.document import Items, Table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NUMBER = re.compile(r"\d+(?:[.,]\d{3})*")
KNOWN = list(templates().values())
MONTH = "januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december"
TYPED = re.compile(
    rf"\d{{1,2}}\.(?:-\d{{1,2}}\.)? (?:{MONTH})|\b(?:den|fra den|til den) \d{{1,2}}\.|\b20\d\d\b|bilag \d|^\d\. |^0$"
)
"""What an example may say in figures of its own: days and years, an annex, a stage, nothing."""
IDS = [each.id for each in KNOWN]


def text_of(data: bytes) -> str:
    """Open a Word file as a reader does, every part of it valid XML, and give its text."""
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None
        parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}
    body = parts["word/document.xml"]
    return "\n".join("".join(run.text or "" for run in p.iter(f"{W}t")) for p in body.iter(f"{W}p"))


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b\u00a0]+", "", text)


@pytest.fixture(scope="module")
def shipped() -> dict[tuple[str, str], bytes]:
    return {(lang, file.address): file.content for lang in LANGUAGES for file in files(lang)}


def test_there_are_enough_templates_and_one_is_a_spreadsheet() -> None:
    assert len(KNOWN) >= 10
    assert any(each.sheet for each in KNOWN)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("template", KNOWN, ids=IDS)
def test_a_template_opens_with_every_question_blank_and_with_every_answer_filled_in(
    shipped: dict[tuple[str, str], bytes], template: Template, lang: str
) -> None:
    blank, filled = (
        squeezed(text_of(shipped[lang, address(template, lang, "docx", filled=which)])) for which in (False, True)
    )
    told = story.register()
    assert squeezed(template.what[lang]) in blank
    assert squeezed(told.invented[lang]) in filled
    for part in template.parts:
        asked = [part.heading, *(each.ask for each in part.fields), *(each.do for each in part.ticks)]
        for words in asked:
            assert squeezed(words[lang]) in blank
            assert squeezed(words[lang]) in filled
    for _, words in template.words():
        assert squeezed(told.fill(words[lang], lang)) in filled
    for part in template.parts:
        assert all(squeezed(told.fill(each.filled[lang], lang)) not in blank for each in part.fields)


@pytest.mark.parametrize("template", KNOWN, ids=IDS)
def test_a_draft_for_lawyers_says_so_on_its_page_and_in_each_of_its_files(
    shipped: dict[tuple[str, str], bytes], template: Template
) -> None:
    draft = {"da": "ikke en færdig aftale", "en": "not a finished agreement"}
    for lang in LANGUAGES:
        assert (draft[lang] in render("template", [template.id], lang)) is template.lawyer
        for filled in (False, True):
            text = text_of(shipped[lang, address(template, lang, "docx", filled=filled)])
            assert (draft[lang] in text) is template.lawyer


def test_what_binds_two_parties_is_a_draft_for_their_lawyer() -> None:
    assert all(each.lawyer for each in KNOWN if "agreement" in each.id)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_template_is_offered_where_it_is_needed_and_where_all_are(lang: str) -> None:
    spots = [spot for spot in page_parts.book(lang) if spot.kind == "block"]
    for template in KNOWN:
        pages = {spot.slug for spot in spots if spot.what == f"template {template.id}"}
        assert pages - {roles().templates}, template.id
    assert [spot.slug for spot in spots if spot.what == "templates"] == [roles().templates]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_box_links_to_files_that_are_shipped(shipped: dict[tuple[str, str], bytes], lang: str) -> None:
    linked = set(re.findall(r"\]\(([^)]+\.(?:docx|xlsx))\)", render("templates", [], lang)))
    assert linked == {file for tongue, file in shipped if tongue == lang}


def test_the_same_words_give_the_same_bytes(shipped: dict[tuple[str, str], bytes]) -> None:
    again = {(lang, file.address): file.content for lang in LANGUAGES for file in files(lang)}
    assert again == shipped


def test_both_languages_tell_the_same_figures_of_the_example() -> None:
    for template in KNOWN:
        for route, words in template.words():
            found = [sorted(re.sub(r"\D", "", each) for each in NUMBER.findall(words[lang])) for lang in LANGUAGES]
            assert found[0] == found[1], (template.id, route)


def test_what_the_example_counts_stands_in_the_story_alone() -> None:
    for template in KNOWN:
        for route, words in template.words():
            assert re.findall(r"\d+", TYPED.sub("", words["da"])) == [], (template.id, route, words["da"])


def test_every_number_of_the_story_is_told_or_another_follows_from_it() -> None:
    known = story.register()
    told = [words["da"] for each in KNOWN for _, words in each.words()]
    told += [each.happens["da"] for each in known.stages.values()]
    told += [each.happens["da"] for each in known.steps.values()]
    used = {name for text in told for name in re.findall(r"\{(\w+)\}", text)}
    used |= {name for figure in known.numbers.values() if figure.sum for name in names(parse(figure.sum))}
    assert known.numbers.keys() - used == set()


def test_the_story_adds_up_from_need_to_purchase() -> None:
    number = {id: int(figure.value) for id, figure in story.register().numbers.items()}
    assert number["night_falls"] + number["evening_falls"] + number["day_falls"] == number["falls"]
    assert number["falls"] * number["fall_cost"] == number["falls_cost"]
    assert number["saved_falls"] < number["halved"], "the business case counts on less than the test showed"
    assert number["fewer_night"] >= number["fewer_wanted"]
    assert number["false_alarms"] <= number["false_limit"]
    assert number["keep"] >= number["keep_wanted"]
    assert number["saved_money"] + number["saved_time"] == number["saved_worth"]
    assert number["year_four"] == number["net_total"]
    assert number["contract_value"] < number["other_offer"]


def test_a_blank_table_has_the_rows_and_the_columns_of_the_filled_one() -> None:
    for template in KNOWN:
        for lang in LANGUAGES:
            both = [document.build(template, lang, filled=filled).parts for filled in (False, True)]
            shapes = [[(part.columns, len(part.rows)) for part in parts if isinstance(part, Table)] for parts in both]
            assert shapes[0] == shapes[1]
            assert not any(done for part in both[0] if isinstance(part, Items) for done in part.done)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_spreadsheet_holds_formulas_and_beside_each_what_it_gives(
    shipped: dict[tuple[str, str], bytes], lang: str
) -> None:
    for template in (each for each in KNOWN if each.sheet):
        assert template.sheet
        data = shipped[lang, address(template, lang, "xlsx", filled=True)]
        formulas, values = (load_workbook(BytesIO(data), data_only=given).active for given in (False, True))
        assert formulas
        assert values
        labels = {row[0].value: row[0].row for row in values.iter_rows(max_col=1)}
        numbers = story.register().numbers
        for result in template.sheet.results:
            cell = f"B{labels[result.label[lang]]}"
            assert str(formulas[cell].value).startswith("=")
            assert values[cell].value == numbers[result.story].value
        for line in template.sheet.lines:
            cell = f"B{labels[line.label[lang]]}"
            assert str(formulas[cell].value).startswith("=")
            assert abs(values[cell].value) == numbers[line.story].value
        for given in template.sheet.inputs:
            assert values[f"B{labels[given.label[lang]]}"].value == numbers[given.story].value
        typed = [cell for row in formulas.iter_rows(min_col=2) for cell in row if isinstance(cell.value, int)]
        assert len(typed) == len(template.sheet.inputs), "nothing but what is typed in stands as a number"


def test_a_blank_spreadsheet_shows_no_error(shipped: dict[tuple[str, str], bytes]) -> None:
    for template in (each for each in KNOWN if each.sheet):
        data = shipped["da", address(template, "da", "xlsx", filled=False)]
        formulas, values = (load_workbook(BytesIO(data), data_only=given).active for given in (False, True))
        assert formulas
        assert values
        for row in formulas.iter_rows(min_col=2):
            for cell in row:
                if str(cell.value).startswith("="):
                    assert Fraction(values[cell.coordinate].value) == 0
                    assert "/" not in str(cell.value) or "IFERROR" in str(cell.value)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_page_that_tells_of_the_example_has_its_numbers(lang: str) -> None:
    """A section of a page that names the example counts nothing that the story does not count."""
    known = {str(abs(int(figure.value))) for figure in story.register().numbers.values()}
    told = 0
    for section in sections():
        for slug in section.pages:
            chapters = re.split(r"(?m)^## ", "\n".join(read(page_path(lang, slug)).body))
            for chapter in (each for each in chapters if re.search("Lindeengen|Trinlys", each)):
                numbers = {re.sub(r"\D", "", each) for each in NUMBER.findall(BLOCK.sub("", chapter))}
                told += 1
                strange = {each for each in numbers - known if int(each) > 12 and not re.fullmatch(r"20[12]\d", each)}
                assert strange == set(), (slug, chapter.splitlines()[0])
    assert told
