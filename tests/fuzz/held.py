"""What must hold of every input, of each kind: an answer or a named refusal that stays the same when read again."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

from content.guides.guides import names, read_guide
from tests.fuzz.inputs import DAYS, Odd
from tests.wizards.walks import TODAY, random_walks
from wizards import catalog
from wizards.asking import address
from wizards.asking.carried import carried
from wizards.door import answer
from wizards.guide.model import Guide
from wizards.language.dates import day, read_day
from wizards.language.numbers import number
from wizards.language.text import kept
from wizards.language.typed import LIMITS, BadNumber, read_number
from wizards.language.words import LANGUAGES

VIEWS = ("question", "check", "result", "read", "error")
CHEAP = ("meeting", "scaling", "methods", "way-in", "only-supplier")
"""Guides that answer within a few milliseconds, and of all kinds of question."""


@cache
def guides() -> tuple[Guide, ...]:
    """Give every guide as the engine has it."""
    found = tuple(read_guide(name).guide for name in names())
    assert {each.id for each in found} >= set(CHEAP)
    return found


@cache
def written() -> tuple[tuple[Guide, str], ...]:
    """Give addresses as they are written, of every guide."""
    return tuple(
        (guide, address.write(guide, answers, at, {"note": {"case": "Sag 1, æ & ø", "remark": "~%.\n😀"}}))
        for guide in guides()
        for answers in random_walks(guide, 3)
        for at in ("check", "result")
    )


def numbers(odd: Odd) -> str:
    """A number is read or refused, and what is read is written and read again."""
    typed, unit, lang = odd.text(), odd.chance.choice(list(LIMITS)), odd.chance.choice((*LANGUAGES, None))
    try:
        value = read_number(typed, unit, lang)
    except BadNumber as bad:
        code, readings = bad.code, bad.readings
    else:
        assert 0 <= value <= LIMITS[unit], typed
        assert read_number(f"{value.normalize():f}", unit) == value, typed
        assert read_number(number(value, lang or "da"), unit, lang or "da") == value, typed
        return "read"
    assert len(readings) == (2 if code == "two_readings" else 0), typed
    return code


def days(odd: Odd) -> str:
    """A day is read or is none, and what is read is written and read again."""
    typed = odd.text(DAYS)
    found = read_day(typed)
    assert found is None or {read_day(day(found, lang)) for lang in LANGUAGES} == {found}, typed
    return "none" if found is None else "read"


def addresses(odd: Odd) -> str:
    """Whatever an address brings, the state that it leads to has an address that leads to it, and is text."""
    guide, whole = odd.chance.choice(written())
    fragment = odd.address([whole])
    first = carried(guide, fragment)
    again = address.write(guide, first.answers, first.at, first.drafts)
    second = carried(guide, again)
    assert (second.answers, second.drafts) == (first.answers, first.drafts), fragment
    assert not second.faults, fragment
    assert len(first.faults) <= len(("what was lost", "another version")), fragment
    assert again.isascii(), fragment
    for typed in first.drafts.values():
        for text in typed.values():
            assert kept(text) == text, fragment
    return first.faults[0].code if first.faults else "whole"


def doors(odd: Odd) -> str:
    """Every request has an answer that is JSON, and whose address stays as it is when it is read again."""
    guide, whole = odd.chance.choice([each for each in written() if each[0].id in CHEAP])
    given: dict[str, object] = {"guide": guide.id, "lang": odd.chance.choice(LANGUAGES), "today": TODAY.isoformat()}
    given["fragment"] = odd.address([whole])
    question = odd.chance.choice(guide.questions)
    fields = {field.id: odd.value(1) for field in question.fields}
    options = [option.id for option in question.options]
    sent = odd.chance.choice([*options, fields, odd.value()])
    match odd.chance.randrange(8):
        case 0 | 1 | 2:
            given["set"] = {"question": question.id, "value": sent}
        case 3:
            given["read"] = {"question": question.id, "value": sent}
        case 4:
            given["note"] = {
                "format": odd.chance.choice(("docx", "markdown", "json", "")),
                "case": odd.value(),
                "remark": odd.text(),
                "done": odd.value(),
            }
        case 5:
            given["also"] = odd.address([whole])
        case 6:
            given[odd.chance.choice(list(given))] = odd.value()
        case _:
            given["at"] = odd.value()
    return _told(json.dumps(given))


def files(odd: Odd) -> str:
    """A saved file that was changed opens what is whole in it, or is refused."""
    guide, whole = odd.chance.choice([each for each in written() if each[0].id in CHEAP])
    saved = json.dumps({"guide": guide.id, "version": guide.version, "fragment": whole, "case": "x"})
    text = odd.address([saved]).encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    try:
        read = json.loads(text)
    except ValueError:
        return "no file"
    if not isinstance(read, Mapping):
        return "no file"
    return _told(
        json.dumps({"lang": "da", "today": TODAY.isoformat(), **{k: read.get(k) for k in ("guide", "fragment")}})
    )


def _told(request: str) -> str:
    text = answer(request)
    text.encode("utf-8")
    told = json.loads(text)
    assert told["view"] in VIEWS, request
    if "fragment" in told:
        again = carried(_guide(told["guide"]), told["fragment"])
        assert address.write(_guide(told["guide"]), again.answers, again.at, again.drafts) == told["fragment"], request
        assert not again.faults, request
    return str(told["view"])


@cache
def _guide(name: str) -> Guide:
    found = catalog.guide(name)
    assert found
    return found


type Kind = Callable[[Odd], str]

KINDS: Mapping[str, tuple[Kind, int]] = {
    "numbers": (numbers, 600),
    "days": (days, 200),
    "addresses": (addresses, 185),
    "files": (files, 5),
    "door": (doors, 10),
}
"""The kinds of input, each with its share of a thousand: the dear ones are few."""


@dataclass(slots=True)
class Tally:
    """What came of the inputs of one kind."""

    count: int = 0
    ends: dict[str, int] = field(default_factory=dict)

    def add(self, end: str) -> None:
        """Count an input by how it ended."""
        self.count += 1
        self.ends[end] = self.ends.get(end, 0) + 1


def fuzz(seed: int, count: int) -> dict[str, Tally]:
    """Hold what must hold of that many inputs; raises at the first that breaks it, and tells how to have it again."""
    tallies: dict[str, Tally] = {}
    for name, (held, share) in KINDS.items():
        tally = tallies[name] = Tally()
        for at in range(max(1, count * share // 1000)):
            odd = Odd(hash((seed, at)))
            try:
                tally.add(held(odd))
            except Exception as error:
                error.add_note(f"input {at} of {name} with the seed {seed}")
                raise
    return tallies
