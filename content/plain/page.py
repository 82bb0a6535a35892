"""A page as Markdown: its own text, with what the registers place in it, and links to the Markdown of other pages."""

import json
import re
from collections.abc import Iterator

from content import blocks
from content.blocks.builds_on import builds_on
from content.data.pages import MARKDOWN
from content.data.places import page as place
from content.pages.markdown import BOX, PLACED, heading
from content.pages.nav import page_facts, page_path
from content.pages.roles import roles
from content.pages.text import read
from content.plain.guides import guide_as_markdown
from content.plain.html import as_markdown
from content.reading.fresh import until_files_change
from content.words import say
from wizards.language.words import LANGUAGES

LINK = re.compile(r"\]\((?P<to>[^()\s]+)\)(?:\{[^}]*\})?")
MARKS = re.compile(r"\{[:#.][^}]*\}")  # anchors and classes
TERM = re.compile(r"^(?P<term>\S.*?) *\n:   ", re.M)
WITHIN = re.compile(r"\[([^\[\]]*)\]\(#[^)]*\)")  # a link to a heading of the page: its words stay
FRAME = re.compile(r"^</?div[^>]*>$\n?|<form.*?</form>\n?", re.M | re.S)  # what only a screen needs
FAR = re.compile(r"\n{3,}")
QUOTE = re.compile(r"\n>(?=\n(?!>))")  # the empty end of a box


@until_files_change
def page_as_markdown(lang: str, slug: str) -> str:
    """Give a page as Markdown, beginning with what its front matter says of it."""
    text, facts = read(page_path(lang, slug)), page_facts(lang, slug)
    away = "" if slug == roles().front else "../"
    root = away if lang == "da" else f"../{away}"

    def placed(match: re.Match[str]) -> str:
        name, given = match["name"], match["given"].split()
        if name == "guide":
            return guide_as_markdown(given[0], lang, root)
        return as_markdown(blocks.render(name, given, lang))

    body = _plain(PLACED.sub(placed, "\n".join(text.body)).split("\n"))
    bare = FRAME.sub("", MARKS.sub("", _linked(WITHIN.sub(r"\1", QUOTE.sub("", "\n".join(body))), away)))
    whole = FAR.sub("\n\n", TERM.sub(r"- **\g<term>:** ", bare)).strip()
    titled = whole if whole.startswith("# ") else f"# {facts.title}\n\n{whole}"
    return f"{_head(lang, slug, root)}\n{titled}\n{_grounds(lang, slug, away)}"


def _head(lang: str, slug: str, root: str) -> str:
    """Say what the page is, where it stands as HTML and in the other language, and its licence."""
    facts, places = page_facts(lang, slug), place(root, slug)
    [other] = [each for each in LANGUAGES if each != lang]
    said = {
        "title": facts.title,
        "description": facts.description,
        "lang": lang,
        "audience": facts.audience,
        "html": "./",
        other: f"{places[other]}{MARKDOWN}",
        "licence": "CC BY 4.0, 10 skarpe / Ten Sharp",
    }
    lines = [f"{key}: {json.dumps(words, ensure_ascii=False)}" for key, words in said.items()]
    return "\n".join(["---", *lines, "---"])


def _plain(lines: list[str]) -> Iterator[str]:
    """Make boxes quotations with their titles, and leave out the marks behind headings."""
    box = False
    for line in lines:
        if opened := BOX.match(line):
            box = True
            yield f"> **{opened['title'] or opened['kind']}**"
            yield ">"
        elif box and (not line.strip() or line.startswith("    ")):
            yield f"> {line[4:]}".rstrip()
        else:
            if box:
                yield ""
            box = False
            found = heading(line)
            yield f"{'#' * found.level} {found.words}" if found else line.rstrip()


def _linked(text: str, away: str) -> str:
    """Lead to the Markdown of other pages, and to files from the page's own folder."""

    def led(match: re.Match[str]) -> str:
        path, mark, anchor = match["to"].partition("#")
        if path.endswith(".md") and "/" not in path:
            folder = "" if path == f"{roles().front}.md" else f"{path.removesuffix('.md')}/"
            return f"]({away}{folder}{MARKDOWN}{mark}{anchor})"
        return f"]({away}{path})" if path.startswith(f"{roles().templates}/") else f"]({match['to']})"

    return LINK.sub(led, text)


def _grounds(lang: str, slug: str, away: str) -> str:
    """Name what the page builds on."""
    grounds, _ = builds_on(list(page_facts(lang, slug).sources), lang, "", 1)
    if not grounds:
        return ""
    lines = [f"\n## {say('builds_on', lang)}\n"]
    for each in grounds:
        parts = "; ".join(part.words for part in each.parts)
        lines.append(f"- {each.head}: {parts}" if parts else f"- {each.head}")
    return "\n".join(lines) + "\n"
