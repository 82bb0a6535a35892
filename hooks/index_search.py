"""Make the search: what each page says, as text; Node puts it into the library's index, which is packed and shipped."""

import json
import os
import shutil
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from building.cache import digest, step
from content.blocks.templates import template_facts
from content.pages import search_text
from content.pages.nav import mark, section_of
from content.pages.roles import roles
from content.pages.search_facts import search_facts
from content.reading.yamlfile import ROOT
from hooks.look_first import look_of
from hooks.release_scripts import LIBRARY
from runtime.manifest import File

PACKAGE, NODE = LIBRARY
SCRIPTS = ROOT / "theme" / "assets" / "search"
PARTS = ("numbers", "words", "phrases", "pack", "search")  # what makes the index
CACHE = ROOT / ".cache" / "search"
CUTS = CACHE / "cuts.json"
CODE = digest([Path(search_text.__file__)])  # hashed when this process read the code

type Parts = list[list[str]]


@dataclass(frozen=True, slots=True)
class PageText:
    """What the search knows of a page: what it shows, its keywords, and its sections as anchor, heading and text."""

    url: str
    title: str
    mark: str
    section: str
    description: str
    audience: str
    weight: float
    keywords: tuple[str, ...]
    parts: Parts


_cuts: dict[str, tuple[str, Parts]] = {}  # how each page was cut, with the hash of what was cut
_fresh: set[str] = set()  # pages that were cut anew

_library: list[str] = []  # the hash of the library, which both languages share
_published: set[str] = set()  # the languages whose pages carry hashes: what is edited all the time carries none

# Per language, since both builds share this module.
_texts: dict[str, dict[str, PageText]] = {"da": {}, "en": {}}


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Begin anew: every build gives every page's text, in the book's order; the library lies among the scripts."""
    lang = config.extra["lang"]
    _texts[lang].clear()
    if env.globals["policy"]:
        _published.add(lang)
    if lang == "da" and not look_of(config):
        library = Path(config.site_dir) / "assets" / f"{env.globals['scripts']}search" / "minisearch.mjs"
        _ship("library", library, "", "library")
        _library[:] = [File.of(library).integrity]
    env.globals["library_hash"] = _library[0] if _library else ""
    return env


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Take a page's text, cut at its headings."""
    if look_of(config):
        return context
    lang = config.extra["lang"]
    slug = Path(page.file.src_uri).stem
    facts = search_facts(lang, slug)
    _texts[lang][page.url] = PageText(
        page.url,
        str(page.title),
        mark(slug),
        section_of(slug, lang),
        str(page.meta.get("description", "")),
        facts.audience,
        facts.weight,
        facts.keywords,
        _cut(f"{lang} {page.url}", page.content or ""),
    )
    return context


def template_pages(lang: str) -> list[PageText]:
    """Let each template be found by itself, not as one of a page of them."""
    listing = f"{roles().templates}/"
    return [
        PageText(f"{listing}#{each.anchor}", each.title, "", each.kind, each.what, "both", 1, each.phrases, [])
        for each in template_facts(lang)
    ]


def _cut(page: str, html: str) -> Parts:
    """Cut a page's HTML at its headings, or remember how it was cut before: nothing else here takes as long."""
    if not _cuts and CUTS.is_file():
        _cuts.update(json.loads(CUTS.read_text(encoding="utf-8")))
    key = digest([CODE, html])
    if page not in _cuts or _cuts[page][0] != key:
        _cuts[page] = (key, [[each.anchor, each.title, each.text] for each in search_text.sections_of(html)])
        _fresh.add(page)
    return _cuts[page][1]


def _remember() -> None:
    if _fresh:
        CUTS.parent.mkdir(parents=True, exist_ok=True)
        scratch = CUTS.with_suffix(f".{os.getpid()}")
        scratch.write_text(json.dumps(_cuts, ensure_ascii=False), encoding="utf-8")
        scratch.replace(CUTS)
        _fresh.clear()


def on_post_build(config: MkDocsConfig) -> None:
    """Ship the index, the texts and, with the Danish site, the library; none is made again where nothing changed."""
    if look_of(config):
        return  # the index of the whole site stays as it is
    _remember()
    lang = config.extra["lang"]
    entries = [*_texts[lang].values(), *template_pages(lang)]
    pages = json.dumps([asdict(page) for page in entries], ensure_ascii=False, separators=(",", ":"))
    search = Path(config.site_dir) / "search"
    search.mkdir(parents=True, exist_ok=True)
    _ship(f"index-{lang}", search / "search_index.json", pages, "index", lang)
    texts = [page.parts for page in entries]
    (search / "search_texts.json").write_text(
        json.dumps(texts, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    if lang in _published:
        _name_hashes(Path(config.site_dir), search, lang)


def _name_hashes(site: Path, search: Path, lang: str) -> None:
    """Write into each page of a language the hashes of the index and the texts, which only all pages together make."""
    hashes = {part: File.of(search / f"search_{part}.json").integrity for part in ("index", "texts")}
    for page in [site / "404.html", *site.rglob("index.html")]:
        if not page.is_file() or (lang == "da" and page.is_relative_to(site / "en")):
            continue
        html = page.read_text(encoding="utf-8")
        for part, hash_ in hashes.items():
            html = html.replace(f"hash-of-{part}", hash_, 1)
        page.write_text(html, encoding="utf-8")


def _ship(name: str, file: Path, given: str, *task: str) -> None:
    if not PACKAGE.is_file():
        raise PluginError("node_modules has no minisearch, which the search needs. Run `npm ci --ignore-scripts`.")

    def make(folder: Path) -> None:
        done = subprocess.run(["node", NODE, *task], input=given, capture_output=True, encoding="utf-8", check=False)
        if done.returncode:
            raise PluginError(f"node {NODE.relative_to(ROOT)} {' '.join(task)} failed:\n{done.stderr}")
        (folder / file.name).write_text(done.stdout, encoding="utf-8")

    done = step(CACHE, name, [given, PACKAGE, NODE, *(SCRIPTS / f"{part}.mjs" for part in PARTS)], make)
    file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(done / file.name, file)
