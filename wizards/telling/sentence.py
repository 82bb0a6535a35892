"""A heading or a step told as a sentence: what stands among sentences ends as they do."""

ENDS = (".", "?", "!", "…")
AFTER_THE_END = "»”\"')"
"""What may stand after the mark that ends a sentence."""


def as_sentence(words: str) -> str:
    """Give words with a full stop, where nothing ends them yet."""
    return words if words.rstrip(AFTER_THE_END).endswith(ENDS) else f"{words}."


def with_facts(words: str, *facts: str | None) -> str:
    """Give a sentence with facts in brackets before its full stop, those that there are: `Ring (juristen, en dag).`"""
    told = ", ".join(filter(None, facts))
    return f"{words.removesuffix('.')} ({told})." if told else words
