"""Stands in for _pyodide.jsbind, which reads the signatures that JavaScript's functions may be given in Python.

None is given any, so all go by the one that the whole module makes for these: any arguments, each as it is by default.
"""

from _pyodide_core import JsFuncSignature, js2py_default_call_result, py2js_default  # type: ignore[import-not-found]

no_default = object()


def _any(*args: object, **kwargs: object) -> None: ...


default_signature = JsFuncSignature(
    _any, False, 0, (), (), py2js_default, (), (), (), py2js_default, js2py_default_call_result
)
