"""What an address brings: nothing that is whole is lost, nothing that may be half is believed, and it is told once."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from typing import Any
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.guides.guides import names, read_guide
from tests.wizards import small
from tests.wizards.asks import ask
from tests.wizards.walks import TODAY, random_walks
from wizards.asking import address
from wizards.asking.carried import MOST, Carried, carried, filled
from wizards.asking.walk import replay
from wizards.guide.answer import Answer, Texts
from wizards.guide.model import Guide
from wizards.guide.questions import Question

GUIDES = [read_guide(name).guide for name in names()]
WORDS = st.text(max_size=40)


@st.composite
def answers_of(draw: st.DrawFn, guide: Guide) -> dict[str, Answer]:
    """Any answers to any questions of a guide, whether or not they belong to one walk."""
    return {q.id: draw(answer_to(q)) for q in guide.questions if draw(st.booleans())}


def answer_to(question: Question) -> st.SearchStrategy[Answer]:
    """Any answer that a question takes."""
    options = st.sampled_from([o.id for o in question.options]) if question.options else st.nothing()
    if question.kind == "choice":
        return options
    if question.kind == "text":
        typed = st.dictionaries(st.sampled_from([f.id for f in question.fields]), WORDS)
        return typed.map(lambda words: Texts(tuple((f.id, words[f.id]) for f in question.fields if f.id in words)))
    kroner = {f.id: st.decimals(1, 10**9, places=2) for f in question.fields if f.unit == "dkk"}
    return options | st.fixed_dictionaries(kroner)


@st.composite
def states(draw: st.DrawFn) -> tuple[Guide, Mapping[str, Answer], str, Mapping[str, address.Typed]]:
    """Any state of any guide: answers, the place, and words typed into its forms."""
    guide = draw(st.sampled_from(GUIDES))
    forms = {"note": ("case", "remark"), "deadline": ("deadline",)}
    forms |= {q.id: tuple(f.id for f in q.fields) for q in guide.questions if q.fields}
    drafts = {
        form: draw(st.dictionaries(st.sampled_from(fields), WORDS, min_size=1))
        for form, fields in forms.items()
        if draw(st.booleans())
    }
    at = draw(st.sampled_from(["", "check", "result", *(q.id for q in guide.questions)]))
    return guide, draw(answers_of(guide)), at, drafts


@given(states())
def test_address_and_state_are_the_same_thing(
    state: tuple[Guide, Mapping[str, Answer], str, Mapping[str, address.Typed]],
) -> None:
    guide, answers, at, drafts = state
    first = carried(guide, address.write(guide, answers, at, drafts))
    written = address.write(guide, first.answers, first.at, first.drafts)
    assert carried(guide, written) == first
    assert _but_words(first.answers) == _but_words(answers)
    assert (
        address.write(guide, *[getattr(carried(guide, written), part) for part in ("answers", "at", "drafts")])
        == written
    )
    assert not set(written) & set("#%? \n\"'<>()")


def _but_words(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """Choices and amounts, of which every character comes back."""
    return {name: given for name, given in answers.items() if not isinstance(given, Texts)}


@given(states())
def test_words_come_back_as_they_were_typed(
    state: tuple[Guide, Mapping[str, Answer], str, Mapping[str, address.Typed]],
) -> None:
    guide, _, at, drafts = state
    whole = {form: {k: v for k, v in typed.items() if v.isprintable()} for form, typed in drafts.items()}
    back = carried(guide, address.write(guide, {}, at, whole)).drafts
    assert {form: dict(typed) for form, typed in back.items()} == {
        form: typed for form, typed in whole.items() if typed
    }


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_an_address_that_was_cut_holds_no_half_answer_and_says_once_what_it_lost(guide: Guide) -> None:
    for answers in random_walks(guide, 5, seed=7):
        whole = address.write(guide, answers, "result", {"note": {"case": "a, b & c"}})
        for length in range(len(f"v={guide.version}&"), whole.index("&at=") + len("&at")):
            for behind in ("", "?utm_source=x", "&fbclid=y"):
                left = carried(guide, whole[:length] + behind)
                assert all(answers[name] == value or isinstance(value, Texts) for name, value in left.answers.items())
                assert len(left.faults) == 1


@pytest.mark.parametrize("behind", ["&", "&a", "&at"])
def test_an_answer_that_had_ended_before_the_cut_is_kept(behind: str) -> None:
    guide = small.small("party")
    left = carried(guide, f"v={guide.version}&oven=yes&guests=few{behind}")
    assert left.answers == {"oven": "yes", "guests": "few"}
    assert [fault.code for fault in left.faults] == ["link_cut"]


def test_a_number_that_lost_its_last_digit_is_asked_for_again() -> None:
    guide = small.small("cake")
    answers: dict[str, Answer] = {"oven": "no", "price": {"each": Decimal(68000), "count": Decimal(2)}}
    whole = address.write(guide, answers, "result")
    left = carried(guide, whole[: whole.index("68000") + 4])
    assert left.answers == {"oven": "no"}
    assert [(fault.code, fault.lost) for fault in left.faults] == [("link_changed", ("price",))]


def test_what_is_lost_of_words_is_there_to_be_gone_on_with() -> None:
    guide = small.small("party")
    whole = address.write(guide, {"words": Texts((("greeting", "Kom nu – vi venter"),))}, "check")
    assert carried(guide, whole[: whole.index("~E2") + 4]).drafts == {"words": {"greeting": "Kom nu "}}


@pytest.mark.usefixtures("small_catalog")
@pytest.mark.parametrize(
    ("fragment", "told"),
    [
        ("oven=yes&utm_source=a&utm_medium=b&fbclid=c&gclid=d&mc_cid=e&_hsenc=f&mkt_tok=g", []),
        ("oven=yes&colour=red", ["unknown_question"]),
        ("oven=yes&colour=red&size=big&amp=1", ["link_changed"]),
        ("oven=maybe&guests=hundreds&price=x", ["link_changed"]),
        ("v=0&oven=maybe&guests=hundreds&at=check", ["answers_gone", "older_version"]),
        ("v={v}&oven=yes", ["link_changed"]),
        ("v={v}", ["link_cut"]),
        ("v={v}&oven=yes&at=", []),
    ],
)
def test_one_cause_is_told_once(fragment: str, told: list[str]) -> None:
    for lang in ("da", "en"):
        reply = ask("party", lang, fragment=fragment.format(v=small.small("party").version))
        assert [error["code"] for error in reply["errors"]] == told
        assert all(error["message"] for error in reply["errors"])


def test_an_entry_of_the_history_keeps_its_own_answers_and_takes_later_ones_where_it_has_none() -> None:
    guide = small.small("party")
    own = Carried({"oven": "yes", "guests": "few"}, {"note": {"case": "A"}}, (), "guests")
    later = address.write(guide, {"oven": "no", "music": "yes"}, "check", {"note": {"case": "B"}, "guests": {"x": "y"}})
    both = filled(guide, own, later)
    assert both.answers == {"oven": "yes", "guests": "few", "music": "yes"}
    assert both.drafts == {"note": {"case": "A"}}
    assert (both.at, both.faults) == ("guests", ())


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.id)
def test_a_finished_walk_is_the_same_whatever_was_answered_since(guide: Guide) -> None:
    walks = list(random_walks(guide, 12, seed=5))
    for own, since in pairwise(walks):
        first = carried(guide, address.write(guide, own, "result"))
        both = filled(guide, first, address.write(guide, since, "result"))
        assert replay(guide, both.answers, TODAY).answers == own


@pytest.mark.usefixtures("small_catalog")
@pytest.mark.parametrize(
    "value",
    [
        {"each": {"a": 1}},
        {"each": [1]},
        {"each": None, "x:y,z": "1"},
        [1],
        {"": ""},
        True,
        {"each": "1e9"},
        {"each": 5},
    ],
)
def test_whatever_is_sent_as_an_answer_the_address_stays_as_it_is(value: Any) -> None:
    told = ask("party", fragment="oven=no", set={"question": "price", "value": value})
    again = ask("party", fragment=told["fragment"])
    assert again["fragment"] == told["fragment"]


@pytest.mark.usefixtures("small_catalog")
def test_what_is_no_text_is_left_out_everywhere() -> None:
    bad = "a\ud83d\ufffe\x00\x0bb\uffff"
    told = ask("party", fragment="oven=yes&guests=few&music=yes", set={"question": "words", "value": {"greeting": bad}})
    assert told["view"] == "check"
    assert "greeting:ab" in told["fragment"]
    carries = ask("party", fragment="oven=yes&guests=few&music=yes&words=~greeting:a%EF%BF%BE%ED%A0%BD%00b")
    assert carries["fragment"].encode("utf-8").isascii()
    assert "\ufffe" not in str(carries)
    note = {"format": "json", "case": bad, "remark": bad, "address": bad, "done": [bad, {"a": 1}]}
    kept = ask("party", fragment=told["fragment"], at="result", note=note)["note"]["text"]
    assert '"case": "ab"' in kept


@pytest.mark.usefixtures("small_catalog")
def test_a_text_that_no_address_should_carry_is_not_carried() -> None:
    for length, left in ((MOST, 1), (MOST + 1, 0)):
        told = ask("party", fragment=address.write(small.small("party"), {}, "", {"note": {"remark": "x" * length}}))
        assert ("note" in address.read(told["fragment"]).drafts) == bool(left)


@pytest.mark.parametrize("again", range(4))
@pytest.mark.parametrize(("mark", "safe"), [("%7E", ":"), ("%7E", ""), ("~", "")])
def test_words_of_an_older_address_come_back_however_often_they_were_encoded_on_their_way(
    mark: str, safe: str, again: int
) -> None:
    words = f"{mark}greeting:Kom%2050%20%25%21"
    for _ in range(again):
        words = quote(words, safe=safe)
    assert address.read(f"v=1&words={words}&at=").answers["words"] == {"greeting": "Kom 50 %!"}
