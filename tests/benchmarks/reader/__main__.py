"""Measures how long a reader waits who answers at once: `python -m tests.benchmarks.reader SITE --runs 7`."""

from tests.benchmarks.arguments import given
from tests.benchmarks.measured.figures import tell
from tests.benchmarks.reader.measure import readers

if __name__ == "__main__":
    options = given(__doc__)
    table, browser = readers(options)
    tell([table], options.command, browser, options.out)
