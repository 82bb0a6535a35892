"""What a page may load and do: the one place from which every page's policy and every server's headers are made."""

import base64
import hashlib
import re
from collections.abc import Mapping

from content.reading.yamlfile import ROOT

DIRECTIVES: Mapping[str, str] = {
    "default-src": "'none'",
    # Python is WebAssembly; nothing else is compiled from text, and a script stands in one page alone (ASTRAY).
    "script-src": "'self' 'wasm-unsafe-eval'",
    "worker-src": "'self'",
    "connect-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}
BY_HEADER_ALONE: Mapping[str, str] = {"frame-ancestors": "'none'"}
"""What browsers pass over in a page, and heed only from the host."""

ASTRAY = (ROOT / "theme" / "parts" / "astray.js").read_text(encoding="utf-8")
"""The one script that stands in a page: that for an address that is not there, which may not find its files."""

FRAMED = r"/embed(-[a-z-]+/|\.js$)"
"""What others may take into their pages: the guides alone, which keep nothing, and the script that frames them."""

REFERRER = "no-referrer"
FOR_EVER = "public, max-age=31536000, immutable"

TYPES: Mapping[str, str] = {"mjs": "text/javascript", "wasm": "application/wasm", "gzipped": "application/octet-stream"}
"""Types that a server may not know; a browser runs no script, and streams no WebAssembly, of another type."""

TEXTS: Mapping[str, str] = {
    "md": "text/markdown; charset=utf-8",
    "webmanifest": "application/manifest+json",
    "epub": "application/epub+zip",
}
"""Types of what is read beside the pages; Danish letters in a text without its charset are taken for others, and a book
of another type is not opened by what reads books."""

FOR_ALL = "/data/"
"""What pages of any site may fetch: it is public, and holds nothing of a reader."""


def in_page() -> str:
    """Give the policy as a page carries it."""
    return _written(DIRECTIVES)


def in_astray() -> str:
    """Give the policy as the page for an address that is not there carries it: with its own script, by its hash."""
    return _written(_with_astray())


def headers(path: str = "/") -> Mapping[str, str]:
    """Give the headers that a host sends with the file at a path."""
    return {**_headers(), **framed()} if re.search(FRAMED, path) else _headers()


def framed() -> Mapping[str, str]:
    """Give the headers that are others for what others may take into their pages."""
    return {
        "Content-Security-Policy": _written({**_with_astray(), **BY_HEADER_ALONE, "frame-ancestors": "*"}),
        "Cross-Origin-Resource-Policy": "cross-origin",
    }


def _headers() -> Mapping[str, str]:
    return {
        "Content-Security-Policy": _written({**_with_astray(), **BY_HEADER_ALONE}),
        "Referrer-Policy": REFERRER,
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }


def _with_astray() -> Mapping[str, str]:
    """Give what a header may forbid: it goes with every answer, that of what is not there too; pages are stricter."""
    hash_ = base64.b64encode(hashlib.sha256(ASTRAY.encode()).digest()).decode()
    return {**DIRECTIVES, "script-src": f"{DIRECTIVES['script-src']} 'sha256-{hash_}'"}


def _written(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())
