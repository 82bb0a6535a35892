"""Serve the zip of a site as hosts do, below /haandbog/ with the files of hosting/, and test it there: `make hosted`.

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
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hooks.hosting.files import files
from hooks.hosting.packed import pack
from tests.conftest import ROOT

PLACE = "/haandbog/"
TESTS = ("site", "parts", "way", "guides_links", "guides_keep", "guides_wrong", "python", "hosts")
WHERE = os.environ.get("PATH", "") + ":/usr/sbin"

ALONE = ROOT / "hosting" / "nginx-alone.conf"
"""The whole configuration of the container, which is tried here as it is, but for where things lie."""
ELSEWHERE: Mapping[str, str] = {
    "listen 8080;": "listen 127.0.0.1:{port};",
    "/srv/handbook;": "{folder}/root;",
    "/etc/ten-sharp/nginx.conf;": "{folder}/headers.conf;",
    "/tmp/": "{folder}/",
}
APACHE = """\
ServerRoot {folder}
ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
User www-data
Group www-data
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
LoadModule alias_module /usr/lib/apache2/modules/mod_alias.so
LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so
LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
LoadModule filter_module /usr/lib/apache2/modules/mod_filter.so
LoadModule deflate_module /usr/lib/apache2/modules/mod_deflate.so
TypesConfig /etc/mime.types
AddOutputFilterByType DEFLATE text/html text/css text/javascript application/json
DocumentRoot {folder}/root
<Directory {folder}/root>
  AllowOverride All
  Require all granted
</Directory>
"""
CADDY = """\
{{
	admin off
	auto_https off
}}
http://127.0.0.1:{port} {{
	root * {folder}/root
	import {folder}/headers.conf
	encode gzip
	file_server
}}
"""


def nginx() -> str:
    """Give the container's configuration with its port and folders left open."""
    text = ALONE.read_text(encoding="utf-8").replace("{", "{{").replace("}", "}}")
    for there, here in ELSEWHERE.items():
        if there not in text:
            raise ValueError(f"hosting/nginx-alone.conf does not say {there!r}. Change ELSEWHERE with it.")
        text = text.replace(there, here)
    return text


@dataclass(frozen=True, slots=True)
class Server:
    """A server as Debian packages it: its configuration, how it is started, and its file in hosting/."""

    program: str
    package: str
    configuration: str
    arguments: tuple[str, ...]
    headers: str = ""
    """What the configuration includes; nothing where the server reads a file in the site itself."""

    @property
    def path(self) -> str:
        """Give where it is, installed where this user may."""
        if not shutil.which(self.program, path=WHERE) and shutil.which("apt-get"):
            subprocess.run(["apt-get", "install", "-y", "-q", self.package], check=False, stdout=subprocess.DEVNULL)
        if found := shutil.which(self.program, path=WHERE):
            return found
        raise SystemExit(f"{self.program} was not found (Debian and Ubuntu: apt-get install {self.package}).")


SERVERS: Mapping[str, Server] = {
    "nginx": Server(
        "nginx", "nginx-light", nginx(), ("-c", "{conf}", "-p", "{folder}", "-g", "daemon off;"), "nginx.conf"
    ),
    "apache": Server("apache2", "apache2", APACHE, ("-f", "{conf}", "-DFOREGROUND")),
    "caddy": Server("caddy", "caddy", CADDY, ("run", "--adapter", "caddyfile", "--config", "{conf}"), "Caddyfile"),
}


@contextmanager
def serving(server: Server, archive: Path) -> Iterator[str]:
    """Lay out a zip as a host would, and serve it; give the address of its start page."""
    with TemporaryDirectory() as scratch:
        folder, port = Path(scratch), _free_port()
        folder.chmod(0o755)
        with zipfile.ZipFile(archive) as packed:
            packed.extractall(folder / "root" / PLACE.strip("/"))
        if server.headers:
            (folder / "headers.conf").write_text(files(PLACE)[server.headers], encoding="utf-8")
        conf = folder / "server.conf"
        conf.write_text(server.configuration.format(folder=folder, port=port), encoding="utf-8")
        command = [server.path, *(each.format(folder=folder, conf=conf) for each in server.arguments)]
        at_home = {**os.environ, "XDG_DATA_HOME": scratch, "XDG_CONFIG_HOME": scratch}
        running = subprocess.Popen(command, env=at_home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait(port, server.program)
            yield f"http://127.0.0.1:{port}{PLACE}"
        finally:
            running.terminate()
            running.wait()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def _wait(port: int, program: str) -> None:
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit(f"{program} did not start")


def main() -> int:
    """Pack a site, and for each server serve it and run the tests there: all by nginx, those of hosts by the others."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("site", type=Path, help="a built site")
    parser.add_argument("servers", nargs="*", choices=[*SERVERS, []], help="all, where none is named")
    asked = parser.parse_args()  # Python before 3.13.1 holds a default against the choices, as if it were one of them
    site, failed = asked.site.resolve(), 0
    with TemporaryDirectory() as scratch:
        archive = pack(site, Path(scratch) / "site.zip")
        for name in asked.servers or SERVERS:
            with serving(SERVERS[name], archive) as address:
                print(f"{name} serves {site.name} at {address}", flush=True)
                tests = [f"tests/browser/test_{each}.py" for each in (TESTS if name == "nginx" else TESTS[-1:])]
                told = {**os.environ, "TEN_SHARP_SITE": str(site), "TEN_SHARP_ADDRESS": address}
                command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-m", "not long", *tests]
                failed |= subprocess.run(command, cwd=ROOT, env=told, check=False).returncode
    return failed


if __name__ == "__main__":
    sys.exit(main())
