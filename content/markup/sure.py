"""The mark beside the law: how sure it is."""

from content.markup.joined import GAP
from content.registers.law import SIGNS
from content.words import say
from wizards.guide.model import Sure


def mark(sure: Sure | None, lang: str) -> str:
    """Give a sign that is seen, with a word that is heard and shown on pointing; nothing for what is no law."""
    if sure is None:
        return ""
    word = say(f"sure_{sure}", lang)
    told = f'role="img" aria-label="{word}" title="{word}"'
    return f'{GAP}<span class="ts-sure" data-sure="{sure}" {told}>{SIGNS[sure]}</span>'
