"""The law on the page of sources: each act with its provisions, how sure each is, when it was read, who reviewed it."""

from collections.abc import Iterator

from content.blocks.html import plain
from content.markup.sure import SIGNS, mark
from content.registers import law
from content.registers.law import Act, Kind, Provision
from content.words import say
from wizards.language.dates import day

KINDS: tuple[Kind, ...] = ("danish", "eu", "case", "guidance")


def law_entries(lang: str) -> Iterator[str]:
    """Give the legend of the marks, and the acts kind by kind, each with its provisions."""
    yield _legend(lang)
    for kind in KINDS:
        acts = [act for act in law.register().acts.values() if act.kind == kind]
        if acts:
            yield f"### {say(f'law.kind.{kind}', lang)} {{#law-{kind}}}\n"
            yield from (_act(act, lang) for act in acts)


def _legend(lang: str) -> str:
    """Say what each mark means, and who has reviewed the words."""
    lines = [f"-{mark(sure, lang)} {plain(say(f'law.means.{sure}', lang))}" for sure in SIGNS]
    return "\n".join([*lines, f"\n{plain(_review(lang))}\n"])


def _review(lang: str) -> str:
    """Say honestly how much of the register a lawyer has reviewed."""
    entries = [entry.said for entry in law.register().entries()]
    reviewed = sum(bool(said.reviewed) for said in entries)
    if not reviewed:
        return say("law.nobody", lang)
    return say("law.some", lang, reviewed=str(reviewed), total=str(len(entries)))


def _act(act: Act, lang: str) -> str:
    """Give one act as an entry, and its provisions under it."""
    official = "" if act.official[lang] == act.name[lang] else f"{plain(act.official[lang])}."
    lines = [
        _entry(act.name[lang], act, lang, official, f"{say('sources.address', lang)}: <{act.url}>." if act.url else "")
    ]
    lines += [_entry(law.Entry(act, each).name[lang], each, lang) for each in act.provisions.values()]
    return "\n".join(lines)


def _entry(term: str, said: Act | Provision, lang: str, *more: str) -> str:
    """Give one term of the list with its mark and anchor, and what is said of it line by line."""
    lines = (plain(said.says[lang]), *more, _known_from(said, lang), plain(said.note[lang]) if said.note else "")
    return f"{plain(term)}{mark(said.sure, lang)} {{#law-{said.id}}}\n:   {'<br>'.join(filter(None, lines))}\n"


def _known_from(said: Act | Provision, lang: str) -> str:
    """Give when it is in force, where it was read, and who has reviewed it, as far as each is known."""
    told = []
    if said.since:
        told.append(say("law.coming" if said.coming else "law.from", lang, day=day(said.since, lang)))
    if said.to:
        told.append(say("law.to", lang, day=day(said.to, lang)))
    for seen in said.seen:
        where = f"{seen.where}, {seen.dated}" if seen.dated else seen.where
        told.append(say("law.seen", lang, where=plain(where), day=day(seen.on, lang)))
    told += [say("law.reviewed", lang, by=plain(each.by), day=day(each.on, lang)) for each in said.reviewed]
    return " ".join(told)
