"""The Markdown of one page: boxes, blocks and HTML that would be shown as signs, or not at all."""

import re
from collections.abc import Iterator

from content.blocks import BLOCKS, refusal
from content.pages.markdown import BOX, BOXES, PLACED
from content.pages.roles import roles
from content.pages.text import Text
from wizards.guide.reader import Fault, Faults

INDENT = 4  # what stands in a box is indented by this much more than the box
CODE = re.compile(r"`[^`]*`")
BRACES = re.compile(r"\{\{.*?\}\}|\{\{[^}]*\}?|\}\}")
TAG = re.compile(r"<(?!https?://[^\s<>]*>)(/?[a-zA-Z][\w-]*)[^<>]*>?")
SHOUT = re.compile(r"^\s*(?:!!!|\?\?\?\+?)")


def markup(page: Text) -> Iterator[Fault]:
    """Check what the page's own marks begin."""
    lines = [(at, CODE.sub("", line)) for at, line in page.lines()]
    for index, (at, line) in enumerate(lines):
        if line.startswith("\t"):
            yield page.fault(at, "", "the line begins with a tab", "Indent it with spaces")
        if SHOUT.match(line):
            yield from _box(page, at, line, lines[index + 1 :])
        for braces in BRACES.findall(line):
            yield from _block(page, at, braces)
        if "![" in line:
            mend = "Draw it as a figure in content/figures/figures.yml, and place it with {{ figure ID }}"
            yield page.fault(at, "", "an image stands in the text", mend)
    for at, line in page.lines() if page.slug != roles().front else ():  # in backticks, too: not all of them make code
        for tag in dict.fromkeys(tag.strip("/") for tag in TAG.findall(line)):
            yield page.fault(at, f"<{tag}>", "is HTML", "Write it in Markdown, or place a block")


def _box(page: Text, at: int, line: str, below: list[tuple[int, str]]) -> Iterator[Fault]:
    """Check that a box is of a kind that pages have, that its title is one, and that its text stands in it."""
    box = BOX.match(line)
    if not box or box["kind"] not in BOXES or line.strip().startswith("???"):
        begun = line.strip().split('"')[0].strip()
        yield page.fault(at, begun, "is no box of the handbook", f"Write !!! and one of: {', '.join(BOXES)}")
        return
    if line[box.end() :].strip():
        what, mend = "the box's title does not stand in quotation marks", f'Write !!! {box["kind"]} "Title"'
        yield page.fault(at, line[box.end() :].strip(), what, mend)
    margin = len(line) - len(line.lstrip()) + INDENT
    first = next(((at, text) for at, text in below if text.strip()), (at, ""))
    if len(first[1]) - len(first[1].expandtabs(INDENT).lstrip()) < margin:
        what = f"the box `{box['kind']}` is empty: the text below it is not indented"
        yield page.fault(at, "", what, f"Indent the text with {margin} spaces")


def _block(page: Text, at: int, braces: str) -> Iterator[Fault]:
    """Check that braces are closed round the name of a block, and what it is given."""
    if not (braces.startswith("{{") and braces.endswith("}}")):
        missing = "opens" if braces == "}}" else "closes"
        yield page.fault(at, braces.strip(), f"nothing {missing} the block", "Write it as {{ name argument }}")
    elif not (call := PLACED.fullmatch(braces)):
        mend = f"Write it as {{{{ name argument }}}}, where the name is one of: {', '.join(BLOCKS)}"
        yield page.fault(at, braces, "is no block", mend)
    else:
        try:
            refused = refusal(call["name"], call["given"].split())
        except Faults:
            return  # the register itself tells what is wrong with it
        if refused:
            yield page.fault(at, braces, refused.what, refused.mend)
