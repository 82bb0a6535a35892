"""A browser that has fetched nothing yet, at the far end of a line."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, Playwright

from tests.benchmarks.measured.line import Certificate, certificate, line
from tests.benchmarks.measured.profiles import Profile
from tests.benchmarks.measured.slowly import slowed
from tests.browser import chromium
from tests.browser.server import Site

FLAGS = ("--no-sandbox", "--disable-background-networking", "--disable-component-update", "--no-first-run")


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a reader of a profile stands: the site's address at the end of the line, and the server at the other."""

    profile: Profile
    address: str
    server: Site
    trusted: Certificate
    playwright: Playwright

    @contextmanager
    def page(self) -> Iterator[Page]:
        """Give a page in a profile that has never been used, in a browser that has started."""
        trust = f"--ignore-certificate-errors-spki-list={self.trusted.hash}"
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            opened = self.playwright.chromium.launch_persistent_context(
                folder, executable_path=chromium.path(), args=[*FLAGS, trust], headless=True
            )
            page = opened.pages[0]
            assert opened.browser
            processes = opened.browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
            browser = next(each["id"] for each in processes if each["type"] == "browser")
            page.wait_for_timeout(500)  # the browser's own start is not what is measured
            with slowed(browser, self.profile.slower):
                yield page
            opened.close()


@contextmanager
def stands(playwright: Playwright, served: tuple[str, Site], profiles: tuple[Profile, ...]) -> Iterator[list[Stand]]:
    """Lay a line to the server for each profile."""
    address, server = served
    with tempfile.TemporaryDirectory() as folder, ExitStack() as lines:
        trusted = certificate(Path(folder))
        found = []
        for each in profiles:
            end = lines.enter_context(line(address, trusted, each.megabits, each.away))
            found.append(Stand(each, end, server, trusted, playwright))
        yield found


def version(playwright: Playwright) -> str:
    """Give the browser's name and version."""
    started = playwright.chromium.launch(executable_path=chromium.path(), args=["--no-sandbox"])
    told = f"Chromium {started.version}"
    started.close()
    return told
