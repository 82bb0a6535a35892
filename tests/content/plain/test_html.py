"""What blocks give as HTML, as Markdown."""

import pytest

from content.plain.html import as_markdown


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ('<span data-amount="x">12 kr.</span>', "12 kr."),
        ("<p>One <strong>two</strong> &lt;3</p>\n<p>Three</p>", "One **two** <3\n\nThree"),
        ('<p class="ts-facts__name">Facts</p><dl><div><dt>A</dt><dd>b</dd></div></dl>', "**Facts**\n\n- **A:** b"),
        ("<ol><li>One</li><li><p>Two</p>\n<p>more</p></li></ol>", "1. One\n2. Two\n   more"),
        (
            "<table><caption>C</caption><tr><th>A</th><th>B</th></tr><tr><td>1|2<br>3</td></tr></table>",
            "**C**\n\n| A | B |\n| --- | --- |\n| 1\\|2; 3 |  |",
        ),
        ('<div class="ts-table ts-table--wide"><table><tr><th>A</th></tr></table></div>', "| A |\n| --- |"),
        ('<div class="ts-drawing ts-drawing--wide">no</div><p>yes</p>', "yes"),
        ('<svg><title>T</title><desc>A line.</desc><text y="1"/></svg>', "A line."),
        ('<p aria-hidden="true">no</p><p hidden>no</p><button>no</button><p>yes</p>', "yes"),
        ("<details><summary>no</summary><p>yes</p></details>", "yes"),
        ('<p>Law <span aria-label="read" title="read">●</span></p>', "Law (read)"),
        ('<a href="x.md#y">there</a>', "[there](x.md#y)"),
        ("### H {#h}\n\n<section>\n\n- **a** b\n    - c\n\n</section>", "### H {#h}\n\n- **a** b\n    - c"),
        ("<pre><code>a &lt; b\n  c</code></pre>", "```\na < b\n  c\n```"),
    ],
)
def test_a_block_is_written_out(html: str, markdown: str) -> None:
    assert as_markdown(html) == markdown
