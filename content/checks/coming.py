"""Law that does not apply yet is called coming, so that no page tells it as what holds."""

from collections.abc import Iterator
from datetime import date

from content.reading.yamlfile import load
from content.registers import law
from wizards.guide.reader import Fault, Route


def early(today: date | None = None) -> Iterator[Fault]:
    """Give each act and each provision that begins after today and does not say so."""
    for entry in law.register().entries():
        said = entry.said
        if said.since and said.since > (today or date.today()) and not said.coming:
            route: Route = ("acts", entry.act.id, *(("provisions", said.id) if entry.provision else ()), "from")
            yield load(law.FILE).fault(
                route, f"`{said.id}` applies from {said.since} on", "Write coming: true until then"
            )
