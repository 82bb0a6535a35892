"""The guides' engine: standard library only, the same in CPython and in the browser."""
