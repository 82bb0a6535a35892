"""What a result says of the law, in words that every guide shares, so that guides can be held against each other.

A matter and its words are declared here and nowhere else; content/guides/README.md says what each of them means.
"""

from dataclasses import dataclass, fields
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Says:
    """What an outcome or a rule says of the law; a matter that is left out stays open."""

    threshold: Literal["above", "below", "depends"] | None = None
    eu_tender: Literal["required", "light_notice", "not_required", "depends"] | None = None
    below: Literal["section_191", "section_193", "sound_economy", "tender_act", "depends"] | None = None
    act: Literal["applies", "utilities", "concession", "exempt_research", "no_purchase", "depends"] | None = None
    research: Literal["not_exempt", "exempt_paid", "exempt", "depends"] | None = None

    def of(self, matter: str) -> str | None:
        """Give the word that is said of a matter, or None where it stays open."""
        word: str | None = getattr(self, matter)
        return word


MATTERS = tuple(each.name for each in fields(Says))
"""What something may be said of."""
SILENT = Says()
