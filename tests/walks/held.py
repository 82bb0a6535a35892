"""What must hold of each step of a random reader: the page shows what CPython answers, and no answer is lost."""

import json
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from tests.browser.guide_helpers import guide, say
from wizards.asking.carried import Carried, carried, of_form
from wizards.door import answer
from wizards.guide.answer import Answer
from wizards.language.text import kept

type Step = Mapping[str, Any]
"""A step as tests/walks/reader.js tells it: what was done, what the page asked, what stands on it."""
type Walk = list[Step]


@lru_cache(maxsize=2000)
def _cpython(request: str) -> Any:
    return json.loads(answer(request))


@lru_cache(maxsize=2000)
def _carried(name: str, fragment: str) -> Carried:
    return carried(guide(name), fragment)


def differences(name: str, lang: str, walk: Walk, today: str) -> Iterator[str]:
    """Tell what is not as it must be, step by step."""
    left: dict[int, str] = {}
    typed: dict[str, dict[str, str]] = {}
    for number, step in enumerate(walk):
        request = _request(step, name, lang, today)
        reply = _cpython(json.dumps(request)) if request else None
        told = [
            *(_shown(step, request, reply, lang) if request and reply else _stayed(step)),
            *_lost(name, step, reply, left),
        ]
        told += _forgotten(name, step, typed, left)
        if told:
            did = json.dumps(step["did"], ensure_ascii=False)
            asked = json.dumps(request, ensure_ascii=False)
            yield f"step {number}, {step['name']} {did} at {step['before']['hash']}, asked {asked}: {'; '.join(told)}"
        left[step["before"]["entry"]] = step["before"]["hash"]
        left[step["entry"]] = step["shown"]["hash"]


def _request(step: Step, name: str, lang: str, today: str) -> dict[str, Any] | None:
    """Give what the page asked last, or what it had to ask where it looked the question up itself."""
    asked = [each for each in step["asked"] if each["guide"] == name]
    if asked:
        found: dict[str, Any] = asked[-1]
        return found
    did, before = step["did"], step["before"]["hash"]
    whole: dict[str, Any] = {"guide": name, "lang": lang, "today": today, "fragment": before}
    if "set" in did:
        return {**whole, "set": did["set"]}
    if "link" in did:
        return {**whole, "at": did["link"].rpartition("at=")[2]}
    if "restart" in did:
        return {**whole, "fragment": ""}
    return None


def _stayed(step: Step) -> Iterator[str]:
    """What does not ask Python leaves the reader where they are; what is typed may come into the address."""
    if step["shown"]["status"]:
        yield f"says {step['shown']['status']!r}"
    if "went" in step["did"] or "address" in step["did"]:
        yield "the page asked nothing"


def _shown(step: Step, request: Mapping[str, Any], reply: Mapping[str, Any], lang: str) -> Iterator[str]:
    """Compare what stands on the page with what CPython answers."""
    shown, place = step["shown"], _place(reply)
    own = [e for e in reply["errors"] if e["question"] == place == request.get("set", {}).get("question")]
    expected: dict[str, Any] = {
        "views": [place],
        "status": "",
        "back": reply["back"],
        "errors": [each["message"] for each in own],
        "notes": [
            *(each["message"] for each in reply["errors"] if each not in own),
            *([say(lang, "gone_text")] if reply["gone"] else []),
            *(f"{each['ask']} {each['statement']}" for each in reply["gone"]),
        ],
        "focus": "errors" if own else "heading",
    }
    if "day" in step["did"]:
        expected["hash"], expected["focus"] = request["fragment"], shown["focus"]
    else:
        empty = not request["fragment"] and not request.get("also") and "set" not in request
        stays = own and place not in _carried(reply["guide"], reply["fragment"]).drafts  # nothing of it can be kept
        expected["hash"] = step["before"]["hash"] if stays else "" if empty else reply["fragment"]
    if reply["view"] == "question":
        expected |= _question(reply, own, shown, lang)
    else:
        expected["answers"] = [[each["question"], each["statement"], each["change"]] for each in reply["answers"]]
    if reply["view"] == "result":
        expected |= _result(reply)
    if "day" in step["did"]:  # the way on is the address's, which a link takes along when it is pressed
        del expected["back"], expected["answers"]
    for what, value in expected.items():
        now = shown[what]
        if what not in ("fields", "hash", "back"):
            now, value = _unjoined(now), _unjoined(value)
        if what in ("outcomes", "alternatives") or (what == "answers" and reply["view"] == "result"):
            now, value = sorted(now), sorted(value)
        if now != value:
            yield f"{what} is {now!r}, CPython has {value!r}"
    if any(not each["message"] or not each["code"] for each in reply["errors"]):
        yield "an error without a name"


