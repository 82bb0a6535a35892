"""Dataclasses take their methods compiled, where the build has heard their text."""

from pathlib import Path

import pytest

from runtime import Manifest
from runtime.packing import archive, guides, hearing, readied
from runtime.recording import trial

TELL = """
import dataclasses, json, sys, readied
def fail():
    raise LookupError
def record(_):
    ours = [module for name, module in sys.modules.items() if name.partition(".")[0] == "wizards"]
    classes = [each for module in ours for each in vars(module).values() if isinstance(each, type)]
    made = [each for each in classes if dataclasses.is_dataclass(each) and each.__module__.startswith("wizards")]
    named = {(each.__module__, each.__qualname__) for each in made}
    return json.dumps({"taken": readied.taken, "named": len(named)})
"""


@pytest.mark.xdist_group("runtime")
def test_every_dataclass_of_the_engine_takes_its_methods_compiled(
    published: tuple[Path, Manifest], tmp_path: Path
) -> None:
    """Python of another version may write other texts, or no longer ask for `exec` where it is given another."""
    folder, manifest = published
    base = folder / manifest.base
    recorder = tmp_path / "recorder.py"
    recorder.write_text(TELL)
    place = str(base.parent), str(base / manifest.wheel), str(base / guides.FOLDER)
    told = trial.run(trial.Trial(*place, manifest.lock, ["{}"], str(recorder)))["recorded"]
    assert told["taken"] >= told["named"] > 50


def test_what_was_heard_makes_the_same_functions_as_its_text(tmp_path: Path) -> None:
    text = "def __create_fn__(given):\n def __init__(self, x):\n  self.x = given(x)\n return (__init__,)"
    engine = tmp_path / "engine-1.whl"
    archive.write(engine, {"engine.py": b""})
    for name in ("heard", "made", "again"):
        (tmp_path / name).mkdir()
    hearing.save(tmp_path / "heard", [text, text])
    for name in ("made", "again"):
        hearing.with_codes(tmp_path / "heard", engine, tmp_path / name)
    assert (tmp_path / "made" / engine.name).read_bytes() == (tmp_path / "again" / engine.name).read_bytes()
    codes = hearing.read(tmp_path / "made" / engine.name)
    by_code: dict[str, object] = {}
    exec(codes[readied.key(text)], {}, by_code)
    [init] = by_code["__create_fn__"](str)  # type: ignore[operator]

    class Record:
        x: str

    one = Record()
    init(one, 5)
    assert one.x == "5"


def test_two_texts_of_one_name_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hearing, "key", lambda text: (len(text), 0, 0))
    assert hearing.compiled(["a = 1", "a = 1"])
    with pytest.raises(ValueError, match="the same sums"):
        hearing.compiled(["a = 1", "b = 1"])
