"""Draw the menu and the footer once, not on every page: they differ from page to page in the link to the page itself.

Without this, each page would draw a link to every other one: ten times the pages would cost a hundred times as much.
"""

from dataclasses import dataclass

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.utils import get_relative_url


@dataclass(frozen=True, slots=True)
class SomePage:
    """Stands in for the pages that are as deep in the site: all links lead away from it."""

    url: str


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates `draw`, which takes the name of a part and gives it as this page shows it."""
    drawn: dict[tuple[str, str], str] = {}

    @pass_context
    def draw(context: Context, part: str) -> str:
        template, page = env.get_template(f"parts/{part}.html"), context["page"]
        if page is None:
            return template.render(context.get_all())
        away = SomePage("-/" * page.url.count("/"))
        if (part, away.url) not in drawn:
            page.active = False
            drawn[part, away.url] = template.render({**context.get_all(), "page": away})
            page.active = True
        return here(drawn[part, away.url], get_relative_url(page.url, away.url), is_menu=part == "menu")

    env.globals["draw"] = draw
    return env


def here(part: str, address: str, *, is_menu: bool) -> str:
    """Let a part know which page it is on: the menu marks the page and opens its section."""
    before, link, after = part.partition(f'<a href="{address}"')
    if not link:
        return part
    if not is_menu:
        return f'{before}<a href="./"{after}'
    above, _, section = before.rpartition("<details")
    return f'{above}<details open{section}<a href="./" aria-current="page"{after}'
