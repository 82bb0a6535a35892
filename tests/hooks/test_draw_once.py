"""The menu and the footer, drawn once, are on every page what they would be if each page drew its own."""

from types import SimpleNamespace

import pytest
from jinja2 import Environment
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation, Section
from mkdocs.structure.pages import Page

from content.reading.yamlfile import ROOT
from tests.hooks.load import hook

NAMES = ("index", "one", "two", "three")


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    config = load_config(str(ROOT / "mkdocs.yml"))
    files = [File(f"{name}.md", str(ROOT), str(ROOT), True) for name in NAMES]
    return {file.name: Page(file.name, file, config) for file in files}


@pytest.fixture(scope="module")
def environment() -> Environment:
    config = load_config(str(ROOT / "mkdocs.yml"))
    env = config.theme.get_env()
    hook("draw_once").on_env(env, config, Files([]))
    env.filters["mark"] = lambda slug: "M" if slug == "two" else ""
    env.globals |= {"ui": {}, "config": config, "roles": SimpleNamespace(footer=("one", "three"))}
    return env


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("part", ["menu", "footer"])
def test_a_part_that_is_drawn_once_is_as_one_that_each_page_draws(
    part: str, name: str, pages: dict[str, Page], environment: Environment
) -> None:
    sections = [Section("A", [pages["one"], pages["two"]]), Section("B", [pages["three"]])]
    for section in sections:
        for child in section.children:
            child.parent = section
    nav = Navigation([pages["index"], *sections], list(pages.values()))
    page = pages[name]
    page.active = True
    context = {"page": page, "nav": nav, "base_url": ".." if page.url else "."}
    own = environment.from_string(f'{{% include "parts/{part}.html" %}}').render(context)
    once = environment.from_string(f'{{{{ draw("{part}") }}}}').render(context)
    page.active = False
    assert once == own
    assert ("one/" if name == "index" else "./" if name == "one" else "../one/") in own
