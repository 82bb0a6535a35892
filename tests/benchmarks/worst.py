"""Measures the worst that the engine can be sent: `python -m tests.benchmarks.worst` prints a processor's milliseconds.

First inputs of 100 kB, of each kind that somebody could make; then the results of every guide's cases and of random
walks, which ask most of it. The bound is 200 ms.
"""

import json
import time
from collections.abc import Iterator, Mapping

from content.guides.guides import names, read_guide
from tests.wizards.walks import TODAY, random_walks
from wizards.asking import address
from wizards.door import answer

SIZE, BOUND, WALKS = 100_000, 200, 40


def worst_inputs() -> Iterator[tuple[str, Mapping[str, object]]]:
    """Give requests of 100 kB that are made to be slow."""
    guide = read_guide("describe-need").guide
    field = next(question for question in guide.questions if question.kind == "text")
    fragments = {
        "one letter": "x" * SIZE,
        "percent signs": "%25" * (SIZE // 3),
        "percent signs nested": "%" + "25" * (SIZE // 2) + "3D=",
        "ampersands": "&amp;" * (SIZE // 5),
        "ampersands nested": "&" + "amp;" * (SIZE // 4),
        "unknown questions": "&".join(f"q{at}=1" for at in range(SIZE // 8)),
        "one question again": "own_solution=x&" * (SIZE // 15),
        "tracking": "utm_a=1&" * (SIZE // 8),
        "words": f"v=1&{field.id}=~~" + ",".join(f"f{at}:~C3~A6" for at in range(SIZE // 12)),
        "words before": f"v=1&{field.id}=~" + "%C3%A6" * (SIZE // 6),
        "a remark": f"v=1&.note=~~remark:{'~C3~A6' * (SIZE // 6)}&at=result",
        "brackets behind": "v=1&at=" + ")" * SIZE,
        "gaps": "v=1&at=" + " \u00a0" * (SIZE // 2),
        "digits": f"v=1&value=other_once:{'9' * SIZE}&at=value",
        "groups": f"v=1&value=other_once:{'1.000' * (SIZE // 5)}&at=value",
    }
    for name, fragment in fragments.items():
        for guide_name in ("describe-need", "threshold"):
            yield f"{name} ({guide_name})", {"guide": guide_name, "fragment": fragment}
    typed = {"other_once": "1.000 " * (SIZE // 6)}
    yield "a number to read", {"guide": "threshold", "read": {"question": "value", "value": typed}}
    yield "a number to set", {"guide": "threshold", "set": {"question": "value", "value": typed}}
    yield "a name", {"guide": "../" * (SIZE // 3)}
    yield "a place", {"guide": "threshold", "at": "x" * SIZE}


def results() -> Iterator[tuple[str, Mapping[str, object]]]:
    """Give the results of every guide's cases and of random walks."""
    for name in names():
        guide = read_guide(name).guide
        for answers in (*(case.answers for case in guide.cases), *random_walks(guide, WALKS, seed=9)):
            yield name, {"guide": name, "fragment": address.write(guide, answers, "result"), "at": "result"}


def taken(request: Mapping[str, object]) -> float:
    """Give the milliseconds that an answer takes."""
    asked = json.dumps({"lang": "da", "today": TODAY.isoformat(), **request})
    began = time.process_time()
    answer(asked)
    return 1000 * (time.process_time() - began)


def main() -> None:
    """Measure and print."""
    taken({"guide": "threshold"}), taken({"guide": "describe-need"})  # load them first
    for name, request in worst_inputs():
        print(f"{taken(request):7.0f} ms  {name}")
    spent: dict[str, list[float]] = {}
    for name, request in results():
        spent.setdefault(name, []).append(taken(request))
    for name, each in sorted(spent.items(), key=lambda one: -max(one[1])):
        over = sum(one > BOUND for one in each)
        print(f"{max(each):7.0f} ms  {name}: worst of {len(each)} results, {over} over {BOUND} ms")


if __name__ == "__main__":
    main()
