"""What a guide must keep that can be seen without walking it: every name leads somewhere, and stands once."""

import re
from collections.abc import Iterable, Iterator

from wizards.guide.advice import OF_THE_RESULT, Lead
from wizards.guide.answer import DONT_KNOW, Texts
from wizards.guide.calculator import Calculator
from wizards.guide.conditions import Condition, Not, leaves
from wizards.guide.model import Case, Guide
from wizards.guide.near import meant
from wizards.guide.questions import Question
from wizards.guide.reader import Reader, Route
from wizards.language.words import LANGUAGES, Words

BRACES = r"\{([^{}]*)\}"
"""Where a text takes up a figure of the case, {total}, or typed words, {question.field}."""


def check(guide: Guide, calculators: Iterable[Calculator], reader: Reader) -> None:
    """Note every fault of a guide that is whole in its shape."""
    offered = tuple(calculators)
    _ids(guide, reader)
    if reader.faults:
        return  # where two have one name, nothing else that is said of names can be trusted
    for at, question in enumerate(guide.questions):
        _question(guide, question, ("questions", at), reader)
    _conditions(guide, offered, reader)
    _circles(guide, reader)
    _outcomes(guide, reader)
    for at, outcome in enumerate(guide.outcomes):
        if outcome.hangs_on and not outcome.early:
            what = "nothing points from an end that is not early"
            reader.wrong(("outcomes", at, "hangs_on"), what, "Write early: true, or remove it")
        for i, lead in enumerate(outcome.hangs_on):
            _lead(guide, lead, ("outcomes", at, "hangs_on", i), reader)
    exhibits = sorted(name for calculator in offered for name in calculator.exhibits)
    for at, name in enumerate(guide.exhibits):
        if name not in exhibits:
            mend = meant(name, exhibits, f"Write one of: {', '.join(exhibits)}")
            reader.wrong(("exhibits", at), f"`{name}` is no exhibit", mend)
    for at, case in enumerate(guide.cases):
        _case(guide, case, ("cases", at), reader)
    _texts(guide, reader)
    _dates(guide, reader)


def _ids(guide: Guide, reader: Reader) -> None:
    """Find ids that stand twice where one must be told from another."""
    for what, ids in (
        ("question", [question.id for question in guide.questions]),
        ("decision", [decision.id for decision in guide.decisions]),
        ("case", [case.id for case in guide.cases]),
        ("letter", [letter.id for letter in guide.letters]),
    ):
        reader.twice((((f"{what}s", at, "id"), id_) for at, id_ in enumerate(ids)), what)
    reader.twice(((("never", at, "id"), never.id) for at, never in enumerate(guide.never)), "claim")
    for at, question in enumerate(guide.questions):
        route: Route = ("questions", at)
        reader.twice((((*route, "options", i, "id"), o.id) for i, o in enumerate(question.options)), "option")
        reader.twice((((*route, "fields", i, "id"), f.id) for i, f in enumerate(question.fields)), "field")
    for at, decision in enumerate(guide.decisions):
        rules = enumerate(decision.rules)
        reader.twice(((("decisions", at, "rules", i, "id"), rule.id) for i, rule in rules), "rule")
        if guide.question(decision.id):
            what = f"the id {decision.id!r} is a question's too"
            reader.wrong(("decisions", at, "id"), what, "Give the decision another id")
        outcomes = [(i, o) for i, o in enumerate(guide.outcomes) if o.decision == decision.id]
        reader.twice(((("outcomes", i, "id"), o.id) for i, o in outcomes), "outcome")
    for at, outcome in enumerate(guide.outcomes):
        needs = enumerate(outcome.requirements)
        reader.twice(((("outcomes", at, "requirements", i, "id"), need.id) for i, need in needs), "condition")


