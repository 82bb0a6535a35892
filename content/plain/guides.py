"""A guide as Markdown: what it asks and what it may answer; its rules stand whole in the file of data."""

from collections.abc import Iterator

from content.data.places import data_file
from content.guides.guides import read_guide
from content.words import say
from wizards.guide.model import Decision, Guide


def guide_as_markdown(name: str, lang: str, root: str) -> str:
    """Give a guide's questions, options and results, and the way to its rules; `root` leads to the site's root."""
    guide = read_guide(name).guide
    file = data_file(root, f"guides/{guide.id}")
    return "\n".join(
        [
            f"### {say('readable.questions', lang)}\n",
            *_questions(guide, lang),
            f"\n### {say('plain.results', lang)}\n",
            *(line for decision in guide.decisions if decision.shown for line in _results(guide, decision, lang)),
            f"{say('plain.rules', lang)} [{guide.id}.json]({file})",
        ]
    )


def _questions(guide: Guide, lang: str) -> Iterator[str]:
    for at, question in enumerate(guide.questions, 1):
        yield f"{at}. {question.ask[lang]}"
        labels = [each.label for each in question.fields] + [each.label for each in question.options]
        yield from (f"    - {label[lang]}" for label in labels)


def _results(guide: Guide, decision: Decision, lang: str) -> Iterator[str]:
    yield f"**{decision.title[lang]}**\n"
    given = {rule.give for rule in decision.rules}
    for outcome in guide.outcomes:
        if outcome.decision == decision.id and outcome.id in given:
            yield f"- **{outcome.title[lang]}** {outcome.text[lang]}"
    yield ""
