"""Every state of a guide's page: each question, its error, the check, and each outcome's result through the cases."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from playwright.sync_api import Page

from tests.browser.guide_helpers import fragment, guide, main_decision
from tests.wizards.walks import TODAY
from wizards.asking.answers import LONGEST
from wizards.guide.answer import Answer
from wizards.guide.questions import Question
from wizards.proving.explore import Explorer, Ground

QUESTION, ERROR, CHECK, RESULT = "question", "error", "check", "result"

# Python answers in its own time, and what it says is shown at once: the page is asked until it shows it.
MOVE = """async ([to, view]) => {
  const guide = document.querySelector('.ts-guide');
  const late = performance.now() + 60_000;
  guide.dataset.view = 'moving';
  if (location.hash === `#${to}`) dispatchEvent(new PopStateEvent('popstate'));
  else location.hash = to;
  const there = guide.querySelector(view);
  while (guide.dataset.view === 'moving' || there.hidden) {
    if (performance.now() > late) throw new Error(`no ${view} at ${to}`);
    await new Promise((done) => setTimeout(done));
  }
}"""

ANSWER_WRONGLY = """async ([question, value]) => {
  const form = document.querySelector(`form[data-question="${question}"]`);
  const errors = document.querySelector('.ts-guide-errors');
  const late = performance.now() + 60_000;
  for (const each of form.querySelectorAll('input')) each.checked = false;
  const field = form.querySelector('.ts-field:not([hidden]) :is(input, textarea)');
  if (field) field.value = value;
  form.querySelector('button').click();
  while (errors.hidden || !errors.contains(document.activeElement)) {
    if (performance.now() > late) throw new Error(`no error at ${question}`);
    await new Promise((done) => setTimeout(done));
  }
}"""

UNFOLD = "document.querySelectorAll('.ts-result details').forEach((each) => { each.open = true; })"


@dataclass(frozen=True, slots=True)
class State:
    """What a guide's page shows at an address; an error is what follows a wrong answer there."""

    kind: str
    name: str
    answers: Mapping[str, Answer]
    at: str
    question: Question | None = None


@cache
def ways_to_questions(name: str) -> Mapping[str, Mapping[str, Answer]]:
    """Give for each question of a guide the answers of a path on which it is asked."""
    ways: dict[str, Mapping[str, Answer]] = {}
    for step in Explorer(Ground(guide(name), TODAY), ()).steps:
        ways.setdefault(step.question.id, step.before)
    return ways


def states(name: str) -> Iterator[State]:
    """Give every state of a guide: its questions and errors, one check, a result for each of the answer's outcomes."""
    asking = guide(name)
    for id_, known in ways_to_questions(name).items():
        question = next(each for each in asking.questions if each.id == id_)
        yield State(QUESTION, id_, known, id_, question)
        yield State(ERROR, f"{id_} with its error", known, id_, question)
    different = {each.expect.get(main_decision(name).id): each for each in asking.cases}
    longest = max(different.values(), key=lambda each: len(each.answers))
    yield State(CHECK, f"check of {longest.id}", longest.answers, CHECK)
    for each in different.values():
        yield State(RESULT, f"result of {each.id}", each.answers, RESULT)


def wrong_answer(question: Question) -> str | None:
    """Give what cannot be used in a question's first field; a choice is left open instead."""
    return {"choice": None, "amounts": "?"}.get(question.kind, "x" * (LONGEST + 1))


def go(page: Page, name: str, state: State) -> None:
    """Bring a guide's page, as it is open, into a state by its address; a result is unfolded."""
    view = f".ts-{state.at}" if state.at in (CHECK, RESULT) else f'form[data-question="{state.at}"]'
    page.evaluate(MOVE, [fragment(name, state.answers, state.at), view])
    if state.kind == ERROR and state.question:
        page.evaluate(ANSWER_WRONGLY, [state.question.id, wrong_answer(state.question)])
    if state.kind == RESULT:
        page.evaluate(UNFOLD)
