"""Serve both languages and show every edit as soon as it is built: `python -m hooks.serve [host:port]`.

One process serves and watches, another one builds: a fault, or a module that is edited, never takes the server down.
What is served is always a whole site, the last good one; while there is a fault, every page shows it at its top.
"""

import filecmp
import os
import shutil
import signal
import sys
import tempfile
import threading
from collections.abc import Iterable
from html import escape
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter

from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from building.progress import aloud, working
from content.reading.yamlfile import ROOT
from hooks.rebuild import Built, serve_builds

ROOMS = ("docs", "content", "theme", "hooks", "wizards", "building", "runtime")
ASSETS = ROOT / "theme" / "assets"
MADE = ("__pycache__", "compiled")  # what a build writes into the rooms themselves
SETTLED = 0.05  # seconds without another event: an editor writes a file in several steps
CHANGES = ("created", "deleted", "modified", "moved")


class Server(LiveReloadServer):
    """MkDocs' server with its long poll; it never waits for a build, and says on each page what is wrong."""

    def __init__(self, host: str, port: int, root: Path) -> None:
        super().__init__(builder=lambda: None, host=host, port=port, root=str(root), shutdown_delay=0.1)
        self.faults: tuple[str, ...] = ()
        self._watched_paths = {"": 0}  # or MkDocs leaves its script out of the pages
        self.error_handler = self._missing

    def start(self) -> None:
        """Open the address and answer from now on."""
        self.server_bind()
        self.server_activate()
        self.serve_thread.start()

    def reload(self) -> None:
        """Let every open page load itself again."""
        with self._epoch_cond:
            self._visible_epoch = self._wanted_epoch = max(self._visible_epoch + 1, round(1000 * perf_counter()))
            self._epoch_cond.notify_all()

    def _missing(self, code: int) -> bytes | None:
        page = Path(self.root) / "404.html"
        known = page.read_bytes() if page.is_file() else b"<!doctype html><title>10 skarpe</title><body></body>"
        return self._inject_js_into_html(known, self._visible_epoch) if code == 404 else None

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        script: bytes = super()._inject_js_into_html(content, epoch)  # type: ignore[no-untyped-call]
        if not self.faults:
            return script
        start = script.find(b">", script.find(b"<body")) + 1
        return script[:start] + _told(self.faults).encode() + script[start:]


def _told(faults: Iterable[str]) -> str:
    """Give what is wrong as HTML, in colours of its own, since the page's styles may be what is wrong."""
    look = (
        "margin:0; padding:1rem; background:#fff; color:#900; border-bottom:4px solid; "
        "white-space:pre-wrap; font:1rem/1.5 monospace"
    )
    return f'<pre role="alert" id="faults" style="{look}">{escape(chr(10).join(faults))}</pre>'


class Builder:
    """The process that builds, begun again when its code has changed or when it has ended by itself."""

    def __init__(self, address: str, home: Path) -> None:
        self.address, self.home, self.count = address, home, 0
        self._begin()

    def _begin(self) -> None:
        context = get_context("spawn")
        self.commands, theirs = context.Pipe()
        self.process = context.Process(target=serve_builds, args=(theirs, self.address), daemon=True)
        self.process.start()
        theirs.close()

    def begin_again(self) -> None:
        """Leave the old code behind."""
        self.process.terminate()
        self.process.join()
        self.commands.close()
        self._begin()

    def build(self) -> Built:
        """Build the site as it now is into a folder of its own."""
        self.count += 1
        folder = self.home / str(self.count)
        try:
            self.commands.send(folder)
            built: Built = self.commands.recv()
        except (EOFError, OSError):
            self.begin_again()
            return Built(folder, ("The build ended without a word; the terminal may say why.",))
        return built


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


def show_assets(server: Server, paths: set[Path]) -> bool:
    """Put edited styles and scripts into the served site at once; the build that follows makes the same of them."""
    targets = {
        path: Path(server.root) / "assets" / path.relative_to(ASSETS) for path in paths if ASSETS in path.parents
    }
    if not targets or not all(path.is_file() and target.is_file() for path, target in targets.items()):
        return False
    for path, target in targets.items():
        shutil.copyfile(path, target)
    server.reload()
    return len(targets) == len(paths)


def show(server: Server, built: Built) -> str:
    """Serve what was built, or tell what is wrong on the last good pages; give what to say of it in the terminal."""
    if built.faults:
        shutil.rmtree(built.folder, ignore_errors=True)
        server.faults = built.faults
        server.reload()
        return "\n".join((*built.faults, "Every page shows this over the last good build. Mend it and save."))
    had_faults, before = bool(server.faults), Path(server.root)
    changed = differences(before, built.folder)
    server.faults, server.root = (), str(built.folder)
    if had_faults or changed:
        server.reload()
    shutil.rmtree(before, ignore_errors=True)
    return f"Built; of the site, {len(changed)} files are new or changed"


def differences(before: Path, after: Path) -> list[str]:
    """Name the files that are not the same in two folders."""
    old, new = (
        {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
        for folder in (before, after)
    )
    _, mismatch, errors = filecmp.cmpfiles(before, after, sorted(old & new), shallow=False)
    return sorted((old ^ new) | {*mismatch, *errors})


class OwnCodeEdited(Exception):
    """The server itself was edited, so it must begin again."""


def main(address: str = "127.0.0.1:8000") -> None:
    """Build, open the address, and show edits until Ctrl-C."""
    host, _, port = address.rpartition(":")
    url = f"http://{address}/"
    again = False
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as Ctrl-C does, and leaves nothing behind
    home = Path(tempfile.mkdtemp(prefix="ten-sharp-"))
    server, watcher, builder = Server(host, int(port), home / "0"), Watcher(), Builder(url, home)
    watch(watcher)  # before the first build: what is edited while it runs is built after it
    try:
        with working("Building both languages and their guides"):
            built = builder.build()
        aloud(show(server, built))
        server.start()
        aloud(f"Serving {url} (Danish) and {url}en/ (English). Edits are shown by themselves. Stop with Ctrl-C.")
        while True:
            show_edit(server, builder, watcher.wait())
    except KeyboardInterrupt:
        aloud("")
    except OwnCodeEdited:
        again = True
    finally:
        server.shutdown()
        builder.process.terminate()
        shutil.rmtree(home, ignore_errors=True)
    if again:
        os.execv(sys.executable, [sys.executable, "-m", "hooks.serve", address])


def show_edit(server: Server, builder: Builder, paths: set[Path]) -> None:
    """Build with what was edited and show it; assets are shown before that."""
    begun = perf_counter()
    if Path(__file__) in paths:
        raise OwnCodeEdited
    show_assets(server, paths)
    if any(is_read_once(path) for path in paths):
        builder.begin_again()
    names = ", ".join(sorted(path.relative_to(ROOT).as_posix() for path in paths))
    with working(f"Building {names}", short=1):
        built = builder.build()
    aloud(f"{show(server, built)} ({names}, {perf_counter() - begun:.1f} s)")


if __name__ == "__main__":
    main(*sys.argv[1:])
