"""What the calculators' tests share: the rows of a table that a guide shows."""

from wizards.guide.exhibits import Exhibit, Table


def rows_of(shown: Exhibit) -> tuple[tuple[str, ...], ...]:
    """Give the rows of a table."""
    assert isinstance(shown, Table)
    return shown.rows
