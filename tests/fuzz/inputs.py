"""Odd inputs, the same for the same seed: what people write, what is done to it, and what only a fuzzer sends."""

import random
from collections.abc import Sequence
from urllib.parse import quote

from tests.wizards.language.writings import writings

WRITTEN = tuple(dict.fromkeys(each.typed for each in writings()))
DAYS = ("1.5.2027", "2027-05-01", "1. maj 2027", "May 1, 2027", "31.2.2027", "0001-01-01", "9999-12-31", "den 1 maj 27")
PIECES: tuple[str, ...] = (
    *"0123456789.,' -+~%&=#?:;()[]{}<>\"\\/\n\t\r\x00\x0b\x1b",
    *(
        "mio.",
        "mia",
        "kr.",
        "t.kr.",
        "DKK",
        "million",
        "EUR",
        ",-",
        "maj",
        "v=1",
        "at=result",
        "~~",
        "%7E",
        "%25",
        "&amp;",
    ),
    *("\u00a0", "\u2009", "\u202f", "\u200b", "\ufeff", "\u202e", "\uff11", "\u0663", "\u00bd", "\u00b2", "\u2212"),
    *("\ud83d", "\ude00", "\ufffe", "\uffff", "\U0001f600", "e\u0301", "æøå", "\u0130", "\u1e9e", "𝟙"),
    *(
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "../../x",
        "{0}",
        "{value}",
        "%s",
        "__class__",
        "null",
        "NaN",
        "1e999",
    ),
)


class Odd:
    """A source of odd inputs."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def text(self, known: Sequence[str] = WRITTEN) -> str:
        """Give something known, changed a little, or something made of pieces."""
        if self.chance.random() < 0.5:
            return self._changed(self.chance.choice(known))
        return "".join(self.chance.choices(PIECES, k=self.chance.randint(0, 12)))

    def address(self, written: Sequence[str]) -> str:
        """Give an address as it was written, changed on its way or cut."""
        text = self.chance.choice(written)
        match self.chance.randrange(6):
            case 0:
                return text[: self.chance.randint(0, len(text))]
            case 1:
                return quote(text, safe=self.chance.choice(("", "=&", "=&~:")))
            case 2:
                return text.replace("&", "&amp;")
            case 3:
                return text + self.chance.choice(PIECES)
            case _:
                return self._changed(text)

    def value(self, depth: int = 3) -> object:
        """Give anything that JSON can hold."""
        match self.chance.randrange(8 if depth else 5):
            case 0:
                return self.chance.choice((None, True, False, 0, -1, 1e308, 10**30))
            case 5 | 6:
                return {
                    self.text(("case", "remark", "years")): self.value(depth - 1)
                    for _ in range(self.chance.randint(0, 4))
                }
            case 7:
                return [self.value(depth - 1) for _ in range(self.chance.randint(0, 4))]
            case _:
                return self.text()

    def _changed(self, text: str) -> str:
        """Put something into a text, take something out, or turn it round, a few times."""
        for _ in range(self.chance.randint(0, 3)):
            at, to = sorted((self.chance.randint(0, len(text)), self.chance.randint(0, len(text))))
            piece = self.chance.choice(PIECES)
            turned = text[:at] + text[at:to][::-1] + text[to:]
            text = self.chance.choice([text[:at] + piece + text[at:], text[:at] + text[to:], turned])
        return text
