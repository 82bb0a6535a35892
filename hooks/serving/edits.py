"""Which files were edited, and what an edit of each kind can change."""

import os
import threading
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from content.reading.yamlfile import ROOT

ROOMS = ("docs", "content", "theme", "hooks", "wizards", "building", "runtime")
ASSETS = ROOT / "theme" / "assets"
MADE = ("__pycache__", "compiled")  # what a build writes into the rooms themselves
SETTLED = 0.05  # seconds without another event: an editor writes a file in several steps
CHANGES = ("created", "deleted", "modified", "moved")
OUTSIDE_GUIDES = ("docs", "theme", "hooks")
"""Rooms in which nothing is packed into the browser's Python."""


class Watcher(FileSystemEventHandler):
    """The files that were edited since somebody last asked."""

    def __init__(self) -> None:
        self.paths: set[Path] = set()
        self.changed = threading.Condition()

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Note what was written, moved or removed; reading is no edit."""
        if event.event_type not in CHANGES or event.is_directory:
            return
        paths = {Path(os.fsdecode(path)) for path in (event.src_path, event.dest_path) if path}
        paths = {path for path in paths if is_ours(path)}
        if paths:
            with self.changed:
                self.paths |= paths
                self.changed.notify_all()

    def wait(self) -> set[Path]:
        """Wait for an edit, then for the editor to be done with it."""
        with self.changed:
            while not self.paths:
                self.changed.wait(timeout=1)  # with an end, or Ctrl-C is not heard everywhere
            while self.changed.wait(timeout=SETTLED):
                pass
            paths, self.paths = self.paths, set()
            return paths


def is_ours(path: Path) -> bool:
    """Say whether a file can change the site; what editors and builds leave beside the files cannot."""
    parts = path.relative_to(ROOT).parts
    if len(parts) == 1:
        return path.match("mkdocs*.yml")
    return not path.name.startswith((".", "#", "4913")) and not path.name.endswith("~") and not {*MADE} & {*parts}


def is_read_once(path: Path) -> bool:
    """Say whether a process reads a file once and for all: code, and the words that the engine carries."""
    return path.suffix == ".py" or path.parent == ROOT / "content" / "words"


def may_change_guides(path: Path) -> bool:
    """Say whether the browser's Python may be another one after the edit."""
    return path.relative_to(ROOT).parts[0] not in OUTSIDE_GUIDES


def names_of(paths: set[Path]) -> str:
    """Give the files' names for a line in the terminal."""
    return ", ".join(sorted(path.relative_to(ROOT).as_posix() for path in paths))


def watch(watcher: Watcher) -> None:
    """Watch every room, through the system where it tells of edits, else by looking twice a second."""
    for kind in (Observer, PollingObserver):
        observer = kind(timeout=0.5)
        for room in ROOMS:
            observer.schedule(watcher, str(ROOT / room), recursive=True)
        observer.schedule(watcher, str(ROOT), recursive=False)
        try:
            observer.start()
        except OSError:
            continue
        return
