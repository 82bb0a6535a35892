"""How many questions a reader is asked, over all cases of all guides: `python -m tests.wizards.questions_asked`."""

from statistics import mean, median

from content.guides.guides import names, read_guide


def asked() -> dict[str, list[int]]:
    """Give the number of answers of every case, by guide: a case answers just what it is asked."""
    return {name: [len(case.answers) for case in read_guide(name).guide.cases] for name in names()}


def main() -> None:
    """Print the median of each guide, and that of all cases together."""
    counted = asked()
    for name, counts in counted.items():
        print(f"{name}: {len(counts)} cases, median {median(counts):g}, mean {mean(counts):.1f}")
    every = [count for counts in counted.values() for count in counts]
    print(f"all: {len(every)} cases, median {median(every):g}, mean {mean(every):.1f}")


if __name__ == "__main__":
    main()
