"""Fuzz the engine: `python -m tests.fuzz --seed 1 --count 1000000` takes minutes and prints what came of the inputs."""

import argparse
import random
import time

from tests.fuzz.held import fuzz


def main() -> None:
    """Fuzz, and print the seed first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    parser.add_argument("--count", type=int, default=100_000)
    given = parser.parse_args()
    print(f"python -m tests.fuzz --seed {given.seed} --count {given.count}", flush=True)
    began = time.process_time()
    for name, tally in fuzz(given.seed, given.count).items():
        ends = ", ".join(f"{end} {count:,}" for end, count in sorted(tally.ends.items(), key=lambda each: -each[1]))
        print(f"{name}: {tally.count:,} ({ends})")
    print(f"{time.process_time() - began:.0f} s of a processor")


if __name__ == "__main__":
    main()
