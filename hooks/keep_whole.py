"""Keep the handbook whole: a fault in the content stops the build, an old translation is told of and marked."""

import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from content.checks import stamp, whole
from content.checks.unfinished import unfinished
from content.pages.nav import page_path
from content.pages.text import Text, read
from hooks.look_first import look_of
from wizards.guide.reader import Faults

# Not below `mkdocs`: an old translation is published with its notice, so a strict build must not stop at it.
log = logging.getLogger("keep_whole")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop before anything is built where the content has a fault; name what is unfinished, which a release is not."""
    if config.extra["lang"] != "da" or look_of(config):
        return config
    try:
        whole.check()
        behind = list(unfinished())
        if behind and os.environ.get("RELEASE"):
            raise Faults(behind)
    except Faults as faults:
        raise PluginError(f"\n{faults}") from None
    for fault in behind:
        log.warning("WARNING -  %s", fault)
    return config


def on_page_read_source(page: Page, config: MkDocsConfig) -> str:
    """Give MkDocs a page's text without its front matter, which is read already and need not be parsed again."""
    return "\n" + "\n".join(_page(page, config).body)  # the blank line ends what MkDocs would take for front matter


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Give the page what its front matter says."""
    page.meta = dict(_page(page, config).meta)
    return markdown


def _page(page: Page, config: MkDocsConfig) -> Text:
    return read(page_path(config.extra["lang"], Path(page.file.src_uri).stem))


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Let an English page say that its Danish page is newer."""
    slug = Path(page.file.src_uri).stem
    danish, english = page_path("da", slug), page_path("en", slug)
    is_translated = config.extra["lang"] == "en" and danish != english
    context["danish_is_newer"] = is_translated and stamp.is_newer(read(danish), read(english))
    return context
