"""The one call that answers for the browser: JSON in, JSON out; bad input is named, and nothing valid is lost."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from wizards import catalog
from wizards.asking import address, received
from wizards.asking.answers import InputFault, read_answer
from wizards.asking.carried import CHECK, RESULT, carried, filled, of_form
from wizards.asking.walk import Walk, fields_asked, questions_left, replay
from wizards.guide.answer import Answer
from wizards.guide.model import Guide
from wizards.language.words import LANGUAGES
from wizards.replies import Answered, Message, QuestionReply, Refusal, Reply, Understood
from wizards.telling.messages import message
from wizards.telling.question import asked
from wizards.telling.statements import statement
from wizards.telling.understood import understood

QUESTION = "question"
LONGEST = 4_000_000
"""The most characters of a request: more than all fields together can hold."""
FIRST_YEAR, LAST_YEAR = 1900, 3000
"""The years that a reader's clock may show."""


def answer(request: str) -> str:
    """Answer one request of the page.

    Takes JSON: `guide`, `lang`, `fragment` (the address after #), `today` (a date), and optionally `set`
    ({question, value}), `at` (a question's id, `check` or `result`), `also` (an address whose answers fill what
    `fragment` leaves open), `note` (see `wizards.note.note.Order`) or `read` ({question, value}: how numbers are read).
    Gives the JSON of a Reply, by its `view` a QuestionReply or a ResultReply, of an Understood, or of a Refusal.
    """
    return written(_reply(request))


def written(record: object) -> str:
    """Write a record as JSON, with the records in it."""
    return json.dumps(record, ensure_ascii=False, default=_parts)


def _reply(request: str) -> Reply | Understood | Refusal:
    try:
        given: Any = json.loads(request) if len(request) <= LONGEST else None
        lang = given.get("lang") if given.get("lang") in LANGUAGES else LANGUAGES[0]
        today = date.fromisoformat(str(given["today"]))
        guide = catalog.guide(str(given["guide"]))
        if not FIRST_YEAR <= today.year <= LAST_YEAR:
            raise ValueError(today)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Refusal(errors=(_message(InputFault("bad_request"), None, LANGUAGES[0]),))
    if guide is None:
        return Refusal(errors=(_message(InputFault("unknown_guide"), None, lang),))
    if isinstance(given.get("read"), Mapping):
        return _read(guide, given["read"], lang)
    return Request(guide, lang, today, given).reply()


def _read(guide: Guide, typed: Mapping[str, object], lang: str) -> Understood:
    question, value = guide.question(received.text(typed.get("question"))), received.raw(typed.get("value"))
    return Understood(fields=understood(question, value, lang) if question and isinstance(value, Mapping) else {})


def _parts(record: Any) -> dict[str, object]:
    """Give a record's parts by name, for JSON; `asdict` would copy all that is in them."""
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def _message(error: InputFault, guide: Guide | None, lang: str) -> Message:
    return Message(error.code, error.question, error.field, message(error, guide, lang))


class Request:
    """One request worked through: the answers it carries, the one it sets, and where it wants to be."""

    def __init__(self, guide: Guide, lang: str, today: date, given: Mapping[str, Any]) -> None:
        self.guide, self.lang, self.today = guide, lang, today
        brought = carried(guide, received.text(given.get("fragment")))
        whole = filled(guide, brought, received.text(given.get("also")))
        self.kept, self.drafts, self.errors = dict(whole.answers), dict(whole.drafts), list(whole.faults)
        self.spare = whole.answers.keys() - brought.answers.keys()
        self.at = received.text(given.get("at")) or whole.at
        self.order = given["note"] if isinstance(given.get("note"), Mapping) else None
        if isinstance(given.get("set"), Mapping):
            self._set(given["set"])
        self.walk: Walk = replay(guide, self.kept, today)

    def _set(self, wanted: Mapping[str, object]) -> None:
        name, sent = received.text(wanted.get("question")), received.raw(wanted.get("value"))
        question = self.guide.question(name)
        if question is None:
            self.errors.append(InputFault("unknown_question", name))
            return
        value = read_answer(self.guide, question, sent, self.lang)
        if isinstance(value, InputFault):
            self.errors.append(value)
            self.at = question.id
            typed = of_form(self.guide, question.id, sent) if isinstance(sent, Mapping) else {}
            if typed:  # what was typed stays, so that it is there to be corrected
                self.drafts[question.id] = typed
        else:
            self.kept[question.id] = value
            self.drafts.pop(question.id, None)
            self.at = ""

    def reply(self) -> Reply:
        """Give what the page shows now."""
        place = self._place()
        kept = {**self.walk.answers, **self.walk.waiting}
        shared: dict[str, Any] = {
            "guide": self.guide.id,
            "view": place if place in (CHECK, RESULT) else QUESTION,
            "fragment": self._address(kept, place),
            "back": self._back(place, kept),
            "gone": self._answered({k: v for k, v in self.walk.gone.items() if k not in self.spare}, kept),
            "errors": tuple(_message(e, self.guide, self.lang) for e in self.errors),
            "answers": self._answered(self.walk.answers, kept),
        }
        if place == CHECK:
            return Reply(**shared)
        if place == RESULT:
            from wizards.ending import End  # a fourth of the engine, which a first question need not wait for

            return End(self.guide, self.walk, self.drafts, self.lang, self.today).reply(shared, kept, self.order)
        question = next(q for q in self.guide.questions if q.id == place)
        return QuestionReply(
            **shared,
            question=asked(
                question,
                fields_asked(self.guide, question, self.walk.answers, self.today),
                self.walk.answers.get(place),
                self.drafts.get(place),
                self.lang,
            ),
            number=1 + self._before(place),
            left=self._left(place),
        )

    def _place(self) -> str:
        """Give where the reader may stand: where they want to be, or the first question not answered or half typed."""
        reached = self.at in self.walk.answers or (self.walk.next is not None and self.at == self.walk.next.id)
        if reached:
            return self.at
        if self.walk.next:
            return self.walk.next.id
        if self.at == RESULT:
            return RESULT
        return next((name for name in self.walk.answers if name in self.drafts), CHECK)

    def _before(self, place: str) -> int:
        walked = list(self.walk.answers)
        return walked.index(place) if place in walked else len(walked)

    def _left(self, place: str) -> int | None:
        if self.walk.next and self.walk.next.id == place:
            return questions_left(self.guide, self.walk, self.today)
        return None

    def _back(self, place: str, kept: Mapping[str, Answer]) -> str | None:
        if place == RESULT:
            return self._address(kept, CHECK)
        before = list(self.walk.answers)[: self._before(place)]
        return self._address(kept, before[-1]) if before else None

    def _address(self, kept: Mapping[str, Answer], place: str) -> str:
        return address.write(self.guide, kept, place, self.drafts)

    def _answered(self, answers: Mapping[str, Answer], kept: Mapping[str, Answer]) -> tuple[Answered, ...]:
        return tuple(
            Answered(q.id, q.ask[self.lang], statement(q, answers[q.id], self.lang), self._address(kept, q.id))
            for q in self.guide.questions
            if q.id in answers
        )
