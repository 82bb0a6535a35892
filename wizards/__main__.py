"""The guides in a terminal: `python -m wizards` lists them, `python -m wizards opi-type --lang en` asks."""

import sys

from wizards.terminal import main

if __name__ == "__main__":
    sys.exit(main())
