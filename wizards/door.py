"""The one call that answers for the browser: JSON in, JSON out."""

import json


def answer(request: str) -> str:
    """Answer one request from the page; the real thing comes with the engine."""
    return json.dumps({"echo": json.loads(request)})
