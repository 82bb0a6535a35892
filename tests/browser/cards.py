"""Draw the card that a shared link shows, one for each language: `make cards`."""

from pathlib import Path

from playwright.sync_api import sync_playwright

from content.pages.nav import page_facts
from content.pages.roles import roles
from tests.browser import chromium
from tests.conftest import ROOT
from wizards.language.words import LANGUAGES

ASSETS = ROOT / "theme" / "assets"
WIDTH, HEIGHT = 1200, 630
"""What the services that show cards ask for, in pixels."""

CARD = """<!doctype html><meta charset="utf-8"><style>
@font-face {{ font-family: serif-face; src: url("{fonts}/serif.woff2"); font-weight: 400 700 }}
* {{ margin: 0; box-sizing: border-box }}
body {{ width: {width}px; height: {height}px; color: #191b1f; font: 38px/1.3 serif-face;
  background: linear-gradient(90deg, #ef7f50 50%, #9fc3dc 50%); padding: 64px }}
main {{ height: 100%; background: #fdfcfa; padding: 64px; display: grid; align-content: space-between }}
h1 {{ font-size: 128px; line-height: 1; font-weight: 700 }}
</style><main><h1>{title}</h1><p>{description}</p></main>"""


def draw(lang: str, folder: Path = ASSETS) -> Path:
    """Draw the card of a language; give its file."""
    front, file = page_facts(lang, roles().front), folder / f"card-{lang}.png"
    html = CARD.format(
        fonts=(ASSETS / "fonts").as_uri(), width=WIDTH, height=HEIGHT, title=front.title, description=front.description
    )
    page_file = folder / f".card-{lang}.html"
    page_file.write_text(html, encoding="utf-8")
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium.path())
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            page.goto(page_file.as_uri())
            page.evaluate("document.fonts.ready.then(() => true)")
            page.screenshot(path=file)
            browser.close()
    finally:
        page_file.unlink()
    return file


if __name__ == "__main__":
    for each in LANGUAGES:
        print(draw(each).relative_to(ROOT))
