"""Prove and compile the guides before a build, and ship the Python that runs them with the site.

What Node.js does for it, packing and trying, goes on beside the rendering of pages, which leaves one of two cores free.
What guides tell before Python is worked out beside the proofs: the largest guide takes longest in both, on one core.
"""

from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files

from building.progress import aloud, working
from content.ahead.diagrams import UnequalError
from content.ahead.files import tell_guides
from content.guides.compile import compile_guides, prove_guides
from hooks.look_first import look_of
from runtime import Manifest, Packed, Unfit, pack
from wizards.guide.reader import Faults

_shipped: list[Manifest] = []  # what the Danish build shipped; the English one comes after it
_beside = ThreadPoolExecutor(1)
_packing: list[Future[Packed]] = []
_asking: list[Future[None]] = []
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
        _packing[:] = [_beside.submit(pack)]
        with ThreadPoolExecutor(1) as beside:
            telling = beside.submit(tell_guides)
            with working("Proving the guides"):
                prove_guides(date.today(), tell=aloud)
            with working("Working out what guides tell before Python"):
                aloud(telling.result())
    except Faults as faults:
        raise PluginError(f"\n{faults}") from None
    except UnequalError as unequal:
        raise PluginError(f"What is looked up before Python is not what Python decides: {unequal}") from None


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Put the browser's Python under assets/python of the Danish site, and tell both languages' templates where."""
    look = look_of(config)
    if look and look.python:
        env.globals["python"] = f"python/{look.python}"
        return env
    if config.extra["lang"] == "da":
        packed = _done(_packing)
        _shipped[:] = [packed.place(Path(config.site_dir) / "assets" / "python")]
        if "serve" not in _commands:
            _asking[:] = [_beside.submit(packed.ask)]
    env.globals["python"] = f"python/{_shipped[0].base}"
    env.globals["manifest_hash"] = _shipped[0].integrity
    return env


def on_post_build(config: MkDocsConfig) -> None:
    """Publish nothing that the browser's Python has not answered every case of; the English pages are built by now."""
    if config.extra["lang"] == "da" and _asking:
        _done(_asking)


def _done[T](work: list[Future[T]]) -> T:
    """Wait for what goes on beside the pages; its fault is the build's."""
    try:
        return work.pop().result()
    except Unfit as error:
        raise PluginError(str(error)) from None
