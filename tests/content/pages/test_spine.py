"""The way from need to spread: what is asked of it, and that the handbook's own names every page."""

from pathlib import Path

import pytest

from content.pages import spine
from content.pages.nav import sections

WAY = """\
stages:
  one:
    name: {da: En, en: One}
    municipality: {does: {da: a, en: b}, pages: [PAGE], ask: [near]}
    company: {does: {da: c, en: d}, pages: [OTHER], ask: [far, near]}
  two:
    name: {da: To, en: Two}
    municipality: {does: {da: a, en: b}, pages: [PAGE], ask: [far]}
    company: {does: {da: c, en: d}, pages: [PAGE], ask: [near]}
helpers:
  near: {name: {da: Nær, en: Near}, about: {da: om, en: about}}
  far: {name: {da: Fjern, en: Far}, about: {da: om, en: about}}
otherwise: {municipality: [near], company: [far]}
outside: [REST]
"""


@pytest.fixture
def way(tmp_path: Path) -> spine.Spine:
    page, other, *rest = (each for section in sections() for each in section.pages if each.startswith("guide-"))
    others = [each for section in sections() for each in section.pages if each not in (page, other)]
    path = tmp_path / "spine.yml"
    text = WAY.replace("PAGE", page).replace("OTHER", other).replace("REST", ", ".join(others))
    path.write_text(text, encoding="utf-8")
    assert rest
    return spine.read(path)


def test_a_page_stands_at_each_stage_that_names_it_on_either_side(way: spine.Spine) -> None:
    page, other = way.stages["one"].municipality.pages[0], way.stages["one"].company.pages[0]
    assert [stage.id for stage in way.stages_of(page)] == ["one", "two"]
    assert [stage.id for stage in way.stages_of(other)] == ["one"]
    assert way.stages_of(way.outside[0]) == ()


def test_who_to_ask_is_told_once_in_the_order_of_the_stages(way: spine.Spine) -> None:
    page = way.stages["one"].municipality.pages[0]
    assert [each.id for each in way.helpers_of(page, "municipality")] == ["near", "far"]
    assert [each.id for each in way.helpers_of(page, "company")] == ["far", "near"]
    assert [each.id for each in way.helpers_of(way.outside[0], "company")] == ["far"]


def test_the_handbooks_own_way_has_no_fault() -> None:
    assert spine.spine().stages
