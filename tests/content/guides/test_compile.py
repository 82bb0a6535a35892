"""The command that proves tells a guide's faults at their lines, and fails."""

import sys

import pytest

from content.guides import compile as command
from wizards.guide.reader import Fault, Faults


def test_faults_are_told_without_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def prove_guides(*_: object) -> None:
        raise Faults([Fault("content/guides/x.yml", 3, "cases[0]", "it goes elsewhere", "Mend it")])

    monkeypatch.setattr(command, "prove_guides", prove_guides)
    monkeypatch.setattr(command, "compile_guides", lambda: ("x",))
    monkeypatch.setattr(sys, "argv", ["compile"])
    assert command.main() == 1
    assert capsys.readouterr().err.startswith("content/guides/x.yml:3: ")
