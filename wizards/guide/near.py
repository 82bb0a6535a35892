"""What may have been meant by a word that is not known."""

from collections.abc import Iterable


def meant(word: str, known: Iterable[str], otherwise: str) -> str:
    """Give the mend: to write the word that is nearest, or what to do where none is near."""
    from difflib import get_close_matches  # only where something is wrong: the browser's Python then leaves it out

    near = get_close_matches(word, list(known), n=1, cutoff=0.7)
    return f"Write `{near[0]}`" if near else otherwise
