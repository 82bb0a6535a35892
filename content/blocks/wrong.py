"""What a page is told when it asks for a block that cannot be placed."""

from collections.abc import Collection


class WrongBlock(ValueError):
    """A block or an argument that does not exist, and what to write instead."""

    def __init__(self, what: str, mend: str) -> None:
        self.what, self.mend = what, mend
        super().__init__(f"{what}. {mend}.")


def one_of(name: str, args: list[str], allowed: Collection[str]) -> str:
    """Give a block's only argument, which must be one of those allowed."""
    if len(args) != 1 or args[0] not in allowed:
        given = " ".join(args) or "nothing"
        raise WrongBlock(f"the block `{name}` was given {given}", f"Give it one of: {', '.join(allowed)}")
    return args[0]


def nothing(name: str, args: list[str]) -> None:
    """Demand that a block is given no arguments."""
    if args:
        raise WrongBlock(f"the block `{name}` was given {' '.join(args)}", "Leave the arguments out")
