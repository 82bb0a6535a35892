"""The sources cover their texts, and a reference reads in words."""

import re
from datetime import date
from pathlib import Path

import pytest

from content.reading.yamlfile import Faults
from content.registers import sources
from content.registers.sources import cite

LINES = {"000": 2426, "001": 1504, "002": 1215, "003": 478, "004": 718}
ACTS = (
    "udbudsloven ul-2 ul-4 ul-22 ul-31 ul-39 ul-49 ul-61 ul-73 ul-144 ul-light ul-191 ul-193 thresholds-2024 "
    "thresholds-2026 deminimis rdi-framework tilbudsloven klagenaevn kl-6 joint-bids consortium-liability opi-aftale"
)


def changed(folder: Path, old: str, new: str) -> Path:
    text = sources.FILE.read_text(encoding="utf-8")
    assert old in text
    path = folder / "sources.yml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


def fault_paths(path: Path) -> list[str]:
    with pytest.raises(Faults) as caught:
        sources.read(path)
    return [fault.path for fault in caught.value.faults]


def test_the_five_documents_have_their_lengths() -> None:
    assert {each.id: each.lines for each in sources.register().documents.values()} == LINES


def test_the_acts_are_those_that_pages_may_name() -> None:
    assert set(sources.register().acts) == set(ACTS.split())


@pytest.mark.parametrize("document", LINES)
def test_every_line_of_a_document_stands_in_one_part(document: str) -> None:
    parts = sources.register().documents[document].parts
    covered = [line for part in parts for line in range(part.first, part.last + 1)]
    assert covered == list(range(1, LINES[document] + 1))


@pytest.mark.parametrize(
    ("reference", "word"),
    [
        ("000:640-643", "V05"),
        ("000:1942-1966", "K04"),
        ("000:2018-2031", "AQUATIME"),
        ("001:97-102", "Regler ved eksplorativ OPI"),
        ("001:1464-1466", "Vej 3"),
        ("002:876-882", "Boks 1"),
        ("003:321-354", "Afdækningen"),
        ("004:379-390", "inkontinens"),
    ],
)
def test_a_reference_names_the_part_it_points_into(reference: str, word: str) -> None:
    assert word in cite(reference, "da").short


def test_a_citation_is_in_the_language_asked_for() -> None:
    danish, english = cite("001:97-102", "da"), cite("001:97-102", "en")
    assert danish.short == "INNOBA/Furesø 2023, Regler ved eksplorativ OPI"
    assert english.short == "INNOBA/Furesø 2023, Rules for explorative OPI"
    assert danish.anchor == english.anchor == "source-001"


def test_a_range_over_two_parts_names_both_ends() -> None:
    short = cite("001:64-100", "da").short
    assert "Den eksplorative tilgang" in short
    assert "Regler ved eksplorativ OPI" in short


def test_an_act_is_cited_by_its_name_and_number() -> None:
    citation = cite("law:deminimis", "en")
    assert "2023/2831" in citation.long
    assert citation.anchor == "law-deminimis"


@pytest.mark.parametrize(
    "reference", ["001:1-1505", "001:0-4", "001:9-8", "005:1-2", "law:ul-24", "001", "law:", "ul-22", "001:1-2,5"]
)
def test_a_reference_that_leads_nowhere_is_a_fault_at_its_place(reference: str) -> None:
    with pytest.raises(Faults) as caught:
        cite(reference, "da", file="docs/da/x.md", line=7)
    (fault,) = caught.value.faults
    assert (fault.file, fault.line, fault.path) == ("docs/da/x.md", 7, reference)


def test_the_last_line_of_a_document_can_be_cited() -> None:
    assert cite("004:718", "da").anchor == "source-004"


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("lines: 68-128", "lines: 69-128", "documents.000.parts[2].lines"),
        ("lines: 68-128", "lines: 67-128", "documents.000.parts[2].lines"),
        ("lines: 2400-2426", "lines: 2400-2425", "documents.000.parts"),
        ("lines: 68-128", "lines: the foreword", "documents.000.parts[2].lines"),
        ("certainty: one_text", "certainty: probably", "acts.ul-39.certainty"),
        ("as_of: 2026-11-21", "as_of: yesterday", "as_of"),
        ("da: Kolofon, en: Colophon", "da: Kolofon", "documents.000.parts[0].en"),
    ],
)
def test_a_gap_an_overlap_or_a_missing_word_is_a_fault(tmp_path: Path, old: str, new: str, path: str) -> None:
    assert path in fault_paths(changed(tmp_path, old, new))


def test_the_register_as_a_whole_is_dated() -> None:
    assert sources.register().as_of >= date(2026, 11, 21)


def test_what_was_confirmed_in_one_text_alone_says_so() -> None:
    acts = sources.register().acts
    one_text = {"ul-39", "ul-49", "ul-193", "consortium-liability"}
    assert {each.id for each in acts.values() if each.certainty == "one_text"} == one_text


def test_the_facts_of_the_acts() -> None:
    acts = sources.register().acts
    assert "1564" in acts["udbudsloven"].official.da
    assert "448" in acts["klagenaevn"].official.da
    assert "300.000" in acts["deminimis"].says.da
    assert "300,000" in acts["deminimis"].says.en


def test_nothing_unconfirmed_is_printed_of_the_acts() -> None:
    words = sources.FILE.read_text(encoding="utf-8").split("\nacts:")[1]
    for unconfirmed in ("500.000", "500,000", "§ 136", "186-190", "3 mio", "LOV 1668"):
        assert unconfirmed not in words


def test_no_person_can_be_written_to_or_called_from_the_register() -> None:
    text = sources.FILE.read_text(encoding="utf-8")
    assert "@" not in text
    assert not re.search(r"tlf|\+45", text)
