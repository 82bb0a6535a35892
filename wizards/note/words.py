"""The words of the note, in both languages."""

from wizards.language.words import Words

SAY = {
    "note": Words("Notat til sagen", "Decision note"),
    "case": Words("Sag", "Case"),
    "date": Words("Dato", "Date"),
    "guide": Words("Vejviser", "Guide"),
    "book": Words("10 skarpe", "Ten Sharp"),
    "version": Words("Reglernes udgave", "Version of the rules"),
    "remark": Words("Egne bemærkninger", "Own remarks"),
    "result": Words("Resultat", "Result"),
    "answers": Words("Det er svaret", "The answers"),
    "question": Words("Spørgsmål", "Question"),
    "answer": Words("Svar", "Answer"),
    "because": Words("Fordi:", "Because:"),
    "rests": Words("Det bygger på:", "It rests on:"),
    "source": Words("Kilde:", "Source:"),
    "conditions": Words("Betingelser", "Conditions"),
    "holds": Words("opfyldt", "met"),
    "fails": Words("ikke opfyldt", "not met"),
    "open": Words("ikke afklaret", "not settled"),
    "unasked": Words("ikke spurgt", "not asked"),
    "time": Words("Hvor længe det plejer at tage:", "How long it usually takes:"),
    "municipality": Words("Set fra kommunen:", "Seen by the municipality:"),
    "company": Words("Set fra virksomheden:", "Seen by the company:"),
    "next": Words("Næste skridt", "Next steps"),
    "alternatives": Words("Andre muligheder, og hvorfor ikke", "Other possibilities, and why not"),
    "possibility": Words("Mulighed", "Possibility"),
    "state": Words("Stilling", "Standing"),
    "possible": Words("mulig", "possible"),
    "ruled_out": Words("udelukket", "ruled out"),
    "lacks": Words("Betingelser, der ikke er opfyldt eller afklaret", "Conditions not met or not settled"),
    "none": Words("ingen", "none"),
    "changes": Words("Det ville ændre resultatet", "What would change the result"),
    "instead": Words("Hvis i stedet", "If instead"),
    "then": Words("Så", "Then"),
    "more": Words("(flere spørgsmål følger)", "(more questions follow)"),
    "amounts": Words("Beløb", "Amounts"),
    "total": Words("Samlet værdi uden moms:", "Whole value excluding VAT:"),
    "threshold": Words("Tærskelværdi:", "Threshold:"),
    "until": Words("Gælder til og med:", "In force until:"),
    "left_out": Words("Det har vejviseren ikke set på", "What the guide did not consider"),
    "reopen": Words("Åbn igen", "Open again"),
    "address": Words(
        "Adressen åbner vejviseren med svarene. Den indeholder alle svar og alt, der er skrevet i felterne.",
        "The address opens the guide with the answers. It holds every answer and all that was typed in the fields.",
    ),
    "reviewed": Words("Reglerne er sidst set efter", "The rules were last checked on"),
}


def say(name: str, lang: str) -> str:
    """Give a word of the note in a language."""
    return SAY[name][lang]
