"""The foot of a page names each document and each act once, with the parts used and how sure each provision is."""

import pytest

from content.blocks.builds_on import builds_on


@pytest.mark.usefixtures("small")
def test_provisions_stand_under_their_act_and_parts_under_their_document() -> None:
    references = ["901:1-5", "law:old-2", "law:new", "901:11-12", "901:2-3", "law:old-2"]
    grounds, faults = builds_on(references, "en")
    assert faults == []
    assert [ground.href for ground in grounds] == ["kilder/#source-901", "lov-udbud/#law-old", "lov-eu/#law-new"]
    assert [part.words for part in grounds[0].parts] == ["Flour", "Water"]
    assert [(part.words, part.href) for part in grounds[1].parts] == [("section 2", "lov-udbud/#law-old-2")]
    assert [part.href for part in grounds[0].parts] == ["", ""]
    assert 'data-sure="known"' in grounds[1].parts[0].mark
    assert 'data-sure="one_text"' in grounds[2].mark


@pytest.mark.usefixtures("small")
def test_a_reference_that_leads_nowhere_is_told_and_the_others_stand() -> None:
    grounds, (fault,) = builds_on(["law:older", "law:old"], "da", "docs/da/x.md", 7)
    assert [ground.place for ground in grounds] == ["lov-udbud#law-old"]
    assert (fault.file, fault.line) == ("docs/da/x.md", 7)
