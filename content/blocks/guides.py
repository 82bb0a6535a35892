"""The block that places a guide: every question as a form in the page, and the guide in readable form below."""

import json
from html import escape

from content.ahead.files import ABOVE, told_file
from content.ahead.routes import routes_of
from content.blocks.file_field import file_field
from content.guides.guides import read_guide
from content.guides.periods import rests_on_amounts
from content.guides.readable import readable
from content.markup.joined import TOGETHER
from content.words import page_words, say
from wizards.guide.answer import DONT_KNOW
from wizards.guide.model import Guide
from wizards.guide.questions import Field, Option, Question
from wizards.language.numbers import UNITS


def guide_block(name: str, lang: str) -> str:
    """Give a guide's HTML: all questions as forms, the first one open, the places for check and result, the tables."""
    guide = read_guide(name).guide
    forms = "".join(_form(q, i == 0, lang) for i, q in enumerate(guide.questions))
    words = {**page_words(lang), "together": TOGETHER}
    if guide.note == "document":
        words |= {"note": say("document", lang), "note_text": say("document_text", lang)}
    told = told_file(name, lang)
    data = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    return (
        f'<div class="ts-guide" data-guide="{guide.id}" data-lang="{lang}" data-note="{guide.note}"{_until(guide)}>'
        f'<script type="application/json" class="ts-guide-words">{data}</script>'
        f'<script type="application/json" class="ts-guide-routes" data-told="{ABOVE[lang]}{told.address}"'
        f' data-integrity="{told.integrity}">{routes_of(name)}</script>'
        f'<noscript><p class="ts-notice">{say("no_script", lang)}</p></noscript>'
        f'<p class="ts-notice ts-not-started">{say("not_started", lang)}</p>'
        '<p class="ts-guide-nav" data-search-exclude hidden>'
        f'<a class="ts-back" href="#">{say("back", lang)}</a>'
        f'<a class="ts-restart" href="./">{say("start_over", lang)}</a></p>'
        '<div class="ts-guide-errors" tabindex="-1" hidden></div>'
        '<div class="ts-guide-notes" role="status"></div>'
        f"{forms}"
        '<section class="ts-check" hidden></section>'
        '<article class="ts-result" hidden></article>'
        '<div class="ts-guide-status" role="status"></div>'
        f'<p class="ts-carry-on" data-search-exclude hidden>{_followers(guide, lang)}</p>'
        '<div class="ts-device" tabindex="-1" hidden></div>'
        f'<p class="ts-privacy" data-search-exclude>{say("privacy", lang)}</p>'
        f'<p class="ts-reopen" data-search-exclude hidden>{file_field(say("reopen", lang), ".json")}</p>'
        f'<details class="ts-readable" open><summary data-search-exclude>{say("readable", lang)}</summary>'
        f'<div class="ts-readable__all">{readable(guide, lang)}</div></details>'
        "</div>"
    )


def _until(guide: Guide) -> str:
    """Give the last day of the amounts that a guide reckons with."""
    if not rests_on_amounts(guide):
        return ""
    return f' data-valid-to="{min(amount.periods[-1].end for amount in guide.amounts.values())}"'


def _followers(guide: Guide, lang: str) -> str:
    """Give the links to the guides that take the same answers; the page adds them behind the #."""
    go_on = say("carry_on", lang)
    others = [read_guide(name).guide for name in guide.follow]
    titled = [(each, escape(each.title[lang])) for each in others]
    return "".join(f'<a href="../{f.page}/" data-guide="{f.id}">{go_on}: {title}</a>' for f, title in titled)


def _form(question: Question, is_first: bool, lang: str) -> str:
    hidden = "" if is_first else " hidden"
    role = ' role="radiogroup" aria-required="true"' if question.kind == "choice" else ""
    aid = (
        f'<details class="ts-help"><summary data-search-exclude>{say("help", lang)}</summary>'
        f"<p>{_text(question.help[lang])}</p></details>"
        if question.help
        else ""
    )
    number = say("question_number", lang, n="1")
    body = "".join(_option(question, o, lang) for o in question.options)
    if question.fields:
        fields = "".join(_field(question, f, lang) for f in question.fields)
        body = f'<div class="ts-fields">{fields}</div>{body}'
    # method="dialog": a button pressed before the scripts have come sends nothing anywhere.
    return (
        f'<form class="ts-question" method="dialog" autocomplete="off" data-question="{question.id}"'
        f' data-kind="{question.kind}" novalidate{hidden}>'
        f'<p class="ts-count" data-search-exclude>{number}</p>'
        f'<fieldset{role} aria-describedby="why-{question.id}">'
        f'<legend><h2 tabindex="-1">{escape(question.ask[lang])}</h2></legend>'
        f'<p class="ts-why" id="why-{question.id}">{_text(question.why[lang])}</p>{aid}'
        f'<p class="ts-error" id="error-{question.id}" hidden></p>'
        f'<div class="ts-answers">{body}</div></fieldset>'
        f'<button class="ts-button" type="submit">{say("next", lang)}</button></form>'
    )


def _option(question: Question, option: Option, lang: str) -> str:
    id_ = f"{question.id}-{option.id}"
    kind = "checkbox" if question.kind == "amounts" else "radio"
    hint = f'<span class="ts-hint">{escape(option.hint[lang])}</span>' if option.hint else ""
    honest = " ts-dont-know" if option.id == DONT_KNOW else ""
    return (
        f'<div class="ts-choice{honest}"><input type="{kind}" id="{id_}" name="{question.id}" value="{option.id}">'
        f'<label for="{id_}">{escape(option.label[lang])}{hint}</label></div>'
    )


def _field(question: Question, field: Field, lang: str) -> str:
    id_, label = f"{question.id}-{field.id}", escape(field.label[lang])
    hint = f'<span class="ts-hint" id="hint-{id_}">{escape(field.hint[lang])}</span>' if field.hint else ""
    described = f' aria-describedby="hint-{id_}"' if field.hint else ""
    named = f'id="{id_}" name="{field.id}" autocomplete="off"{described}'
    if field.unit in ("text", "lines"):
        written = f'<input type="text" {named}>' if field.unit == "text" else f'<textarea rows="4" {named}></textarea>'
        return (
            f'<div class="ts-field ts-field--words"><label for="{id_}">{label}</label>{hint}'
            f'<span class="ts-input">{written}</span></div>'
        )
    unit = UNITS[field.unit][lang]
    mark = f'<span class="ts-unit" aria-hidden="true">{unit}</span>' if unit else ""
    spoken = f' <span class="ts-unseen">({unit})</span>' if unit else ""
    return (
        f'<div class="ts-field"><label for="{id_}">{label}{spoken}</label>{hint}'
        f'<span class="ts-input"><input type="text" inputmode="decimal" {named}>{mark}</span></div>'
    )


def _text(text: str) -> str:
    """Give text with its one mark: *a Danish term* in an English sentence."""
    first, *rest = escape(text).split("*")
    if not rest:
        return first
    return first + "".join(f'<i lang="da">{t}</i>' if i % 2 == 0 else t for i, t in enumerate(rest))
