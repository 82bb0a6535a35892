"""The block `example`: a program of content/data/examples, as it stands and as a test runs it."""

from content.blocks.html import plain
from content.data import examples
from content.reading.fresh import notice

KINDS = {"python": "threshold.py", "javascript": "threshold.mjs"}


def example_block(kind: str, lang: str) -> str:
    """Give a program as text; it is in no language of the page."""
    path = examples.FOLDER / KINDS[kind]
    notice(path)
    code = plain(path.read_text(encoding="utf-8").rstrip("\n")).replace("{", "&#123;")
    return f'<pre lang="en" data-search-exclude="true"><code>{code}</code></pre>\n'
