"""The sources cover their texts, and a reference reads in words."""

from pathlib import Path

import pytest

from content.registers import sources
from content.registers.sources import cite
from wizards.guide.reader import Faults

DOCUMENTS = list(sources.register().documents)


def fault_paths(path: Path, old: str, new: str) -> list[str]:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(Faults) as caught:
        sources.read(path)
    return [fault.path for fault in caught.value.faults]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_line_of_a_document_stands_in_one_part(document: str) -> None:
    known = sources.register().documents[document]
    covered = [line for part in known.parts for line in range(part.first, part.last + 1)]
    assert covered == list(range(1, known.lines + 1))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_reference_names_the_part_it_points_into(document: str) -> None:
    for part in sources.register().documents[document].parts:
        for reference in (f"{document}:{part.first}", f"{document}:{part.first}-{part.last}"):
            assert cite(reference, "da").short.endswith(part.name.da)


def test_a_part_may_be_one_line_and_ends_where_it_begins_or_later(small: Path) -> None:
    path, last = small / "sources.yml", "{lines: 21-30, da: Salt, en: Salt}"
    one = last.replace("21-30", "21-21")
    path.write_text(path.read_text("utf-8").replace(last, f"{one}\n      - {last.replace('21-', '22-')}"), "utf-8")
    assert [(part.first, part.last) for part in sources.read(path).documents["901"].parts][2:] == [(21, 21), (22, 30)]
    assert "documents.901.parts[2].lines" in fault_paths(path, "21-21", "21-20")


@pytest.mark.usefixtures("small")
def test_a_citation_is_in_the_language_asked_for() -> None:
    danish, english = cite("901:11-20", "da"), cite("901:11-20", "en")
    assert danish.short == "Bageren 2020, Vand"
    assert english.short == "The baker 2020, Water"
    assert danish.place == english.place == "kilder#source-901"


@pytest.mark.usefixtures("small")
def test_a_range_over_two_parts_names_both_ends() -> None:
    short = cite("901:4-14", "da").short
    assert "Mel" in short
    assert "Vand" in short


@pytest.mark.usefixtures("small")
def test_an_act_is_cited_by_its_name_and_number() -> None:
    citation = cite("law:old", "en")
    assert (citation.short, citation.place) == ("Bread Act", "lov-udbud#law-old")
    assert "Act no. 1 of 2 March 2019" in citation.long


@pytest.mark.usefixtures("small")
def test_a_provision_is_cited_by_act_and_paragraph_and_says_how_sure_it_is() -> None:
    danish, english = cite("law:old-2", "da"), cite("law:old-2", "en")
    assert (danish.short, english.short) == ("Brødloven § 2", "Bread Act, section 2")
    assert danish.place == english.place == "lov-udbud#law-old-2"
    assert (danish.sure, cite("law:new", "da").sure, cite("901:5", "da").sure) == ("known", "one_text", None)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    "reference", ["901:1-31", "901:0-4", "901:9-8", "905:1-2", "law:other", "901", "law:", "new", "901:1-2,5"]
)
def test_a_reference_that_leads_nowhere_is_a_fault_at_its_place(reference: str) -> None:
    with pytest.raises(Faults) as caught:
        cite(reference, "da", file="docs/da/x.md", line=7)
    (fault,) = caught.value.faults
    assert (fault.file, fault.line) == ("docs/da/x.md", 7)
    assert f"`{reference}`" in fault.what


@pytest.mark.usefixtures("small")
def test_the_last_line_of_a_document_can_be_cited() -> None:
    assert cite("902:5", "da").place == "kilder#source-902"


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("lines: 11-20", "lines: 12-20", "documents.901.parts[1].lines"),
        ("lines: 11-20", "lines: 10-20", "documents.901.parts[1].lines"),
        ("lines: 21-30", "lines: 21-29", "documents.901.parts"),
        ("lines: 11-20", "lines: the middle", "documents.901.parts[1].lines"),
        ("as_of: 2022-06-01", "as_of: yesterday", "as_of"),
        ("da: Mel, en: Flour", "da: Mel", "documents.901.parts[0]"),
    ],
)
def test_a_gap_an_overlap_or_a_missing_word_is_a_fault(small: Path, old: str, new: str, path: str) -> None:
    assert path in fault_paths(small / "sources.yml", old, new)
