"""Commands whose reader stops reading, as in `ten-sharp | head`: they end there, without a word."""

import os
import sys
from collections.abc import Callable
from functools import wraps

UNREAD = 141
"""The exit status of a command that nobody reads on: what a shell gives for one that the closed pipe has ended."""


def until_unread[**P, R](run: Callable[P, R]) -> Callable[P, R | int]:
    """Make a command end where its output's reader has gone, with the exit status `UNREAD` and no traceback."""

    @wraps(run)
    def running(*given: P.args, **named: P.kwargs) -> R | int:
        try:
            try:
                return run(*given, **named)
            finally:
                sys.stdout.flush()  # what is kept back is told while it can still be caught
        except BrokenPipeError:
            # Python says the rest once more at its end, and would complain then.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return UNREAD

    return running
