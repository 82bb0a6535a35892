"""What the measuring of pages is given on the command line."""

import argparse
from dataclasses import dataclass
from pathlib import Path

from content.reading.yamlfile import ROOT
from tests.benchmarks.measured.profiles import Profile, named

BUILT = ROOT / ".cache" / "tested-site"


@dataclass(frozen=True, slots=True)
class Options:
    """The built site, how often, on which lines, which guides, where the figures are written, and the command."""

    site: Path
    runs: int
    profiles: tuple[Profile, ...]
    guides: tuple[str, ...]
    out: Path | None
    command: str


def built_site(named: str) -> Path:
    """Give a built site's folder; what argparse tells where there is none, so that nothing is measured of nothing."""
    site = Path(named)
    if not (site / "index.html").exists():
        raise argparse.ArgumentTypeError(
            f"{site} is no built site: build it by make test or make site, or name another one."
        )
    return site


def given(told: str | None) -> Options:
    """Read the command line; raises SystemExit where the site is not built or a profile is unknown."""
    parser = argparse.ArgumentParser(description=told)
    parser.add_argument(
        "site", type=built_site, nargs="?", default=str(BUILT), help="the built site (default: make test's)"
    )
    parser.add_argument("--runs", type=int, default=7, help="how often each is measured (default 7)")
    parser.add_argument("--profile", default="none", help="none, 9, 1.6, cpu, some of them with commas, or all")
    parser.add_argument("--guide", default="scaling,threshold", help="guides, with commas (default scaling,threshold)")
    parser.add_argument("--out", type=Path, help="a file to write the figures to, as JSON")
    options = parser.parse_args()
    command = f"make bench RUNS={options.runs} PROFILE={options.profile} GUIDE={options.guide}"
    guides = tuple(options.guide.split(","))
    return Options(options.site, options.runs, named(options.profile), guides, options.out, command)
