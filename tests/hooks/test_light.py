"""What is published of scripts, styles and pages does the same as what is written."""

from pathlib import Path

import pytest

from hooks.hosting.light import light, light_page
from hooks.release_scripts import scripts
from tests.theme.node import under_node


def test_every_script_that_is_published_has_the_tokens_of_the_one_that_is_written() -> None:
    """TypeScript reads both: a cut that took a space out of a text, or a line's end that ends a statement, differs."""
    pairs = [[path.read_text(encoding="utf-8"), light(path).decode()] for path in scripts()]
    differing = under_node("tokens.mjs", pairs, len(pairs))
    assert dict(zip((path.name for path in scripts()), differing, strict=True)) == {p.name: None for p in scripts()}
    assert sum(len(after) for _, after in pairs) < 0.7 * sum(len(before) for before, _ in pairs)


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
