"""Start a guide from the command line: `make new-guide NAME=my-guide`."""

import sys

from content.checks import whole
from content.new_guide.start import start
from content.reading.yamlfile import ROOT


def main() -> int:
    """Start the guide that is named, say what was written and what to do next."""
    try:
        for path in start(sys.argv[1] if len(sys.argv) > 1 else ""):
            print(path.relative_to(ROOT))
    except ValueError as error:
        print(error)
        return 1
    faults = whole.faults()
    print(
        "\n".join(map(str, faults)) or "It answers: make serve shows it. Change its words, its questions and its rules."
    )
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main())
