"""Check the pages from the command line: parity, style and spelling, then old translations and readability."""

import sys

from content.checks import parity, readability, spelling, stamp, style


def main() -> int:
    """Print every fault by file and line, then what is good to know; a fault makes the command fail."""
    faults = [*parity.faults(), *style.faults(style.everything()), *spelling.faults(spelling.everything())]
    faults.sort(key=lambda fault: (fault.file, fault.line))
    for fault in faults:
        print(fault)
    for old in stamp.stale():
        print(f"to translate: {old}")
    measured = readability.measures()
    hardest = max(measured, key=lambda each: each.lix)
    print(f"LIX: average {readability.average(measured):.1f}, highest {hardest.lix:.1f} ({hardest.slug}).")
    print(f"{len(faults)} faults.")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
