"""One request worked through: the answers it carries, the one it sets, where the reader stands, what is shown."""

from collections.abc import Mapping
from datetime import date
from typing import cast

from wizards.asking import address
from wizards.asking.answers import InputError, Raw, read_answer, read_answers
from wizards.asking.replay import Walk, questions_left, replay
from wizards.guide.answer import Answer
from wizards.guide.model import Guide
from wizards.note.note import note
from wizards.telling import messages, show
from wizards.telling.result import result
from wizards.telling.show import Json
from wizards.telling.statements import statement

CHECK, RESULT = "check", "result"


def told(error: InputError, guide: Guide | None, lang: str) -> dict[str, Json]:
    """Give a refusal with its sentence for the reader."""
    return {
        "code": error.code,
        "question": error.question,
        "field": error.field,
        "message": messages.say(error, guide, lang),
    }


class Turn:
    """One request worked through: the answers it carries, the one it sets, and where it wants to be."""

    def __init__(self, guide: Guide, lang: str, today: date, asked: Mapping[str, object]) -> None:
        self.guide, self.lang, self.today = guide, lang, today
        carried = address.read(str(asked.get("fragment") or ""))
        known = {k: v for k, v in carried.answers.items() if not carried.origin or guide.question(k)}
        self.given, errors = read_answers(guide, known)
        self.errors = list(errors)
        forms = {address.NOTE, *(q.id for q in guide.questions if q.fields)}
        self.drafts = {form: typed for form, typed in carried.drafts.items() if form in forms}
        if carried.version and carried.version != guide.version:
            self.errors.append(InputError("older_version", value=carried.version))
        self.at = str(asked.get("at") or carried.at)
        self.note = asked.get("note")
        if isinstance(asked.get("set"), Mapping):
            self._set(cast(Mapping[str, Raw], asked["set"]))
        self.walk: Walk = replay(guide, self.given, today)

    def _set(self, wanted: Mapping[str, Raw]) -> None:
        question = self.guide.question(str(wanted.get("question")))
        if question is None:
            self.errors.append(InputError("unknown_question", str(wanted.get("question"))))
            return
        value = read_answer(self.guide, question, wanted.get("value"))
        if isinstance(value, InputError):
            self.errors.append(value)
            self.at = question.id
            self._keep(question.id, wanted.get("value"))
        else:
            self.given[question.id] = value
            self.drafts.pop(question.id, None)
            self.at = ""

    def _keep(self, question: str, typed: Raw | None) -> None:
        """Keep what was typed and could not be used, so that it is there to be corrected."""
        if isinstance(typed, Mapping):
            self.drafts[question] = {str(field): str(text) for field, text in typed.items()}

    def view(self) -> dict[str, Json]:
        """Give what the page shows now."""
        place = self._place()
        kept: dict[str, Answer] = {**self.walk.answers, **self.walk.waiting}
        shown: dict[str, Json] = {
            "guide": self.guide.id,
            "version": self.guide.version,
            "view": place if place in (CHECK, RESULT) else "question",
            "fragment": self._address(kept, place),
            "back": self._back(place, kept),
            "complete": self.walk.next is None,
            "gone": [self._answered(q, a) for q, a in self.walk.gone.items()],
            "errors": [told(e, self.guide, self.lang) for e in self.errors],
            "answers": [self._answered(q, a) for q, a in self.walk.answers.items()],
        }
        if place == RESULT:
            shown["result"] = result(self.guide, self.walk, self.today, self.lang)
            if isinstance(self.note, Mapping):
                shown["note"] = note(self.guide, self.walk, self.today, self.lang, cast(Mapping[str, Json], self.note))
            shown["typed"] = dict(self.drafts.get(address.NOTE, {}))
            shown["hand_over"] = {name: address.hand_over(self.guide, kept) for name in self.guide.follow}
        elif place != CHECK:
            shown["question"] = self._question(place)
            shown["number"] = 1 + self._before(place)
            shown["left"] = self._left(place)
        return shown

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

    def _question(self, place: str) -> dict[str, Json]:
        question = next(q for q in self.guide.questions if q.id == place)
        shown = show.question(self.guide, question, self.walk.answers.get(place), self.lang)
        if place in self.drafts:
            for field in cast(list[dict[str, Json]], shown["fields"]):
                field["value"] = self.drafts[place].get(str(field["id"]), "")
            shown["answer"] = None
        return shown

    def _before(self, place: str) -> int:
        asked = list(self.walk.answers)
        return asked.index(place) if place in asked else len(asked)

    def _left(self, place: str) -> int | None:
        if self.walk.next and self.walk.next.id == place:
            return questions_left(self.guide, self.walk, self.today)
        return None

    def _back(self, place: str, kept: Mapping[str, Answer]) -> str | None:
        if place == RESULT:
            return self._address(kept, CHECK)
        asked = list(self.walk.answers)
        before = asked[: asked.index(place)] if place in asked else asked
        return self._address(kept, before[-1]) if before else None

    def _address(self, kept: Mapping[str, Answer], place: str) -> str:
        return address.write(self.guide, kept, place, self.drafts)

    def _answered(self, name: str, value: Answer) -> dict[str, Json]:
        question = next(q for q in self.guide.questions if q.id == name)
        kept = {**self.walk.answers, **self.walk.waiting}
        return {
            "question": name,
            "ask": question.ask[self.lang],
            "statement": statement(question, value, self.lang),
            "change": self._address(kept, name),
        }
