"""Put into what is served what an edit changed: files at once, then the page that is looked at, then the whole site."""

import filecmp
import shutil
from pathlib import Path

from hooks.serving.edits import ASSETS
from hooks.serving.rebuild import Built
from hooks.serving.server import Server


def show_assets(server: Server, paths: set[Path]) -> bool:
    """Serve edited styles and scripts as they are, and say whether that is all that was edited."""
    with server.changing:
        targets = {
            path: Path(server.root) / "assets" / path.relative_to(ASSETS) for path in paths if ASSETS in path.parents
        }
        if not targets or not all(path.is_file() and target.is_file() for path, target in targets.items()):
            return False
        for path, target in targets.items():
            shutil.copyfile(path, target)
    server.reload()
    return len(targets) == len(paths)


def show_page(server: Server, built: Built) -> None:
    """Put a page that was built alone, and what came with it, over the site that is served."""
    had_faults, server.page_faults = server.page_faults, built.faults
    if built.faults or had_faults:
        server.reload()
    if not built.faults:
        with server.changing:
            changed = [
                _put(file, Path(server.root) / file.relative_to(built.folder)) for file in files_of(built.folder)
            ]
        if any(changed):
            server.reload()
    shutil.rmtree(built.folder, ignore_errors=True)


def _put(file: Path, target: Path) -> bool:
    """Put a file where it is served, whole, and say whether that changed anything."""
    if target.is_file() and filecmp.cmp(file, target, shallow=False):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    file.replace(target)
    return True


def show_site(server: Server, built: Built) -> str:
    """Serve what was built, or tell what is wrong on the last good pages; give what to say of it in the terminal."""
    if built.faults:
        shutil.rmtree(built.folder, ignore_errors=True)
        known, server.site_faults = server.faults, built.faults
        if built.faults != known:
            server.reload()
        return "\n".join((*built.faults, "Every page shows this over the last good build. Mend it and save."))
    with server.changing:
        before, had_faults = Path(server.root), bool(server.faults)
        changed = differences(before, built.folder)
        server.site_faults, server.page_faults, server.root = (), (), str(built.folder)
    if had_faults or any(is_seen(file, server.looked_at) for file in changed):
        server.reload()
    shutil.rmtree(before, ignore_errors=True)
    return f"Built; of the site, {len(changed)} files are new or changed"


def is_seen(file: str, page: str) -> bool:
    """Say whether a file of the site shows on a page."""
    return file == f"{page}index.html" or file.startswith("assets/")


def differences(before: Path, after: Path) -> list[str]:
    """Name the files that are not the same in two folders."""
    old, new = ({file.relative_to(folder).as_posix() for file in files_of(folder)} for folder in (before, after))
    _, mismatch, errors = filecmp.cmpfiles(before, after, sorted(old & new), shallow=False)
    return sorted((old ^ new) | {*mismatch, *errors})


def files_of(folder: Path) -> list[Path]:
    """Give the files in a folder."""
    return [file for file in folder.rglob("*") if file.is_file()]