def _unjoined(told: Any) -> Any:
    """Give words without the signs by which a page keeps them on one line."""
    if isinstance(told, str):
        return told.replace("\N{NO-BREAK SPACE}", " ").replace("\N{WORD JOINER}", "")
    return [_unjoined(each) for each in told] if isinstance(told, list) else told


def _place(reply: Mapping[str, Any]) -> str:
    place: str = reply["question"]["id"] if reply["view"] == "question" else reply["view"]
    return place


def _question(reply: Mapping[str, Any], own: list[Any], shown: Mapping[str, Any], lang: str) -> dict[str, Any]:
    question = reply["question"]
    number, more = reply["number"], reply["left"]
    count = say(lang, "question_number", n=number)
    if more is not None:
        count = say(lang, "question_of", n=number, total=number - 1 + more)
    if own:  # the form stands as it was sent
        return {"invalid": [each["field"] for each in own if each["field"] in shown["fields"]]}
    asking = guide(reply["guide"]).question(question["id"])
    units = {field.id: field.unit for field in asking.fields} if asking else {}
    return {
        "count": count,
        "heading": question["ask"],
        "chosen": [question["answer"]] if question["answer"] else [],
        "fields": {each["id"]: _in_field(each["value"], units[each["id"]]) for each in question["fields"]},
        "invalid": [],
    }


def _in_field(text: str, unit: str) -> str:
    """Give a text as a browser has it in a field: a line has no breaks, and several break in one way."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if unit == "lines" else re.sub("[\r\n]", "", text)


def _result(reply: Mapping[str, Any]) -> dict[str, Any]:
    result = reply["result"]
    lines = [*result["lines"], *(each for one in result["lists"] for each in one["items"])]
    return {
        "outcomes": [f"{each['decision']}:{each['id']}" for each in lines],
        "alternatives": [f"{d['decision']}:{each['id']}" for d in result["alternatives"] for each in d["outcomes"]],
        "plan": (result["timeline"]["told"] or "") if result["timeline"] else None,
        "follow": [[name, reply["hand_over"][name]] for name in reply["hand_over"]],
    }


def _lost(name: str, step: Step, reply: Mapping[str, Any] | None, left: Mapping[int, str]) -> Iterator[str]:
    """Each answer that was given and not taken back stands in the address, and what was typed beside it."""
    did, now = step["did"], _carried(name, step["shown"]["hash"])
    before = _carried(name, step["before"]["hash"])
    if "restart" in did:
        return
    gone = {each["question"] for each in reply["gone"]} if reply else set()
    if "address" in did:
        own: Mapping[str, Answer] = _carried(name, did["address"]).answers
    elif "went" in did:
        own = _carried(name, left.get(did["went"], "")).answers
    else:
        changed = {did["set"]["question"]} if "set" in did else set()
        own = {question: given for question, given in before.answers.items() if question not in changed}
    for question, given in own.items():
        if not _stands(now.answers.get(question), given) and question not in gone:
            yield f"the answer to {question} is lost"
    if "set" in did and reply and not reply["errors"]:
        question = did["set"]["question"]
        if question not in now.answers and question not in gone:
            yield f"the answer to {question} did not arrive"


def _stands(now: Answer | None, given: Answer) -> bool:
    """Say whether an answer is there still; of amounts, those that can no longer be asked for may have gone."""
    if isinstance(now, Mapping) and isinstance(given, Mapping):
        return bool(now) and all(given.get(field) == value for field, value in now.items())
    return now == given


def _forgotten(name: str, step: Step, typed: dict[str, dict[str, str]], left: Mapping[int, str]) -> Iterator[str]:
    """What was typed and not sent stands in the address as soon as the reader pauses or goes elsewhere in their case.

    An entry of the history that has an answer or words of its own for that form shows those; what was left comes again
    with Forward.
    """
    did = step["did"]
    if "form" in did:
        words = of_form(guide(name), did["form"], {field: kept(text) for field, text in did["typed"].items() if text})
        left_over = typed.setdefault(did["form"], {})
        for field in did["typed"]:
            left_over.pop(field, None)
        left_over.update(words)
        return
    if {"restart", "address"} & did.keys() or step["run"] != step["before"]["run"]:
        typed.clear()
    if "set" in did:
        typed.pop(did["set"]["question"], None)
    now = _carried(name, step["shown"]["hash"]).drafts
    if "went" in did:
        own = _carried(name, left.get(did["went"], ""))
        for form in [form for form in typed if form in own.answers or form in own.drafts]:
            del typed[form]
    for form, words in typed.items():
        if any(now.get(form, {}).get(field) != text for field, text in words.items()):
            yield f"what was typed in {form} is lost"
    typed.clear()
