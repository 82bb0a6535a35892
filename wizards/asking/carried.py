"""What an address brings to a guide: answers, words typed and not sent, and one thing to say of all that was lost."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wizards.asking import address
from wizards.asking.answers import InputFault, read_answers
from wizards.guide.answer import Answer
from wizards.guide.model import Guide

FORMS: Mapping[str, tuple[str, ...]] = {address.NOTE: ("case", "remark"), address.DEADLINE: (address.DEADLINE,)}
"""The fields of the forms that are no questions."""

CHECK, RESULT = PLACES = "check", "result"
"""Where a reader may stand who is asked nothing."""
MOST = 20_000
"""The most characters of a field that an address carries: a text that is too long for an answer can still be mended."""


@dataclass(frozen=True, slots=True)
class Carried:
    """The answers and drafts of an address that belong to a guide, the place, and what to say of the rest."""

    answers: Mapping[str, Answer]
    drafts: Mapping[str, address.Typed]
    faults: tuple[InputFault, ...]
    at: str


def carried(guide: Guide, fragment: str) -> Carried:
    """Read an address for a guide; several things that were lost on the way are one fault."""
    brought = address.read(fragment)
    known = {
        name: value
        for name, value in brought.answers.items()
        if guide.question(name) or not (brought.origin or re.fullmatch(address.TRACKING, name))
    }
    drafts = dict(brought.drafts)
    cut = guide.question(brought.cut)
    half = known.pop(cut.id, None) if cut else None  # an amount may have lost its last digits
    if cut and cut.kind == "text" and isinstance(half, Mapping):
        drafts[cut.id] = half  # words are there to be gone on with
    answers, faults = read_answers(guide, known)
    lost = tuple(dict.fromkeys((*(each.question for each in faults), *([cut.id] if half is not None and cut else []))))
    told = [*faults]
    if len(faults) > 1 or (brought.cut and lost):
        was_other = brought.version not in ("", guide.version) and not brought.cut
        told = [InputFault("answers_gone" if was_other else "link_changed", lost=lost)]
    elif brought.cut:
        told = [InputFault("link_cut")]
    if brought.version and brought.version != guide.version:
        told.append(InputFault("older_version", value=brought.version))
    at = brought.at if brought.at in PLACES or guide.question(brought.at) else ""
    return Carried(answers, _of_forms(guide, drafts), tuple(told), at)


def filled(guide: Guide, first: Carried, fragment: str) -> Carried:
    """Add what another, later address knows where the first has no answer; a draft that it answers was sent since."""
    more = carried(guide, fragment)
    answers = {**more.answers, **first.answers}
    drafts = {form: typed for form, typed in more.drafts.items() if form not in first.answers}
    sent = more.answers.keys() - first.answers.keys() - more.drafts.keys()
    drafts |= {form: typed for form, typed in first.drafts.items() if form not in sent}
    return Carried(answers, drafts, first.faults, first.at)


def of_form(guide: Guide, form: str, typed: address.Typed) -> address.Typed:
    """Give what was typed into a form's own fields."""
    question = guide.question(form)
    fields = [field.id for field in question.fields] if question else FORMS.get(form, ())
    return {name: typed[name] for name in fields if name in typed and len(typed[name]) <= MOST}


def _of_forms(guide: Guide, drafts: Mapping[str, address.Typed]) -> dict[str, address.Typed]:
    found = {form: of_form(guide, form, typed) for form, typed in drafts.items()}
    return {form: typed for form, typed in found.items() if typed}
