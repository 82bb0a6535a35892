"""The readers' lines and devices by which pages are measured."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """Megabits a second (0: no limit), milliseconds to the server and back, and how many times slower it reckons."""

    name: str
    megabits: float = 0
    away: float = 0
    slower: float = 1


PROFILES = {
    "none": Profile("no limit"),
    "9": Profile("9 Mbit/s, 60 ms", 9, 60),
    "1.6": Profile("1.6 Mbit/s, 150 ms", 1.6, 150),
    "cpu": Profile("processor 4 × slower", slower=4),
}


def named(names: str) -> tuple[Profile, ...]:
    """Give the profiles of a list with commas, or `all`; raises SystemExit with those that there are."""
    chosen = tuple(PROFILES) if names == "all" else tuple(names.split(","))
    if unknown := set(chosen) - set(PROFILES):
        raise SystemExit(
            f"There is no profile {', '.join(sorted(unknown))}. Name some of: {', '.join(PROFILES)}, or all."
        )
    return tuple(PROFILES[name] for name in chosen)