def _question(guide: Guide, question: Question, route: Route, reader: Reader) -> None:
    """Hold a question's kind against its options and fields."""
    texts = [field.id for field in question.fields if field.unit in ("text", "lines")]
    if question.kind == "choice" and len(question.options) < 2:
        reader.wrong(route, f"the question {question.id!r} has fewer than two options", "Write them under options:")
    if question.kind == "choice" and question.fields:
        reader.wrong(
            (*route, "fields"), "are not asked in a choice", "Write kind: amounts or kind: text, or remove them"
        )
    if question.kind != "choice" and not question.fields:
        reader.wrong(route, f"the question {question.id!r} has no fields", "Write them under fields:")
    if question.kind == "text" and question.options:
        reader.wrong((*route, "options"), "are not asked in a text", "Remove them, or write kind: choice")
    for at, field in enumerate(question.fields):
        if question.kind == "amounts" and field.id in texts:
            reader.wrong(
                (*route, "fields", at, "unit"), f"`{field.unit}` is no number", "Write dkk, count, years or percent"
            )
        if question.kind == "text" and field.id not in texts:
            reader.wrong((*route, "fields", at, "unit"), f"`{field.unit}` is a number", "Write text or lines")
    before = [each.id for each in guide.questions[: guide.questions.index(question)]]
    for at, field in enumerate(question.fields):
        for leaf in leaves(field.ask_when):
            if leaf.field not in before and guide.question(leaf.field):
                what = f"`{field.id}` is shown by the answer to {leaf.field!r}, which is asked later"
                reader.wrong((*route, "fields", at, "ask_when"), what, "Read questions that stand before this one")
    known = guide.amounts_question
    if question.kind == "amounts" and (known is None or known.question != question.id):
        what = f"no calculator reckons with the amounts of {question.id!r}"
        reader.wrong((*route, "id"), what, "Use the id of a calculator's question, or write a calculator for this one")


def _conditions(guide: Guide, calculators: Iterable[Calculator], reader: Reader) -> None:
    """Find conditions that read what does not exist, and rules that give what no one defined."""
    asked = {question.id for question in guide.questions}
    values: dict[str, set[str]] = {
        fact.name: set(fact.values) for c in calculators for fact in c.facts if asked.issuperset(fact.reads)
    }
    values |= {q.id: {o.id for o in q.options} | ({"given"} if q.fields else set()) for q in guide.questions}
    values |= {d.id: {o.id for o in guide.outcomes if o.decision == d.id} for d in guide.decisions if d.single}
    for route, condition in conditions(guide):
        for leaf in leaves(condition):
            if leaf.field not in values:
                what = f"`{leaf.field}` is no question, fact or single decision of this guide"
                mend = meant(leaf.field, values, f"Name one of: {', '.join(sorted(values))}")
                reader.wrong(route, what, mend)
            else:
                for value in sorted(leaf.values - values[leaf.field]) if values[leaf.field] else ():
                    known = sorted(values[leaf.field])
                    mend = meant(value, known, f"Use one of: {', '.join(known)}")
                    reader.wrong(route, f"`{leaf.field}` is never `{value}`", mend)
    for i, decision in enumerate(guide.decisions):
        outcomes = [o.id for o in guide.outcomes if o.decision == decision.id]
        for j, rule in enumerate(decision.rules):
            if rule.give not in outcomes:
                what = f"`{rule.give}` is no outcome of {decision.id!r}"
                mend = meant(rule.give, outcomes, f"Give one of: {', '.join(outcomes) or 'none yet'}")
                reader.wrong(("decisions", i, "rules", j, "give"), what, mend)


def _circles(guide: Guide, reader: Reader) -> None:
    """Find decisions that rest on what they give themselves, each circle once, at the rule that closes it."""
    places = {decision.id: at for at, decision in enumerate(guide.decisions) if decision.single}
    clear: set[str] = set()

    def follow(name: str, way: tuple[str, ...]) -> None:
        for at, rule in enumerate(guide.decisions[places[name]].rules):
            for read in sorted({leaf.field for leaf in leaves(rule.when)} & places.keys() - clear):
                if read in (*way, name):
                    circle = (*way, name)[(*way, name).index(read) :]
                    steps = ", which reads ".join(f"`{each}`" for each in (*circle[1:], read))
                    what = f"`{read}` rests on itself: it reads {steps}"
                    mend = "Let one of them read answers in place of the other" if len(circle) > 1 else "Read answers"
                    reader.wrong(("decisions", places[name], "rules", at, "when"), what, mend)
                else:
                    follow(read, (*way, name))
        clear.add(name)

    for name in places:
        if name not in clear:
            follow(name, ())


