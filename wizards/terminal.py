"""The guides in a terminal: listed without a name, else asked, explained, and written down as a note."""

import argparse
from base64 import b64decode
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from shlex import join
from textwrap import indent

from wizards import catalog
from wizards.asking import address
from wizards.asking.carried import RESULT
from wizards.door import Request
from wizards.ending import ResultReply
from wizards.guide.answer import DONT_KNOW
from wizards.guide.model import Guide
from wizards.guide.questions import Question
from wizards.language.words import LANGUAGES, Words, say
from wizards.note.note import File
from wizards.replies import QuestionReply, Reply
from wizards.telling.passed import passed
from wizards.telling.question import Asked
from wizards.telling.result import First, Result
from wizards.telling.sentence import as_sentence, with_facts
from wizards.telling.statements import label
from wizards.telling.timeline import Timeline
from wizards.telling.understood import understood
from wizards.unread import until_unread

type Ask = Callable[[str], str]
type Tell = Callable[[str], None]
type Find = Callable[[str], Guide | None]

FORMATS = {".docx": "docx", ".json": "json"}
"""The form of the note by its file's suffix; any other is Markdown."""


class Stopped(Exception):
    """The reader stopped before the result; `fragment` holds what was answered."""

    def __init__(self, fragment: str) -> None:
        """Keep the answers."""
        self.fragment = fragment


def converse(guide: Guide, lang: str, fragment: str, ask: Ask, tell: Tell) -> Reply:
    """Ask a guide's questions until its result is there; raises Stopped where the reader stops."""
    reply = Request(guide, lang, date.today(), {"fragment": fragment}).reply()
    while isinstance(reply, QuestionReply):
        for error in reply.errors:
            tell(f"! {error.message}")
        tell(f"\n{reply.number}. {reply.question.ask}\n   {reply.question.why}")
        whole = guide.question(reply.question.id)
        if whole and whole.help:
            tell(f"   {whole.help[lang]}")
        try:
            typed = _answer(reply.question, _hints(whole, lang), lang, ask, tell)
            _understood(whole, typed, lang, tell)
        except (EOFError, KeyboardInterrupt):
            raise Stopped(reply.fragment) from None
        given: dict[str, object] = {"fragment": reply.fragment, "set": {"question": reply.question.id, "value": typed}}
        if typed is None:
            given = {"fragment": reply.back or reply.fragment}
        reply = Request(guide, lang, date.today(), given).reply()
    return Request(guide, lang, date.today(), {"fragment": reply.fragment, "at": RESULT}).reply()


def recount(found: Result, lang: str, tell: Tell) -> None:
    """Tell a result: lines, lists, letters, and what would change it."""
    tell(f"\n{say('result_title', lang).upper()}")
    if found.first:
        _first(found.first, lang, tell)
    for line in found.lines[1:]:
        tell(f"\n{line.label} {line.title}\n  {line.text}")
        if line.because:
            tell(f"  {label(say('because', lang))} {line.because}")
        tell(f"  {label(say('common.source', lang))} {'; '.join(source.marked(lang) for source in line.rule_sources)}")
    for listed in found.lists:
        tell(f"\n{listed.title}")
        for item in listed.items:
            tell(f"  - {with_facts(as_sentence(item.title), item.who, item.time)} {item.text}")
    if found.timeline:
        _plan(found.timeline, lang, tell)
    if found.letters:
        tell(f"\n{say('letters', lang)}")
    for letter in found.letters:
        tell(f"\n  {say('letter_to', lang, title=letter.title, to=letter.to)}")
        if letter.lawyer:
            tell(f"  {say('letter_lawyer', lang)}")
        tell(indent(f"\n{letter.body}", "  | ", lambda _: True))
    if found.changes:
        tell(f"\n{say('changes', lang)}")
        for change in found.changes:
            tell(f"  - {change.instead} → {', '.join(change.then)}")


def _first(first: First, lang: str, tell: Tell) -> None:
    """Tell the first page: the answer, why, what to do first, and what may stop it."""
    tell(f"\n{label(first.heading)} {first.title}\n  {first.text}")
    tell(f"  {label(say('because', lang))} {first.because}")
    for key, told in (
        ("first_steps", [with_facts(step.words, step.who, step.takes) for step in first.steps]),
        ("may_stop", first.stops),
        ("points_to", first.points),
    ):
        if told:
            tell(f"\n{say(key, lang)}")
        for words in told:
            tell(f"  - {words}")
    tell(f"\n{first.as_of} {say('not_advice', lang)}")


def _plan(plan: Timeline, lang: str, tell: Tell) -> None:
    """Tell a timeline: how long it takes, and from when each stage must begin."""
    tell(f"\n{label(say('timeline', lang))} {plan.name}\n  {plan.takes}")
    for line in (plan.error, plan.told, *plan.shorter):
        if line:
            tell(f"  {line}")
    for stage in plan.stages:
        tell(f"  - {stage.words} ({stage.who}): {stage.usual}, {stage.least}")
        if stage.begin:
            tell(f"    {stage.begin}")
    for line in (*plan.after, *(f"{label(each.name)} {each.takes}" for each in plan.others)):
        tell(f"  {line}")


HERE = ("python", "-m", str(__package__))
"""What one types where the engine lies in a clone."""


