"""Build the site as it is served, or one page of it, again and again in one process, and say what became of it.

The process keeps what it has read and rendered for as long as the files stay as they were; its code is as it was when
the process began, so the server begins another one when a Python module changes.
"""

import logging
import shutil
import traceback
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import BuildError, ConfigurationError

from content.reading.yamlfile import ROOT
from hooks.look_first import Look
from hooks.two_languages import ENGLISH


@dataclass(frozen=True, slots=True)
class Built:
    """What became of a build: the folder of the site, and what is wrong, where something is."""

    folder: Path
    faults: tuple[str, ...] = ()


class _Gathered(logging.Handler):
    """Every message at which a strict build stops."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Note a message once, however many loggers pass it on."""
        message = record.getMessage().strip()
        if message not in self.messages:
            self.messages.append(message)


def rebuild(folder: Path, address: str, look: Look | None = None) -> Built:
    """Build both languages, or a page, into an empty folder; nothing that is wrong leaves this as an exception."""
    gathered = _Gathered()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(gathered)
    stopped = ""
    try:
        config = _config(folder, address, look)
        config.plugins.on_startup(command="serve", dirty=False)
        try:
            build(config, dirty=look is not None)
        finally:
            config.plugins.on_shutdown()
    except (BuildError, ConfigurationError, SystemExit) as error:
        stopped = str(error)
    except Exception as error:  # a fault in the code itself: whoever edits it needs the way to it
        stopped = "".join(traceback.format_exception(error))
    finally:
        logger.removeHandler(gathered)
    faults = gathered.messages or [stopped]
    return Built(folder, tuple(faults) if stopped else ())


def _config(folder: Path, address: str, look: Look | None) -> MkDocsConfig:
    """Give what is built: the Danish site makes the English one too; a page where no guide changed needs no other."""
    is_english = look is not None and look.lang == "en" and bool(look.python)
    config: MkDocsConfig = load_config(
        str(ROOT / (ENGLISH if is_english else "mkdocs.yml")),
        site_dir=str(folder / "en" if is_english else folder),
        site_url=f"{address}en/" if is_english else address,
        strict=look is None,
    )
    config.extra["root_url"], config.extra["look"] = address, look
    return config


def serve_builds(commands: Connection, address: str) -> None:
    """Build into each folder that is named, and send back what became of it, until the other side closes."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    logging.getLogger("mkdocs.commands.build").addFilter(lambda record: "'dirty' build" not in record.getMessage())
    while True:
        try:
            folder, look = commands.recv()
        except (EOFError, KeyboardInterrupt):
            return
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        commands.send(rebuild(folder, address, look))
