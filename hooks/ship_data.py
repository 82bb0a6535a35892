"""Ship what machines read beside the pages: the data, each page as Markdown, the lists of them, and the feeds."""

import os
import shutil
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from building.cache import digest, step
from content.data.files import data
from content.data.pages import MARKDOWN, order
from content.data.places import FOLDER
from content.data.places import page as place
from content.pages.roles import roles
from content.plain.feed import FILE, feed
from content.plain.linked import linked
from content.plain.lists import llms, manifest, robots
from content.plain.page import page_as_markdown
from content.reading.yamlfile import ROOT
from hooks.look_first import look_of
from hooks.show_way import seen_to
from wizards.language.words import LANGUAGES

CACHE = ROOT / ".cache" / "data"
SITEMAP = "sitemap.xml"
CODE = digest(sorted(path for room in ("content", "wizards") for path in (ROOT / room).rglob("*.py")))
"""Hashed when this process read the code."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Say where the site will be, if that is given: nothing else names a host."""
    given = os.environ.get("SITE_URL", "")
    config.extra["public"] = f"{given.rstrip('/')}/" if given else ""
    if not given:
        config.theme.static_templates -= {SITEMAP}
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Ship no list of addresses where there are none to list."""
    listed = files.get_file_from_path(SITEMAP)
    if listed and not config.extra["public"]:
        files.remove(listed)
    return files


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Give the template what the page says of itself to machines, and where else it can be read."""
    lang, slug, known = config.extra["lang"], Path(page.file.src_uri).stem, config.extra["public"]
    context["linked"] = linked(lang, slug, known, seen_to(page, lang).get("changed"))
    context["markdown"] = MARKDOWN
    context["feed"] = FILE if known else ""
    return context


def on_post_build(config: MkDocsConfig) -> None:
    """Write all of it once, with the Danish site; what does not hang on the site's address is kept while it can be."""
    if config.extra["lang"] != "da" or look_of(config):
        return
    site, known = Path(config.site_dir), str(config.extra["public"])
    words = sorted(path for room in ("docs/da", "docs/en", "content") for path in _texts(ROOT / room))
    shutil.copytree(step(CACHE, "data", [CODE, *words], _write), site, dirs_exist_ok=True)
    (site / "robots.txt").write_text(robots(known), encoding="utf-8")
    for lang in LANGUAGES if known else ():
        (site / place("", roles().front)[lang] / FILE).write_text(feed(lang, known), encoding="utf-8")


def _texts(room: Path) -> list[Path]:
    return [path for path in room.rglob("*") if path.suffix in (".md", ".yml")]


def _write(folder: Path) -> None:
    made = {FOLDER + name: content for name, content in data().items()}
    made["llms.txt"] = llms().encode()
    for lang in LANGUAGES:
        home = place("", roles().front)[lang]
        made[f"{home}manifest.webmanifest"] = manifest(lang).encode()
        for slug, _ in order():
            made[place("", slug)[lang] + MARKDOWN] = page_as_markdown(lang, slug).encode()
    for name, content in made.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
