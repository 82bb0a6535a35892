"""A guide that is being written, read from the text of its editor: every fault at its line, and never a traceback."""

from content.drafting.borrowing import filled, joined_with
from content.drafting.given import Given, given
from content.reading.yamlfile import parse
from wizards.catalog import CALCULATORS
from wizards.guide.load import load_guide
from wizards.guide.model import Guide
from wizards.guide.near import meant
from wizards.guide.reader import Document, Fault, Faults, Route

FILE = "guide.yml"
LONGEST = 400_000
"""The most signs of a text that is read: half as long again as the longest guide of the book."""
KEYS = "Write the guide's keys: id, version, title, questions"


def read(text: str) -> tuple[Guide, Document]:
    """Make a guide of a text in YAML, and the document that knows its lines, with what it borrows and the book gives.

    Raises Faults with all that is wrong.
    """
    if len(text) > LONGEST:
        what = f"the text has {len(text):,} signs, and no more than {LONGEST:,} are read here"
        raise Faults([Fault(FILE, 1, "", what, "Shorten it, or write it in a clone with make serve")])
    book = given()
    try:
        document = parse(FILE, text)
        if not isinstance(document.data, dict) or not document.data:
            what = "is not a mapping" if document.data else "the guide is empty"
            raise Faults([document.fault((), what, KEYS)])
        data, lent = joined_with(document, _lenders(document, book))
        whole = Document(FILE, filled({**data, **book.of_the_book(data)}, book.spans), document.lines, lent)
        faults = list(book.faults(whole))
        try:
            guide = load_guide(whole, CALCULATORS)
        except Faults as found:
            raise Faults([*faults, *found.faults]) from None
    except RecursionError:
        mend = "Close brackets where they end, and write entries each on a line"
        raise Faults([Fault(FILE, 1, "", "so much stands within one another that it cannot be read", mend)]) from None
    if faults:
        raise Faults(faults)
    return guide, whole


def _lenders(document: Document, book: Given) -> tuple[Document, ...]:
    """Give what the guide borrows from; other guides lend nothing here."""
    written = document.data.get("borrows")
    if written is None:
        return ()
    found: list[Document] = []
    for at, name in enumerate(written if isinstance(written, list) else [written]):
        if not isinstance(name, str) or name not in book.lenders:
            route: Route = ("borrows", at) if isinstance(written, list) else ("borrows",)
            mend = meant(str(name), book.lenders, f"Name one of: {', '.join(book.lenders)}")
            raise Faults([document.fault(route, f"nothing is lent here by `{name}`", mend)])
        found.append(book.lender(name))
    return tuple(found)
