"""A static server for browser tests: as GitHub Pages serves a site, with gzip and below a path, on this machine alone.

`with serve(folder, path="/10-skarpe/") as address:` or, to look at a built site, `python -m tests.browser.server site`.
"""

import gzip
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from re import search
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".zip": "application/zip",
    ".pdf": "application/pdf",
}
# What is packed already gains nothing from gzip, and GitHub Pages leaves it as it is.
PACKED = {".png", ".woff2", ".zip", ".whl", ".gzipped", ".pdf", ".docx", ".epub"}


type Headers = Mapping[str, str] | Callable[[str], Mapping[str, str]]
"""What is sent with every file, or with the one at a path."""


class Site(ThreadingHTTPServer):
    """The folder that is served, and how."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self, folder: Path, path: str, headers: Headers, overlays: Mapping[str, Path], port: int) -> None:
        super().__init__(("127.0.0.1", port), Handler)
        self.folder, self.path, self.headers, self.overlays = folder.resolve(), path, headers, overlays
        self.missed: list[str] = []
        self.sent: list[tuple[str, int]] = []
        self.max_age = 600  # seconds for which a browser need not ask again
        self.withheld: Callable[[str], bool] = lambda path: False
        """Whether a file never comes: the connection breaks off."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Let a browser go that left before its file had come; anything else is told."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]

    def find(self, address: str) -> Path | None:
        """The file behind an address, or nothing; never one outside the folders."""
        path = unquote(urlsplit(address).path)
        if not path.startswith(self.path):
            return None
        name = path.removeprefix(self.path)
        fits = [prefix for prefix in self.overlays if name.startswith(prefix)]
        prefix = max(fits, key=len, default="")
        folder = self.overlays[prefix].resolve() if fits else self.folder
        name = name.removeprefix(prefix)
        try:
            file = (folder / name).resolve()
            if file.is_dir():
                file = file / "index.html"
            return file if file.is_file() and file.is_relative_to(folder) else None
        except OSError:  # a name that is too long for a file
            return None


class Handler(BaseHTTPRequestHandler):
    """One request: the file, gzipped where that helps, with an ETag that answers a question about it."""

    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else the body waits for the browser to acknowledge the headers
    server: Site

    def do_GET(self) -> None:
        """Answer with the file."""
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        """Answer with the file's headers."""
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        if self.server.withheld(self.path):
            self.close_connection = True
            return
        file = self.server.find(self.path)
        status = 200
        if file is None:
            self.server.missed.append(self.path)
            status, file = 404, self.server.folder / "404.html"
        zipped = file.suffix not in PACKED and "gzip" in self.headers.get("Accept-Encoding", "")
        changed = file.stat().st_mtime_ns if file.is_file() else 0
        body = _body(file, zipped, changed)
        etag = f'"{changed:x}-{len(body):x}"' if status == 200 else ""
        if etag and self.headers.get("If-None-Match") == etag:
            status, body = 304, b""
        self.send_response(status)
        self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
        self.send_header("Content-Length", str(len(body)))
        if status != 404:
            self.send_header("Cache-Control", f"max-age={self.server.max_age}")
        self.send_header("Vary", "Accept-Encoding")
        if etag:
            self.send_header("ETag", etag)
        if zipped and status != 304:
            self.send_header("Content-Encoding", "gzip")
        headers = self.server.headers
        for name, value in (headers(self.path.split("?")[0]) if callable(headers) else headers).items():
            self.send_header(name, value)
        if with_body:
            self.server.sent.append((self.path, len(body)))  # noted before the browser can act on the headers
        self.end_headers()
        if with_body:
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Stay silent; what was not found is in `Site.missed`."""


@lru_cache(maxsize=512)
def _body(file: Path, zipped: bool, changed: int) -> bytes:
    content = file.read_bytes() if changed else b"not found"
    return gzip.compress(content, 6, mtime=0) if zipped else content


def site_path(site: Path) -> str:
    """Give the path that a site was built for, from the canonical address of its start page."""
    canonical = search(r'rel="canonical" href="([^"]+)"', (site / "index.html").read_text(encoding="utf-8"))
    assert canonical, "the start page has no canonical address"
    return urlsplit(canonical[1]).path


@contextmanager
def running(
    folder: Path,
    *,
    path: str = "/",
    headers: Headers | None = None,
    overlays: Mapping[str, Path] | None = None,
    port: int = 0,
) -> Iterator[tuple[str, Site]]:
    """Serve the folder below the path; the server comes too, for what it sent and missed. Overlays lay other
    folders (or single files) over what begins with their name."""
    site = Site(folder, "/" + path.strip("/") + "/" if path.strip("/") else "/", headers or {}, overlays or {}, port)
    thread = threading.Thread(target=site.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{site.server_port}{site.path}", site
    finally:
        site.shutdown()
        site.server_close()


@contextmanager
def serve(
    folder: Path,
    *,
    path: str = "/",
    headers: Headers | None = None,
    overlays: Mapping[str, Path] | None = None,
) -> Iterator[str]:
    """Serve the folder and yield its address."""
    with running(folder, path=path, headers=headers, overlays=overlays) as (address, _):
        yield address


def main(folder: str = "site", path: str = "/10-skarpe/", port: str = "8000") -> None:
    """Serve until interrupted."""
    with running(Path(folder), path=path, port=int(port)) as (address, _):
        print(f"{folder} at {address} (Ctrl-C ends it)")
        threading.Event().wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
