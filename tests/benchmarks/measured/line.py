"""A line between browser and server: as slow and as far away as a profile says, for pages and workers alike.

Chrome's own throttling (`Network.emulateNetworkConditions`) counts for each target by itself, so that a page and its
worker would have the whole line each. This one is before the server, and is one.
"""

import base64
import hashlib
import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).with_name("line.mjs")


@dataclass(frozen=True, slots=True)
class Certificate:
    """A key and a certificate that hold for a day, and the hash by which a browser is told to trust them."""

    key: Path
    cert: Path
    hash: str


def certificate(folder: Path) -> Certificate:
    """Make one by OpenSSL: browsers speak HTTP/2 over TLS alone, and keep nothing that came over one they doubt."""
    key, cert = folder / "key.pem", folder / "cert.pem"
    made = ("-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1")
    _openssl("req", "-x509", *made, "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(cert))
    public = _openssl("rsa", "-in", str(key), "-pubout", "-outform", "DER")
    return Certificate(key, cert, base64.b64encode(hashlib.sha256(public).digest()).decode())


def _openssl(*arguments: str) -> bytes:
    return subprocess.run(["openssl", *arguments], check=True, capture_output=True).stdout


@contextmanager
def line(address: str, trusted: Certificate, megabits: float, away: float) -> Iterator[str]:
    """Give the address of a server at its end of the line: megabits a second (0: no limit), milliseconds away."""
    scheme, _, rest = address.partition("://")
    host, _, path = rest.partition("/")
    job = {"origin": f"{scheme}://{host}", "key": str(trusted.key), "cert": str(trusted.cert)}
    told = json.dumps({**job, "bits": megabits * 1e6, "away": away})
    command = [shutil.which("node") or "node", str(SCRIPT), told]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        try:
            yield f"https://127.0.0.1:{running.stdout.readline().strip()}/{path}"
        finally:
            running.terminate()
