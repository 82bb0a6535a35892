"""Find Firefox and WebKit, which tests drive beside Chromium, or install them: `python -m tests.browser.others`."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping

# Each is driven by what comes with it: Firefox by its Marionette, WebKit by its driver, on a screen that nobody sees.
PROGRAMS: Mapping[str, tuple[str, ...]] = {
    "FIREFOX": ("firefox-esr", "firefox"),
    "WEBKIT_DRIVER": ("WebKitWebDriver",),
    "XVFB": ("Xvfb",),
}
PACKAGES = {"FIREFOX": "firefox-esr", "WEBKIT_DRIVER": "webkit2gtk-driver", "XVFB": "xvfb"}


def find(program: str) -> str | None:
    """Give the path of a program: the one that the environment names, or one on the path."""
    named = os.environ.get(program)
    if named:
        return named if os.path.exists(named) else None
    return next((path for name in PROGRAMS[program] if (path := shutil.which(name))), None)


def path(program: str) -> str:
    """Give the program to test with; tests never go on without it."""
    found = find(program)
    if not found:
        raise RuntimeError(_help([program]))
    return found


def install(missing: list[str]) -> list[str]:
    """Install Debian's packages where this user may; give what is missing still."""
    if shutil.which("apt-get"):
        sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
        for command in (["update", "-q"], ["install", "-y", "-q", *(PACKAGES[each] for each in missing)]):
            _run([*sudo, "apt-get", *command])
    return [each for each in missing if not find(each)]


def _run(command: list[str]) -> None:
    try:
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    except FileNotFoundError:
        return


def _help(missing: list[str]) -> str:
    names = ", ".join(PROGRAMS[each][0] for each in missing)
    packages = " ".join(PACKAGES[each] for each in missing)
    where = " ".join(f"{each}=/path/to/{PROGRAMS[each][0]}" for each in missing)
    return (
        f"Not found, and not to be installed from here: {names}. Install them"
        f" (Debian: apt-get install {packages}), or say where they are with {where}."
    )


if __name__ == "__main__":
    absent = [each for each in PROGRAMS if not find(each)]
    if absent:
        print("Installing " + " ".join(PACKAGES[each] for each in absent) + " ...", flush=True)
        absent = install(absent)
    if absent:
        sys.exit(_help(absent))
    print("The other browsers' tests use " + ", ".join(path(each) for each in PROGRAMS))
