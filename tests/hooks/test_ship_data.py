"""The site's own address stands in what is shipped only where it was given; the same words give the same bytes."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from tests.conftest import ROOT
from tests.hooks.load import hook

SITEMAP = "sitemap.xml"


@pytest.mark.parametrize(
    ("given", "known"),
    [("", ""), ("https://book.example/x", "https://book.example/x/"), ("https://b.example/", "https://b.example/")],
)
def test_the_address_is_the_given_one_or_none(monkeypatch: pytest.MonkeyPatch, given: str, known: str) -> None:
    monkeypatch.setenv("SITE_URL", given)
    ship, config = hook("ship_data"), load_config(str(ROOT / "mkdocs.yml"))
    ship.on_config(config)
    files = Files([File(SITEMAP, str(ROOT / "theme"), config.site_dir, use_directory_urls=True)])
    ship.on_files(files, config)
    assert config.extra["public"] == known
    assert (SITEMAP in config.theme.static_templates) == bool(known)
    assert (SITEMAP in files.src_uris) == bool(known)


def test_what_is_written_is_the_same_each_time_and_names_no_host(tmp_path: Path) -> None:
    ship = hook("ship_data")
    made = []
    for name in ("one", "two"):
        ship._write(tmp_path / name)
        made.append({f.relative_to(tmp_path / name): f.read_bytes() for f in (tmp_path / name).rglob("*.*")})
    assert made[0] == made[1]
    assert made[0]
    assert [name for name, content in made[0].items() if b"127.0.0.1" in content or b"localhost" in content] == []
