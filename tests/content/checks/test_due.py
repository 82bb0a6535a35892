"""What falls due is listed soonest first, each at its file and line, and a page has the first of its days."""

import inspect
import re
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from content.checks import due
from content.checks.reviews import ends_of, page_review
from content.guides import guides
from content.pages import reviews
from content.pages.nav import sections
from content.reading import yamlfile
from content.reading.yamlfile import parse
from content.registers import amounts, law, links
from content.templates.reader import templates
from content.words import frame
from tests.conftest import ROOT
from wizards.guide.reader import Document, Faults

EVER = date(2100, 1, 1)
LINE = re.compile(r"\d{4}-\d\d-\d\d (?P<file>[\w./-]+):(?P<line>\d+): ")


def test_all_that_has_a_day_is_listed_soonest_first() -> None:
    found = due.due(EVER)
    assert [each.on for each in found] == sorted(each.on for each in found)
    told = {each.what.partition(":")[0] for each in found} | {" ".join(each.what.split()[:2]) for each in found}
    assert {f"amount {id_}" for id_ in amounts.register()} <= told
    assert {f"guide {name}" for name in guides.names()} <= told
    assert {f"template {name}" for name in templates()} <= told
    assert {f"page {slug}" for section in sections() for slug in section.pages} <= told
    provisions = {each.what.split(": ")[0] for each in found if each.what.startswith("law:")}
    in_force = [each.said for each in law.register().entries() if not each.said.to]
    assert {f"law:{said.id}" for said in in_force} <= provisions


def test_each_stands_at_a_line_that_is_there() -> None:
    for each in due.due(EVER):
        lines = (ROOT / each.file).read_text(encoding="utf-8").splitlines()
        assert 1 <= each.line <= len(lines), str(each)
        if each.what.startswith("amount "):
            assert str(each.on) in lines[each.line - 1]


def test_a_register_is_parsed_no_more_often_than_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / law.FILE.name
    copy.write_bytes(law.FILE.read_bytes())
    monkeypatch.setattr(law, "FILE", copy)
    parsed: list[str] = []

    def counted(file: str, text: str, above: int = 0) -> Document:
        parsed.append(file)
        return parse(file, text, above)

    monkeypatch.setattr(yamlfile, "parse", counted)
    assert len([each for each in due.due(EVER) if each.file == str(copy)]) > 100
    assert parsed.count(str(copy)) <= 2


def test_the_command_lists_what_falls_due_within_the_days_and_is_no_failure(capsys: pytest.CaptureFixture[str]) -> None:
    last = max(amount.periods[-1].last for amount in amounts.register().values())
    before = last - timedelta(days=10)
    for days, told in ((9, False), (10, True)):
        assert due.main(["--on", before.isoformat(), "--days", str(days)]) == 0
        lines = capsys.readouterr().out.splitlines()
        assert any(f"{last} " in line and "amount works" in line for line in lines) == told
        assert all(LINE.match(line) for line in lines[: lines.index(next(x for x in lines if " fall due " in x))])


def test_who_asks_for_it_is_failed_where_something_falls_due_and_there_alone() -> None:
    last = max(amount.periods[-1].last for amount in amounts.register().values())
    first = min(each.on for each in due.due(EVER))
    assert due.main(["--on", last.isoformat(), "--days", "0", "--fail"]) == 1
    assert due.main(["--on", (first - timedelta(days=10)).isoformat(), "--days", "9", "--fail"]) == 0


def test_what_is_behind_is_called_overdue(capsys: pytest.CaptureFixture[str]) -> None:
    due.main(["--on", "2031-06-01", "--days", "0"])
    *lines, count, _ = capsys.readouterr().out.splitlines()
    assert len(lines) > 100
    assert all("overdue" in line for line in lines if not line.startswith("2031-06-01"))
    assert str(len(lines)) in count