@until_unread
def main(
    arguments: list[str] | None = None,
    ask: Ask = input,
    tell: Tell = print,
    *,
    command: Sequence[str] = HERE,
    find: Find | None = None,
) -> int:
    """Run the terminal door; gives the exit status: 1 where the reader stops, 2 where there is no such guide.

    `command` is what the reader types to come here, and `find` gives a guide by what was typed for it, where it is not
    one of those that lie beside the engine.
    """
    parser = argparse.ArgumentParser(prog=join(command), description=__doc__)
    parser.add_argument("guide", nargs="?", help="the guide's id; without it, all are listed")
    parser.add_argument("--lang", choices=LANGUAGES, default=LANGUAGES[0])
    parser.add_argument("--answers", default="", help="answers to begin with, as they stand after # in an address")
    parser.add_argument("--deadline", default="", help="the day by which it must be done, as 1.5.2027")
    parser.add_argument("--note", type=Path, help="write the note here: a name ending in .docx, .md or .json")
    given = parser.parse_args(arguments)
    if given.guide is None:
        for name in catalog.names():
            listed = catalog.guide(name)
            tell(f"{name:14} {listed.title[given.lang] if listed else ''}")
        return 0
    guide = (find or catalog.guide)(given.guide)
    again = (*command, given.guide)
    if guide is None:
        tell(f"{given.guide}: {', '.join(catalog.names())}?")
        return 2
    try:
        reply = converse(guide, given.lang, _with_deadline(given.answers, given.deadline), ask, tell)
    except Stopped as stopped:
        tell(f"\n{say('terminal.stopped', given.lang, command=_command(again, given.lang, stopped.fragment))}")
        return 1
    if given.note:  # before the result is told: whoever reads only its beginning has the note all the same
        _write(guide, given.lang, reply.fragment, given.note)
    if isinstance(reply, ResultReply):
        recount(reply.result, given.lang, tell)
        for words in passed(guide, reply.result.figures, date.today(), given.lang):
            tell(f"\n{words}")
        tell(f"\n{say('terminal.again', given.lang, command=_command(again, given.lang, reply.fragment))}")
    if given.note:
        tell(f"\n{say('terminal.written', given.lang, path=str(given.note))}")
    return 0


def _command(typed: Sequence[str], lang: str, fragment: str) -> str:
    """Give the command that leads back to these answers."""
    answers = ("--answers", fragment) if fragment else ()
    return join((*typed, "--lang", lang, *answers))


def _with_deadline(answers: str, deadline: str) -> str:
    """Give the answers with the day, as an address carries it."""
    typed = f"{address.DRAFT}{address.DEADLINE}={address.typed_words([(address.DEADLINE, deadline)])}"
    return "&".join(filter(None, (typed if deadline else "", answers)))


def _hints(question: Question | None, lang: str) -> dict[str, str]:
    """Give what stands beside the label of an option or a field, by its id."""
    found: dict[str, Words | None] = {}
    if question:
        found |= {option.id: option.hint for option in question.options}
        found |= {field.id: field.hint for field in question.fields}
    return {id_: f" ({hint[lang].rstrip('.')})" for id_, hint in found.items() if hint}


def _answer(
    question: Asked, hints: Mapping[str, str], lang: str, ask: Ask, tell: Tell
) -> str | Mapping[str, str] | None:
    """Ask one question; gives the answer as a request carries it, or None to go back."""
    if question.kind != "choice":
        typed: dict[str, str] = {}
        others = {option.id: option.label for option in question.options if option.id != DONT_KNOW}
        for id_, label in others.items():
            tell(f"   {label} [{id_}]")
        for field in question.fields:
            named = f"{field.label}{hints.get(field.id, '')} [{field.id}]"
            text = ask(f"{say('terminal.amount', lang, label=named)} ").strip()
            if text in ("b", "?"):
                return None if text == "b" else DONT_KNOW
            if text in others:
                return text
            typed[field.id] = text
        return typed
    for i, option in enumerate(question.options, 1):
        tell(f"   {i}) {option.label}{hints.get(option.id, '')} [{option.id}]")
    ids = [option.id for option in question.options]
    while True:
        text = ask(f"{say('terminal.choose', lang)} ").strip()
        if text == "b":
            return None
        if text in ids:
            return text
        if text.isdecimal() and 1 <= int(text) <= len(ids):
            return ids[int(text) - 1]
        tell(say("terminal.no_number", lang))


def _understood(question: Question | None, typed: str | Mapping[str, str] | None, lang: str, tell: Tell) -> None:
    """Say how the numbers are read."""
    if question and isinstance(typed, Mapping):
        labels = {field.id: field.label[lang] for field in question.fields}
        for name, words in understood(question, typed, lang).items():
            tell(f"   {label(labels[name])} {words}")


def _write(guide: Guide, lang: str, fragment: str, path: Path) -> None:
    order = {"format": FORMATS.get(path.suffix, "markdown")}
    reply = Request(guide, lang, date.today(), {"fragment": fragment, "note": order}).reply()
    if isinstance(reply, ResultReply) and reply.note:
        path.write_bytes(_bytes(reply.note))


def _bytes(file: File) -> bytes:
    return b64decode(file.base64) if file.base64 is not None else (file.text or "").encode("utf-8")
