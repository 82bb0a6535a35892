"""The guides in a terminal: `python -m wizards` lists them, `python -m wizards opi-type --lang en` asks."""

import argparse
import json
import sys
from base64 import b64decode
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

from wizards import catalog
from wizards.door import answer
from wizards.guide.answer import DONT_KNOW
from wizards.language.words import Words
from wizards.telling.show import Json
from wizards.telling.statements import named
from wizards.turn import CHECK, RESULT

type Ask = Callable[[str], str]
type Data = dict[str, Json]

SAY = {
    "choose": Words("Dit valg (tal, b = tilbage): ", "Your choice (number, b = back): "),
    "amount": Words(
        "{label} (tom = intet, ? = ved ikke, b = tilbage): ", "{label} (empty = none, ? = unknown, b = back): "
    ),
    "no_number": Words("Skriv et af tallene.", "Type one of the numbers."),
    "result": Words("RESULTAT", "RESULT"),
    "because": Words("Fordi", "Because"),
    "source": Words("Kilde", "Source"),
    "changes": Words("Det ville ændre resultatet", "What would change the result"),
    "written": Words("Notatet er skrevet til", "The note is written to"),
    "stopped": Words("Stoppet. Gå videre med --answers", "Stopped. Go on with --answers"),
}


def converse(name: str, lang: str, fragment: str, ask: Ask, say: Callable[[str], None]) -> Data:
    """Ask a guide's questions until its result is there; raises EOFError where the reader stops."""
    shown = _turn(name, lang, fragment)
    while shown["view"] not in (CHECK, RESULT):
        for error in _rows(shown, "errors"):
            say(f"! {error['message']}")
        question = cast(Data, shown["question"])
        say(f"\n{shown['number']}. {question['ask']}\n   {question['why']}")
        typed = _answers(question, lang, ask, say)
        if typed is None:
            shown = _turn(name, lang, str(shown["back"] or shown["fragment"]))
        else:
            shown = _turn(name, lang, str(shown["fragment"]), set={"question": question["id"], "value": typed})
    return _turn(name, lang, str(shown["fragment"]), at=RESULT)


def tell(shown: Data, lang: str, say: Callable[[str], None]) -> None:
    """Say a result: lines, lists, and what would change it."""
    found = cast(Data, shown["result"])
    say(f"\n{_say('result', lang)}")
    for line in _rows(found, "lines"):
        say(f"\n{named(str(line['heading']))} {line['title']}\n  {line['text']}")
        say(f"  {_say('because', lang)}: {line['because']}")
        say(f"  {_say('source', lang)}: {'; '.join(str(s['words']) for s in _rows(line, 'rule_sources'))}")
    for listed in _rows(found, "lists"):
        say(f"\n{listed['title']}")
        for item in _rows(listed, "items"):
            say(f"  - {item['title']}. {item['text']}")
    changes = _rows(found, "changes")
    if changes:
        say(f"\n{_say('changes', lang)}")
        for change in changes:
            say(f"  - {change['instead']} → {', '.join(map(str, cast(list[Json], change['then'])))}")


def main(arguments: list[str] | None = None, ask: Ask = input, say: Callable[[str], None] = print) -> int:
    """Run the terminal door; gives the exit status."""
    parser = argparse.ArgumentParser(prog="python -m wizards", description=__doc__)
    parser.add_argument("guide", nargs="?", help="the guide's id; without it, all are listed")
    parser.add_argument("--lang", choices=("da", "en"), default="da")
    parser.add_argument("--answers", default="", help="answers to begin with, as they stand after # in an address")
    parser.add_argument("--note", type=Path, help="write the note here: a name ending in .docx, .md or .json")
    given = parser.parse_args(arguments)
    if given.guide is None:
        for name in catalog.names():
            guide = catalog.guide(name)
            say(f"{name:14} {guide.title[given.lang] if guide else ''}")
        return 0
    if catalog.guide(given.guide) is None:
        say(f"{given.guide}: {', '.join(catalog.names())}?")
        return 2
    try:
        shown = converse(given.guide, given.lang, given.answers, ask, say)
    except (EOFError, KeyboardInterrupt):
        say(f"\n{_say('stopped', given.lang)}")
        return 1
    tell(shown, given.lang, say)
    if given.note:
        _write(given.guide, given.lang, str(shown["fragment"]), given.note)
        say(f"\n{_say('written', given.lang)} {given.note}")
    return 0


def _answers(question: Data, lang: str, ask: Ask, say: Callable[[str], None]) -> Json:
    """Ask one question; gives the answer as the door takes it, or None to go back."""
    options = _rows(question, "options")
    if question["kind"] != "choice":
        typed: Data = {}
        for field in _rows(question, "fields"):
            text = ask(_say("amount", lang).replace("{label}", str(field["label"]))).strip()
            if text in ("b", "?"):
                return None if text == "b" else DONT_KNOW
            typed[str(field["id"])] = text
        return typed
    for i, option in enumerate(options, 1):
        say(f"   {i}) {option['label']}")
    while True:
        text = ask(_say("choose", lang)).strip()
        if text == "b":
            return None
        if text.isdigit() and 1 <= int(text) <= len(options):
            return options[int(text) - 1]["id"]
        say(_say("no_number", lang))


def _write(name: str, lang: str, fragment: str, path: Path) -> None:
    form = {".docx": "docx", ".json": "json"}.get(path.suffix, "markdown")
    note = cast(Data, _turn(name, lang, fragment, note={"format": form})["note"])
    data = b64decode(str(note["base64"])) if "base64" in note else str(note["text"]).encode("utf-8")
    path.write_bytes(data)


def _turn(name: str, lang: str, fragment: str, **more: Json) -> Data:
    request = {"guide": name, "lang": lang, "fragment": fragment, "today": date.today().isoformat(), **more}
    return cast(Data, json.loads(answer(json.dumps(request))))


def _rows(data: Data, key: str) -> list[Data]:
    return cast(list[Data], data[key])


def _say(name: str, lang: str) -> str:
    return SAY[name][lang]


if __name__ == "__main__":
    sys.exit(main())
