"""Let the other hooks import the rooms, also where the repository is not installed as a package.

Hosts that install requirements.txt and run `mkdocs build` start without the repository on Python's path.
"""

import sys
from pathlib import Path

ROOT = str(Path(__file__).resolve().parents[1])

if ROOT not in sys.path:
    sys.path.insert(0, ROOT)