def conditions(guide: Guide) -> Iterator[tuple[Route, Condition]]:
    """Give every condition of a guide with the route to it."""
    for i, question in enumerate(guide.questions):
        yield ("questions", i, "ask_when"), question.ask_when
        for j, field in enumerate(question.fields):
            yield ("questions", i, "fields", j, "ask_when"), field.ask_when
    for i, decision in enumerate(guide.decisions):
        for j, rule in enumerate(decision.rules):
            yield ("decisions", i, "rules", j, "when"), rule.when
            yield ("decisions", i, "rules", j, "asserts"), rule.asserts
    for i, outcome in enumerate(guide.outcomes):
        yield ("outcomes", i, "asserts"), outcome.asserts
        for j, step in enumerate(outcome.next):
            yield ("outcomes", i, "next", j, "when"), step.when
            yield ("outcomes", i, "next", j, "asserts"), step.asserts
        for j, stop in enumerate(outcome.stops):
            yield ("outcomes", i, "stops", j, "when"), stop.when
            yield ("outcomes", i, "stops", j, "asserts"), stop.asserts
        for j, lead in enumerate(outcome.hangs_on):
            yield ("outcomes", i, "hangs_on", j, "when"), lead.when
        for j, need in enumerate(outcome.requirements):
            yield ("outcomes", i, "requirements", j, "holds"), need.holds
            if need.fails != Not(need.holds):  # what is left out fails where the other does not hold
                yield ("outcomes", i, "requirements", j, "fails"), need.fails
    for i, never in enumerate(guide.never):
        yield ("never", i, "when"), never.when


def _outcomes(guide: Guide, reader: Reader) -> None:
    """Find outcomes that belong to no decision, and steps whose letter no one wrote."""
    decisions = [decision.id for decision in guide.decisions]
    for at, outcome in enumerate(guide.outcomes):
        if outcome.decision not in decisions:
            what = f"`{outcome.decision}` is no decision of this guide"
            mend = meant(outcome.decision, decisions, f"Name one of: {', '.join(decisions)}")
            reader.wrong(("outcomes", at, "decision"), what, mend)
    letters = [letter.id for letter in guide.letters]
    for at, outcome in enumerate(guide.outcomes):
        for i, step in enumerate(outcome.next):
            if step.letter is not None and step.letter not in letters:
                mend = meant(step.letter, letters, f"Name one of: {', '.join(letters) or 'none yet'}")
                reader.wrong(("outcomes", at, "next", i, "letter"), f"`{step.letter}` is no letter of this guide", mend)


def _lead(guide: Guide, lead: Lead, route: Route, reader: Reader) -> None:
    """Find answers that no question takes, and ends that no single decision has."""
    taken = {"once": lead.once, "as_if": lead.as_if}
    if not lead.answers and not any(taken.values()):
        reader.wrong(route, "names no answer", "Write under if:, once: or as_if: which answers it takes")
    told = [("if", name, answer) for name, answers in lead.answers.items() for answer in answers]
    told += [(key, name, answer) for key, given in taken.items() for name, answer in given.items()]
    for key, name, answer in told:
        question = guide.question(name)
        options = _answers(question) if question else []
        if question is None:
            questions = [each.id for each in guide.questions]
            mend = meant(name, questions, f"Name one of: {', '.join(questions)}")
            reader.wrong((*route, key, name), f"`{name}` is no question of this guide", mend)
        elif answer not in (options if key == "if" else [*options, DONT_KNOW]):
            mend = meant(answer, options, f"Write one of: {', '.join(options)}")
            reader.wrong((*route, key, name), f"`{answer}` is no answer that {name!r} may yet get", mend)
    single = [decision.id for decision in guide.decisions if decision.single]
    ends = [*single, *(f"{o.decision}:{o.id}" for o in guide.outcomes if o.decision in single)]
    for end in lead.to:
        if end not in ends:
            what = f"`{end}` is no single decision, and no outcome of one"
            reader.wrong((*route, "to"), what, meant(end, ends, "Write it as decision:outcome"))


def _answers(question: Question) -> list[str]:
    """Give what a question may get when it is known: its options, or for amounts that they are given."""
    options = [option.id for option in question.options if option.id != DONT_KNOW]
    return [*options, "given"] if question.kind == "amounts" else options


