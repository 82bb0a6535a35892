"""What travels of pages: all that a browser needs, without the indentation that only those who write templates read."""

import re


def light_page(html: str) -> str:
    """Give a page without the indentation of its templates; the text that stands in them is left as it is."""
    before, article, after = html.partition("<article")
    text, end, foot = after.partition("</article>")
    return "".join((_flat(before), article, text, end, _flat(foot)))


def _flat(html: str) -> str:
    return re.sub(r"\n\s+(?=<|\Z)", "\n", html)
