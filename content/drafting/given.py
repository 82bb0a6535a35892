"""What the book gives a guide that is being written, as it travels to the browser: words, sources, pages, amounts."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from content.drafting.borrowing import named_in, timelines
from wizards.guide.near import meant
from wizards.guide.reader import Document, Fault, Node
from wizards.language.words import Words

COMPILED, FILE = "compiled", "given.json"
"""Where the build lays it: content/guides/given.py."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """The book's part of any guide, as plain data by name."""

    words: Mapping[str, Mapping[str, str]]
    facts: Mapping[str, Mapping[str, Mapping[str, str]]]
    lenders: Mapping[str, Mapping[str, Node]]
    citations: Mapping[str, Node]
    documents: Mapping[str, Mapping[str, Any]]
    pages: Mapping[str, Node]
    procedures: Mapping[str, Node]
    amounts: Mapping[str, Node]
    spans: Mapping[str, Mapping[str, str]]
    guides: tuple[str, ...]

    def say(self, key: str, lang: str, **values: str) -> str:
        """Give the words of a key in one language, with its braces filled in."""
        return self.words[key][lang].format(**values)

    def told_facts(self) -> Mapping[str, Mapping[str, Words]]:
        """Give what derived facts are called, and what their values say."""
        return {name: {key: Words(**words) for key, words in fact.items()} for name, fact in self.facts.items()}

    def lender(self, name: str) -> Document:
        """Give a file that many guides borrow from."""
        whole = self.lenders[name]
        return Document(whole["file"], whole["data"], {tuple(route): line for route, line in whole["lines"]})

    def citation(self, reference: str) -> Node | None:
        """Give a source in words, or None where the book has none of that name."""
        if reference in self.citations:
            return self.citations[reference]
        id_, _, span = reference.partition(":")
        first, _, last = span.partition("-")
        document = self.documents.get(id_)
        if not document or not first.isdecimal() or not (last or first).isdecimal():
            return None
        parts = [
            each for each in document["parts"] if each["first"] <= int(last or first) and int(first) <= each["last"]
        ]
        if not parts or int(last or first) > document["parts"][-1]["last"]:
            return None
        names = [parts[0]["name"]] + ([parts[-1]["name"]] if len(parts) > 1 else [])
        told = {
            lang: f"{short}, {' – '.join(name[lang] for name in names)}" for lang, short in document["short"].items()
        }
        return {**told, "place": document["place"]}

    def of_the_book(self, data: Mapping[str, Node]) -> dict[str, Node]:
        """Give what a guide needs of the book; sources that it names itself, under `citations`, are its own."""
        led_to = {name: self.procedures[name] for _, name in timelines(data) if name in self.procedures}
        cited = {each for part in (data, led_to) for _, each in named_in(part, "source")}
        own = data.get("citations")
        questions = data.get("questions")
        listed = questions if isinstance(questions, list) else []
        reckons = any(isinstance(each, dict) and each.get("kind") == "amounts" for each in listed)
        found = {each: found for each in sorted(cited) if (found := self.citation(each)) is not None}
        return {
            "amounts": self.amounts if reckons else {},
            "citations": {**found, **own} if isinstance(own, dict) else found if own is None else own,
            "page_titles": {slug: self.pages[slug] for _, slug in named_in(data, "pages") if slug in self.pages},
            "procedures": led_to,
        }

    def faults(self, document: Document) -> Iterator[Fault]:
        """Find what a guide names and neither it nor the book has: sources, pages, procedures, guides."""
        data = document.data
        sources = data.get("citations")
        for route, reference in named_in(data, "source"):
            if isinstance(sources, dict) and reference not in sources:
                mend = "Name a provision as law:ul-22, or write the source in words under citations:"
                yield document.fault(route, f"`{reference}` is no source", meant(reference, self.citations, mend))
        for route, slug in named_in(data, "pages"):
            if slug not in self.pages:
                mend = meant(slug, self.pages, "Write the name of a page as it stands in its address")
                yield document.fault(route, f"`{slug}` is no page", mend)
        for route, name in timelines(data):
            if name not in self.procedures:
                mend = meant(name, self.procedures, f"Name one of: {', '.join(self.procedures)}")
                yield document.fault(route, f"`{name}` is no procedure", mend)
        follow = data.get("follow")
        for at, other in enumerate(follow if isinstance(follow, list) else ()):
            if other not in self.guides:
                mend = meant(str(other), self.guides, f"Name one of: {', '.join(self.guides)}")
                yield document.fault(("follow", at), f"`{other}` is no guide of the book", mend)


@cache
def given() -> Given:
    """Read what the build has laid beside this code."""
    whole = json.loads((Path(__file__).parent / COMPILED / FILE).read_text(encoding="utf-8"))
    return Given(**{**whole, "guides": tuple(whole["guides"])})
