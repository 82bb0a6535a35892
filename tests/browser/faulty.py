"""What can be wrong with a file on its way to the reader, done to a page's requests."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from playwright.sync_api import Page, Route


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the matrix: a fault, where it is, the page that is opened, and what the reader is told."""

    fault: str
    where: str
    at: str
    told: str

    @property
    def name(self) -> str:
        """Give what a test is called."""
        return f"{self.fault}: {self.where} ({self.at})"

    @property
    def addresses(self) -> re.Pattern[str]:
        """Give what the addresses of the files at fault look like."""
        return re.compile("|".join(self.ends))

    @property
    def ends(self) -> list[str]:
        """Give the same for each of the files by itself."""
        return [re.escape(end) + (".*" if end.endswith("/") else r"(?:\?.*)?$") for end in self.where.split()]


def matrix() -> list[Row]:
    """Read the rows."""
    rows = yaml.safe_load(Path(__file__).with_name("faults.yml").read_text(encoding="utf-8"))
    return [Row(**row) for row in rows]


def _missing(route: Route) -> None:
    route.fulfill(status=404, content_type="text/html", body="<!doctype html><title>404</title>")


def _server_error(route: Route) -> None:
    route.fulfill(status=500, body="")


def _a_page_instead(route: Route) -> None:
    kind = route.fetch().headers["content-type"]
    route.fulfill(status=200, content_type=kind, body="<!doctype html><title>Log in</title>")


def _cut(route: Route) -> None:
    came = route.fetch()
    route.fulfill(response=came, body=came.body()[: len(came.body()) // 2])


def _a_byte_changed(route: Route) -> None:
    came = route.fetch()
    body = bytearray(came.body())
    at = max(body.rfind(b" "), body.rfind(b"0"), len(body) // 2)  # which most files bear
    body[at] = body[at] ^ 1 if body[at] != ord(" ") else ord("\n")
    route.fulfill(response=came, body=bytes(body))


def _empty(route: Route) -> None:
    route.fulfill(response=route.fetch(), body="")


def _blocked(route: Route) -> None:
    route.abort("blockedbyclient")


def _sent_elsewhere(route: Route) -> None:
    route.fulfill(status=302, headers={"Location": "http://login.example/"})


def _wrong_type(route: Route) -> None:
    came = route.fetch()
    kind = "text/plain" if route.request.url.endswith((".wasm", ".gzipped")) else "application/octet-stream"
    route.fulfill(response=came, headers={**came.headers, "content-type": kind})


def _never_answered(route: Route) -> None:
    """Leave it open."""


def _of_another_release(route: Route) -> None:
    """Scripts, engine and rules lie elsewhere by then; what has no address of its own is there, and another."""
    if re.search(r"/assets/(scripts-|python/)", route.request.url):
        _missing(route)
    else:
        came = route.fetch()
        route.fulfill(response=came, body=came.body() + b"\n")


FILES: Mapping[str, Callable[[Route], None]] = {
    "missing": _missing,
    "server error": _server_error,
    "a page instead": _a_page_instead,
    "cut": _cut,
    "a byte changed": _a_byte_changed,
    "empty": _empty,
    "blocked": _blocked,
    "sent elsewhere": _sent_elsewhere,
    "wrong type": _wrong_type,
    "never answered": _never_answered,
    "of another release": _of_another_release,
    "no network": _blocked,
}

GONE = ("missing", "server error", "blocked", "of another release", "no network")


def _done(route: Route, fault: str) -> None:
    """Do it; who only asks whether a file is there is told so where something is."""
    if route.request.method == "HEAD" and fault not in GONE:
        if fault == "sent elsewhere":
            route.abort()
        else:
            route.fulfill(status=200)
    else:
        FILES[fault](route)


BROWSERS: Mapping[str, str] = {
    "no network": "Object.defineProperty(Navigator.prototype, 'onLine', { get: () => false })",
    "no workers": "delete globalThis.Worker",
    "no WebAssembly": "delete globalThis.WebAssembly",
    "too little memory": """globalThis.Worker = class extends Worker {
      set onerror(told) { setTimeout(() => told({ message: "Uncaught RangeError: out of memory" })); }
    }""",
}
"""What is done to the browser before any script of the page."""

OPENED = ("opened as a file", "an intranet address")
"""What is done to the page's own address, each by a test of its own."""


def break_it(page: Page, row: Row, home: str) -> list[str]:
    """Do to a page's requests and to its browser what a row says, and give the list of the files that it befalls."""
    befallen: list[str] = []

    def broken(route: Route) -> None:
        befallen.append(route.request.url)
        _done(route, row.fault)

    if row.fault in BROWSERS:
        page.add_init_script(BROWSERS[row.fault])
    if row.fault in FILES:
        page.route(row.addresses, broken)
    if row.fault == "of another release":
        visits: list[str] = []

        def newer(route: Route) -> None:
            came = route.fetch()
            visits.append(route.request.url)
            text = came.text()
            if len(visits) > 1:  # the page as it was opened, and from then on that of the new release
                text = text.replace('name="release" content="', 'name="release" content="newer-')
                text = text.replace("newer-scripts-", "scripts-newer-")
            route.fulfill(response=came, body=text)

        page.route(re.compile(re.escape(home) + "(?:#.*)?$"), newer)
    return befallen
