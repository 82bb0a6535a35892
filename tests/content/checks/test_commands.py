"""make check and the build tell the same faults in the same words, and a release is finished."""

from types import SimpleNamespace
from typing import cast

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from content.checks import __main__ as command
from content.checks import whole
from hooks import keep_whole
from wizards.guide.reader import Fault

FAULTS = [
    Fault("docs/da/one.md", 3, "title", "is missing", "Write it"),
    Fault("two.yml", 1, "", "is empty", "Write it"),
]
BEHIND = [Fault("docs/en/one.md", 7, "", "the Danish page is newer", "Check the translation")]
DANISH = cast(MkDocsConfig, SimpleNamespace(extra={"lang": "da"}))


@pytest.fixture(autouse=True)
def content(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RELEASE", raising=False)
    monkeypatch.setattr(whole, "faults", list)
    monkeypatch.setattr(command, "unfinished", lambda: BEHIND)
    monkeypatch.setattr(keep_whole, "unfinished", lambda: BEHIND)


def test_both_tell_every_fault_in_the_same_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(whole, "faults", lambda: list(FAULTS))
    assert command.main()
    told = capsys.readouterr().out.splitlines()[: len(FAULTS)]
    assert told == [str(fault) for fault in FAULTS]
    with pytest.raises(PluginError) as stopped:
        keep_whole.on_config(DANISH)
    assert str(stopped.value).split("\n")[1:] == told


def test_what_is_unfinished_is_named_and_stops_nothing_but_a_release(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert not command.main()
    assert f"unfinished: {BEHIND[0]}" in capsys.readouterr().out
    assert keep_whole.on_config(DANISH) is DANISH
    monkeypatch.setenv("RELEASE", "1")
    assert command.main()
    with pytest.raises(PluginError, match="the Danish page is newer"):
        keep_whole.on_config(DANISH)
