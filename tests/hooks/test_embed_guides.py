"""The script that frames a guide knows every guide by its title, in both languages."""

import json
import re

from content import blocks
from content.blocks.embed import SITE
from content.guides.guides import names, read_guide
from tests.hooks.load import hook
from wizards.language.words import LANGUAGES


def test_the_script_has_every_guides_title() -> None:
    [titles] = re.findall(r"const titles = (\{.*\});", hook("embed_guides").script())
    expected = {lang: {name: read_guide(name).guide.title[lang] for name in names()} for lang in LANGUAGES}
    assert json.loads(titles) == expected


def test_the_line_to_copy_names_the_guide_the_language_and_the_site() -> None:
    for lang in LANGUAGES:
        line = blocks.render("embed", ["path"], lang)
        assert "data-guide=&quot;path&quot;" in line
        assert f"data-lang=&quot;{lang}&quot;" in line
        assert f"{SITE}embed.js" in line
        assert "<script" not in line
