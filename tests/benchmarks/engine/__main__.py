"""Measures the engine: `python -m tests.benchmarks.engine` tells answers a second, in CPython and Pyodide, and proofs.

Guides of 10, 30 and 100 questions, made for it, show how answers and proofs grow with questions and rules.
"""

import argparse
from pathlib import Path

from content.guides.compile import compile_guides
from content.guides.guides import read_guide
from tests.benchmarks.engine.tables import answers, growth, proofs
from tests.benchmarks.measured.figures import tell


def main() -> None:
    """Measure, print, and write what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=7, help="how often answers are timed (default 7)")
    parser.add_argument("--out", type=Path, help="a file to write the figures to, as JSON")
    options = parser.parse_args()
    guides = [read_guide(name).guide for name in compile_guides()]
    tables = [answers(guides, options.runs), growth(options.runs), proofs(guides)]
    tell(tables, f"make engine-bench RUNS={options.runs}", out=options.out)


if __name__ == "__main__":
    main()
