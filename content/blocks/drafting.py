"""The block `drafting`: a field for a guide in YAML, with an example in it, and places for all that it says."""

import json
from html import escape

from content.drafting import EXAMPLE
from content.words import drafting_words, words

SHARED = {
    **{key: key for key in ("because", "question_number", "question_of", "first_steps", "may_stop", "then")},
    **{key: key for key in ("back", "next", "start_over", "try_again")},
    "question": "common.question",
    "source": "common.source",
    "answers": "readable.answers",
    "asked_when": "readable.asked_when",
    "when": "readable.when",
    "questions_title": "readable.questions",
    "rules_title": "readable.rules",
}
"""The words that other pages say too: the key by which this page's scripts say them, and their own."""


def words_of_page(lang: str) -> dict[str, str]:
    """Give all words of the page by the key under which its scripts say them, their braces not yet filled in."""
    return {**drafting_words(lang), **{key: words()[own][lang] for key, own in SHARED.items()}}


def drafting_block(_: str, lang: str) -> str:
    """Give the field and the places that scripts fill; in one line, for Markdown reads on at the next."""
    told = words_of_page(lang)
    data = json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")
    text = escape(EXAMPLE.read_text(encoding="utf-8"), quote=False).replace("\n", "&#10;")
    parts = "".join(_part(name, told[f"{name}_title"]) for name in ("ways", "questions", "rules", "walk"))
    return (
        f'<div class="ts-drafting" data-lang="{lang}" data-search-exclude>'
        f'<script type="application/json" class="ts-guide-words">{data}</script>'
        f'<noscript><p class="ts-notice">{told["no_script"]}</p></noscript>'
        f'<label for="drafting-text">{told["text_label"]}</label>'
        f'<p class="ts-hint" id="drafting-hint">{told["text_hint"]}</p>'
        '<textarea id="drafting-text" rows="22" spellcheck="false" autocomplete="off" autocapitalize="off"'
        f' aria-describedby="drafting-hint drafting-kept">{text}</textarea>'
        f'<p class="ts-hint" id="drafting-kept">{told["not_kept"]}</p>'
        '<p class="ts-actions">'
        f'<button class="ts-button ts-button--quiet ts-drafting-save" type="button">{told["save"]}</button>'
        f'<label class="ts-drafting-open">{told["open_file"]} <input type="file" accept=".yml,.yaml"></label></p>'
        f'<div class="ts-drafting-state"><p class="ts-drafting-count" role="status">{told["starting"]}</p>'
        '<p class="ts-drafting-proof" role="status"></p></div>'
        '<div class="ts-drafting-failed" role="alert"></div>'
        '<section class="ts-drafting-faults" aria-labelledby="faults" hidden>'
        f'<h2 id="faults">{told["faults_title"]}</h2><ul></ul>'
        f'<p class="ts-drafting-stale" hidden>{told["stale"]}</p></section>'
        f"{parts}</div>"
    )


def _part(name: str, title: str) -> str:
    return (
        f'<section class="ts-drafting-{name}" aria-labelledby="{name}" hidden>'
        f'<h2 id="{name}">{title}</h2><div class="ts-drafting-shown"></div></section>'
    )
