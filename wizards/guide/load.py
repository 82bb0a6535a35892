"""Make a guide out of plain data, or say every fault in it at once."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any as Data

from wizards.calculators import (
    business_facts,  # noqa: F401
    cross_border,  # noqa: F401
    explorative,  # noqa: F401
    margin,  # noqa: F401
    way_in,  # noqa: F401
)
from wizards.calculators import business_tables as business_case  # noqa: F401
from wizards.calculators import purchase as purchase_value  # noqa: F401
from wizards.calculators import purchase_sum as arithmetic  # noqa: F401
from wizards.guide.asked import Answer, Texts
from wizards.guide.model import Case, Edition, Guide, Period
from wizards.guide.reader import FaultyGuide, Path, Reader
from wizards.guide.records import decision, outcome, question
from wizards.language.words import Words


def load_guide(data: Data) -> Guide:
    """Make a Guide of plain data (as YAML or JSON gives it); raises FaultyGuide with every fault of shape.

    What a guide must keep beyond its shape (that every path ends, that every rule matters) is proved by
    `wizards.prove`.
    """
    r = Reader(named=data.get("named") or {} if isinstance(data, Mapping) else {})
    top = r.mapping(data, (), {*Guide.__dataclass_fields__, "named"})
    guide = Guide(
        id=r.text(top, "id", ()),
        version=r.text(top, "version", ()),
        reviewed=r.day(top, "reviewed", ()),
        review_by=r.day(top, "review_by", ()),
        title=r.words(top, "title", ()),
        intro=r.words(top, "intro", ()),
        page=r.text(top, "page", ()),
        questions=tuple(question(r, d, p) for p, d in r.items(top, "questions", ())),
        decisions=tuple(decision(r, d, p) for p, d in r.items(top, "decisions", ())),
        outcomes=tuple(outcome(r, d, p) for p, d in r.items(top, "outcomes", ())),
        not_considered=tuple(r.both(d, p) for p, d in r.items(top, "not_considered", ())),
        cases=tuple(_case(r, d, p) for p, d in r.items(top, "cases", ())),
        follow=r.strings(top, "follow", ()),
        exhibits=r.strings(top, "exhibits", ()),
        note=str(top.get("note") or "decision"),
        editions=tuple(_edition(r, d, p) for p, d in r.items(top, "editions", ())),
        amounts={k: tuple(_period(p) for p in v) for k, v in (top.get("amounts") or {}).items()},
        citations=top.get("citations") or {},
        page_titles={k: Words(v["da"], v["en"]) for k, v in (top.get("page_titles") or {}).items()},
    )
    _check_editions(r, guide)
    if r.faults:
        raise FaultyGuide(r.faults)
    return guide


def _edition(r: Reader, data: Data, path: Path) -> Edition:
    d = r.mapping(data, path, {"version", "since", "changed"})
    return Edition(r.text(d, "version", path), r.day(d, "since", path), r.words(d, "changed", path))


def _check_editions(r: Reader, guide: Guide) -> None:
    """Whoever comes with answers from an older version must be told what changed, version by version."""
    told = [e.version for e in guide.editions]
    due = [str(n) for n in range(2, int(guide.version) + 1)] if guide.version.isdigit() else []
    if told != due:
        what = f"version {guide.version!r} does not fit the editions {', '.join(told) or 'none'}"
        r.fault(("version",), what, "Number versions 1, 2, 3 and write under editions: what each from 2 on changed")


def _case(r: Reader, data: Data, path: Path) -> Case:
    d = r.mapping(data, path, {"id", "title", "answers", "expect", "shows", "hides", "note"})
    answers: dict[str, Answer] = {}
    for key, value in (d.get("answers") or {}).items():
        answers[key] = _case_answer(value)
    expect = {k: tuple(map(str, v)) if isinstance(v, list) else (str(v),) for k, v in (d.get("expect") or {}).items()}
    return Case(
        r.text(d, "id", path), r.words(d, "title", path), answers, expect,
        r.strings(d, "shows", path), r.strings(d, "hides", path),
    )  # fmt: skip


def _case_answer(value: Data) -> Answer:
    """Read a case's answer: an option, numbers by field, or {typed: {field: text}}."""
    if not isinstance(value, Mapping):
        return str(value)
    typed = value.get("typed")
    if typed is not None:
        return Texts(tuple((str(k), str(v)) for k, v in typed.items()))
    return {str(k): Decimal(str(v)) for k, v in value.items()}


def _period(data: Mapping[str, Data]) -> Period:
    dkk = data.get("dkk")
    return Period(date.fromisoformat(str(data["from"])), date.fromisoformat(str(data["to"])), int(dkk) if dkk else None)
