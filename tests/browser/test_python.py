"""Python in a real browser: under a strict policy, below a path, and in every way that it can fail."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from content.guides.compile import compile_guides
from runtime import Manifest, build
from runtime.manifest import File
from runtime.recording.requests import requests
from tests.browser.server import Site, running
from wizards.door import answer

Published = tuple[Path, Manifest]

pytestmark = pytest.mark.xdist_group("python")  # which is built once, and takes its time

GUIDE = Path(__file__).resolve().parents[2] / "theme" / "assets" / "guide"
POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; object-src 'none'"
PAGE = """<!doctype html><html lang="en"><title>A guide</title><link rel="icon" href="guide/python.mjs">
<meta name="python" content="{base}" data-guide="path"><script type="module" async src="{script}"></script>"""

ASK = """async ({ base, guide, hashes, requests, limits }) => {
  const { connect } = await import("./guide/python.mjs");
  const states = [], outcomes = [];
  const python = connect(base, { guide, hashes, onState: (state) => states.push(state.name), limits });
  for (const request of requests)
    outcomes.push(await python.ask(request).catch(({ kind, message }) => ({ kind, message })));
  python.close();
  return { states, outcomes };
}"""

HEARD = """(name) => new Promise((resolve) => {
  new PerformanceObserver((list) => list.getEntriesByName(name).length && resolve())
    .observe({ type: "mark", buffered: true });
})"""

SILENT = "addEventListener('message', ({ data }) => { if (data.base) postMessage({ ready: true }); });"

MODULE, LIBRARY, ENGINE = "pyodide.asm.wasm", "python_stdlib.zip.gzipped", "wizards-1-cp313-none-any.whl.gzipped"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    compile_guides()
    folder = tmp_path_factory.mktemp("python")
    return folder, build(folder)


class Reader:
    """A page in a fresh profile, with what its console said and what the server was asked."""

    def __init__(self, page: Page, server: Site, address: str, base: str, hashes: dict[str, str]) -> None:
        self.page, self.server, self.address, self.base, self.hashes = page, server, address, base, hashes
        self.said: list[str] = []
        page.on("console", lambda message: self.said.append(message.text))

    def ask(self, *requests: object, base: str | None = None, guide: str = "path", **limits: int) -> Any:
        self.page.goto(self.address)
        pace = {"pause": 50, **limits}
        asked = {"base": base or self.base, "guide": guide, "hashes": self.hashes, "requests": requests, "limits": pace}
        return self.page.evaluate(ASK, asked)

    def fetched(self, name: str) -> int:
        return sum(path.endswith(name) for path, _ in self.server.sent)

    def guides(self) -> list[str]:
        return [path.rpartition("/")[2] for path, _ in self.server.sent if "/guides/" in path]


def first_of(name: str) -> dict[str, object]:
    return {"guide": name, "lang": "da", "fragment": "", "today": "2026-01-01"}


@contextmanager
def reading(
    browser: Browser,
    published: Published,
    site: Path,
    policy: str = POLICY,
    instead: dict[str, Path] | None = None,
) -> Iterator[Reader]:
    folder, manifest = published
    base = f"python/{manifest.base}"
    (site / "index.html").write_text(PAGE.format(base=base, script=""))
    (site / "early.html").write_text(PAGE.format(base=base, script="guide/start.mjs"))
    overlays = {"guide/": GUIDE, "python/": folder, **(instead or {})}
    headers = {"Content-Security-Policy": policy}
    with running(site, path="/10-skarpe/", headers=headers, overlays=overlays) as (address, server):
        context = browser.new_context()
        worker = (instead or {}).get("guide/worker.mjs", GUIDE / "worker.mjs")
        hashes = {"manifest": manifest.integrity, "worker": File.of(worker).integrity}
        yield Reader(context.new_page(), server, address, base, hashes)
        context.close()


def test_answers_under_a_strict_policy_below_a_path(browser: Browser, published: Published, tmp_path: Path) -> None:
    with reading(browser, published, tmp_path) as reader:
        asked = [json.loads(request) for request in requests()]
        told = reader.ask(*asked)
        assert told["states"] == ["starting", "ready"]
        assert told["outcomes"] == [json.loads(answer(json.dumps(request))) for request in asked]
        assert reader.server.missed == []
        assert reader.said == []


def test_a_guide_is_rehearsed_while_nobody_asks_and_who_asks_then_is_answered(
    browser: Browser, published: Published, tmp_path: Path
) -> None:
    with reading(browser, published, tmp_path) as reader:
        reader.page.goto(reader.address + "early.html")
        first = first_of("path")
        ask = "(request) => import('./guide/start.mjs').then(({ python }) => python.ask(request))"
        told = [reader.page.evaluate(ask, first)]
        [worker] = reader.page.workers
        reader.page.wait_for_timeout(1200)  # by now it has begun, and it takes longer than a request
        told.append(reader.page.evaluate(ask, first))
        assert not worker.evaluate("performance.getEntriesByName('rehearsed').length"), "this was to be asked meanwhile"
        worker.evaluate(HEARD, "rehearsed")
        told.append(reader.page.evaluate(ask, first))
        assert told == 3 * [json.loads(answer(json.dumps(first)))]
        assert reader.said == []


def test_starts_from_the_head_and_once(browser: Browser, published: Published, tmp_path: Path) -> None:
    with reading(browser, published, tmp_path) as reader:
        reader.page.goto(reader.address + "early.html")
        state = reader.page.evaluate(
            """async () => {
              const { python } = await import("./guide/start.mjs");
              return new Promise((tell) => python.watch(({ name }) => name !== "starting" && tell(name)));
            }"""
        )
        assert state == "ready"
        assert len(reader.page.workers) == 1
        assert reader.fetched(MODULE) == 1
        assert reader.fetched("pyodide.asm.js") == 1  # what was checked is what runs
        assert reader.guides() == ["path.json"]


def test_a_fault_in_python_reaches_the_page_as_one_line(browser: Browser, published: Published, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    worker = (GUIDE / "worker.mjs").read_text()
    broken = tmp_path / "worker.mjs"
    broken.write_text(worker.replace("door.answer(request)", 'python.runPython("def f():\\n  1/0\\nf()")'))
    assert broken.read_text() != worker
    with reading(browser, published, site, instead={"guide/worker.mjs": broken}) as reader:
        [outcome] = reader.ask({})["outcomes"]
        assert outcome == {"kind": "fault", "message": "ZeroDivisionError: division by zero"}


def test_a_policy_without_webassembly_is_told_as_blocked(
    browser: Browser, published: Published, tmp_path: Path
) -> None:
    with reading(browser, published, tmp_path, policy="default-src 'self'") as reader:
        told = reader.ask({})
        assert told["states"] == ["starting", "failed"]
        assert told["outcomes"][0]["kind"] == "blocked"


@pytest.mark.parametrize(
    "missing",
    ["pyodide.mjs", "pyodide.asm.js", MODULE, LIBRARY, "manifest.json", ENGINE, "/path.json"],
)
def test_a_file_that_does_not_come_is_asked_for_twice(
    browser: Browser, published: Published, tmp_path: Path, missing: str
) -> None:
    folder, _ = published
    [file] = [file for file in folder.rglob("*") if str(file).endswith(missing)]
    instead = {f"python/{file.relative_to(folder)}": tmp_path / "nothing"}
    with reading(browser, published, tmp_path, instead=instead) as reader:
        told = reader.ask({})
        assert told["states"] == ["starting", "starting", "failed"]
        assert told["outcomes"][0]["kind"] == "missing"
        assert reader.fetched(missing) == 2


@pytest.mark.parametrize(
    "damaged",
    ["pyodide.mjs", "pyodide.asm.js", MODULE, LIBRARY, "manifest.json", ENGINE, "/path.json"],
)
def test_a_file_that_came_damaged_is_not_used(
    browser: Browser, published: Published, tmp_path: Path, damaged: str
) -> None:
    folder, _ = published
    [file] = [file for file in folder.rglob("*") if str(file).endswith(damaged)]
    half = tmp_path / file.name
    half.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with reading(browser, published, tmp_path, instead={f"python/{file.relative_to(folder)}": half}) as reader:
        assert reader.ask({})["outcomes"][0]["kind"] == "damaged"


def test_a_page_fetches_its_own_guide_and_another_when_it_is_asked(
    browser: Browser, published: Published, tmp_path: Path
) -> None:
    with reading(browser, published, tmp_path) as reader:
        own, other = first_of("path"), first_of("way-in")
        # at the second visit the page's own is in the browser's cache
        for asked, fetched in (([own], ["path"]), ([own, other, own, other], ["way-in"])):
            reader.server.sent.clear()
            assert [told["view"] for told in reader.ask(*asked)["outcomes"]] == ["question"] * len(asked)
            assert reader.guides() == [f"{name}.json" for name in fetched]
        unknown = first_of("constructor")  # a word that every object knows
        assert reader.ask(unknown, guide="constructor")["outcomes"] == [json.loads(answer(json.dumps(unknown)))]
        assert reader.server.missed == []


@pytest.mark.parametrize("release", ["none", "other"])
def test_a_guide_of_another_release_is_not_used(
    browser: Browser, published: Published, tmp_path: Path, release: str
) -> None:
    folder, manifest = published
    place = f"{manifest.base}guides/way-in.json"
    whole = json.loads((folder / place).read_text(encoding="utf-8"))
    newer = tmp_path / "way-in.json"
    if release == "other":
        newer.write_text(json.dumps(whole | {"version": "1000"}), encoding="utf-8")
    with reading(browser, published, tmp_path, instead={f"python/{place}": newer}) as reader:
        told = reader.ask(first_of("path"), first_of("way-in"))
        assert told["states"] == ["starting", "ready", "starting", "ready", "failed"]
        why = {"none": "missing", "other": "damaged"}[release]
        assert [told["outcomes"][0]["view"], told["outcomes"][1]["kind"]] == ["question", why]


def test_a_worker_that_does_not_answer_is_ended_and_started_once_more(
    browser: Browser, published: Published, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    silent = tmp_path / "silent.mjs"
    silent.write_text(SILENT)
    with reading(browser, published, site, instead={"guide/worker.mjs": silent}) as reader:
        told = reader.ask({}, answer=200)
        assert told["states"] == ["starting", "ready", "starting", "ready", "failed"]
        assert told["outcomes"] == [{"kind": "hung", "message": "Python did not answer in time"}]
        for _ in range(100):  # the browser ends it, and then tells
            if reader.page.workers:
                reader.page.wait_for_timeout(20)
        assert reader.page.workers == []


def test_after_a_failure_the_next_question_starts_python_anew(
    browser: Browser, published: Published, tmp_path: Path
) -> None:
    with reading(browser, published, tmp_path) as reader:
        told = reader.ask({}, {}, boot=5)
        assert [outcome["kind"] for outcome in told["outcomes"]] == ["hung", "hung"]
        assert told["states"] == ["starting", "starting", "failed"] * 2
