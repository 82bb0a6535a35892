"""The forms in which each page and state is looked at, and which check each form needs.

Three widths and three schemes are nine forms. What a check can find decides in which of them it is made:

- Rules of structure (names, roles, headings, the size of what is pressed) see elements and boxes, which hang on the
  width and never on the colours: axe's whole set in each width, in the light scheme.
- The contrast of text hangs on the scheme; in the light one it is among axe's whole set. Text has one colour at every
  width (tests/site/test_theme.py) and only the frame round it may have another: so dark and forced colours are looked
  at on a telephone and at a desk.
- What Tab reaches, and in which order, hangs on what is shown at a width; whether the focus can be seen hangs on the
  scheme. Three walks have each width and each scheme once.
- The accessibility tree hangs on what is shown: between 320 and 360 pixels only sizes differ, so the narrowest and the
  widest are asked.
- Whether something stands outside the screen is measured at every width.
"""

from dataclasses import dataclass

from tests.browser.axe import CONTRAST, FORCED, TAGS


@dataclass(frozen=True, slots=True)
class Form:
    """A screen, and what is looked for on it."""

    width: int
    scheme: str
    rules: tuple[str, ...] = ()
    is_walked: bool = False
    is_heard: bool = False
    is_measured: bool = False

    @property
    def name(self) -> str:
        """The form in two words."""
        return f"{self.width} {self.scheme}"


FORMS = (
    Form(320, "light", tuple(TAGS), is_walked=True, is_heard=True, is_measured=True),
    Form(320, "dark", tuple(CONTRAST)),
    Form(360, "light", tuple(TAGS), is_measured=True),
    Form(360, FORCED, tuple(CONTRAST), is_walked=True),
    Form(1280, "light", tuple(TAGS), is_heard=True, is_measured=True),
    Form(1280, "dark", tuple(CONTRAST), is_walked=True),
    Form(1280, FORCED, tuple(CONTRAST)),
)
