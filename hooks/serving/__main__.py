"""Serve both languages and show every edit as soon as it is built: `python -m hooks.serving [host:port]`.

One process serves and watches. Another one builds the page that is looked at, alone, so that an edit shows at once; a
third one builds the whole site after it. What is served beside that page is always the last good site; while there is
a fault, every page shows it at its top.
"""

import os
import shutil
import signal
import sys
import tempfile
import threading
from pathlib import Path
from time import perf_counter

from building.progress import aloud, working
from hooks.look_first import Look
from hooks.serving.builder import Builder
from hooks.serving.edits import Watcher, is_read_once, may_change_guides, names_of, watch
from hooks.serving.server import Server
from hooks.serving.show import show_assets, show_page, show_site

OWN = Path(__file__).parent


class OwnCodeEdited(Exception):
    """The server itself was edited, so it must begin again."""


class Whole:
    """Builds the whole site after each edit, and shows it unless another edit has come meanwhile."""

    def __init__(self, server: Server, builder: Builder) -> None:
        self.server, self.builder = server, builder
        self.edits = 0
        self._asked: set[Path] = set()
        self._changed = threading.Condition()
        threading.Thread(target=self._run, daemon=True).start()

    def outdate(self) -> None:
        """Take note of an edit: what is being built is not shown any more."""
        with self._changed:
            self.edits += 1

    def ask(self, paths: set[Path]) -> None:
        """Ask for the site with these edits."""
        with self._changed:
            self._asked |= paths
            self._changed.notify_all()

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._asked:
                    self._changed.wait()
                paths, self._asked, edits = self._asked, set(), self.edits
            begun = perf_counter()
            if any(is_read_once(path) for path in paths):
                self.builder.begin_again()
            with working(f"Building {names_of(paths)}", short=2):
                built = self.builder.build()
            if edits == self.edits:
                aloud(f"{show_site(self.server, built)} ({names_of(paths)}, {perf_counter() - begun:.1f} s)")
            else:
                shutil.rmtree(built.folder, ignore_errors=True)
                self.ask(paths)  # a module among them is to be read anew still


def main(address: str = "127.0.0.1:8000") -> None:
    """Build, open the address, and show edits until Ctrl-C."""
    host, _, port = address.rpartition(":")
    url = f"http://{address}/"
    again = False
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends as Ctrl-C does, and leaves nothing behind
    home = Path(tempfile.mkdtemp(prefix="ten-sharp-"))
    server, watcher = Server(host, int(port), home / "none"), Watcher()
    watch(watcher)  # before the first build: what is edited while it runs is built after it
    builders = builder, looker = Builder(url, home / "whole"), Builder(url, home / "pages")
    try:
        with working("Building both languages and their guides"):
            built = builder.build()
        aloud(show_site(server, built))
        server.start()
        aloud(f"Serving {url} (Danish) and {url}en/ (English). Edits are shown by themselves. Stop with Ctrl-C.")
        whole = Whole(server, builder)
        while True:
            show_edit(server, looker, whole, watcher)
    except KeyboardInterrupt:
        aloud("")
    except OwnCodeEdited:
        again = True
    finally:
        server.shutdown()
        for each in builders:
            each.end()
        shutil.rmtree(home, ignore_errors=True)
    if again:
        os.execv(sys.executable, [sys.executable, "-m", "hooks.serving", address])


def show_edit(server: Server, looker: Builder, whole: Whole, watcher: Watcher) -> None:
    """Show what was edited on the page that is looked at, then ask for the whole site."""
    paths = watcher.wait()
    begun = perf_counter()
    if any(path.parent == OWN for path in paths):
        raise OwnCodeEdited
    whole.outdate()
    if not show_assets(server, paths):
        if any(is_read_once(path) for path in paths):
            looker.begin_again()
        page = server.looked_at
        is_guide = page.removeprefix("en/").startswith("guide-")
        anew = is_guide and any(may_change_guides(path) for path in paths)
        built = looker.build(Look(page, "" if anew else served_python(server)))
        if built.faults and watcher.paths:  # it was read while its editor was still writing
            shutil.rmtree(built.folder, ignore_errors=True)
        else:
            show_page(server, built)
        aloud(f"Showing /{page} ({names_of(paths)}, {perf_counter() - begun:.1f} s)")
    whole.ask(paths)


def served_python(server: Server) -> str:
    """Say where the Python lies that the served site starts, below its folder; nothing where there is none."""
    found = sorted(Path(server.root, "assets", "python").rglob("manifest.json"), key=lambda file: file.stat().st_mtime)
    return found[-1].parent.relative_to(Path(server.root, "assets", "python")).as_posix() if found else ""


if __name__ == "__main__":
    main(*sys.argv[1:])
