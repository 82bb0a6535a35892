"""The words of a business case's tables and chart, in both languages."""

from wizards.language.words import Words

SAY = {
    "sum": Words("Regnestykket, uden moms", "The sum, excluding VAT"),
    "item": Words("Post", "Item"),
    "worked": Words("Sådan", "How"),
    "kroner": Words("Kroner", "Kroner"),
    "startup": Words("Opstart", "Start-up"),
    "running": Words("Drift", "Running costs"),
    "time": Words("Tid, der falder ud af budgettet", "Time that leaves the budget"),
    "money": Words("Andre penge, sparet eller tjent", "Other money, saved or earned"),
    "first_year": Words("Gevinsten er mindre det første år", "The gain is smaller in the first year"),
    "ramp": Words("Gevinsten det første år", "The gain in the first year"),
    "caution": Words("Fradrag for forsigtighed", "Deduction for caution"),
    "years": Words("Levetid", "Lifetime"),
    "result": Words("Resultat efter {years} år", "Result after {years} years"),
    "one_year": Words("Resultat efter et år", "Result after one year"),
    "back": Words("Tjent hjem", "Paid back"),
    "in_year": Words("i løbet af år {year}", "during year {year}"),
    "at_once": Words("fra start", "from the start"),
    "not_before": Words("først i år {year}", "not until year {year}"),
    "never": Words("aldrig, som tallene står", "never, as the figures stand"),
    "uncounted": Words("Frigjort tid, der ikke er talt med", "Freed time that is not counted"),
    "hours_yearly": Words("{hours} timer om året", "{hours} hours a year"),
    "hours": Words("timer", "hours"),
    "yearly": Words("År for år", "Year by year"),
    "year": Words("År", "Year"),
    "start": Words("Start", "Start"),
    "part": Words("(en del af året)", "(part of the year)"),
    "cost": Words("Udgift", "Cost"),
    "gain": Words("Gevinst", "Gain"),
    "balance": Words("Årets resultat", "Result of the year"),
    "so_far": Words("I alt til nu", "In all so far"),
    "chart": Words("I alt til nu, år for år", "In all so far, year by year"),
    "sensitivity": Words("Hvad vender resultatet?", "What turns the result?"),
    "assumption": Words("Antagelse", "Assumption"),
    "worse": Words("20 % ringere giver", "20% worse gives"),
    "better": Words("20 % bedre giver", "20% better gives"),
    "turns": Words("Resultatet vender ved", "The result turns at"),
    "more": Words("{percent} % mere", "{percent}% more"),
    "less": Words("{percent} % mindre", "{percent}% less"),
    "even_double": Words("vender ikke, selv ved det dobbelte", "does not turn, even at double"),
    "stays": Words("vender ikke", "does not turn"),
    "turned": Words("{kroner} – vender", "{kroner} – turns"),
}


def say(name: str, lang: str) -> str:
    """Give a word of the business case in a language."""
    return SAY[name][lang]
