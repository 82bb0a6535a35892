"""Build, of a whole site, the one page that its editor looks at: what an edit does shows before the rest is built."""

from dataclasses import dataclass
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation

from content.pages.nav import page_path
from content.pages.text import read


@dataclass(frozen=True, slots=True)
class Look:
    """A page by its address below the root, and where the browser's Python lies already, unless it is made anew."""

    page: str
    python: str = ""

    @property
    def lang(self) -> str:
        """Give the page's language."""
        return "en" if self.page.startswith("en/") else "da"

    @property
    def url(self) -> str:
        """Give the page's address within its language."""
        return self.page.removeprefix("en/")


class Wanted(File):
    """A page that is built."""

    def is_modified(self) -> bool:
        """Let MkDocs build it: it asks this of each page of a build that is not whole."""
        return True


class PassedOver(File):
    """A page that is only linked to."""

    def is_modified(self) -> bool:
        """Let MkDocs leave it out."""
        return False


def look_of(config: MkDocsConfig) -> Look | None:
    """Give the page that alone is to be built, if that is what is asked for."""
    look: Look | None = config.extra.get("look")
    return look


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Leave the pages that no Markdown stands behind as they were."""
    if look_of(config):
        config.theme.static_templates = set()
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Pass over all other pages."""
    if look := look_of(config):
        for file in files.documentation_pages():
            is_wanted = config.extra["lang"] == look.lang and file.url.removeprefix("./") == look.url
            file.__class__ = Wanted if is_wanted else PassedOver
    return files


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
    """Tell what the menu and the footer say of pages that are not read."""
    if look_of(config):
        for page in nav.pages:
            path = page_path(config.extra["lang"], Path(page.file.src_uri).stem)
            page.meta = dict(read(path).meta)
            page.title = str(page.meta.get("title", ""))
    return nav
