"""Print the whole law of the handbook for a lawyer to read and sign: `python -m content.checks.law [da|en]`."""

import sys
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from content.checks.resting import Resting, resting
from content.guides.periods import with_amounts
from content.registers import law
from content.registers.law import SIGNS, Entry, Law
from content.words import say
from wizards.guide.reader import Faults
from wizards.language.words import LANGUAGES
from wizards.unread import until_unread


def report(known: Law, rests: Resting, today: date, lang: str) -> Iterator[str]:
    """Give the law line by line: each act with its provisions, then what is to be done."""
    entries = list(known.entries())
    yield f"# The law of the handbook, {today.isoformat()}"
    yield f"\n{len(entries)} entries; {sum(bool(each.said.reviewed) for each in entries)} reviewed by a lawyer."
    yield "".join(f"\n{SIGNS[sure]} {say(f'law.means.{sure}', lang)}" for sure in SIGNS)
    for entry in entries:
        yield from _entry(entry, rests, lang)
    yield "\n# To do"
    for heading, names in _to_do(known, entries, rests, today, lang):
        yield f"\n## {heading} ({len(names)})"
        yield from (f"- {name}" for name in names)


def _entry(entry: Entry, rests: Resting, lang: str) -> Iterator[str]:
    """Give one act or provision: its words, where it was read, what rests on it, and the place to sign."""
    said, act = entry.said, entry.act
    yield f"\n{'###' if entry.provision else '##'} {SIGNS[said.sure]} {entry.name[lang]}  [law:{said.id}]"
    if entry.provision is None:
        yield f"{act.official[lang]}{f' <{act.url}>' if act.url else ''}"
    yield with_amounts(said.says[lang], lang)
    if said.note:
        yield f"To look up: {said.note[lang]}"
    spans = [f"from {said.since}" if said.since else "", f"to {said.to}" if said.to else ""]
    if any(spans):
        yield f"In force: {' '.join(filter(None, spans))}{' (coming)' if said.coming else ''}"
    yield from (f"Read {seen.on}: {seen.named(lang).replace('*', '')}" for seen in said.seen)
    yield from _rests(rests.get(f"law:{said.id}", ()))
    yield from (f"Reviewed {each.on} by {each.by}" for each in said.reviewed)
    yield "Reviewed by ____________________  on ____________"


def _rests(whats: Iterable[str]) -> Iterator[str]:
    """Give what rests on an entry on a line for each kind, and for each guide."""

    def kind(what: str) -> str:
        head, _, name = what.partition(" ")
        return f"{head} of {name.partition(': ')[0]}" if ": " in name else head

    for heading, group in groupby(sorted(whats, key=kind), key=kind):
        names = [what.partition(" ")[2].rpartition(": ")[2] for what in group]
        yield f"Rests on it, {heading}: {', '.join(names)}"


def _to_do(known: Law, entries: list[Entry], rests: Resting, today: date, lang: str) -> Iterator[tuple[str, list[str]]]:
    """Give what falls due, heading by heading."""
    due = today - timedelta(days=known.read_again_after)

    def named(chosen: Iterable[Entry]) -> list[str]:
        return [f"{entry.name[lang]}  [law:{entry.said.id}]" for entry in chosen]

    read = [entry for entry in entries if entry.said.read_on]
    yield (
        f"Read more than {known.read_again_after} days ago: look again",
        named(entry for entry in read if entry.said.read_on and entry.said.read_on < due),
    )
    yield "Known to a lawyer alone: find the text", named(e for e in entries if e.said.sure == "known")
    yield "Told by one other text: find the law's own", named(e for e in entries if e.said.sure == "one_text")
    yield "Something is still to be looked up", named(e for e in entries if e.said.note)
    unreviewed = [entry for entry in entries if not entry.said.reviewed]
    if len(unreviewed) < len(entries):  # else it is all of them
        yield "Reviewed by nobody", named(unreviewed)
    yield (
        "Called coming, and in force: remove coming",
        named(e for e in entries if e.said.coming and e.said.since and e.said.since <= today),
    )
    yield "No longer in force", named(e for e in entries if e.said.to and e.said.to < today)
    yield (
        "An act is named where a paragraph should be",
        [
            f"law:{entry.said.id}: {what}"
            for entry in entries
            if not entry.is_exact
            for what in rests.get(f"law:{entry.said.id}", ())
        ],
    )
    yield "Nothing rests on it", named(e for e in entries if f"law:{e.said.id}" not in rests and e.is_exact)


@until_unread
def main(arguments: list[str]) -> int:
    """Print the register; gives the exit status."""
    lang = arguments[0] if arguments and arguments[0] in LANGUAGES else "da"
    try:
        for line in report(law.register(), resting(), date.today(), lang):
            print(line)
    except Faults as faults:
        print(faults, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
