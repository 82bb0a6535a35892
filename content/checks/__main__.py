"""Check all content from the command line, but for the guides' proofs: `make check`."""

import sys

from content.checks import readability, stamp, whole
from content.reading.yamlfile import Faults


def main() -> int:
    """Print every fault by file and line, then what is good to know; a fault makes the command fail."""
    faults = whole.faults()
    for fault in faults:
        print(fault)
    try:
        for old in stamp.stale():
            print(f"to translate: {old}")
        measured = readability.measures()
        hardest = max(measured, key=lambda each: each.lix)
        print(f"LIX: average {readability.average(measured):.1f}, highest {hardest.lix:.1f} ({hardest.slug}).")
    except Faults:
        pass  # told above
    print(f"{len(faults)} faults.")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
