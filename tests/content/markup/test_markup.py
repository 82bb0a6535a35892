"""Boxes have titles, tables have frames and headers that say what they head, and tasks have labels."""

import re
from xml.etree import ElementTree

import pytest
from markdown import markdown

from content.markup import Markup
from content.markup.tables import framed
from content.words import frame_words

EXTENSIONS = ["md_in_html", "tables", "pymdownx.tasklist"]


def html(text: str, lang: str = "da", placed: set[str] | None = None) -> str:
    clickable = {"pymdownx.tasklist": {"clickable_checkbox": True}}
    return markdown(text, extensions=[*EXTENSIONS, Markup(lang, placed=placed)], extension_configs=clickable)


def tree(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(f"<body>{html(text)}</body>")


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_box_without_a_title_gets_its_kinds_title(lang: str) -> None:
    kinds = [key.removeprefix("box_") for key in frame_words(lang) if key.startswith("box_")]
    assert kinds
    for kind in kinds:
        title = frame_words(lang)[f"box_{kind}"]
        assert f'<div class="admonition {kind}">\n<p class="admonition-title">{title}</p>' in html(
            f"!!! {kind}\n    x", lang
        )


def test_a_title_of_its_own_and_none_at_all_are_kept() -> None:
    assert '<p class="admonition-title">Mit</p>' in html('!!! short "Mit"\n    x')
    assert "admonition-title" not in html('!!! short ""\n    x')


def test_a_box_in_a_list_has_its_title_too() -> None:
    assert f'<p class="admonition-title">{frame_words("da")["box_law"]}</p>' in html("- x\n\n    !!! law\n        y")


def test_the_words_of_a_box_in_code_are_left_alone() -> None:
    assert html("    !!! short\n") == "<pre><code>!!! short\n</code></pre>"


def test_every_table_stands_in_one_frame_whether_written_as_markdown_or_as_html() -> None:
    body = tree(
        "| A | B |\n|---|---|\n| 1 | 2 |\n\n"
        '<section markdown="1">\n\n| A |\n|---|\n| 1 |\n\n</section>\n\n'
        '<table markdown="span"><tr markdown="span"><td markdown="span">*x*</td></tr></table>\n\n- x\n\n'
        "    | A |\n    |---|\n    | 1 |\n"
    )
    frames = [div for div in body.iter("div") if str(div.get("class")).startswith("ts-table")]
    assert len(frames) == 4
    assert [[child.tag for child in frame] for frame in frames] == [["table"]] * 4
    assert len(body.findall(".//table")) == 4


def test_what_follows_a_table_stays_behind_it() -> None:
    assert re.sub(r"\s*<[^>]+>\s*", "|", html("| A |\n|---|\n| 1 |\n\nefter")).strip("|").split("|")[-1] == "efter"


def test_headers_head_their_columns_even_where_the_column_is_aligned() -> None:
    body = tree("| A | B | C |\n|---|--:|:-:|\n| 1 | 2 | 3 |")
    assert [head.get("scope") for head in body.iter("th")] == ["col"] * 3 + ["row"]
    assert [cell.get("class") for cell in body.iter("td")] == ["ts-right", "ts-center"]
    assert all("style" not in cell.attrib for cell in body.iter())


def test_where_nothing_stands_over_the_first_column_its_cells_head_their_rows() -> None:
    body = tree("|   | B |\n|:--|---|\n| 1 | 2 |\n| 3 | 4 |")
    assert [(head.text, head.get("scope")) for head in body.iter("th")] == [("B", "col"), ("1", "row"), ("3", "row")]
    assert [cell.text for cell in body.iter("td")] == [None, "2", "4"]


def test_a_scope_that_is_given_is_kept() -> None:
    text = '<table markdown="span"><thead markdown="span"><tr markdown="span">'
    body = tree(f'{text}<th scope="colgroup" markdown="span">*x*</th></tr></thead></table>')
    assert [head.get("scope") for head in body.iter("th")] == ["colgroup"]


LONG = "en lang celle, som ikke kan stå i en smal spalte på en telefon"


def test_each_cell_of_a_table_that_becomes_cards_has_its_columns_name() -> None:
    body = tree(f"| Hvad & hvem | **Hvornår?** |\n|---|---|\n| {LONG} | 2 |\n| | 3 |")
    assert [cell.get("data-label") for cell in body.iter("td")] == ["Hvornår?", None, "Hvornår?"]


@pytest.mark.parametrize(
    ("row", "heads"),
    [
        ("| A | {0} |", ["A"]),  # few words about many
        ("| " + 5 * "a long name " + "| {0}{0} |", [(5 * "a long name ").strip()]),
        ("| {0} | {0} |", []),  # two columns as good as each other
        ("| 1 | A | {0} |", ["A"]),  # a number is no name
        ("| 1 | 2 | {0} |", ["1"]),
        ("| {0} | B | C |", [LONG]),
    ],
)
def test_the_cell_that_a_row_is_about_heads_it_by_one_rule(row: str, heads: list[str]) -> None:
    columns = row.count("|") - 1
    body = tree("| x " * columns + "|\n" + "|---" * columns + "|\n" + f"{row}\n{row}".format(LONG))
    assert [th.text for th in body.iter("th") if th.get("scope") == "row"] == heads * 2
    assert [th.get("data-label") for th in body.iter("th")] == [None] * (columns + 2 * len(heads))


def test_two_lists_beside_each_other_head_no_rows() -> None:
    body = tree(f"| x | y |\n|---|---|\n| A | {LONG} |\n| | {LONG} |")
    assert [th.get("scope") for th in body.iter("th")] == ["col"] * 2


def test_terms_with_their_answers_and_two_equal_columns_are_told_apart() -> None:
    terms = tree(f"| Fakta | Robotten |\n|---|---|\n| **Sted** | {LONG} |\n| **Hvem** | {LONG} |")
    assert [cell.get("data-label") for cell in terms.iter("td")] == [None] * 2
    equal = tree(f"| Gør | Lad være |\n|---|---|\n| {LONG} | {LONG} |")
    assert [cell.get("data-label") for cell in equal.iter("td")] == ["Gør:", "Lad være:"]
    assert [div.get("class") for div in equal.iter("div")] == ["ts-table ts-table--even"]


def test_a_column_of_money_stands_to_the_right_and_one_of_years_does_not() -> None:
    body = tree("| Hvad | Kr. | År |\n|---|---|---|\n| A | 1.611.360 kr. | 2026 |\n| B | 596.800 kr. | 2027 |")
    right = [cell.text for cell in body.iter() if cell.get("class") == "ts-right"]
    assert right == ["Kr.", "1.611.360 kr.", "596.800 kr."]


def test_counts_stand_to_the_right_and_a_sum_on_its_line() -> None:
    body = tree("| Hvad | Sum | Antal |\n|---|---|---|\n| A | 2 × 250 kr. | 5 |\n| B | 3 × 9 kr. | 500 i alt |")
    assert [cell.text for cell in body.iter() if cell.get("class") == "ts-right"] == ["Antal", "5", "500 i alt"]
    assert [cell.text for cell in body.iter() if cell.get("class") == "ts-sum"] == ["2 × 250 kr.", "3 × 9 kr."]


def test_a_cell_below_no_name_has_none() -> None:
    body = tree(f"|   | B |\n|:--|---|\n| {LONG} | 2 |")
    assert [cell.get("data-label") for cell in body.findall(".//tbody//th") + body.findall(".//tbody//td")] == [
        None,
        "B:",
    ]


def test_a_heading_over_a_group_of_rows_has_no_columns_name() -> None:
    cells = "".join(f'<td markdown="span">{cell}</td>' for cell in (LONG, "2"))
    body = tree(
        '<table markdown="span"><thead markdown="span"><tr markdown="span"><th markdown="span">A</th>'
        '<th markdown="span">B</th></tr></thead><tbody markdown="span"><tr markdown="span">'
        f'<th scope="rowgroup" colspan="2" markdown="span">G</th></tr><tr markdown="span">{cells}</tr></tbody></table>'
    )
    assert [head.get("data-label") for head in body.iter("th")] == [None] * 4
    assert [cell.get("data-label") for cell in body.iter("td")] == ["B:"]


@pytest.mark.parametrize(
    ("table", "look"),
    [
        ("| A | B |\n|---|---|\n| kort | 2 |", "ts-table ts-table--short"),
        (f"| A | B |\n|---|---|\n| {LONG} | 2 |", "ts-table"),
        (f"| A | B | C |\n|---|---|---|\n| {LONG} | {LONG} | {LONG} |", "ts-table ts-table--wide"),
        (f"| A | B |\n|---|---|\n| {'x' * 40} | {'x' * 40} |", "ts-table ts-table--wide ts-table--halves"),
        (f"| A | B |\n|---|---|\n| kort | {LONG} |", "ts-table ts-table--terms"),
    ],
)
def test_a_table_stays_on_a_telephone_or_takes_the_margin_by_what_it_holds(table: str, look: str) -> None:
    assert [div.get("class") for div in tree(table).iter("div")] == [look]
    assert f'<div class="{look}"><table>' in framed(html_of(table))


def html_of(table: str) -> str:
    """A table as a block gives it."""
    return html(table).split(">", 1)[1].rsplit("</div>", 1)[0]


def test_a_page_with_a_table_loads_what_tables_look_like() -> None:
    placed = set[str]()
    html("| A |\n|---|\n| 1 |", placed=placed)
    assert placed == {"tables"}


def test_the_words_of_a_task_are_its_boxs_label_and_a_list_below_is_not() -> None:
    placed = set[str]()
    body = ElementTree.fromstring(
        f"<body>{html('- [ ] en **to** tre\n    - [ ] under\n- [ ] fire', placed=placed)}</body>"
    )
    labels = body.findall(".//label")
    assert [" ".join("".join(label.itertext()).split()) for label in labels] == ["en to tre", "under", "fire"]
    assert all([child.tag for child in label][:1] == ["input"] for label in labels)
    assert placed == {"tasks"}


def test_a_task_with_paragraphs_has_its_first_one_as_label() -> None:
    body = tree("- [ ] en\n\n    mere\n\n- [ ] to")
    labels = body.findall(".//li/p/label")
    assert ["".join(label.itertext()).strip() for label in labels] == ["en", "to"]
    assert "mere" in [p.text for p in body.iter("p")]


def test_a_page_without_tasks_loads_nothing_for_them() -> None:
    placed = set[str]()
    html("- en\n- [x](y.md)", placed=placed)
    assert placed == set()
