"""A guide that is being written: read, told and drawn as it is typed, by code that the browser runs too."""

from pathlib import Path

EXAMPLE = Path(__file__).with_name("example.yml")
"""The small whole guide that stands in the field until its reader writes another."""
