"""The line that puts a guide on a page of somebody else, to be copied."""

from html import escape

SITE = "https://…/"
"""Stands for the handbook's own address, which the build puts in where it knows it (hooks/embed_guides.py)."""


def embed_block(name: str, lang: str) -> str:
    """Give the line for one guide, in the page's language."""
    line = f'<script src="{SITE}embed.js" data-guide="{name}" data-lang="{lang}"></script>'
    return f'<pre class="ts-line"><code>{escape(line)}</code></pre>'
