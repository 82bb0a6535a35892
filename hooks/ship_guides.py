"""Prove and compile the guides before a build, and ship the Python that runs them with the site."""

import logging
from datetime import date
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from content.compile_guides import compile_guides, prove_guides
from content.yamlfile import Faults
from runtime.build import build
from runtime.inputs import Unfit

log = logging.getLogger("mkdocs.hooks.guides")


def on_pre_build(config: MkDocsConfig) -> None:
    """Stop the build at the first fault of any guide, with every fault told; the English build need not do it again."""
    if config.extra["lang"] != "da":
        return
    try:
        compile_guides()
        for proof in prove_guides(date.today()):
            log.info("%s: proved over %s answer paths", proof.flow, f"{proof.paths:,}")
    except Faults as faults:
        raise PluginError(f"\n{faults}") from None


def on_post_build(config: MkDocsConfig) -> None:
    """Put the browser's Python under assets/python of the Danish site; both languages use it."""
    if config.extra["lang"] != "da":
        return
    try:
        build(Path(config.site_dir) / "assets" / "python")
    except Unfit as error:
        raise PluginError(str(error)) from None
