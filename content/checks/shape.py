"""The shape of a page, which is the same in both languages: headings, boxes, tables, lists, blocks, links, figures."""

import itertools
import re
from collections.abc import Iterator

from content.pages.markdown import BLOCK, BOX, ITEM, RULE, TASK, heading
from content.pages.text import Text, bare

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
LISTED = re.compile(r"^\s*\d+\.(?=\s)")
WORDED = 12  # numbers up to this may be a word in one of the languages
INSIDE = re.compile(r"\]\(([\w-]+)\.md(?:#([\w-]+))?\)")

type Part = tuple[int, str]  # a line and what stands there

WHAT = {  # what is compared in turn, and how to say it
    "heading": "the headings' anchors",
    "box": "the boxes",
    "table": "the tables",
    "task": "the lists to tick",
    "item": "the lists",
    "block": "the blocks",
    "link": "the links to other pages",
}


def parts(page: Text) -> dict[str, list[Part]]:
    """Collect what must be the same in both languages, in the order in which it stands."""
    parts: dict[str, list[Part]] = {kind: [] for kind in WHAT}
    section, links = "the opening", list[tuple[str, str, int]]()
    for at, line in page.lines():
        if (head := heading(line)) and head.level > 1:
            section = f"#{head.anchor}" if head.anchor else "a section without an anchor"
            parts["heading"].append((at, f"{'#' * head.level} {section}"))
        if box := BOX.match(line):
            parts["box"].append((at, f"{box['kind']} in {section}"))
        # Words change places from language to language: blocks within a line, links within a section.
        parts["block"] += sorted((at, " ".join(block.split())) for block in BLOCK.findall(line))
        links += [(section, f"{slug}#{anchor}".strip("#"), at) for slug, anchor in INSIDE.findall(line)]
    for _, part in itertools.groupby(links, key=lambda link: link[0]):
        parts["link"] += [(at, target) for _, target, at in sorted(part)]
    parts["table"] = [(at, f"{size} rows in {cells} columns") for at, cells, size in _tables(page)]
    parts["task"] = [(at, f"{size} to tick") for at, size in _lists(page, TASK)]
    parts["item"] = [(at, f"{size} items") for at, size in _lists(page, ITEM)]
    return parts


def _tables(page: Text) -> Iterator[tuple[int, int, int]]:
    """Give each table's line, columns and rows."""
    lines = list(page.lines())
    for index, (at, line) in enumerate(lines):
        if RULE.match(line):
            rows = itertools.takewhile(lambda each: each[1].lstrip().startswith("|"), lines[index + 1 :])
            yield at, line.strip().strip("|").count("|") + 1, len(list(rows))


def _lists(page: Text, item: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Give the line and the length of each list; it goes on until something else begins at the margin."""
    start = size = 0
    for at, line in page.lines():
        if item.match(line):
            start, size = start or at, size + 1
        elif size and line.strip() and not line.startswith((" ", "\t")):
            yield start, size
            start = size = 0
    if size:
        yield start, size


def figures(page: Text) -> dict[str, dict[str, int]]:
    """Give the figures of each section, written the English way without commas, with the line of each."""
    section = ""
    figures: dict[str, dict[str, int]] = {section: {}}
    for at, line in page.lines():
        if (head := heading(line)) and head.anchor:
            section = head.anchor
            figures.setdefault(section, {})
        for figure in NUMBER.findall(LISTED.sub("", bare(line))):
            plain = figure.replace(".", "").replace(",", ".") if page.lang == "da" else figure.replace(",", "")
            if not (plain.isdigit() and int(plain) <= WORDED):
                figures[section].setdefault(plain, at)
    return figures
