"""The HTML that blocks give, as Markdown: text, lists and tables stay, a drawing becomes its description."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})
INLINE = frozenset({"a", "abbr", "b", "br", "cite", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup"})
UNREAD = frozenset({"button", "form", "input", "noscript", "script", "style", "summary", "template"})
NAMES = re.compile(r"\bts-\w+__name\b")  # the line that names a box
MARKED = {"code": "`", "strong": "**", "b": "**", "em": "*", "i": "*"}


@dataclass(slots=True)
class Node:
    """An element with what stands in it."""

    tag: str
    attrs: dict[str, str | None] = field(default_factory=dict)
    children: list["Node | str"] = field(default_factory=list)

    def find(self, *tags: str) -> Iterator["Node"]:
        """Give every element of these kinds, in order, without looking into them."""
        for child in self.children:
            if isinstance(child, Node):
                if child.tag in tags:
                    yield child
                else:
                    yield from child.find(*tags)

    @property
    def words(self) -> str:
        """Give its text alone, as it stands."""
        return "".join(child if isinstance(child, str) else child.words for child in self.children)

    @property
    def is_read(self) -> bool:
        """Tell whether it says anything to one who sees no page."""
        hidden = self.attrs.get("aria-hidden") == "true" or "hidden" in self.attrs
        return self.tag not in UNREAD and not hidden and "ts-drawing--wide" not in (self.attrs.get("class") or "")


END = Node("template")  # what nobody reads: it ends the text before it


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Node("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, dict(attrs))
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Node(tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        at = next((at for at in range(len(self.open) - 1, 0, -1) if self.open[at].tag == tag), 0)
        if at:
            del self.open[at:]

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def as_markdown(html: str) -> str:
    """Give a block's HTML as Markdown; what is Markdown between its tags stays as it is."""
    tree = _Tree()
    tree.feed(html)
    tree.close()
    parts = list(_blocks(tree.root))
    return "\n\n".join(parts) if len(parts) != 1 else parts[0]


def _blocks(node: Node) -> Iterator[str]:
    """Give the paragraphs, lists and tables of an element."""
    loose: list[str] = []
    for child in [*node.children, END]:
        if isinstance(child, str):
            loose.append(child)
        elif child.tag in INLINE:
            loose.append(_inline(child))
        else:
            if text := "".join(loose).strip("\n"):
                yield from [text] if text.strip() else []
            loose.clear()
            if child.is_read:
                yield from (each for each in _block(child) if each.strip())


def _block(node: Node) -> Iterator[str]:
    match node.tag:
        case "p" | "figcaption" | "caption":
            text = _text(node)
            is_name = node.tag != "p" or NAMES.search(node.attrs.get("class") or "")
            yield f"**{text}**" if is_name and text and not text.startswith("**") else text
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            yield f"{'#' * int(node.tag[1])} {_text(node)}"
        case "ul" | "ol":
            yield "\n".join(_items(node))
        case "dl":
            names, told = ([_text(each) for each in node.find(tag)] for tag in ("dt", "dd"))
            yield "\n".join(f"- **{name}:** {what}" for name, what in zip(names, told, strict=True))
        case "table":
            yield from _table(node)
        case "pre":
            yield f"```\n{node.words}\n```"
        case "svg":
            yield from (_text(each) for each in node.find("desc"))
        case _:
            yield from _blocks(node)


def _items(node: Node) -> Iterator[str]:
    for at, item in enumerate(node.find("li"), 1):
        mark = f"{at}. " if node.tag == "ol" else "- "
        lines = "\n".join(" ".join(part.split()) if "\n" not in part else part for part in _blocks(item)).split("\n")
        yield mark + f"\n{' ' * len(mark)}".join(lines)


def _table(node: Node) -> Iterator[str]:
    yield from (f"**{_text(each)}**" for each in node.find("caption"))
    rows = [list(row.find("th", "td")) for row in node.find("tr")]
    wide = max((len(row) for row in rows), default=0)
    lines = [[_cell(cell) for cell in row] + [""] * (wide - len(row)) for row in rows]
    if lines:
        lines.insert(1, ["---"] * wide)
        yield "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _cell(node: Node) -> str:
    parts = [" ".join(part.replace("\n", "; ").split()) for part in _blocks(node)]
    return " ".join(parts).replace("|", "\\|")


def _text(node: Node) -> str:
    return " ".join("".join(_inline(child) for child in node.children).split())


def _inline(node: Node | str) -> str:
    """Give what stands within a line."""
    if isinstance(node, str):
        return node
    if not node.is_read:
        return ""
    if node.tag == "br":
        return "\n"
    if label := node.attrs.get("aria-label"):
        return f"({label})"  # a sign with its word
    inner = "".join(_inline(child) for child in node.children)
    if node.tag == "a" and (to := node.attrs.get("href")):
        return f"[{inner.strip()}]({to})"
    mark = MARKED.get(node.tag, "")
    return f"{mark}{inner}{mark}" if inner.strip() else inner
