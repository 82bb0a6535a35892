"""Prove and compile the guides before a build, and ship the Python that runs them with the site."""

from datetime import date
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from building.progress import aloud, working
from content.guides.compile import compile_guides, prove_guides
from hooks.look_first import look_of
from runtime import Manifest, Unfit, build
from wizards.guide.reader import Faults

_shipped: list[Manifest] = []  # what the Danish build shipped; the English one comes after it
_commands: list[str] = []  # an editor who is served need not wait until each case was asked: that is for publishing


def on_startup(command: str, dirty: bool) -> None:
    """Remember whether pages are built or served."""
    _commands.append(command)


def on_pre_build(config: MkDocsConfig) -> None:
    """Stop the build at the first fault of any guide, with every fault told; the English build need not do it again."""
    look = look_of(config)
    if config.extra["lang"] != "da" or (look and look.python):
        return
    try:
        with working("Compiling the guides"):
            compile_guides()
        with working("Proving the guides"):
            prove_guides(date.today(), tell=aloud)
    except Faults as faults:
        raise PluginError(f"\n{faults}") from None


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Put the browser's Python under assets/python of the Danish site, and tell both languages' templates where."""
    look = look_of(config)
    if look and look.python:
        env.globals["python"] = f"python/{look.python}"
        return env
    if config.extra["lang"] == "da":
        try:
            _shipped[:] = [build(Path(config.site_dir) / "assets" / "python", tried="serve" not in _commands)]
        except Unfit as error:
            raise PluginError(str(error)) from None
    env.globals["python"] = f"python/{_shipped[0].base}"
    return env
