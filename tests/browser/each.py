"""Which of many pages and guides each run of `make test` looks at, and which only `make test-all` does."""

from collections.abc import Collection, Iterable

import pytest

LONG = pytest.mark.long

KINDS = ("index", "v04-salg-uden-udbud", "k04-indkoeb-uden-udbud", "guide-path", "ordliste", "om-haandbogen")
"""A page of each template and with each kind of frame."""

MAIN = (("path", "da"), ("opi-type", "en"))
"""The main guides, in one language each."""


def each_guide(
    all_: Iterable[tuple[str, str]], at_once: Iterable[tuple[str, str]] = MAIN, group: str = ""
) -> list[object]:
    """Give parameters (guide, language): in every run those that are named, in the long one the others.

    The tests of each follow each other in one process where a group is named.
    """
    all_ = list(all_)
    here = _among(all_, at_once)
    return [
        pytest.param(
            (name, lang),
            marks=[
                *([] if (name, lang) in here else [LONG]),
                *([pytest.mark.xdist_group(f"{group}-{name}-{lang}")] if group else []),
            ],
            id=f"{name}-{lang}",
        )
        for name, lang in all_
    ]


def each_of(all_: Iterable[str], at_once: Iterable[str] = KINDS) -> list[object]:
    """Give parameters, names of pages or languages: in every run those that are named, in the long one the others."""
    all_ = list(all_)
    here = _among(all_, at_once)
    return [pytest.param(slug, marks=[] if slug in here else [LONG], id=slug or "start") for slug in all_]


def _among[T](all_: Collection[T], named: Iterable[T]) -> set[T]:
    """Give what is named; a name that is not among all would quietly be tried in no run."""
    here = set(named)
    if strange := here.difference(all_):
        raise ValueError(f"named for every run, but not among what is tried: {strange}")
    return here