def test_an_address_that_was_opened_is_opened_again(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    text = links.FILE.read_text(encoding="utf-8")
    at = text.index("    status: moved\n")
    opened = tmp_path / "links.yml"
    opened.write_text(f"{text[:at]}    checked: 2030-01-01\n{text[at:]}", encoding="utf-8")
    unopened = due.unopened()
    monkeypatch.setattr(links, "FILE", opened)
    (found,) = [each for each in due.due(EVER) if each.what.startswith("link ")]
    assert found.on == date(2030, 1, 1) + timedelta(days=links.register().check_again_after)
    assert due.unopened() == unopened - 1


@pytest.mark.usefixtures("small")
def test_a_rule_that_nobody_has_read_is_due_from_the_day_it_was_written() -> None:
    known = law.register()
    entries = {entry.said.id: entry.said for entry in known.entries()}
    assert known.review_by(entries["old-2"]) is None
    read = next(said for said in entries.values() if said.read_on)
    assert read.read_on
    assert known.review_by(read) == read.read_on + timedelta(days=known.read_again_after)


def test_every_provision_has_a_day_by_which_it_is_read_again_and_every_amount_its_span() -> None:
    known = law.register()
    assert [entry.said.id for entry in known.entries() if known.review_by(entry.said) is None] == []
    assert all(period.first <= period.last for amount in amounts.register().values() for period in amount.periods)


def test_a_page_has_the_first_of_its_own_its_guides_and_its_rules_days() -> None:
    known, own = law.register(), reviews.register()
    for section in sections():
        for slug in section.pages:
            assert page_review("da", slug) == page_review("en", slug) <= own.of_page(slug)
    guide = guides.read_guide("threshold").guide
    assert page_review("da", "guide-threshold") <= guide.review_by
    rule = known.find("ul-193")
    assert rule
    read = known.review_by(rule.said)
    assert read
    assert page_review("da", "k04-indkoeb-uden-udbud") <= read


def test_a_page_ends_with_the_first_of_its_amounts() -> None:
    html = '<b data-valid-to="2027-12-31">1</b> <i data-valid-to="2025-12-31">2</i>'
    assert ends_of("da", "v01-forstaa-markedet", html)["amounts"] == date(2025, 12, 31)
    assert "amounts" not in ends_of("da", "v01-forstaa-markedet", "")


def test_a_page_ends_with_the_first_of_the_rules_that_it_builds_on(monkeypatch: pytest.MonkeyPatch) -> None:
    known = law.register()
    assert known.written
    rule = known.find("ul-193")
    assert rule
    assert rule.provision
    later, last, before = (known.written + timedelta(days=days) for days in (90, 9, -1))
    ended = [replace(rule, provision=replace(rule.provision, to=to)) for to in (later, last, before)]
    monkeypatch.setattr("content.checks.reviews.built_on", lambda *_: iter(ended))
    told = ends_of("da", "k04-indkoeb-uden-udbud", "")
    assert told["law"] == last, "what had ended when the register was written is told as history"


@pytest.mark.usefixtures("small")
def test_what_a_page_calls_coming_is_so_until_it_has_come() -> None:
    for html, told in (('<a href="../kilder/#law-new">', True), ('<a href="../kilder/#law-old">', False), ("", False)):
        ends = ends_of("da", "om-haandbogen", html)
        assert ends.get("coming") == (date(2022, 12, 31) if told else None)


def test_whatever_may_have_passed_has_its_words_and_is_shown() -> None:
    kinds = {name.removeprefix("past_") for name in frame() if name.startswith("past_")} - {"where"}
    css = (ROOT / "theme" / "assets" / "css" / "text.css").read_text(encoding="utf-8")
    assert kinds == set(re.findall(r':root\[data-past~="(\w+)"\] .ts-past > \[data-past="\1"\]', css))
    assert kinds == set(re.findall(r'found(?:\[| = \{)"(\w+)"', inspect.getsource(ends_of)))


def test_a_day_of_a_page_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "reviews.yml"
    file.write_text("read_again_after: 365\nread: 2026-11-29\npages: {v01-forstaa-marked: 2027-01-01}\n")
    with pytest.raises(Faults, match="v01-forstaa-markedet"):
        reviews.read(file)


def test_what_was_read_again_has_a_later_day(tmp_path: Path) -> None:
    file = tmp_path / "reviews.yml"
    file.write_text("read_again_after: 10\nread: 2026-11-29\npages: {v01-forstaa-markedet: 2027-01-01}\n")
    found = reviews.read(file)
    assert found.of_page("v01-forstaa-markedet") == date(2027, 1, 11)
    assert found.of_page("v02-forstaa-kommunen") == date(2026, 12, 9)
