"""The block `drafting`: a field for a guide in YAML, with an example in it, and places for all that it says."""

import json
from html import escape

from content.blocks.file_field import file_field
from content.drafting import EXAMPLE
from content.words import drafting_words, words

SHARED = ("because", "question_number", "question_of", "first_steps", "may_stop", "then", "back", "next", "start_over")
HEADS = ("common.question", "common.source", "readable.answers", "readable.asked_when", "readable.when")
TITLES = {"ways": "ways_title", "questions": "readable.questions", "rules": "readable.rules", "walk": "walk_title"}
"""The words that other pages say too, and the titles of the page's parts."""


def words_of_page(lang: str) -> dict[str, str]:
    """Give all words of the page by the key under which its scripts say them, their braces not yet filled in."""
    return {
        **drafting_words(lang),
        **{key: words()[key][lang] for key in (*SHARED, *HEADS, *TITLES.values(), "try_again")},
    }


def drafting_block(_: str, lang: str) -> str:
    """Give the field and the places that scripts fill; in one line, for Markdown reads on at the next."""
    told = words_of_page(lang)
    data = json.dumps(told, ensure_ascii=False).replace("<", "\\u003c")
    text = escape(EXAMPLE.read_text(encoding="utf-8"), quote=False).replace("\n", "&#10;")
    parts = "".join(_part(name, told[title]) for name, title in TITLES.items())
    return (
        f'<div class="ts-drafting" data-lang="{lang}" data-search-exclude>'
        f'<script type="application/json" class="ts-guide-words">{data}</script>'
        f'<noscript><p class="ts-notice">{told["draft_no_script"]}</p></noscript>'
        f'<label for="drafting-text">{told["text_label"]}</label>'
        f'<p class="ts-hint" id="drafting-hint">{told["text_hint"]}</p>'
        '<textarea id="drafting-text" rows="22" spellcheck="false" autocomplete="off" autocapitalize="off"'
        f' aria-describedby="drafting-hint drafting-kept">{text}</textarea>'
        f'<p class="ts-hint" id="drafting-kept">{told["not_kept"]}</p>'
        '<p class="ts-actions">'
        f'<button class="ts-button ts-button--quiet ts-drafting-save" type="button">{told["save"]}</button>'
        f'<span class="ts-drafting-open">{file_field(told["open_file"], ".yml,.yaml")}</span></p>'
        f'<div class="ts-drafting-state"><p class="ts-drafting-count" role="status">{told["draft_starting"]}</p>'
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
