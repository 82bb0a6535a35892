"""An exhibit says by itself what it is: the page and the note draw it by that."""

import pytest

from wizards.guide.exhibits import Chart, Table


def test_a_table_is_a_table_and_a_chart_a_chart_whatever_is_said() -> None:
    assert (Table("", (), ()).kind, Chart("", ()).kind) == ("table", "chart")
    with pytest.raises(TypeError):
        Table("", (), (), kind="chart")  # type: ignore[call-arg]
    with pytest.raises(TypeError):
        Chart("", (), kind="table")  # type: ignore[call-arg]
