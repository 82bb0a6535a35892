"""Drive Firefox and WebKit with what comes with them: the commands of WebDriver, through Marionette's socket or HTTP.

Playwright drives neither as Debian packages them, and what both need of WebDriver is five commands.
"""

import json
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from tests.browser import others

PATIENCE = 90.0  # seconds: a page that starts Python on a busy machine, drawn without a graphics card
KEYS: Mapping[str, str] = {
    "Backspace": "\ue003",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Escape": "\ue00c",
    "ArrowDown": "\ue015",
    "Space": " ",
}
NAVIGATE, SCRIPT, ACTIONS, SIZE = "Navigate", "ExecuteScript", "PerformActions", "SetWindowRect"
FRAME = "SwitchToFrame"
OVER_HTTP: Mapping[str, str] = {
    NAVIGATE: "url",
    SCRIPT: "execute/sync",
    ACTIONS: "actions",
    SIZE: "window/rect",
    FRAME: "frame",
}
PREFERENCES: Mapping[str, object] = {
    "marionette.port": 0,  # any that is free; Firefox writes it into its profile
    "browser.download.folderList": 2,
    "browser.download.alwaysOpenPanel": False,  # it would take the keyboard from the page
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
}

Send = Callable[[str, Mapping[str, object]], Any]


class Driven:
    """A browser with one page, whose reader only has a keyboard."""

    def __init__(self, send: Send, downloads: Path) -> None:
        self._send, self._downloads = send, downloads

    def open(self, address: str) -> None:
        """Go to an address."""
        self._send(NAVIGATE, {"url": address})

    def ask(self, script: str, *values: object) -> Any:
        """Run a function's body in the page and give what it returns."""
        return self._send(SCRIPT, {"script": script, "args": list(values)})

    def into_frame(self, number: int = 0) -> None:
        """Go on in a frame of the page; opening an address leads out of it."""
        self._send(FRAME, {"id": number})

    def width(self, pixels: int) -> None:
        """Make the window narrower or wider."""
        self._send(SIZE, {"x": 0, "y": 0, "width": pixels, "height": 900})

    def press(self, *keys: str) -> None:
        """Press keys by their names, one after the other."""
        self.type("".join(KEYS[each] for each in keys))

    def type(self, words: str) -> None:
        """Type words where the focus stands."""
        strokes = [{"type": kind, "value": each} for each in words for kind in ("keyDown", "keyUp")]
        self._send(ACTIONS, {"actions": [{"type": "key", "id": "keyboard", "actions": strokes}]})

    def wait(self, script: str, *values: object) -> Any:
        """Wait until an expression holds in the page, and give its value."""
        return until(lambda: self.ask(f"return {script}", *values), script)

    def saved(self, ending: str) -> Path:
        """Wait for the file with this ending that the reader saved."""

        def whole() -> Path | None:
            partial = [*self._downloads.glob("*.part"), *self._downloads.glob("*.wkdownload")]
            found = [each for each in self._downloads.glob(f"*{ending}") if each.stat().st_size]
            return found[0] if found and not partial else None

        return until(whole, f"a saved file *{ending}")


def until[Value](ask: Callable[[], Value | None], what: str) -> Value:
    """Ask again and again until there is something to give; say what was waited for where it never comes."""
    late = time.monotonic() + PATIENCE
    while time.monotonic() < late:
        if value := ask():
            return value
        time.sleep(0.1)
    raise AssertionError(f"waited in vain for {what}")


@contextmanager
def firefox(folder: Path) -> Iterator[Driven]:
    """Start Firefox on a fresh profile in the folder, without a window."""
    downloads, profile = _folders(folder)
    wanted = {**PREFERENCES, "browser.download.dir": str(downloads)}
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in wanted.items()]
    (profile / "user.js").write_text("".join(lines), encoding="utf-8")
    command = [others.path("FIREFOX"), "--headless", "--no-remote", "--profile", str(profile), "--marionette"]
    with _started(command, {"HOME": str(folder)}):
        port = profile / "MarionetteActivePort"
        number = until(lambda: port.read_text(encoding="utf-8") if port.exists() else "", "Firefox's port")
        with socket.create_connection(("127.0.0.1", int(number)), timeout=PATIENCE) as connection:
            answers = connection.makefile("rb")

            def read() -> Any:
                size = b""
                while (each := answers.read(1)) != b":":
                    size += each
                return json.loads(answers.read(int(size)))

            def send(name: str, values: Mapping[str, object]) -> Any:
                message = json.dumps([0, 1, f"WebDriver:{name}", values]).encode()
                connection.sendall(b"%d:%b" % (len(message), message))
                _, _, wrong, answer = read()
                assert not wrong, wrong
                return answer.get("value")

            read()  # it greets
            send("NewSession", {})
            yield Driven(send, downloads)


@contextmanager
def webkit(folder: Path) -> Iterator[Driven]:
    """Start WebKit's small browser by its driver, on a screen in memory where there is no other."""
    downloads, settings = _folders(folder)
    (settings / "user-dirs.dirs").write_text(f'XDG_DOWNLOAD_DIR="{downloads}"\n', encoding="utf-8")
    with _screen() as display, socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
        free.close()
        own = {"HOME": str(folder), "XDG_CONFIG_HOME": str(settings), "DISPLAY": display, "GDK_BACKEND": "x11"}
        with _started([others.path("WEBKIT_DRIVER"), f"--port={port}"], own):
            until(lambda: _answers(port), "WebKit's driver")
            server = f"http://127.0.0.1:{port}/session"
            session = f"{server}/" + _http("POST", server, {"capabilities": {}})["sessionId"]
            try:
                yield Driven(lambda name, values: _http("POST", f"{session}/{OVER_HTTP[name]}", values), downloads)
            finally:
                _http("DELETE", session, None)


def _folders(folder: Path) -> tuple[Path, Path]:
    pair = folder / "downloads", folder / "settings"
    for each in pair:
        each.mkdir()
    return pair


@contextmanager
def _started(command: list[str], own: Mapping[str, str]) -> Iterator[None]:
    silent = subprocess.DEVNULL
    with subprocess.Popen(command, env={**os.environ, **own}, stdin=silent, stdout=silent, stderr=silent) as process:
        try:
            yield
        finally:
            process.terminate()


@contextmanager
def _screen() -> Iterator[str]:
    command = [others.path("XVFB"), "-displayfd", "1", "-screen", "0", "1300x1000x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout
            yield f":{process.stdout.readline().strip()}"
        finally:
            process.terminate()


def _answers(port: int) -> bool:
    with socket.socket() as asked:
        return asked.connect_ex(("127.0.0.1", port)) == 0


def _http(method: str, address: str, values: Mapping[str, object] | None) -> Any:
    body = None if values is None else json.dumps(values).encode()
    request = Request(address, body, {"Content-Type": "application/json"}, method=method)
    try:
        with urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)["value"]
    except HTTPError as wrong:
        raise AssertionError(wrong.read().decode()) from wrong
