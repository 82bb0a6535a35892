"""Remember each page's HTML until something it is made of changes: its Markdown, what it links to, the code.

Everything before and after runs at every build: blocks are placed, templates rendered, links' anchors proved. What is
remembered is only what Python-Markdown makes of one text, which is most of the time that a page takes.
"""

import logging
import pickle
from dataclasses import dataclass, fields
from importlib.metadata import version
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils import CountHandler

from building.cache import digest
from content.reading.fresh import depending
from content.reading.yamlfile import ROOT

CACHE = ROOT / ".cache" / "pages"
CODE = digest(
    [
        *(part for room in ("hooks", "content") for part in sorted((ROOT / room).rglob("*.py"))),
        *sorted(ROOT.glob("mkdocs*.yml")),
        *(f"{name} {version(name)}" for name in ("markdown", "pymdown-extensions", "mkdocs")),
    ]
)
"""Hashed when this process read the code: what it makes later, it makes with the code as it was then."""

_addresses: dict[str, str] = {}  # per language: which files there are and where each is published


@dataclass(frozen=True, slots=True)
class Rendered:
    """What a text became, and what it was made of."""

    key: str
    read: dict[Path, str]
    content: str
    toc: TableOfContents
    title: str | None
    anchors: set[str]
    links: dict[str, dict[str, str]]
    placed: set[str]


class RememberedPage(Page):
    """A page that renders its Markdown only where that is not known already."""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Give the page what its Markdown becomes; what is rendered with a warning is not kept, so it warns again."""
        lang = config.extra["lang"]
        kept = CACHE / f"{lang}-{self.file.src_uri.replace('/', '-')}.pickle"
        placed: set[str] = self.meta.setdefault("placed", set())  # the Markdown's extension adds to it
        spoken = str(self.meta.get("written_in", lang))
        made_of = (CODE, lang, spoken, self.file.src_uri, _addresses[lang], " ".join(sorted(placed)))
        key = digest([*made_of, str(self.markdown)])
        rendered = _load(kept, key)
        if rendered is not None:
            self.content, self.toc = rendered.content, rendered.toc
            self._title_from_render, self.present_anchor_ids = rendered.title, rendered.anchors
            placed |= rendered.placed
            by_name = files.src_uris
            self.links_to_anchors = {by_name[name]: links for name, links in rendered.links.items()}
            return
        counter = CountHandler()
        counter.setLevel(logging.WARNING)
        logger = logging.getLogger("mkdocs")
        logger.addHandler(counter)
        try:
            with depending() as read:
                super().render(config, files)
        finally:
            logger.removeHandler(counter)
        if not counter.get_counts():
            links = {file.src_uri: links for file, links in (self.links_to_anchors or {}).items()}
            anchors = self.present_anchor_ids or set()
            content, title = self.content or "", self._title_from_render
            hashes = {path: _hash(path) for path in read}
            _save(kept, Rendered(key, hashes, content, self.toc, title, anchors, links, placed))


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Note which files there are: a link's address, and whether it leads anywhere, hang on them."""
    _addresses[config.extra["lang"]] = digest(f"{file.src_uri} {file.url}" for file in files)
    return files


def on_pre_page(page: Page, config: MkDocsConfig, files: Files) -> Page:
    """Make the page one that remembers; MkDocs has made it while it read the navigation, and asks for no class."""
    page.__class__ = RememberedPage
    return page


def _load(kept: Path, key: str) -> Rendered | None:
    try:
        rendered = Rendered(*pickle.loads(kept.read_bytes()))
    except (OSError, EOFError, AttributeError, ImportError, TypeError, ValueError, pickle.UnpicklingError):
        return None  # nothing is kept, or another version wrote it
    if rendered.key != key or any(_hash(path) != state for path, state in rendered.read.items()):
        return None
    return rendered


def _save(kept: Path, rendered: Rendered) -> None:
    kept.parent.mkdir(parents=True, exist_ok=True)
    fresh = kept.with_suffix(f".{id(rendered)}")
    # A plain tuple: pickle cannot import a class of a module that MkDocs has loaded under its file's name.
    fresh.write_bytes(pickle.dumps(tuple(getattr(rendered, each.name) for each in fields(rendered))))
    fresh.replace(kept)  # at once: another build may be reading


def _hash(path: Path) -> str:
    return digest([path]) if path.exists() else ""
