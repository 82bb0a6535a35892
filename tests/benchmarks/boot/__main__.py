"""Measures how long a reader waits for Python's first answer: `python -m tests.benchmarks.boot SITE --runs 7`."""

from tests.benchmarks.arguments import given
from tests.benchmarks.boot.measure import boots
from tests.benchmarks.measured.figures import tell

if __name__ == "__main__":
    options = given(__doc__)
    table, browser = boots(options)
    tell([table], options.command, browser, options.out)
