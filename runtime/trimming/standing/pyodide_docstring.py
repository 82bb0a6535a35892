"""Stands in for _pyodide.docstring: Pyodide's functions carry no help."""


def get_cmeth_docstring(method: object) -> str:
    """Give no help; Pyodide asks for some for each of its own functions, at each start."""
    return ""
