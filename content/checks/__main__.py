"""Check all content from the command line, but for the guides' proofs: `make check`."""

import os
import sys
from datetime import date

from content.checks import readability, whole
from content.checks.due import due
from content.checks.unfinished import unfinished
from wizards.guide.reader import Faults
from wizards.unread import until_unread


@until_unread
def main() -> int:
    """Print every fault, then what is good to know; a fault fails, and in a release what is unfinished does."""
    faults = whole.faults()
    for fault in faults:
        print(fault)
    try:
        behind = list(unfinished())
        for fault in behind:
            print(f"unfinished: {fault}")
        if os.environ.get("RELEASE"):
            faults += behind
        overdue = sum(each.on < date.today() for each in due(date.today()))
        print(f"{overdue} overdue: make due." if overdue else "Nothing is overdue.")
        measured = readability.measures()
        hardest = max(measured, key=lambda each: each.lix)
        print(f"LIX: average {readability.average(measured):.1f}, highest {hardest.lix:.1f} ({hardest.slug}).")
        length, short = (readability.mean(figures) for figures in readability.rhythm(measured))
        print(f"Rhythm: {length:.1f} words a sentence, {short:.0f} % of at most {readability.SHORT}.")
    except Faults:
        pass  # told above
    print(f"{len(faults)} faults.")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
