"""What a reader types, an address carries or a content entry holds is text everywhere: under the policy and without."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Page, Route, expect

from content.words import frame_words
from hooks.hosting.policy import headers
from runtime.manifest import Manifest, integrity
from tests.browser.each import each_of
from tests.browser.guide_helpers import PLACED, asked, case, fragment, guide, open_at, place, say, unfold
from tests.browser.server import Site, running
from wizards.guide.answer import Answers, Texts

EVIL = "evil.example"
INJECTIONS = (
    "<script>ran()</script>",
    "</script><script>ran()</script>",
    "<img src=x onerror=ran()>",
    '"><svg onload=ran()>',
    "'><svg/onload=ran()>",
    "<iframe srcdoc='<script>parent.ran()</script>'>",
    "<a href=javascript:ran() autofocus onfocus=ran()>x</a>",
    "<details open ontoggle=ran()>",
    "<input autofocus onfocus=ran()>",
    "<video><source onerror=ran()></video>",
    "<math><mtext></p><img src=x onerror=ran()></mtext></math>",
    "<style>@import 'http://evil.example/'</style>",
    "<base href=http://evil.example/>",
    "<meta http-equiv=refresh content='0;url=javascript:ran()'>",
    "<form action=javascript:ran()><button id=attributes>x</button></form>",
    "<template><script>ran()</script></template>",
    "[x](javascript:ran()) ![x](x){onerror=ran()}",
    "javascript:ran()//${ran()}{{ran()}}",
    "&lt;img src=x onerror=ran()&gt; \\u003cscript\\u003eran()\\u003c/script\\u003e",
    "%3Cscript%3Eran()%3C/script%3E' onerror=ran() x='",
)
ALL = " ".join(INJECTIONS)
WATCH = "window.ran = () => { throw new Error(`ran ${window.happened = true}`); }"
FOUND = """() => [window.happened ?? false, document.baseURI === location.href, [...document.querySelectorAll(
  'iframe, base, meta[http-equiv=refresh], [href^="javascript:" i], [action^="javascript:" i], form button#attributes, '
  + 'main :is(script:not([type="application/json"]), template, video, math, style)')].map((each) => each.outerHTML),
  [...document.querySelectorAll('*')].filter((each) => each.getAttributeNames().some((name) => /^on/.test(name)))
    .length]"""
NOTHING = [False, True, [], 0]
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


@pytest.fixture(scope="module", params=["under the policy", "without it"])
def book(request: pytest.FixtureRequest, site: Path) -> Iterator[tuple[str, Site, bool]]:
    """The served site, with the policy and with none."""
    is_strict = request.param == "under the policy"
    with running(site, path="/bog/", headers=headers() if is_strict else {}) as (address, server):
        yield address, server, is_strict


@pytest.fixture(scope="module")
def pages(book: tuple[str, Site, bool], browser: Browser) -> Iterator[tuple[Page, Page]]:
    """Two pages of a profile that tells what ran, asked elsewhere or opened in it."""
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(WATCH)
    both = context.new_page(), context.new_page()
    wrong: list[str] = []

    def asked(dialog: Dialog) -> None:
        wrong.append(dialog.message)
        dialog.dismiss()

    context.on("dialog", asked)
    context.on("request", lambda request: wrong.append(request.url) if urlsplit(request.url).hostname == EVIL else None)
    context.on("weberror", lambda error: wrong.append(str(error.error)))
    context.on("page", lambda opened: wrong.append(f"opened {opened.url}"))
    yield both
    context.close()
    assert wrong == []


@pytest.fixture(scope="module")
def reader(book: tuple[str, Site, bool], pages: tuple[Page, Page]) -> Page:
    """A page on the served site."""
    address, _, is_strict = book
    if not is_strict:
        pages[0].route(re.compile(re.escape(address) + "(?:en/|[^?#]*/)?(?:[?#].*)?$"), without_policy)
    return pages[0]


def without_policy(route: Route) -> None:
    """Give a page without its own policy."""
    came = route.fetch()
    html = came.text()
    assert POLICY.search(html)
    route.fulfill(response=came, body=POLICY.sub("", html))


def expect_nothing(page: Page) -> None:
    assert page.evaluate(FOUND) == NOTHING


def in_words(answers: Answers) -> int:
    """Count the fields that are answered in words."""
    return sum(len(given.words) for given in answers.values() if isinstance(given, Texts))


def expect_rewritten(page: Page, name: str) -> None:
    """Wait until Python has read the address and written its own."""
    page.wait_for_function("(start) => location.hash.startsWith(start)", arg=f"#v={guide(name).version}&")


TEXT_GUIDES = [name for name in PLACED if any(question.kind == "text" for question in guide(name).questions)]


@pytest.mark.parametrize("name", each_of(TEXT_GUIDES, TEXT_GUIDES[:1]))
def test_words_that_an_address_carries_are_text_at_every_step(
    name: str, reader: Page, book: tuple[str, Site, bool]
) -> None:
    address, *_ = book
    longest = max(guide(name).cases, key=lambda each: (in_words(each.answers), len(each.answers)))
    assert in_words(longest.answers)
    seeded = {
        key: Texts(tuple((field, f"{ALL} {words}") for field, words in given.words))
        if isinstance(given, Texts)
        else given
        for key, given in longest.answers.items()
    }
    for at in [*(q.id for q in guide(name).questions if q.kind == "text" and q.id in seeded), "check", "result"]:
        open_at(reader, address, name, "da", seeded, at)
        if at == "result":
            unfold(reader)
        expect(reader.locator(".ts-guide")).to_contain_text(INJECTIONS[0]) if at in ("check", "result") else None
        expect_nothing(reader)


def test_fields_of_the_form_the_note_and_the_search_are_text(
    reader: Page, book: tuple[str, Site, bool], tmp_path: Path
) -> None:
    address, *_ = book
    answers = case("path", "C01").answers
    open_at(reader, address, "path", "da", answers, "value")
    for field in reader.locator('form[data-question="value"] input[type=text]:visible').all():
        for words in INJECTIONS:
            field.fill(words)
        field.press("Enter")
        expect(reader.locator(".ts-guide-errors")).to_contain_text("ran()")
        expect_nothing(reader)
    open_at(reader, address, "path", "da", answers, "result")
    unfold(reader)
    reader.locator("#note-case").fill(ALL)
    reader.locator("#note-remark").fill("\n".join(INJECTIONS))
    for form in ("markdown", "json"):
        with reader.expect_download() as download:
            reader.get_by_role("button", name=say("da", f"note_{form}")).click()
        download.value.save_as(tmp_path / form)
    expect_nothing(reader)
    status, field = reader.locator("#search [role=status]"), reader.locator("#search-words")
    reader.locator("[data-open-search]").click()
    nothing_asked = frame_words("da")["search_example"]
    for words in INJECTIONS:
        field.fill("")
        expect(status).to_have_text(nothing_asked)
        field.fill(words)
        expect(status).not_to_have_text(nothing_asked)
        expect_nothing(reader)
    reader.keyboard.press("Escape")
    reader.goto(address + place("path", "da"))
    reader.locator(".ts-reopen input").set_input_files(tmp_path / "json")
    expect(reader.locator(".ts-result h2").first).to_be_visible()
    expect_nothing(reader)


def test_a_file_of_answers_is_text(reader: Page, book: tuple[str, Site, bool], tmp_path: Path) -> None:
    address, *_ = book
    made, chooser = tmp_path / "made.json", reader.locator(".ts-reopen input")
    reader.goto(address + place("path", "da"))
    asked(reader, "own_solution")
    for words in (*INJECTIONS, ALL):
        made.write_text(json.dumps({"guide": words, "fragment": "own_solution=no"}), encoding="utf-8")
        chooser.set_input_files(made)
        expect(reader.locator(".ts-guide-notes")).to_contain_text(say("da", "reopen_not"))
        assert reader.url == address + place("path", "da")
        expect_nothing(reader)
        reader.locator(".ts-guide-notes").evaluate("(place) => place.replaceChildren()")


@pytest.mark.parametrize("name", ["path", "opi-type"])  # its own guide's, and another's
@pytest.mark.parametrize("at", each_of([str(at) for at in range(len(INJECTIONS) + 1)], [str(len(INJECTIONS))]))
def test_what_a_file_of_answers_carries_is_text(
    at: str, name: str, reader: Page, book: tuple[str, Site, bool], tmp_path: Path
) -> None:
    address, *_ = book
    made = tmp_path / "made.json"
    made.write_text(json.dumps({"guide": name, "fragment": hostile((*INJECTIONS, ALL)[int(at)])}), encoding="utf-8")
    reader.goto("about:blank")
    reader.goto(address + place("path", "da"))
    reader.locator(".ts-reopen input").set_input_files(made)
    expect_rewritten(reader, name)
    assert place(name, "da") in reader.url
    expect(reader.locator(".ts-guide-notes")).not_to_be_empty()
    expect_nothing(reader)


def hostile(words: str) -> str:
    """Give an address with words in each of its parts."""
    parts = (f"v={words}", f"own_solution={words}", f"{words}=no", f"at={words}", f".note=~case:{words},remark:{words}")
    return "&".join((*parts, f".{words}=~{words}:{words}"))


def test_every_part_of_an_address_is_text(reader: Page, book: tuple[str, Site, bool]) -> None:
    address, *_ = book
    reader.goto(address + place("path", "da"))
    asked(reader, "own_solution")
    for words in INJECTIONS:
        for each in (words, quote(words)):
            reader.evaluate("(hash) => { location.hash = hash; }", hostile(each))
            expect_rewritten(reader, "path")
            expect(reader.locator(".ts-guide-notes")).not_to_be_empty()
            expect_nothing(reader)
    for rest in (f"?q={quote(ALL)}", f"?{quote(ALL, safe='=&')}", f"{quote(ALL, safe='')}/", f"#{ALL}"):
        reader.goto(address + rest)
        expect(reader.locator("h1")).to_be_visible()
        expect_nothing(reader)


def seeded(value: object) -> object:
    """Give data with every Danish text made to run something, if it could."""
    if isinstance(value, Mapping):
        return {k: f"{v} {ALL}" if k == "da" and isinstance(v, str) else seeded(v) for k, v in value.items()}
    return [seeded(each) for each in value] if isinstance(value, list) else value


def test_every_content_entry_is_text(
    pages: tuple[Page, Page], book: tuple[str, Site, bool], site: Path, tmp_path: Path
) -> None:
    """The rules of a guide and the index of the search, with the strings in each text of theirs."""
    _, _, is_strict = book
    [told] = site.glob("assets/python/*/*/manifest.json")
    manifest = Manifest.load(told.read_text(encoding="utf-8"))
    rules = json.dumps(seeded(json.loads((told.parent / "guides" / "path.json").read_text(encoding="utf-8")))).encode()
    whole = json.loads(told.read_text(encoding="utf-8"))
    whole["guides"]["path"] = {"integrity": integrity(rules), "bytes": len(rules)}
    for name, content in (("path.json", rules), ("manifest.json", json.dumps(whole).encode())):
        (tmp_path / name).write_bytes(content)
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    for key in ("title", "section", "description", "mark"):
        index["pages"][key] = [f"{words} {ALL}" for words in index["pages"][key]]
    (tmp_path / "search_index.json").write_text(json.dumps(index), encoding="utf-8")
    base = told.parent.relative_to(site).as_posix()
    overlays = {
        f"{base}/guides/path.json": tmp_path / "path.json",
        f"{base}/manifest.json": tmp_path / "manifest.json",
        "search/search_index.json": tmp_path / "search_index.json",
    }

    def dressed(route: Route) -> None:
        came = route.fetch()
        html = came.text().replace(manifest.integrity, integrity(json.dumps(whole).encode()))
        html = re.sub(r' data-index-hash="[^"]*"', "", html)
        route.fulfill(response=came, body=html if is_strict else POLICY.sub("", html))

    with running(site, path="/saaet/", headers=headers() if is_strict else {}, overlays=overlays) as (address, _):
        page = pages[1]
        page.route(re.compile(re.escape(address) + "[^?#]*/(?:[?#].*)?$"), dressed)
        page.goto(address + place("path", "da", fragment("path", case("path", "C01").answers, "result")))
        expect(page.locator(".ts-result h2").first).to_be_visible()
        unfold(page)
        expect(page.locator(".ts-result")).to_contain_text(INJECTIONS[0])
        expect_nothing(page)
        page.locator("[data-open-search]").click()
        page.keyboard.type("udbud")
        expect(page.locator(".ts-found").first).to_contain_text(INJECTIONS[0])
        expect_nothing(page)


def test_there_are_twenty_and_what_is_taken_for_html_is_seen_to_run(browser: Browser) -> None:
    assert len(set(INJECTIONS)) == 20
    page = browser.new_page()
    page.add_init_script(WATCH)
    page.goto("about:blank")
    page.evaluate("document.body.innerHTML = '<img src=x onerror=ran()>'")
    page.wait_for_function("() => window.happened")
    page.close()
