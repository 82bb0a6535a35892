"""Serve the zip of a site by nginx, below /haandbog/ with the headers of hosting/, and test it there: `make hosted`.

What is looked at is what a host may spoil: types, headers, paths, and what is kept; readers' ways through all of it.
"""

import argparse
import os
import shutil
import socket
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hooks.hosting.files import files
from hooks.hosting.packed import pack
from tests.conftest import ROOT

PLACE = "/haandbog/"
TESTS = ("site", "parts", "way", "guides_links", "guides_keep", "guides_wrong", "python", "hosts")
CONFIGURATION = """\
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 256; }}
http {{
  include /etc/nginx/mime.types;
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  gzip on; gzip_types text/css text/javascript application/json;
  server {{
    listen 127.0.0.1:{port};
    root {folder}/root;
    include {folder}/headers.conf;
  }}
}}
"""


def found() -> str:
    """Give the path of nginx, installed where this user may."""
    where = os.environ.get("PATH", "") + ":/usr/sbin"
    if not shutil.which("nginx", path=where) and shutil.which("apt-get"):
        subprocess.run(["apt-get", "install", "-y", "-q", "nginx-light"], check=False, stdout=subprocess.DEVNULL)
    nginx = shutil.which("nginx", path=where)
    if not nginx:
        raise SystemExit("nginx was not found (Debian and Ubuntu: apt-get install nginx-light).")
    return nginx


@contextmanager
def nginx_serving(archive: Path) -> Iterator[str]:
    """Lay out a zip as a host would, and serve it; give the address of its start page."""
    with TemporaryDirectory() as scratch, socket.socket() as free:
        folder = Path(scratch)
        folder.chmod(0o755)
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(folder / "root" / PLACE.strip("/"))
        (folder / "headers.conf").write_text(files(PLACE)["nginx.conf"], encoding="utf-8")
        (folder / "nginx.conf").write_text(CONFIGURATION.format(folder=folder, port=port), encoding="utf-8")
        server = subprocess.Popen([found(), "-c", folder / "nginx.conf", "-p", folder, "-g", "daemon off;"])
        try:
            _wait(port)
            yield f"http://127.0.0.1:{port}{PLACE}"
        finally:
            server.terminate()
            server.wait()


def _wait(port: int) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("nginx did not start")


def main() -> int:
    """Pack a site, serve it and run the tests there."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site", type=Path, help="a built site")
    site = parser.parse_args().site.resolve()
    with TemporaryDirectory() as scratch, nginx_serving(pack(site, Path(scratch) / "site.zip")) as address:
        print(f"nginx serves {site.name} at {address}", flush=True)
        named = [f"tests/browser/test_{each}.py" for each in TESTS]
        told = {**os.environ, "TEN_SHARP_SITE": str(site), "TEN_SHARP_ADDRESS": address}
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not long", *named]
        return subprocess.run(command, cwd=ROOT, env=told, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
