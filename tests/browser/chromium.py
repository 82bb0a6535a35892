"""Find the Chromium that the browser tests drive, or install one: `python -m tests.browser.chromium`."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

# The shell is the same Chromium without windows of its own: nobody looks at them, and they take half of the time.
PACKAGES = ("chromium-headless-shell", "chromium")
NAMES = (*PACKAGES, "chromium-browser", "google-chrome", "google-chrome-stable")
HELP = (
    "No Chromium was found, and none could be installed. Install one (Debian and Ubuntu: apt-get install chromium),"
    " or say where it is with CHROMIUM=/path/to/chromium."
)


def find() -> str | None:
    """Give the path of a Chromium: CHROMIUM, one on the path, or Playwright's own."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named if Path(named).exists() else None
    return next((path for name in NAMES if (path := shutil.which(name))), None) or _playwrights_own()


def install() -> str | None:
    """Install Debian's package where this user may, else Playwright's own browser; give the path."""
    if shutil.which("apt-get"):
        sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
        _run([*sudo, "apt-get", "update", "-q"])
        for package in PACKAGES:
            _run([*sudo, "apt-get", "install", "-y", "-q", package])
            if found := find():
                return found
    _run([sys.executable, "-m", "playwright", "install", "chromium"])
    return find()


def path() -> str:
    """Give the Chromium to test with; tests never go on without one."""
    found = find()
    if not found:
        raise RuntimeError(HELP)
    return found


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    except FileNotFoundError:
        return


def _playwrights_own() -> str | None:
    with ThreadPoolExecutor(1) as beside:  # a second Playwright in a thread that has one refuses with words about loops
        return beside.submit(_asked_of_playwright).result()


def _asked_of_playwright() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


if __name__ == "__main__":
    if not find():
        print("No Chromium was found; installing one ...", flush=True)
    chromium = find() or install()
    if not chromium:
        sys.exit(HELP)
    print(f"Browser tests use {chromium}")
