"""Keep the handbook whole: a fault in the content stops the build, an old translation is told of and marked."""

import logging
import os
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from content.checks import stamp, whole
from content.checks.unfinished import unfinished
from content.pages.nav import page_path
from content.pages.text import read
from wizards.guide.reader import Faults

# Not below `mkdocs`: an old translation is published with its notice, so a strict build must not stop at it.
log = logging.getLogger("keep_whole")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop before anything is built where the content has a fault; name what is unfinished, which a release is not."""
    if config.extra["lang"] != "da":
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


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Let an English page say that its Danish page is newer."""
    slug = Path(page.file.src_uri).stem
    danish, english = page_path("da", slug), page_path("en", slug)
    is_translated = config.extra["lang"] == "en" and danish != english
    context["danish_is_newer"] = is_translated and stamp.is_newer(read(danish), read(english))
    return context
