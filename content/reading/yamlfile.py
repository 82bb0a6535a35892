"""Read a YAML file as plain text, lists and mappings, and know the line of every part."""

import codecs
import re
from pathlib import Path

import yaml

from content.reading.fresh import notice
from wizards.guide.reader import Document, Fault, Faults, Node, Route, spell

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # the browser's Python has the reader that is written in Python alone
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

ROOT = Path(__file__).resolve().parents[2]


UNSEEN = re.compile(r"[^\t\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_text(path: Path) -> str:
    """Read a file as UTF-8; another encoding, or an unseen sign at its very beginning, is a fault by itself."""
    notice(path)
    data = path.read_bytes()
    if data.startswith(codecs.BOM_UTF8):
        what = "the file begins with a byte order mark (BOM), so its first line is not seen"
        raise Faults([Fault(name(path), 1, "", what, "Save it as UTF-8 without BOM")])
    try:
        return data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        what = f"the byte {error.object[error.start]:#04x} on this line is not UTF-8"
        raise Faults([Fault(name(path), line, "", what, "Save the file as UTF-8")]) from None


class PlainLoader(Loader):
    """Gives every scalar as text, so that no word is taken for a number, a date or a yes."""

    def resolve(self, kind: type[yaml.Node], value: object, implicit: object) -> str:
        """Resolve nothing: what a word is, the record that reads it says."""
        return str(kind)

    def descend_resolver(self, current_node: object, current_index: object) -> None:
        """Follow no path, since nothing is resolved by where it stands."""

    def ascend_resolver(self) -> None:
        """Leave no path, since none is followed."""


def load(path: Path) -> Document:
    """Read one YAML file: every scalar is text, a key stands once, nothing is an alias."""
    try:
        return parse(name(path), read_text(path))
    except FileNotFoundError:
        raise Faults([Fault(name(path), 1, "", "there is no such file", "Write it, or mend its name")]) from None


def parse(file: str, text: str, above: int = 0) -> Document:
    """Read YAML that stands in a file below so many other lines."""
    try:
        node = yaml.compose(text, Loader=PlainLoader)
    except yaml.MarkedYAMLError as error:
        line, what, mend = not_yaml(error, text, above)
        raise Faults([Fault(file, line, "", f"this is not YAML, {what}", mend)]) from None
    except yaml.YAMLError:
        sign = UNSEEN.search(text)
        line = text.count("\n", 0, sign.start() if sign else 0) + 1 + above
        what = f"the sign U+{ord(sign[0] if sign else ' '):04X}, which nobody sees, stands on this line"
        raise Faults([Fault(file, line, "", what, "Delete it")]) from None
    lines: dict[Route, int] = {(): 1 + above}
    if node is None:
        return Document(file, {}, lines)
    faults: list[Fault] = []
    data = _plain(node, (), lines, faults, file, set(), above)
    if faults:
        raise Faults(faults)
    return Document(file, data, lines)


def name(path: Path) -> str:
    """Name a file from the repository's root, or as it was given when it stands outside."""
    full = path.resolve()
    return full.relative_to(ROOT).as_posix() if full.is_relative_to(ROOT) else path.as_posix()


def not_yaml(error: yaml.MarkedYAMLError, text: str, above: int) -> tuple[int, str, str]:
    """Say on which line YAML goes wrong, in the words of someone who does not know its parser, and how to mend it."""
    problem, at, begun = str(error.problem), error.problem_mark, error.context_mark
    if not at:
        return 1 + above, problem, "Mend the file"
    line, first = at.line + 1 + above, (begun or at).line + 1 + above
    rows = text.split("\n")
    row = rows[at.line] if at.line < len(rows) else ""
    if "tab character" in problem:
        return line, "a tab stands where YAML takes spaces alone", "Indent the line with spaces"
    if "cannot start any token" in problem or "undefined alias" in problem:
        sign = row[at.column : at.column + 1]
        if sign == "\t" or row.lstrip(" ").startswith("\t"):
            return line, "a tab stands where YAML takes spaces alone", "Indent the line with spaces"
        return line, f"a word begins with `{sign}`", "Put the text in quotation marks"
    if "mapping values are not allowed" in problem:
        return line, "a colon stands inside plain text", "Put the text in quotation marks, or mend the indentation"
    if "unexpected end of stream" in problem:
        return first, "a quotation mark opens here and nothing closes it", "Close it"
    if match := re.search(r"expected ',' or '(.)'", problem):
        opened, closed = {"]": "[", "}": "{"}[match[1]], match[1]
        what = f"`{opened}` opens here, and on line {line} stands what cannot follow before `{closed}`"
        return first, what, f"Close it with `{closed}`, write the comma, or put the text in quotation marks"
    if "another document" in problem:
        return line, "a second document begins", "Remove the line `---`"
    if "expected <block end>" in problem:  # so the reader in Python alone says both of these
        problem = "expected '-' indicator" if "collection" in str(error.context) else "expected key"
    if "expected '-' indicator" in problem:
        return line, "the line stands among the entries of a list and begins with no dash", "Mend the indentation"
    if "node content" in problem:
        return line, "an entry is begun here, and nothing stands in it", "Write it, or remove what begins it"
    if "expected key" in problem:
        return line, "the line does not follow on from those above it", "Mend its indentation or the quotation marks"
    return line, problem, "Mend the line"


def _plain(
    node: yaml.Node,
    route: Route,
    lines: dict[Route, int],
    faults: list[Fault],
    file: str,
    seen: set[int],
    above: int,
) -> Node:
    """Turn one composed node into text, a list or a mapping, noting lines and faults on the way."""
    line = node.start_mark.line + 1 + above
    lines.setdefault(route, line)
    if id(node) in seen:
        line = lines[route]
        what = "is repeated by an alias"
        faults.append(Fault(file, line, spell(route), what, "Write it out, or place it once"))
        return ""
    seen.add(id(node))
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, (*route, at), lines, faults, file, seen, above) for at, item in enumerate(node.value)]
    if not isinstance(node, yaml.MappingNode):
        return str(node.value)
    entries: dict[str, Node] = {}
    for key, value in node.value:
        word, at = str(key.value), key.start_mark.line + 1 + above
        here = (*route, word)
        if not isinstance(key, yaml.ScalarNode):
            faults.append(Fault(file, at, spell(route), "a key is not a word", "Write the key as plain text"))
        elif word in entries:
            what = f"the key stands twice, first on line {lines[here]}"
            faults.append(Fault(file, at, spell(here), what, "Keep one of them"))
        elif node.flow_style and isinstance(value, yaml.ScalarNode) and not value.value and not value.style:
            what = f"`{word}` stands after a comma as if it were a key, and has no value"
            faults.append(Fault(file, at, spell(here), what, "Put the text with the comma in quotation marks"))
        else:
            lines[here] = at
            entries[word] = _plain(value, here, lines, faults, file, seen, above)
    return entries
