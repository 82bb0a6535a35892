"""Random readers: whole walks through a guide, the same for the same seed."""

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from wizards.asking.samples import sample_answers
from wizards.asking.walk import replay
from wizards.guide.answer import Answer, Answers
from wizards.guide.model import Guide

TODAY = date(2026, 11, 21)


def random_walk(guide: Guide, chance: random.Random) -> dict[str, Answer]:
    """Answer every question that is asked, each at random; amounts get odd numbers as well as thresholds."""
    answers: dict[str, Answer] = {}
    while (walk := replay(guide, answers, TODAY)).next:
        question = walk.next
        choices = list(sample_answers(guide, question))
        if question.id == "value":
            odd: dict[str, Decimal] = {"units": Decimal(chance.randint(1, 900)), "years": Decimal(chance.randint(1, 8))}
            odd["unit_yearly"] = Decimal(chance.randint(1, 90_000))
            choices += [odd] * len(choices)
        answers[question.id] = chance.choice(choices)
    return dict(walk.answers)


def random_walks(guide: Guide, count: int, seed: int = 1) -> Iterator[dict[str, Answer]]:
    """Give that many random walks."""
    chance = random.Random(seed)
    for _ in range(count):
        yield random_walk(guide, chance)


def every_path(guide: Guide, answers: Answers | None = None) -> Iterator[dict[str, Answer]]:
    """Walk every path one by one, as the engine asks."""
    so_far = dict(answers or {})
    question = replay(guide, so_far, TODAY).next
    if question is None:
        yield so_far
        return
    for answer in sample_answers(guide, question):
        yield from every_path(guide, {**so_far, question.id: answer})
