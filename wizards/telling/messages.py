"""What the engine says to a reader when something is off: what to do next, in both languages."""

from collections.abc import Iterator

from wizards.asking.answers import InputError
from wizards.guide.model import Guide
from wizards.language.dates import day
from wizards.language.numbers import LIMITS, number
from wizards.language.words import Words

ERRORS = {
    "no_choice": Words("Vælg et svar for at gå videre.", "Choose an answer to go on."),
    "no_numbers": Words(
        "Skriv mindst ét beløb i kroner, eller vælg, at I ikke kender det.",
        "Enter at least one amount in kroner, or choose that you do not know it.",
    ),
    "years_missing": Words(
        "Skriv, hvor mange år aftalen løber, når der betales pr. år.",
        "Enter how many years the agreement lasts when payment is yearly.",
    ),
    "not_a_number": Words(
        "»{value}« kan ikke læses som et tal. Skriv for eksempel 68.000.",
        "“{value}” cannot be read as a number. Write for example 68,000.",
    ),
    "negative": Words(
        "Beløb og antal kan ikke være under nul. Skriv {value} uden minus.",
        "Amounts and numbers cannot be below zero. Write {value} without the minus.",
    ),
    "too_large": Words(
        "{value} er mere, end der kan regnes med her (højst {limit}). Se efter, om der er for mange nuller.",
        "{value} is more than can be reckoned with here (at most {limit}). Check for too many zeros.",
    ),
    "too_long": Words(
        "Teksten er for lang (højst {value} tegn). Den står her endnu. Kort den af, og gå videre.",
        "The text is too long (at most {value} characters). It is still here. Shorten it and go on.",
    ),
    "unknown_option": Words(
        "Et svar i adressen kendes ikke længere. Svar på spørgsmålet igen. De andre svar er her stadig.",
        "An answer in the address is no longer known. Answer the question again. Your other answers are still here.",
    ),
    "unknown_field": Words(
        "Et tal i adressen kendes ikke. De andre svar er her stadig.",
        "A number in the address is not known. Your other answers are still here.",
    ),
    "unknown_question": Words(
        "Adressen har et svar på et spørgsmål, som ikke findes her. Det er sprunget over.",
        "The address has an answer to a question that is not here. It was passed over.",
    ),
    "unknown_guide": Words(
        "Vejviseren findes ikke. Gå til forsiden og vælg en vejviser.",
        "The guide does not exist. Go to the start page and choose a guide.",
    ),
    "older_version": Words(
        "Svarene er gemt med en anden udgave af reglerne. Se dem igennem, før I bruger resultatet. "
        "Det, der stadig gælder, er beholdt.",
        "The answers were saved with another version of the rules. Look through them before you use the result. "
        "What still applies has been kept.",
    ),
    "bad_request": Words(
        "Noget gik galt på siden. Svarene står stadig i adressen. Genindlæs siden.",
        "Something went wrong on the page. Your answers are still in the address. Reload the page.",
    ),
}


CHANGED = Words("Ændret {day}:", "Changed on {day}:")


def say(error: InputError, guide: Guide | None, lang: str) -> str:
    """Give the sentence for an error in the reader's language."""
    question = guide.question(error.question) if guide else None
    units = {f.id: f.unit for f in question.fields} if question else {}
    limit = LIMITS.get(units.get(error.field, "dkk"), LIMITS["dkk"])
    text = ERRORS.get(error.code, ERRORS["bad_request"])[lang]
    if error.code == "older_version" and guide:
        text = " ".join((text, *_changed(guide, error.value, lang)))
    return text.replace("{value}", error.value).replace("{limit}", number(limit, lang))


def _changed(guide: Guide, version: str, lang: str) -> Iterator[str]:
    """Say what each later version of the rules changed."""
    for edition in guide.editions:
        if version.isdecimal() and int(edition.version) > int(version):
            yield f"{CHANGED[lang].replace('{day}', day(edition.since, lang))} {edition.changed[lang]}"
