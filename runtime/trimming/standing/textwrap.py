"""Stands in for textwrap, of which Pyodide and tracebacks want only that lines stand at the margin, or off it."""


def dedent(text: str) -> str:
    """Give the text as it is: Pyodide's own code begins at the margin."""
    return text


def indent(text: str, prefix: str) -> str:
    """Put a prefix before each line that is not blank."""
    return "".join(prefix + line if line.strip() else line for line in text.splitlines(keepends=True))
