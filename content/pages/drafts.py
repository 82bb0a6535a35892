"""Drafts: a Danish page, or a section of one, that has no English twin yet; the English site shows the Danish."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from content.pages.markdown import Heading, heading
from content.pages.text import Text

KEY = "draft"


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A section that is written in Danish alone: its heading, its lines, and the heading of both that comes next."""

    at: int
    heading: Heading
    lines: tuple[str, ...]
    before: str  # the anchor of the next section that both languages have; empty at the end of the page


def is_draft(page: Text) -> bool:
    """Say whether a page is a draft: its Danish file says so."""
    return page.lang == "da" and page.word(KEY) == "true"


def draft_sections(danish: Text) -> tuple[DraftSection, ...]:
    """Give the sections of a Danish page that are drafts, each to the next heading that is as high."""
    heads = [(index, head) for index, line in enumerate(danish.body) if (head := heading(line))]
    found: list[DraftSection] = []
    end = 0
    for place, (index, head) in enumerate(heads):
        if not head.is_draft or index < end:
            continue
        after = [(at, each) for at, each in heads[place + 1 :] if each.level <= head.level]
        end = after[0][0] if after else len(danish.body)
        before = next((each.anchor for at, each in heads[place + 1 :] if at >= end and not each.is_draft), "")
        found.append(DraftSection(index + len(danish.head) + 1, head, danish.body[index:end], before))
    return tuple(found)


def without_drafts(danish: Text) -> Text:
    """Give a page as both languages have it: the lines of its draft sections are empty."""
    body = list(danish.body)
    for section in draft_sections(danish):
        first = section.at - len(danish.head) - 1
        body[first : first + len(section.lines)] = [""] * len(section.lines)
    return replace(danish, body=tuple(body))


def with_danish(markdown: str, sections: Sequence[tuple[DraftSection, str]]) -> str:
    """Put each Danish section, as it shall be shown, into an English page before the section that comes after it."""
    lines = markdown.split("\n")
    for section, shown in sections:
        at = next((at for at, line in enumerate(lines) if section.before and _is(line, section.before)), len(lines))
        lines[at:at] = ["", *shown.split("\n"), ""]
    return "\n".join(lines)


def _is(line: str, anchor: str) -> bool:
    head = heading(line)
    return head is not None and head.anchor == anchor


def anchors(danish: Text) -> Iterator[str]:
    """Give the anchors that a page's draft sections bring to the English page."""
    for section in draft_sections(danish):
        yield from (head.anchor for line in section.lines if (head := heading(line)) and head.anchor)
