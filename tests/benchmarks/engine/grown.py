"""Guides of any size, to see how the engine and its proofs grow: made like real ones, of questions, rules and outcomes.

Every ten questions are a decision of their own, as topics of a real guide are: the first rule that holds takes, each
question is read by one rule, and every other question is asked only after one answer to the one before. An outcome
that is not the best is the main answer's reason. So what is merged in a proof is what is merged in real guides, and the
number of answer paths grows with the power of the questions.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from wizards.catalog import CALCULATORS
from wizards.guide.load import load_guide
from wizards.guide.model import Guide
from wizards.guide.reader import Document

TOPIC = 10
"""How many questions a decision rests on."""
DAY = date(2026, 11, 21)


def words(text: str) -> dict[str, str]:
    """Give a sentence in both languages."""
    return {"da": text, "en": text}


def name_of(questions: int) -> str:
    """Give the id of the guide of so many questions: an id has no digits."""
    return "grown-" + "".join("abcdefghij"[int(digit)] for digit in str(questions))


def grown(questions: int) -> Guide:
    """Give a guide of so many questions."""
    return load_guide(Document(f"{name_of(questions)}.yml", document(questions)), CALCULATORS)


def document(questions: int) -> dict[str, object]:
    """Give a guide of so many questions as its file has it, with a case in which every question is asked."""
    topics = [list(range(start, min(start + TOPIC, questions))) for start in range(0, questions, TOPIC)]
    answers = {f"q{number}": "yes" for number in range(questions)}
    return {
        "id": name_of(questions),
        "version": "1",
        "reviewed": str(DAY),
        "review_by": "2027-11-01",
        "title": words(f"A guide of {questions} questions"),
        "not_considered": [words("It is no advice.")],
        "questions": [_question(number) for number in range(questions)],
        "decisions": [_main(len(topics)), *(_decision(topic, numbers) for topic, numbers in enumerate(topics))],
        "outcomes": [
            _outcome("answer", "go"),
            *(_outcome("answer", f"wait{topic}") for topic in range(len(topics))),
            *(_outcome(f"topic{topic}", f"good{topic}") for topic in range(len(topics))),
            *(_outcome(f"topic{topic}", f"bad{n}") for topic, numbers in enumerate(topics) for n in numbers),
        ],
        "cases": [{"id": "all", "title": words("All is well"), "answers": answers, "expect": {"answer": "go"}}],
        "citations": {"000:1": words("A source") | {"place": "kilder/#source-000"}},
        "amounts": {},
        "page_titles": {},
        "procedures": {},
    }


def _question(number: int) -> dict[str, object]:
    options = [
        {"id": name, "label": words(name), "statement": words(f"Of {number} it is said: {name}.")}
        for name in ("yes", "no", "dk")
    ]
    asked: dict[str, object] = {"id": f"q{number}", "ask": words(f"Is it so of {number}?"), "why": words("It matters.")}
    only = {"ask_when": {f"q{number - 1}": ["yes"]}} if number % 2 else {}
    return asked | only | {"options": options}


def _decision(topic: int, numbers: Sequence[int]) -> dict[str, object]:
    rules = [_rule(f"no{n}", {f"q{n}": ["no", "dk"]}, f"bad{n}") for n in numbers]
    best = _rule(f"good{topic}", {f"q{n}": "yes" for n in numbers}, f"good{topic}")
    return {"id": f"topic{topic}", "title": words(f"Topic {topic}"), "rules": [*rules, best]}


def _main(topics: int) -> dict[str, object]:
    good = {f"topic{topic}": f"good{topic}" for topic in range(topics)}
    waits = [_rule(f"wait{t}", {"not": {f"topic{t}": f"good{t}"}}, f"wait{t}") for t in range(topics)]
    return {"id": "answer", "title": words("Answer"), "rules": [*waits, _rule("go", good, "go")]}


def _rule(name: str, when: Mapping[str, object], give: str) -> dict[str, object]:
    return {"id": name, "when": when, "give": give, "because": words("For this reason."), "source": ["000:1"]}


def _outcome(decision: str, name: str) -> dict[str, object]:
    step = words("The first thing to do.") | {"who": "project", "takes": words("a week")}
    told = {"title": words(f"It is {name}"), "text": words("What it means.")}
    more = {"next": [step], "stops": [words("What may stop it.")]}
    return {"id": name, "decision": decision, **told, **more}
