"""Keep the handbook whole: a fault in the content stops the build, an old translation is told of and marked."""

import logging
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page

from content.checks import stamp, whole
from content.pages.nav import page_path
from content.pages.text import read
from content.reading.yamlfile import Faults

# Not below `mkdocs`: an old translation is published with its notice, so a strict build must not stop at it.
log = logging.getLogger("keep_whole")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop before anything is built where the content has a fault, with every fault told; warn of what is behind."""
    if config.extra["lang"] != "da":
        return config
    try:
        whole.check()
    except Faults as faults:
        raise PluginError(f"\n{faults}") from None
    for fault in stamp.stale():
        log.warning("WARNING -  %s", fault)
    return config


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: object) -> dict[str, Any]:
    """Let an English page say that its Danish page is newer."""
    slug = Path(page.file.src_uri).stem
    newer = config.extra["lang"] == "en" and stamp.is_newer(read(page_path("da", slug)), read(page_path("en", slug)))
    context["danish_is_newer"] = newer
    return context
