"""A page ends with the days that are known of it, and with a link to say that it is wrong where an address is set."""

from datetime import date
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment
from mkdocs.config import load_config

from content.pages.spine import SIDES, spine
from content.reading.yamlfile import ROOT
from content.words import frame_words
from tests.hooks.load import hook

CHANGED, RULES, REVIEWED, AGAIN = (date(2026, 3, 1), date(2026, 4, 2), date(2026, 5, 3), date(2027, 3, 1))


@pytest.fixture
def show_way(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    loaded = hook("show_way")
    guide = SimpleNamespace(guide=SimpleNamespace(reviewed=REVIEWED), document=SimpleNamespace(file="content/guides/g"))
    monkeypatch.setattr(loaded, "changes", lambda: {"docs/da/a.md": CHANGED, "content/guides/g": RULES})
    monkeypatch.setattr(loaded, "read_guide", lambda name: guide)
    monkeypatch.setattr(loaded, "sources", SimpleNamespace(register=lambda: SimpleNamespace(as_of=RULES)))
    monkeypatch.setattr(loaded, "page_review", lambda lang, slug: AGAIN)
    return loaded


def page(slug: str, **meta: Any) -> Any:
    return SimpleNamespace(meta=meta, file=SimpleNamespace(src_uri=f"{slug}.md"))


def test_a_page_tells_what_is_known_of_it_and_no_more(show_way: ModuleType) -> None:
    assert show_way.seen_to(page("a"), "da") == {"changed": CHANGED, "again": AGAIN}
    assert show_way.seen_to(page("a", sources=["001:1-2"]), "en") == {"again": AGAIN}
    assert show_way.seen_to(page("a", sources=["law:x"]), "da") == {"changed": CHANGED, "law": RULES, "again": AGAIN}


def test_a_guides_page_has_changed_when_its_guide_has(show_way: ModuleType) -> None:
    assert show_way.seen_to(page("a", guide="g"), "da") == {"changed": RULES, "guide": REVIEWED, "again": AGAIN}
    assert show_way.seen_to(page("b", guide="g"), "da") == {"changed": RULES, "guide": REVIEWED, "again": AGAIN}


@pytest.fixture(scope="module")
def environment() -> Environment:
    env = load_config(str(ROOT / "mkdocs.yml")).theme.get_env()
    env.globals |= {"ui": frame_words("en"), "site_lang": "en", "sides": SIDES, "base_url": ".."}
    return env


def end(env: Environment, repo_url: str, days: dict[str, str]) -> str:
    shown = page("x")
    shown.title, shown.url = 'A & "B"?', "x/"
    helpers = {side: spine().helpers_of("x", side) for side in SIDES}
    given = {"config": SimpleNamespace(repo_url=repo_url), "days": days, "page": shown, "side": "both", "slug": "x"}
    return env.get_template("parts/ask.html").render(given | {"helpers": helpers})


def test_a_page_asks_for_what_is_wrong_only_where_the_repository_has_an_address(environment: Environment) -> None:
    told = end(environment, "https://example.org/book/", {"changed": "1 March 2026"})
    assert 'href="https://example.org/book/issues/new?title=' in told
    assert '%3A%20A%20%26%20%22B%22%3F"' in told
    assert "1 March 2026." in told
    told = end(environment, "", {"changed": "1 March 2026"})
    assert "issues" not in told
    assert "1 March 2026." in told


def test_where_nothing_is_known_nothing_is_told(environment: Environment) -> None:
    told = end(environment, "", {})
    assert "ts-ask-people__days" not in told
    assert all(helper.name.en in told for side in SIDES for helper in spine().helpers_of("x", side))
