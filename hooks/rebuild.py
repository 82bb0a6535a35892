"""Build the site as it is served, again and again in one process, and say what became of it.

The process keeps what it has read and rendered for as long as the files stay as they were; its code is as it was when
the process began, so hooks/serve.py begins another one when a Python module changes.
"""

import logging
import shutil
import traceback
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import BuildError, ConfigurationError

from content.reading.yamlfile import ROOT


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


def rebuild(folder: Path, address: str) -> Built:
    """Build both languages into an empty folder; nothing that is wrong leaves this function as an exception."""
    gathered = _Gathered()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(gathered)
    stopped = ""
    try:
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), strict=True)
        config.site_url = address
        config.plugins.on_startup(command="serve", dirty=False)
        try:
            build(config)
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


def serve_builds(commands: Connection, address: str) -> None:
    """Build into each folder that is named, and send back what became of it, until the other side closes."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    while True:
        try:
            folder: Path = commands.recv()
        except (EOFError, KeyboardInterrupt):
            return
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        commands.send(rebuild(folder, address))
