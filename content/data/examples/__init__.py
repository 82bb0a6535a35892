"""Programs that fetch the data, as the page for builders shows them."""

from pathlib import Path

FOLDER = Path(__file__).resolve().parent
