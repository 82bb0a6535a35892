"""A page gets its blocks, and what they place says what the page loads; a slip is told, a bug keeps its traceback."""

from pathlib import Path
from types import ModuleType

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from content import blocks
from content.blocks import Block
from tests.hooks.load import hook

FILES = Files([])


@pytest.fixture
def place_blocks(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    known = {
        "say": Block(lambda what, lang: f"{lang}: {what}", lambda: ("a", "b")),
        "draw": Block(lambda what, lang: "a drawing", needs="figures"),
        "guide": Block(lambda what, lang: "a guide", lambda: ("path",), needs="guide"),
        "broken": Block(lambda what, lang: {"a": "b"}["works"]),
    }
    for name in list(blocks.BLOCKS):
        monkeypatch.delitem(blocks.BLOCKS, name)
    for name, block in known.items():
        monkeypatch.setitem(blocks.BLOCKS, name, block)
    return hook("place_blocks")


def config(lang: str = "da") -> MkDocsConfig:
    made = MkDocsConfig()
    made.load_dict({"site_name": "x", "extra": {"lang": lang}})
    made.validate()
    return made


def placed(place_blocks: ModuleType, text: str, slug: str = "a-page", lang: str = "da") -> tuple[str, Page]:
    given = config(lang)
    file = File(f"{slug}.md", src_dir=None, dest_dir="site", use_directory_urls=True)
    file.content_string = f"---\ntitle: x\n---\n{text}"
    page = Page(None, file, given)
    page.markdown = text
    return place_blocks.on_page_markdown(text, page, given, FILES), page


def test_a_block_becomes_what_it_gives_in_the_pages_language(place_blocks: ModuleType) -> None:
    text, page = placed(place_blocks, "x {{ say a }} y", lang="en")
    assert text == "x en: a y"
    assert page.meta["template"] == "main.html"
    assert page.meta["placed"] == set()


def test_what_is_placed_chooses_what_is_loaded(place_blocks: ModuleType) -> None:
    assert placed(place_blocks, "{{ draw }}")[1].meta["placed"] == {"figures"}
    page = placed(place_blocks, "{{ draw }} {{ guide path }}")[1]
    assert page.meta["placed"] == {"figures", "guide"}
    assert page.meta["template"] == "guide.html"
    assert page.meta["guide"] == "path"
    assert placed(place_blocks, "x", slug="index")[1].meta["template"] == "home.html"


def test_a_slip_is_told_with_its_place(place_blocks: ModuleType) -> None:
    with pytest.raises(PluginError) as caught:
        placed(place_blocks, "x\n\n{{ say a }} {{ say cat }}", slug="one")
    assert str(caught.value).startswith("docs/da/one.md:6: {{ say cat }}: ")
    assert str(caught.value).endswith(" Give it one of: a, b.")


def test_an_error_in_a_blocks_own_code_is_no_slip_of_the_page(place_blocks: ModuleType) -> None:
    with pytest.raises(KeyError) as caught:
        placed(place_blocks, "{{ broken }}")
    assert Path(__file__).name in str(caught.traceback[-1].path)


def test_every_need_of_a_block_is_known_to_the_templates(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    loads = (Path(blocks.__file__).parents[2] / "theme" / "parts" / "content.html").read_text(encoding="utf-8")
    templates = hook("place_blocks").TEMPLATES
    for name, block in blocks.BLOCKS.items():
        assert not block.needs or block.needs in templates or f'"{block.needs}" in placed' in loads, name
