"""What a page does with diagrams, done by hand, and whole walks of choices to do it with."""

import random
from collections.abc import Iterator, Mapping
from datetime import date

from content.ahead.diagrams import Diagrams
from wizards.asking.walk import replay
from wizards.guide.answer import Answer
from wizards.guide.model import Guide


def looked_up(guide: Guide, found: Diagrams, switch: int, answers: Mapping[str, Answer]) -> int:
    """Give the place of the condition that holds."""
    end = found.roots[switch]
    while end >= 0:
        index, *ends = found.nodes[end]
        question = guide.questions[index]
        end = ends[[option.id for option in question.options].index(str(answers[question.id]))]
    return -1 - end


def whole_walks(guide: Guide, count: int) -> Iterator[Mapping[str, Answer]]:
    """Give walks of choices to the end, by chance."""
    chance = random.Random(guide.id)
    for _ in range(count):
        answers: dict[str, Answer] = {}
        while (following := replay(guide, answers, date.today()).next) and following.options:
            answers[following.id] = chance.choice(following.options).id
        if following is None:
            yield answers
