"""Make the pages at addresses that once were, as a build does: with the theme's templates, for other pages."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import Files

from content.pages import moved
from content.pages.moved import Moved
from tests.conftest import ROOT
from tests.hooks.load import hook

DAY = date(2026, 1, 2)


def lay(
    site: Path, pages: Mapping[str, str], monkeypatch: pytest.MonkeyPatch, lang: str = "da", url: str = ""
) -> list[str]:
    """Lay the pages of one language into a site; give what was told of it."""
    monkeypatch.setattr(moved, "register", lambda: {old: Moved(to=to, on=DAY) for old, to in pages.items()})
    config = load_config(str(ROOT / f"mkdocs{'' if lang == 'da' else '.en'}.yml"), site_dir=str(site), site_url=url)
    config.extra["public"] = url
    env, lead_on, told = config.theme.get_env(), hook("lead_on"), list[str]()
    for each in (hook("dress_pages"), hook("release_scripts"), lead_on):
        each.on_env(env, config, Files([]))
    monkeypatch.setattr(lead_on.log, "warning", lambda form, fault: told.append(form % fault))
    site.mkdir(parents=True, exist_ok=True)
    lead_on.on_post_build(config)
    return told
