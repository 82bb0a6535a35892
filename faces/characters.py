"""What the faces can show, and what is left to the device's own."""

LATIN = "".join(map(chr, range(0x20, 0x7F)))
"""What every keyboard has."""

LETTERS = "ÆØÅæøåÉéÄäÖöÜü"
"""What Danish writes beside it, and the names of neighbours."""

MARKS = "\u00a0§«»·×½°€–—‘’“”„…−"
"""The signs that the pages use, the joined space among them."""

CHARACTERS = LATIN + LETTERS + MARKS

SELDOM = '"$*+<>@X[\\]^_`{|}~ÄÖÜäöü½°€—‘„…'
"""What hardly a page writes: it has files of its own, which a browser fetches where one of these stands."""

OFTEN = "".join(each for each in CHARACTERS if each not in SELDOM)

DEVICE = "→○●◐\u00ad\u2011\u200b\u2060"
"""What the cut faces have not: arrows, the book's dots, and signs that are never seen."""
