"""A guide's data joined with what it borrows: parts of other files, each of which still knows where it stands."""

from collections.abc import Iterator, Mapping

from wizards.guide.near import meant
from wizards.guide.reader import Document, Fault, Faults, Node, Route

SHARED = ("questions", "decisions", "outcomes", "letters")
ADDED = ("first", "last")
"""The keys of a borrowed decision under which rules of the borrower's own stand before and after the lender's."""
type Owned = tuple[Document, Route]
"""Where a part stands that a guide has from another file."""


def joined_with(
    document: Document, lenders: tuple[Document, ...]
) -> tuple[dict[str, Node], dict[Route, tuple[Document, Route]]]:
    """Give a guide's data with what it borrows, an earlier lender going before, and where each lent part stands.

    Raises Faults where no lender has what is to be borrowed.
    """
    data = {key: value for key, value in document.data.items() if key != "borrows"}
    lent: dict[Route, tuple[Document, Route]] = {}
    if faults := list(_unlent(document, lenders)):
        raise Faults(faults)
    if lenders:
        data |= {key: [] for key in SHARED if not isinstance(data.get(key), list)}
        for key in SHARED:
            entries: list[Node] = []
            for entry, places in _entries(document, lenders, key):
                lent |= {(key, len(entries), *inner): owned for inner, owned in places.items()}
                entries.append(entry)
            data[key] = entries
        named = _mapping(document, "named")
        for lender in lenders:
            added = {name: value for name, value in _mapping(lender, "named").items() if name not in named}
            lent |= {("named", name): (lender, ("named", name)) for name in added}
            named = {**added, **named}
        data["named"] = named
    return data, lent


def _unlent(document: Document, lenders: tuple[Document, ...]) -> Iterator[Fault]:
    """Find parts to be borrowed that no lender has."""
    for key in SHARED:
        lendable = _lendable(lenders, key)
        for at, entry in enumerate(_list(document, key)):
            if not isinstance(entry, dict) or "use" not in entry:
                continue
            route: Route = (key, at, "use")
            if not lenders:
                mend = "Write borrows: with the guide it is from, or write the part out"
                yield document.fault(route, "nothing is borrowed in this guide", mend)
            elif entry["use"] not in lendable:
                what = f"`{entry['use']}` is not among the {key} of {' or '.join(each.file for each in lenders)}"
                mend = meant(str(entry["use"]), lendable, f"Name one of: {', '.join(lendable)}")
                yield document.fault(route, what, mend)


def _lendable(lenders: tuple[Document, ...], key: str) -> dict[str, Owned]:
    """Give the parts that can be lent, by id, with their places; of two with one id the earlier lender's."""
    known: dict[str, Owned] = {}
    for lender in lenders:
        for at, own in enumerate(_list(lender, key)):
            if isinstance(own, dict) and "id" in own:
                known.setdefault(own["id"], (lender, (key, at)))
    return known


def _entries(
    document: Document, lenders: tuple[Document, ...], key: str
) -> Iterator[tuple[Node, Mapping[Route, Owned]]]:
    """Give a list's entries, each with where its parts stand; a decision brings its outcomes along."""
    lendable = _lendable(lenders, key)
    for at, entry in enumerate(_list(document, key)):
        if not isinstance(entry, dict) or "use" not in entry:
            yield entry, {(): (document, (key, at))}
        else:
            yield _borrowed(document, (key, at), entry, lendable[entry["use"]])
    if key == "outcomes":
        own_outcomes = {_outcome(each) for each in _list(document, key)}
        for used in (e["use"] for e in _list(document, "decisions") if isinstance(e, dict) and "use" in e):
            lender, _ = _lendable(lenders, "decisions")[used]
            for at, own in enumerate(_list(lender, key)):
                if isinstance(own, dict) and own.get("decision") == used and _outcome(own) not in own_outcomes:
                    yield own, {(): (lender, (key, at))}


def _outcome(entry: Node) -> tuple[Node, Node]:
    """Give what names an outcome: its decision and its id, a borrowed one's too."""
    return (entry.get("decision"), entry.get("id", entry.get("use"))) if isinstance(entry, dict) else (None, None)


def _borrowed(
    document: Document, here: Route, entry: Mapping[str, Node], owned: Owned
) -> tuple[Node, dict[Route, Owned]]:
    """Give a borrowed entry: the keys beside `use` replace the lender's, and rules may be added before and after."""
    lender, (key, at) = owned
    theirs = lender.data[key][at]
    added = {name: entry[name] if isinstance(entry.get(name), list) else [] for name in ADDED}
    replaced = {name: value for name, value in entry.items() if name not in ("use", *ADDED)}
    whole = {**theirs, **replaced}
    places: dict[Route, Owned] = {(): owned}
    places |= {(name,): (document, (*here, name)) for name in replaced}
    if any(added.values()):
        rules = theirs.get("rules") if isinstance(theirs.get("rules"), list) else []
        whole["rules"] = [*added["first"], *rules, *added["last"]]
        order = [
            *((document, (*here, "first", i)) for i in range(len(added["first"]))),
            *((lender, (key, at, "rules", i)) for i in range(len(rules))),
            *((document, (*here, "last", i)) for i in range(len(added["last"]))),
        ]
        places |= {("rules", i): place for i, place in enumerate(order)}
    return whole, places


def _list(document: Document, key: str) -> list[Node]:
    value = document.data.get(key) if isinstance(document.data, dict) else None
    return value if isinstance(value, list) else []


def _mapping(document: Document, key: str) -> dict[str, Node]:
    value = document.data.get(key) if isinstance(document.data, dict) else None
    return value if isinstance(value, dict) else {}


def named_in(data: Node, key: str, route: Route = ()) -> Iterator[tuple[Route, str]]:
    """Give every text of the lists that stand under a key, with the route to it."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name == key and isinstance(value, list):
                yield from (((*route, name, at), each) for at, each in enumerate(value) if isinstance(each, str))
            else:
                yield from named_in(value, key, (*route, name))
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from named_in(value, key, (*route, at))


def timelines(data: Mapping[str, Node]) -> Iterator[tuple[Route, str]]:
    """Give the procedures that outcomes lead to, with the route to each."""
    outcomes = data.get("outcomes")
    for at, outcome in enumerate(outcomes if isinstance(outcomes, list) else ()):
        if isinstance(outcome, dict) and isinstance(outcome.get("timeline"), str):
            yield ("outcomes", at, "timeline"), outcome["timeline"]


def filled(data: Node, known: Mapping[str, Mapping[str, str]], lang: str = "") -> Node:
    """Give data with `{name}` in its words replaced by what it stands for in their language."""
    if isinstance(data, str) and lang and "{" in data:
        for name, words in known[lang].items():
            data = data.replace(f"{{{name}}}.", f"{words.removesuffix('.')}.").replace(f"{{{name}}}", words)
        return data
    if isinstance(data, dict):
        return {key: filled(value, known, key if key in known else lang) for key, value in data.items()}
    return [filled(value, known, lang) for value in data] if isinstance(data, list) else data
