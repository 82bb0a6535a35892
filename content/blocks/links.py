"""The block `links`: one group of guides, tools and publications in a table."""

from content import links
from content.blocks.wrong import one_of


def links_block(args: list[str], lang: str) -> str:
    """Give one group of links as a table."""
    return links.render_links(one_of("links", args, links.register().groups), lang)
