"""Measures Python's start beside its peers, and readers who answer at once: `python -m tests.benchmarks SITE`."""

from tests.benchmarks.arguments import given
from tests.benchmarks.boot.measure import boots
from tests.benchmarks.measured.figures import tell
from tests.benchmarks.reader.measure import readers

if __name__ == "__main__":
    options = given(__doc__)
    boot, browser = boots(options)
    tell([boot], options.command, browser, options.out)  # what comes first is not lost where the rest breaks off
    reader, _ = readers(options)
    tell([reader], options.command, browser, options.out, [boot])
