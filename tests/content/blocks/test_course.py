"""A course and ways beside each other are lists that say who acts, in both languages, light enough for any page."""

from xml.etree import ElementTree

import pytest
from markdown import markdown

from content import blocks
from content.blocks.html import plain
from content.figures import processes
from content.pages.places import address
from content.registers import cases
from content.registers.course import Course
from wizards.language.words import LANGUAGES

CASES, PROCESSES = list(cases.register().cases), list(processes.register())
COURSES: dict[str, Course] = {f"timeline {name}": case.course for name, case in cases.register().cases.items()} | {
    f"process {name}": one.course for name, one in processes.register().items() if one.course
}
WAYS = [name for name, one in processes.register().items() if one.ways]
MOST_BYTES = 15_000


def drawn(call: str, lang: str) -> ElementTree.Element:
    """Give a block as the element that a page holds."""
    html = markdown(blocks.render(*_parted(call), lang), extensions=["md_in_html"])
    return ElementTree.fromstring(html)


def _parted(call: str) -> tuple[str, list[str]]:
    name, _, given = call.partition(" ")
    return name, [given]


def words(element: ElementTree.Element) -> str:
    """Give all that an element says."""
    return "".join(element.itertext())


def said(text: str) -> str:
    """Give words as they are read, without the marks of Markdown."""
    return words(ElementTree.fromstring(markdown(plain(text))))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("call", COURSES)
def test_a_course_is_a_list_of_its_steps_that_says_who_does_what(call: str, lang: str) -> None:
    course, figure = COURSES[call], drawn(call, lang)
    assert words(figure[0]) == said(course.caption[lang])
    (steps,) = figure.findall("ol")
    assert steps.get("role") == "list"
    for step, item in zip(course.steps, steps, strict=True):
        heard = [each for each in item if not each.get("aria-hidden")]
        assert item.tag == "li"
        assert words(heard[0]) in (said(step.head[lang]), f"{step.head[lang]}")
        for (actor, told), act in zip(step.acts, heard[1:], strict=False):
            who, _, what = words(act).partition(": ") if actor != "others" else ("", "", words(act))
            assert what == said(told[lang])
            assert bool(who) == (actor != "others")
        assert heard[0].find("a") is None if step.page is None else heard[0].find("a") is not None


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", WAYS)
def test_ways_are_a_list_of_lists_whose_names_lead_on(name: str, lang: str) -> None:
    ways = processes.register()[name].ways
    assert ways
    (rows,) = drawn(f"process {name}", lang).findall("ul")
    for way, row in zip(ways.rows.values(), rows, strict=True):
        (moves,) = row.findall("ol")
        assert [len(moves), moves.get("role")] == [len(way.moves), "list"]
        for move, item in zip(way.moves, moves, strict=True):
            assert words(item).endswith(said(move.words[lang]))
            assert (": " in words(item)) == (move.by != "others")
        links = [link.get("href") for link in row.iter("a")]
        assert links == ([address(way.page)] if way.page else [])


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("call", [*(f"timeline {name}" for name in CASES), *(f"process {name}" for name in PROCESSES)])
def test_a_figure_is_light_and_takes_its_looks_from_the_stylesheet_alone(call: str, lang: str) -> None:
    html = markdown(blocks.render(*_parted(call), lang), extensions=["md_in_html"])
    assert len(html.encode()) < MOST_BYTES
    assert "style=" not in html
    assert "markdown=" not in html


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_the_facts_of_a_case_are_all_in_one_form(name: str, lang: str) -> None:
    case, box = cases.register().cases[name], drawn(f"facts {name}", lang)
    facts = case.facts
    told = [each for each in (facts.form, facts.money, facts.unknown) if each]
    pairs = box.findall("dl/div")
    assert all([each.tag for each in pair] == ["dt", "dd"] for pair in pairs)
    # Place, year, who, solution, money and result always; money is told where nothing is known of it, too.
    assert len(pairs) == 6 + len([each for each in told if each is not facts.money])
    values = [words(pair[1]) for pair in pairs]
    for each in (case.place, case.year, facts.who, facts.solution, facts.result, *told):
        first, rest = said(each[lang])[:1], said(each[lang])[1:]
        assert first.upper() + rest in values
