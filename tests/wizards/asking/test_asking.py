from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.guides.guides import names, read_guide
from tests.wizards.walks import TODAY, random_walks
from wizards.asking import address, walk
from wizards.asking.answers import read_answers
from wizards.asking.walk import questions_left, replay
from wizards.guide.answer import Texts
from wizards.guide.conditions import Condition, Value, holds
from wizards.guide.model import Guide
from wizards.guide.questions import Field
from wizards.language.text import kept
from wizards.language.words import Words

GUIDES = [read_guide(name).guide for name in names()]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda f: f.id)
def test_a_walk_is_the_same_in_whatever_order_its_answers_come(guide: Guide) -> None:
    for answers in random_walks(guide, 60):
        backwards = dict(reversed(answers.items()))
        assert replay(guide, backwards, TODAY).answers == answers
        assert replay(guide, answers, TODAY).next is None


@pytest.mark.parametrize("guide", GUIDES, ids=lambda f: f.id)
def test_changing_one_answer_keeps_every_answer_before_it_and_loses_none_unsaid(guide: Guide) -> None:
    for answers in random_walks(guide, 40, seed=2):
        for name in answers:
            question = next(q for q in guide.questions if q.id == name)
            for option in question.options:
                changed = replay(guide, {**answers, name: option.id}, TODAY)
                before = list(answers)[: list(answers).index(name)]
                assert [q for q in changed.answers if q in before] == before
                accounted = changed.answers.keys() | changed.waiting.keys() | changed.gone.keys()
                assert accounted == answers.keys()


@pytest.mark.parametrize("guide", GUIDES, ids=lambda f: f.id)
def test_an_address_gives_its_answers_back_and_survives_being_cut(guide: Guide) -> None:
    for answers in random_walks(guide, 40, seed=3):
        fragment = address.write(guide, answers, "check")
        back = address.read("#" + fragment)
        assert read_answers(guide, back.answers) == (answers, ())
        assert (back.version, back.at) == (guide.version, "check")
        for length in range(0, len(fragment), 7):
            kept, _ = read_answers(guide, address.read(fragment[:length]).answers)
            whole = [q for q in kept if kept[q] == answers.get(q)]
            assert len(kept) - len(whole) <= 1, "only the answer that was cut may differ"


@pytest.mark.parametrize("guide", GUIDES, ids=lambda f: f.id)
def test_a_number_of_questions_left_is_told_only_when_it_comes_true(guide: Guide) -> None:
    told = 0
    for answers in random_walks(guide, 40, seed=4):
        for reached in range(len(answers)):
            so_far = dict(list(answers.items())[:reached])
            left = questions_left(guide, replay(guide, so_far, TODAY), TODAY)
            if left is not None:
                told += 1
                assert reached + left == len(answers)
    assert told, "the last question at least is certain"


def test_looking_ahead_does_not_walk_again_what_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    """A step of the largest guide looks ahead 900 times: from its beginning each time, a reader would wait."""
    guide = max(GUIDES, key=lambda each: len(each.questions))
    looked: set[Condition] = set()

    def watched(condition: Condition, facts: Mapping[str, Value]) -> bool:
        looked.add(condition)
        return holds(condition, facts)

    for answers in random_walks(guide, 5, seed=6):
        *so_far, last = answers
        walked = replay(guide, {name: answers[name] for name in so_far}, TODAY)
        here = [question.id for question in guide.questions].index(last)
        behind, ahead = (
            {question.ask_when for question in part} for part in (guide.questions[:here], guide.questions[here:])
        )
        with monkeypatch.context() as watching:
            watching.setattr(walk, "holds", watched)
            questions_left(guide, walked, TODAY)
        assert looked & ahead
        assert not looked & (behind - ahead)
        looked.clear()


@given(st.lists(st.text(max_size=60), min_size=2, max_size=2))
def test_every_word_that_was_typed_comes_back_from_the_address(typed: list[str]) -> None:
    fields = tuple(Field(id=name, unit="lines", label=Words("a", "a")) for name in ("one", "two"))
    whole = GUIDES[0]
    question = replace(whole.questions[0], id="own_words", kind="text", options=(), fields=fields)
    guide = replace(whole, questions=(question,))
    held = [kept(text) for text in typed]
    answer = Texts(tuple((f.id, t) for f, t in zip(fields, held, strict=True) if t.strip()))
    written = address.write(guide, {"own_words": answer})
    assert not set(written) & set('#?%. \n"<>')
    assert read_answers(guide, address.read(written).answers) == ({"own_words": answer}, ())
