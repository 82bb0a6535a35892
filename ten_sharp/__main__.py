"""The command `ten-sharp`: lists the guides, asks one by its name or from a file, and proves one from a file."""

import sys

from ten_sharp.own import by_name_or_file, proved
from wizards import catalog
from wizards.guide.reader import Faults
from wizards.terminal import Ask, Tell
from wizards.terminal import main as terminal
from wizards.unread import until_unread

COMMAND = ("ten-sharp",)


@until_unread
def main(arguments: list[str] | None = None, ask: Ask = input, tell: Tell = print) -> int:
    """Run the command; gives the exit status: 1 where the reader stops, 2 where a guide is missing or has faults."""
    typed = sys.argv[1:] if arguments is None else arguments
    try:
        if typed[:1] == ["prove"] and len(typed) == 2:
            proof = proved(typed[1])
            tell(f"{proof.guide}: {proof.paths:,} answer paths in {proof.states:,} merged states, all proved")
            return 0
        return terminal(typed, ask, tell, command=COMMAND, find=by_name_or_file(catalog.guide))
    except Faults as faults:
        tell(str(faults))
    except (FileNotFoundError, IsADirectoryError, PermissionError) as missing:
        tell(f"{missing.filename}: {missing.strerror}")
    return 2


if __name__ == "__main__":
    sys.exit(main())
