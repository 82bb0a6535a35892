"""What is published of styles and pages does the same as what is written."""

from pathlib import Path

import pytest

from hooks.hosting.light import light, light_page


@pytest.mark.parametrize(
    ("style", "published"),
    [
        ("a :is(b) {\n  c: d\n}", "a :is(b){c: d}"),
        ("@media (x: y) { a :hover { b: calc(1px + 2px) } }", "@media (x: y){a :hover{b: calc(1px + 2px)}}"),
        ("/* one's { */ a { b: c } /* d's */ e { f: g }", "a{b: c}e{f: g}"),
        ('a::before { content: "  /* { ; " }', 'a::before{content: "  /* { ; "}'),
        ("a { b: c /* d */ e }", "a{b: c e}"),
    ],
)
def test_a_style_loses_comments_and_the_spaces_that_say_nothing(style: str, published: str, tmp_path: Path) -> None:
    file = tmp_path / "a.css"
    file.write_text(style, encoding="utf-8")
    assert light(file).decode() == published


def test_a_page_loses_the_indentation_of_its_templates_and_none_of_its_text() -> None:
    text = "<pre>\n   <b>as it is</b></pre>"
    page = f"<body>\n    <p>a</p>\n\n  <article>{text}</article>\n  <p>b\n  c</p></body>"
    assert light_page(page) == f"<body>\n<p>a</p>\n<article>{text}</article>\n<p>b\n  c</p></body>"
