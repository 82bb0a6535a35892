"""Random readers: whole walks through a guide, the same for the same seed."""

import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from wizards.ask import replay
from wizards.asked import Answer
from wizards.bands import sample_answers
from wizards.model import Flow

TODAY = date(2026, 11, 21)


def random_walk(flow: Flow, chance: random.Random) -> dict[str, Answer]:
    """Answer every question that is asked, each at random; amounts get odd numbers as well as thresholds."""
    answers: dict[str, Answer] = {}
    while (walk := replay(flow, answers, TODAY)).next:
        question = walk.next
        choices = list(sample_answers(flow, question))
        if question.id == "value":
            odd: dict[str, Decimal] = {"units": Decimal(chance.randint(1, 900)), "years": Decimal(chance.randint(1, 8))}
            odd["unit_yearly"] = Decimal(chance.randint(1, 90_000))
            choices += [odd] * len(choices)
        answers[question.id] = chance.choice(choices)
    return answers


def random_walks(flow: Flow, count: int, seed: int = 1) -> Iterator[dict[str, Answer]]:
    """Give that many random walks."""
    chance = random.Random(seed)
    for _ in range(count):
        yield random_walk(flow, chance)
