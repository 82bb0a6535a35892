"""Lists to tick: the text of each task is the label of its box, so that a click on either ticks it."""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

TASK = "task-list-item"  # what the extension that makes the boxes calls them
BELOW = ("ul", "ol", "p")


class Tasks(Treeprocessor):
    """Labels every task of the page."""

    def __init__(self, md: Markdown, placed: set[str]) -> None:
        super().__init__(md)
        self.placed = placed

    def run(self, root: Element) -> None:
        """Label each task; a page that has any loads what remembers the ticks."""
        for item in root.iter("li"):
            if TASK in item.get("class", "").split():
                is_loose = not (item.text or "").strip() and len(item) and item[0].tag == "p"
                _label(item[0] if is_loose else item)
                self.placed.add("tasks")


def _label(task: Element) -> None:
    """Move what is said of a task into a label, and leave what stands below it."""
    label = Element("label")
    label.text, task.text = task.text, None
    for child in list(task):
        if child.tag in BELOW:
            break
        task.remove(child)
        label.append(child)
    task.insert(0, label)