def _case(guide: Guide, case: Case, route: Route, reader: Reader) -> None:
    """Find answers that no question takes, and results that no decision has."""
    questions = [question.id for question in guide.questions]
    for name, answer in case.answers.items():
        here = (*route, "answers", name)
        question = guide.question(name)
        if question is None:
            mend = meant(name, questions, f"Name one of: {', '.join(questions)}")
            reader.wrong(here, f"`{name}` is no question of this guide", mend)
        elif isinstance(answer, str):
            options = [option.id for option in question.options]
            if answer not in options and (options or question.fields):
                mend = meant(answer, options, f"Write one of: {', '.join(options) or 'its fields'}")
                reader.wrong(here, f"`{answer}` is no option of {name!r}", mend)
        else:
            names = [name for name, _ in answer.words] if isinstance(answer, Texts) else list(answer)
            fields = [field.id for field in question.fields]
            for field in names:
                if field not in fields:
                    mend = meant(field, fields, f"Write one of: {', '.join(fields) or 'an option'}")
                    reader.wrong((*here, field), f"`{field}` is no field of {name!r}", mend)
    outcomes = {f"{outcome.decision}:{outcome.id}" for outcome in guide.outcomes}
    for decision, expected in case.expect.items():
        here = (*route, "expect", decision)
        if guide.decision(decision) is None:
            known = [each.id for each in guide.decisions]
            mend = meant(decision, known, f"Name one of: {', '.join(known)}")
            reader.wrong(here, f"`{decision}` is no decision of this guide", mend)
            continue
        for one in expected:
            if f"{decision}:{one}" not in outcomes:
                known = [o.id for o in guide.outcomes if o.decision == decision]
                mend = meant(one, known, f"Name one of: {', '.join(known) or 'none yet'}")
                reader.wrong(here, f"`{one}` is no outcome of {decision!r}", mend)
    for key, listed in (("shows", case.shows), ("hides", case.hides)):
        for at, one in enumerate(listed):
            if one not in outcomes:
                reader.wrong((*route, key, at), f"`{one}` is no outcome", "Write it as decision:outcome")


def _texts(guide: Guide, reader: Reader) -> None:
    """Find braces that nothing fills: in texts that name figures or typed words, and in those that cannot."""
    figures = guide.amounts_question.figures if guide.amounts_question else ()
    typed = [f"{q.id}.{f.id}" for q in guide.questions if q.kind == "text" for f in q.fields]
    filled = (*figures, *typed)
    for i, decision in enumerate(guide.decisions):
        for j, rule in enumerate(decision.rules):
            _braces(rule.because, ("decisions", i, "rules", j, "because"), filled, reader)
    for i, outcome in enumerate(guide.outcomes):
        route: Route = ("outcomes", i)
        _braces(outcome.text, (*route, "text"), filled, reader)
        _braces(outcome.more, (*route, "more"), filled, reader)
        for j, step in enumerate(outcome.next):
            _braces(step.words, (*route, "next", j), filled, reader)
            _braces(step.more, (*route, "next", j, "more"), filled, reader)
            _braces(step.takes, (*route, "next", j, "takes"), (), reader)
        for j, stop in enumerate(outcome.stops):
            _braces(stop.words, (*route, "stops", j), filled, reader)
        for key in ("title", "time", "municipality", "company"):
            _braces(getattr(outcome, key), (*route, key), (), reader)
        for j, need in enumerate(outcome.requirements):
            _braces(need.words, (*route, "requirements", j, "words"), (), reader)
            _braces(need.cure, (*route, "requirements", j, "cure"), (), reader)
    for i, letter in enumerate(guide.letters):
        _braces(letter.body, ("letters", i, "body"), (*OF_THE_RESULT, *filled), reader)


def _braces(words: Words | None, route: Route, filled: tuple[str, ...], reader: Reader) -> None:
    for lang in LANGUAGES if words else ():
        for name in re.findall(BRACES, words[lang] if words else ""):
            if name not in filled:
                known = ", ".join(f"{{{each}}}" for each in filled)
                mend = f"Write one of: {known}" if filled else "Write it out: nothing is filled in here"
                reader.wrong((*route, lang), f"nothing fills {{{name}}}", mend)


def _dates(guide: Guide, reader: Reader) -> None:
    """Hold the dates against each other, and the version against what is told of it."""
    if guide.review_by <= guide.reviewed:
        what = f"{guide.review_by} is not after {guide.reviewed}, when the rules were reviewed"
        reader.wrong(("review_by",), what, "Write the day by which they must be looked at again")
    told = [edition.version for edition in guide.editions]
    due = [str(n) for n in range(2, int(guide.version) + 1)] if guide.version.isdecimal() else []
    if told != due or not guide.version.isdecimal():
        what = f"version {guide.version!r} does not fit the editions {', '.join(told) or 'none'}"
        mend = "Number versions 1, 2, 3 and write under editions: what each from 2 on changed"
        reader.wrong(("version",), what, mend)


__all__ = ["BRACES", "check", "conditions"]
