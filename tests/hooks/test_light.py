"""What is published of pages says what is written."""

from hooks.hosting.light import light_page


def test_a_page_loses_the_indentation_of_its_templates_and_none_of_its_text() -> None:
    text = "<pre>\n   <b>as it is</b></pre>"
    page = f"<body>\n    <p>a</p>\n\n  <article>{text}</article>\n  <p>b\n  c</p></body>"
    assert light_page(page) == f"<body>\n<p>a</p>\n<article>{text}</article>\n<p>b\n  c</p></body>"
