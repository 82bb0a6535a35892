"""The words that templates and blocks show: none of them is missing from content/words."""

import re
from collections.abc import Iterator

from content import words
from content.reading.yamlfile import ROOT, load
from wizards.guide.reader import Fault

SAID = re.compile(r"""\bsay\(["']([a-z_.]+)["']""")
SHOWN = (  # whose words, where they are shown, and how that looks
    (words.FRAME, "theme", "*.html", re.compile(r"\bui(?:_en)?\.([a-z_]+)")),
    (words.BLOCKS, "content/blocks", "*.py", SAID),
    (words.BLOCKS, "content/templates", "*.py", SAID),
)


def unworded() -> Iterator[Fault]:
    """Give each word that is shown somewhere and stands in no file."""
    known = words.words()
    for file, folder, pattern, key in SHOWN:
        where: dict[str, str] = {}
        for path in sorted((ROOT / folder).rglob(pattern)):
            for word in key.findall(path.read_text(encoding="utf-8")):
                where.setdefault(word, path.relative_to(ROOT).as_posix())
        for word in where.keys() - known.keys():
            what = f"the words `{word}` are missing, and {where[word]} shows them"
            yield load(file).fault((), what, f"Write {word}: with both languages, or mend the key that means it")
