"""The law on its pages: each act with its provisions, how sure each is, when it was read, who reviewed it."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from urllib.parse import urlsplit

from content.blocks.html import plain, with_foreign
from content.guides.periods import with_amounts
from content.markup.sure import mark
from content.pages.places import address
from content.registers import law
from content.registers.law import SIGNS, Act, Entry, Kind, Provision, Seen
from content.words import say
from wizards.language.dates import day

KINDS: tuple[Kind, ...] = ("danish", "eu", "case", "guidance")


def law_block(page: str, lang: str) -> str:
    """Give the legend of the marks, and a page's acts kind by kind, each with its provisions; the search finds the
    pages that build on a provision instead."""
    kinds = list(_kinds(act for act in law.register().acts.values() if act.page == page))
    told = [_unsearched(_legend(lang))]
    for kind, acts in kinds:
        if len(kinds) > 1:
            told.append(_heading(kind, lang))
        told += [_names(acts, lang), _unsearched("\n".join(_act(act, lang) for act in acts))]
    return "\n".join(told)


def law_index(lang: str) -> Iterator[str]:
    """Give the legend of the marks, and every provision in a line of its act as a way to its page; each way has the
    provision's own anchor, since the provisions once stood here and readers keep their addresses."""
    yield _legend(lang)
    for kind, acts in _kinds(law.register().acts.values()):
        yield _heading(kind, lang)
        yield _unsearched("\n".join(_line(act, lang) for act in acts))


def _kinds(acts: Iterable[Act]) -> Iterator[tuple[Kind, list[Act]]]:
    """Give each kind that is among the acts, with those of it."""
    among = list(acts)
    for kind in KINDS:
        if those := [act for act in among if act.kind == kind]:
            yield kind, those


def _heading(kind: Kind, lang: str) -> str:
    return f"### {say(f'law.kind.{kind}', lang)} {{#law-{kind}}}\n"


def _unsearched(markdown: str) -> str:
    return f'<div markdown="1" data-search-exclude="true">\n\n{markdown}\n</div>\n'


def _line(act: Act, lang: str) -> str:
    """Give an act's name and its provisions, each as a way to its entry."""
    name = _way(Entry(act), (act.short or act.name)[lang])
    ways = ", ".join(_way(Entry(act, each), each.at[lang]) for each in act.provisions.values())
    return f"- {name}: {ways}" if ways else f"- {name}"


def _way(entry: Entry, words: str) -> str:
    return f"[{plain(words)}]({address(entry.place)}){{#law-{entry.said.id}}}"


def coming_block(_: str, lang: str) -> str:
    """Give the law that does not apply yet in a box, the nearest first, with the day on which it was last looked up."""
    entries = [entry for entry in law.register().entries() if entry.said.coming]
    if not entries:
        return ""
    entries.sort(key=lambda entry: entry.said.since or date.max)
    looked = max((entry.said.read_on for entry in entries if entry.said.read_on), default=None)
    title = say("law.box", lang, day=day(looked, lang)) if looked else say("law.undated", lang)
    rows = [_coming(entry, lang) for entry in entries]
    return f'!!! law "{title}"\n' + "".join(f"    - {row}\n" for row in rows)


def _coming(entry: Entry, lang: str) -> str:
    """Give one line of the box: since when, the name, which leads to its entry, and what it says."""
    said = entry.said
    since = say("law.since", lang, day=day(said.since, lang)) if said.since else say("law.open", lang)
    name = f"[{plain(entry.name[lang])}]({address(entry.place)}){mark(said.sure, lang)}"
    return f"**{since}** {name}: {plain(with_amounts(said.says[lang], lang))}"


def _legend(lang: str) -> str:
    """Say what each mark means, who has reviewed the words, and when a text is read again."""
    lines = [f"{mark(sure, lang).strip()} {plain(say(f'law.means.{sure}', lang))}" for sure in SIGNS]
    again = say("law.again", lang, days=str(law.register().read_again_after))
    return f"{'<br>'.join(lines)}\n\n{plain(_review(lang))} {plain(again)}\n"


def _review(lang: str) -> str:
    """Say honestly how much of the register a lawyer has reviewed."""
    entries = [entry.said for entry in law.register().entries()]
    reviewed = sum(bool(said.reviewed) for said in entries)
    if not reviewed:
        return say("law.nobody", lang)
    return say("law.some", lang, reviewed=str(reviewed), total=str(len(entries)))


def _names(acts: list[Act], lang: str) -> str:
    """Give links to the acts of a kind, to jump by: the list of all their provisions is long."""
    links = " ".join(f"[{plain((act.short or act.name)[lang])}](#law-{act.id}){{.ts-jump}}" for act in acts)
    return f'<p markdown="1" data-search-exclude="true">{links}</p>\n'


def _act(act: Act, lang: str) -> str:
    """Give one act as an entry, and its provisions under it."""
    official = "" if act.official[lang] == act.name[lang] else f"{plain(act.official[lang])}."
    lines = [_entry(act.name[lang], act, lang, official, _address(act, lang))]
    lines += [_entry(Entry(act, each).name[lang], each, lang) for each in act.provisions.values()]
    return "\n".join(lines)


def _address(act: Act, lang: str) -> str:
    """Give the way to the act itself by its host's name; a print writes the whole address after it."""
    if not act.url:
        return ""
    host = urlsplit(act.url).netloc.removeprefix("www.")
    return f"{say('sources.address', lang)}: [{host}]({act.url})"


def _entry(term: str, said: Act | Provision, lang: str, *more: str) -> str:
    """Give one term of the list with its mark and anchor, and what is said of it line by line."""
    lines = (
        plain(with_amounts(said.says[lang], lang)),
        *more,
        _known_from(said, lang),
        plain(said.note[lang]) if said.note else "",
    )
    told = "<br>".join(filter(None, lines)).replace("</ul><br>", "</ul>")
    return f"{plain(term)}{mark(said.sure, lang)} {{#law-{said.id}}}\n:   {told}\n"


def _known_from(said: Act | Provision, lang: str) -> str:
    """Give when it is in force, where it was read, and who has reviewed it, as far as each is known."""
    told = []
    if said.since:
        told.append(say("law.coming" if said.coming else "law.from", lang, day=day(said.since, lang)))
    if said.to:
        told.append(say("law.to", lang, day=day(said.to, lang)))
    told += [say("law.reviewed", lang, by=plain(each.by), day=day(each.on, lang)) for each in said.reviewed]
    read_on = groupby(said.seen, key=lambda seen: seen.on)
    lines = [" ".join(told), *(_read_on(on, list(seen), lang) for on, seen in read_on)]
    return "<br>".join(filter(None, lines))


def _read_on(on: date, seen: list[Seen], lang: str) -> str:
    """Give what was read on a day, as a list where it is more than one text."""
    names = [with_foreign(each.named(lang), lang) for each in seen]
    listed = f"<ul>{''.join(f'<li>{name}</li>' for name in names)}</ul>"
    where = f" {names[0]}." if len(names) == 1 else listed
    return say("law.seen", lang, day=day(on, lang)) + where
