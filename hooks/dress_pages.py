"""Give the theme what it shows round a page's text, and make its HTML whole."""

import logging
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from content.pages.nav import mark, section_of
from content.reading import yamlfile
from content.reading.yamlfile import Faults
from content.registers.sources import cite

log = logging.getLogger("mkdocs.plugins.dress_pages")

MATERIAL = "material/templates"
BOX = re.compile(r"^(\s*)!!! (short|case|law|advice|careful)[ \t]*$", re.M)
TABLE = re.compile(r"<table.*?</table>", re.S)
ALIGN = re.compile(r' style="text-align: (left|right|center);"')
EMPTY = '<th scope="col"></th>'
ROW = re.compile(r"(<tr>\s*)<td>(.*?)</td>", re.S)
TASK = re.compile(r'(<li class="task-list-item">\s*(?:<p>)?)(<input[^>]*>.*?)(?=</p>|</li>|\s*<[uo]l>)', re.S)

_served: list[str] = []  # the command of the first start: a policy would stop the live reload of `mkdocs serve`


def words(lang: str) -> dict[str, str]:
    """Give the interface's words in one language, from content/words/frame.yml."""
    entries = yamlfile.load(yamlfile.ROOT / "content" / "words" / "frame.yml").data
    assert isinstance(entries, dict)
    return {key: str(entry[lang]) for key, entry in entries.items() if isinstance(entry, dict)}


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether pages are built or served."""
    _served.append(command)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave the 404 page and the sitemap to the Danish site: both serve both languages."""
    if config.extra["lang"] == "en":
        config.theme.static_templates -= {"404.html", "sitemap.xml"}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Ship the theme's own files once, at the root, and nothing that Material would load."""
    theme = str(yamlfile.ROOT / "theme")
    for file in list(files):
        source = Path(file.abs_src_path or "").as_posix()
        if MATERIAL in source or (config.extra["lang"] == "en" and source.startswith(theme)):
            files.remove(file)
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give every template the interface's words, the chapter marks and the way to the shared assets."""
    lang = config.extra["lang"]
    env.globals["ui"] = words(lang)
    env.globals["ui_en"] = words("en")
    env.globals["site_lang"] = lang
    env.globals["policy"] = "serve" not in _served
    env.globals["up"] = "../" if lang == "en" else ""
    env.filters["mark"] = mark
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give a box without a title its kind's title, in the page's language."""
    ui = words(config.extra["lang"])
    return BOX.sub(lambda match: f'{match[0].rstrip()} "{ui["box_" + match[2]]}"', markdown)


def on_page_content(content: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Put each table in a frame that scrolls by itself, and make the text of each task its box's label."""

    def frame(match: re.Match[str]) -> str:
        table = match[0].replace("<th>", '<th scope="col">')
        if EMPTY in table:  # nothing stands over the first column: its cells head their rows
            head, _, body = table.replace(EMPTY, "<td></td>").partition("</thead>")
            table = head + "</thead>" + ROW.sub(r'\1<th scope="row">\2</th>', body)
        return f'<div class="ts-table">{table}</div>'

    labelled = TASK.sub(r"\1<label>\2</label>", content)
    return TABLE.sub(frame, ALIGN.sub(r' class="ts-\1"', labelled))


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Give the template the page's section and sources."""
    lang = config.extra["lang"]
    context["section"] = section_of(Path(page.file.src_uri).stem, lang)
    context["cites"] = cites(page, lang)
    return context


def cites(page: Page, lang: str) -> list[tuple[str, str, str]]:
    """Give what a page builds on: each document and act once, with its anchor and the parts that were used."""
    file = f"docs/{lang}/{page.file.src_uri}"
    lines = page.file.content_string.splitlines()
    line = next((at for at, text in enumerate(lines, 1) if text.startswith("sources:")), 1)
    used: dict[str, tuple[str, list[str]]] = {}
    for reference in page.meta.get("sources") or []:
        try:
            citation = cite(str(reference), lang, file=file, line=line)
        except Faults as faults:
            log.warning("%s", faults)
            continue
        head, part = citation.short, ""
        if citation.anchor.startswith("source-"):
            head, _, part = citation.short.partition(", ")
        parts = used.setdefault(citation.anchor, (head, []))[1]
        if part and part not in parts:
            parts.append(part)
    return [(anchor, head, "; ".join(parts)) for anchor, (head, parts) in used.items()]
