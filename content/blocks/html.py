"""Text made safe to stand in HTML and in Markdown."""

from html import escape


def plain(text: str) -> str:
    """Make content safe to stand in HTML and in Markdown."""
    return escape(text, quote=False)


def foreign(text: str, lang: str) -> str:
    """Mark words that stand in another language than the page's, for those who hear them read."""
    return f'<span lang="{lang}">{plain(text)}</span>'


def with_foreign(text: str, lang: str) -> str:
    """Give text with its one mark: *a title* in the other language than the page's."""
    other = "en" if lang == "da" else "da"
    return "".join(foreign(part, other) if at % 2 else plain(part) for at, part in enumerate(text.split("*")))
