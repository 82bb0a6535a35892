"""Start a guide that builds: a guide file, its two pages and its place in the book."""

import re
import sys
from datetime import date
from pathlib import Path

from content.reading.yamlfile import ROOT

GUIDE = """\
# What this guide decides, and for whom.
id: {id}
version: "1"
reviewed: {today}
review_by: {later}
title: {{da: "Titel på vejviseren", en: "Title of the guide"}}
not_considered:
  - {{da: "Vejviseren er ikke juridisk rådgivning.", en: "The guide is not legal advice."}}

questions:
  - id: first
    ask: {{da: "Et spørgsmål?", en: "A question?"}}
    why: {{da: "Hvorfor vi spørger.", en: "Why we ask."}}
    options:
      - {{id: "yes", label: {{da: "Ja", en: "Yes"}}, statement: {{da: "Det er sådan.", en: "It is so."}}}}
      - {{id: "no", label: {{da: "Nej", en: "No"}}, statement: {{da: "Det er ikke sådan.", en: "It is not so."}}}}
      - {{id: dk, label: {{da: "Ved ikke", en: "Don't know"}}, statement: {{da: "Det vides ikke.", en: "It is not known."}}}}

decisions:
  - id: answer
    title: {{da: "Svar", en: "Answer"}}
    rules:
      - {{id: it_is_so, when: {{first: "yes"}}, give: do_it, because: {{da: "Grunden.", en: "The reason."}}, source: ["000:1-8"]}}
      - {{id: otherwise, when: {{first: ["no", dk]}}, give: leave_it, because: {{da: "Grunden.", en: "The reason."}}, source: ["000:1-8"]}}

outcomes:
  - {{id: do_it, decision: answer, title: {{da: "Gør det", en: "Do it"}}, text: {{da: "Hvad det betyder.", en: "What it means."}}}}
  - {{id: leave_it, decision: answer, title: {{da: "Lad være", en: "Leave it"}}, text: {{da: "Hvad det betyder.", en: "What it means."}}}}

cases:
  - {{id: one, title: {{da: "Et eksempel", en: "An example"}}, answers: {{first: "yes"}}, expect: {{answer: do_it}}}}
"""  # noqa: E501 (one entry a line, as guide files have it)

PAGE = """\
---
title: {title}
description: {description}
audience: both
sources: ["000:1-8"]
keywords: []
---

# {title}

!!! short "{short}"
    {description}

{{{{ guide {id} }}}}
"""

WORDS = {
    "da": ("Titel på vejviseren", "Hvad vejviseren svarer på.", "Kort sagt"),
    "en": ("Title of the guide", "What the guide answers.", "In short"),
}


def start(name: str, root: Path = ROOT, today: date | None = None) -> list[Path]:
    """Write a guide's files and its place in the book; raises ValueError where the name cannot be used or is taken."""
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name):
        raise ValueError(f"{name!r} cannot name a guide. Use small letters and hyphens, for example way-in.")
    guide = root / "content" / "guides" / f"{name}.yml"
    if guide.exists():
        raise ValueError(f"{guide.relative_to(root)} is there already. Choose another name, or edit it.")
    day = today or date.today()
    later = day.replace(year=day.year + 1, day=1)
    guide.write_text(GUIDE.format(id=name, today=day, later=later), encoding="utf-8")
    written = [guide]
    for lang, (title, description, short) in WORDS.items():
        page = root / "docs" / lang / f"guide-{name}.md"
        page.write_text(PAGE.format(title=title, description=description, short=short, id=name), encoding="utf-8")
        written.append(page)
    nav = root / "content" / "pages" / "nav.yml"
    text = nav.read_text(encoding="utf-8")
    nav.write_text(re.sub(r"(- id: guides\n.*\n  pages: \[)", rf"\1guide-{name}, ", text), encoding="utf-8")
    return [*written, nav]


if __name__ == "__main__":
    try:
        for path in start(sys.argv[1] if len(sys.argv) > 1 else ""):
            print(path.relative_to(ROOT))
    except ValueError as error:
        sys.exit(str(error))
