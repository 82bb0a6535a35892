"""The field that opens a file, in the page's language and with the looks of a button."""

from content.blocks.html import plain


def file_field(label: str, accept: str) -> str:
    """Give the field within its label, which is what is seen of it, and the place for the name of the chosen file."""
    return (
        f'<label class="ts-button ts-button--quiet ts-file">{plain(label)}'
        f'<input type="file" accept="{accept}"></label>'
        '<output class="ts-file-name"></output>'
    )
