"""A process that builds: a fault, or a module that is edited, never takes the server down."""

from multiprocessing import get_context
from pathlib import Path

from hooks.look_first import Look
from hooks.serving.rebuild import Built, serve_builds


class Builder:
    """The process, begun again when its code has changed or when it has ended by itself."""

    def __init__(self, address: str, home: Path) -> None:
        self.address, self.home, self.count = address, home, 0
        self._begin()

    def _begin(self) -> None:
        context = get_context("spawn")
        self.commands, theirs = context.Pipe()
        self.process = context.Process(target=serve_builds, args=(theirs, self.address), daemon=True)
        self.process.start()
        theirs.close()

    def begin_again(self) -> None:
        """Leave the old code behind."""
        self.end()
        self.commands.close()
        self._begin()

    def end(self) -> None:
        """Stop at once, whatever is being built."""
        self.process.terminate()
        self.process.join()

    def build(self, look: Look | None = None) -> Built:
        """Build the site as it now is, or one page of it, into a folder of its own."""
        self.count += 1
        folder = self.home / str(self.count)
        try:
            self.commands.send((folder, look))
            built: Built = self.commands.recv()
        except (EOFError, OSError):
            self.begin_again()
            return Built(folder, ("The build ended without a word; the terminal may say why.",))
        return built
