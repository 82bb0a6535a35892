"""Take what a page or an address carries and keep what is valid of it; every refusal has a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from wizards.guide.answer import Answer, Texts
from wizards.guide.model import Guide
from wizards.guide.questions import Question
from wizards.language.typed import BadNumber, read_number


@dataclass(frozen=True, slots=True)
class InputFault:
    """What could not be used, of which question and field; `code` names why.

    `readings` are the two numbers that may have been meant, `lost` the questions whose answers an address lost.
    """

    code: str
    question: str = ""
    field: str = ""
    value: str = ""
    readings: tuple[Decimal, ...] = ()
    lost: tuple[str, ...] = ()


type Raw = str | Mapping[str, str]

LONGEST = 4000
"""The most characters that one field takes: an address must carry them all."""


def read_answer(guide: Guide, question: Question, raw: Raw | None, lang: str | None = None) -> Answer | InputFault:
    """Read one answer as typed in a language, or as an address has it: an option's id, `dk`, or texts by field."""
    if question.kind == "choice":
        if isinstance(raw, str) and question.option(raw):
            return raw
        code = "no_choice" if raw in (None, "") else "unknown_option"
        return InputFault(code, question.id, value=str(raw or ""))
    if question.kind == "text":
        return _read_texts(question, raw)
    if isinstance(raw, str) and question.option(raw):
        return raw
    if not isinstance(raw, Mapping):
        return InputFault("no_numbers", question.id, value=str(raw or ""))
    return _read_numbers(guide, question, raw, lang)


def _read_numbers(guide: Guide, question: Question, raw: Mapping[str, str], lang: str | None) -> Answer | InputFault:
    fields = {f.id: f for f in question.fields}
    numbers: dict[str, Decimal] = {}
    for name, typed in raw.items():
        if name not in fields:
            return InputFault("unknown_field", question.id, name, str(typed))
        if str(typed).strip():
            try:
                numbers[name] = read_number(str(typed), fields[name].unit, lang)
            except BadNumber as bad:
                return InputFault(bad.code, question.id, name, bad.typed, bad.readings)
    if not any(v for k, v in numbers.items() if fields[k].unit == "dkk"):
        return InputFault("no_numbers", question.id)
    known = guide.amounts_question
    wrong = known.wrong(numbers) if known else None
    return InputFault(wrong[0], question.id, wrong[1]) if wrong else numbers


def _read_texts(question: Question, raw: Raw | None) -> Texts | InputFault:
    """Keep every word that was typed; an empty answer is an answer too."""
    typed = raw if isinstance(raw, Mapping) else {}
    fields = [f.id for f in question.fields]
    for name, text in typed.items():
        if name not in fields:
            return InputFault("unknown_field", question.id, name, str(text))
        if len(str(text)) > LONGEST:
            return InputFault("too_long", question.id, name, str(LONGEST))
    return Texts(tuple((name, str(typed[name])) for name in fields if str(typed.get(name, "")).strip()))


def read_answers(guide: Guide, raw: Mapping[str, Raw]) -> tuple[dict[str, Answer], tuple[InputFault, ...]]:
    """Read all answers; the valid ones are kept, the others are named."""
    kept: dict[str, Answer] = {}
    errors: list[InputFault] = []
    for name, value in raw.items():
        question = guide.question(name)
        if question is None:
            errors.append(InputFault("unknown_question", name, value=str(value)))
            continue
        answer = read_answer(guide, question, value)
        if isinstance(answer, InputFault):
            errors.append(answer)
        else:
            kept[name] = answer
    return kept, tuple(errors)
