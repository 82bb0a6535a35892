"""Watch a page while a test uses it."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import Page, Request


def origin(address: str) -> str:
    """Give scheme, host and port of an address."""
    return "{0.scheme}://{0.netloc}".format(urlsplit(address))


@contextmanager
def watched(page: Page, address: str) -> Iterator[None]:
    """Fail when a page asks another host for something, or when something in it goes wrong."""
    wrong: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith((f"{origin(address)}/", "data:", "blob:")):
            wrong.append(f"asked {request.url}")

    page.on("request", asked)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    yield
    missing = ["status of 404"]
    if any(missing[0] in each for each in wrong):
        missing += ["valid digest", "integrity checks failed"]  # what stands in a file's place has another hash
    assert [each for each in wrong if not any(told in each for told in missing)] == []
