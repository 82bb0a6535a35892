"""Serve a folder, let open pages load themselves again, and say over each page what is wrong."""

import threading
from collections.abc import Iterable
from html import escape
from pathlib import Path
from time import perf_counter
from typing import Any

from mkdocs.livereload import LiveReloadServer


class Server(LiveReloadServer):
    """MkDocs' server with its long poll; it never waits for a build, and knows which page is being looked at."""

    def __init__(self, host: str, port: int, root: Path) -> None:
        super().__init__(builder=lambda: None, host=host, port=port, root=str(root), shutdown_delay=0.1)
        self.site_faults: tuple[str, ...] = ()  # of the whole site as it was built last
        self.page_faults: tuple[str, ...] = ()  # of the page that was built alone since
        self.looked_at = ""  # the page that was asked for last, below the root
        self.changing = threading.Lock()  # held by whoever changes what is served
        self._watched_paths = {"": 0}  # or MkDocs leaves its script out of the pages
        self.error_handler = self._missing

    @property
    def faults(self) -> tuple[str, ...]:
        """Give what is wrong."""
        return self.site_faults or self.page_faults

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

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        path = str(environ["PATH_INFO"])
        if path.endswith("/"):
            self.looked_at = path.lstrip("/")
        answer: Iterable[bytes] | None = super()._serve_request(environ, start_response)
        return answer

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
