"""Write the servers' files into hosting/: `make headers`."""

from content.reading.yamlfile import ROOT
from hooks.hosting.files import files

FOLDER = ROOT / "hosting"

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in files().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
