"""The container file and the development container name what is there, in the versions that the project has."""

import json
import re
from itertools import pairwise
from pathlib import Path

from tests.browser.hosted import ELSEWHERE, SERVERS
from tests.conftest import ROOT

TEXT = (ROOT / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ")
LINES = [line.split(maxsplit=1) for line in TEXT.splitlines() if line and not line.startswith("#")]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = set(re.findall(r"^([a-z./_-]+):", MAKEFILE, re.MULTILINE))
DEVELOPMENT = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
STAGES = dict(re.findall(r"^FROM (\S+) AS (\w+)$", TEXT, re.MULTILINE))


def stage(name: str) -> list[list[str]]:
    """The lines of one stage."""
    begins = [at for at, line in enumerate(LINES) if line[0] == "FROM"] + [len(LINES)]
    return next(LINES[one:two] for one, two in pairwise(begins) if LINES[one][1].endswith(f" AS {name}"))


def installed(name: str) -> set[str]:
    """The packages that a stage takes from Debian."""
    runs = " ".join(rest for word, rest in stage(name) if word == "RUN")
    return {
        package
        for listed in re.findall(r"apt-get install ([^&]+)", runs)
        for package in listed.split()
        if package[0] != "-"
    }


def test_every_image_is_named_by_its_version_and_by_what_is_in_it() -> None:
    for image in STAGES:
        assert image in STAGES.values() or re.fullmatch(r"docker\.io/library/[\w/]+:[\w.-]+@sha256:[0-9a-f]{64}", image)


def test_its_python_and_its_node_are_those_of_the_project() -> None:
    python = (ROOT / ".python-version").read_text(encoding="utf-8").strip()
    node = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))["engines"]["node"]
    [of_python] = re.findall(r"/python:(\d+\.\d+)\.", TEXT)
    [of_node] = re.findall(r"/node:(\d+)\.", TEXT)
    assert of_python == python
    assert int(of_node) >= int(node.removeprefix(">="))


def test_what_it_takes_from_the_repository_is_there() -> None:
    for word, rest in LINES:
        if word == "COPY" and "--from=" not in rest:
            *sources, _ = [part for part in rest.split() if not part.startswith("--")]
            assert [each for each in sources if not (ROOT / each).exists()] == []


def test_what_it_makes_are_targets_and_before_the_book_comes_it_needs_nothing_else_of_it() -> None:
    lines = [rest for word, rest in stage("built") if word in ("RUN", "COPY")]
    made = [name for line in lines for each in re.findall(r"\bmake ([^&]+)", line) for name in each.split()]
    assert made
    assert set(made) <= TARGETS
    first = next(at for at, line in enumerate(lines) if line.startswith("make"))
    there = {Path(part).name for line in lines[:first] for part in line.split()}
    for name in ("ready", ".venv/ready", ".venv/books", "node_modules/.ready"):
        [needs] = re.findall(rf"^{re.escape(name)}:([^#\n]*)", MAKEFILE, re.MULTILINE)
        files = {each.split("/")[0] for each in needs.split() if each not in TARGETS}
        assert files <= there, name


def test_the_tools_are_those_that_the_doctor_names() -> None:
    doctor = (ROOT / "setup" / "doctor").read_text(encoding="utf-8").replace("\\\n", "")
    needed = re.findall(r'^need .*?"(\S+)" "[^"]*"\s+"apt-get install ([^"(]+)"', doctor, re.MULTILINE)
    [pango] = re.findall(r'"Pango" "[^"]*"\s+"apt-get install ([^"]+)"', doctor)
    assert needed
    assert {package for _, packages in needed for package in packages.split()} <= installed("tools")
    assert set(pango.split()) <= installed("tools")


def test_it_serves_without_root_what_make_hosted_tries() -> None:
    words = dict(line for line in stage("served") if line[0] in ("USER", "ENTRYPOINT", "EXPOSE"))
    assert words["USER"] not in ("root", "0")
    started = json.loads(words["ENTRYPOINT"])
    assert "/etc/ten-sharp/nginx-alone.conf" in started
    alone = (ROOT / "hosting" / "nginx-alone.conf").read_text(encoding="utf-8")
    assert f"listen {words['EXPOSE']};" in alone
    copied = [rest.split() for word, rest in stage("served") if word == "COPY"]
    assert ["hosting/nginx.conf", "hosting/nginx-alone.conf", "/etc/ten-sharp/"] in copied
    [root] = re.findall(r"root (\S+);", alone)
    [site] = [each for each in copied if "--from=built" in each]
    assert site[-1] == root
    assert "--chown=root:root" in site, "who serves it may not change it"
    assert installed("served") == {SERVERS["nginx"].package}


def test_make_hosted_tries_every_line_of_its_configuration_but_for_where_things_lie() -> None:
    alone = (ROOT / "hosting" / "nginx-alone.conf").read_text(encoding="utf-8")
    places = {name: name.strip("{}") for name in ("{port}", "{folder}")}
    tried = SERVERS["nginx"].configuration.format(port="{port}", folder="{folder}")
    assert set(places) <= set(re.findall(r"\{\w+\}", tried))
    back = {here: there for there, here in ELSEWHERE.items()}
    for here in sorted(back, key=len, reverse=True):
        tried = tried.replace(here, back[here])
    assert tried == alone


def test_what_git_leaves_out_the_image_leaves_out_too() -> None:
    left = (ROOT / ".containerignore").read_text(encoding="utf-8")
    assert (ROOT / ".dockerignore").read_text(encoding="utf-8") == left
    for pattern in (ROOT / ".gitignore").read_text(encoding="utf-8").split():
        name = pattern.strip("/")
        assert {name, f"**/{name}"} & set(left.splitlines()), pattern


def test_the_development_container_is_the_stage_of_tools_and_opens_the_port_that_is_served() -> None:
    build = DEVELOPMENT["build"]
    assert (ROOT / ".devcontainer" / build["dockerfile"]).resolve() == ROOT / "Containerfile"
    assert build["target"] in STAGES.values()
    users = [rest for word, rest in stage(build["target"]) if word == "USER"]
    assert users[-1] == DEVELOPMENT["remoteUser"] != "root"
    [port] = re.findall(r"^ADDRESS := .*:(\d+)$", MAKEFILE, re.MULTILINE)
    assert DEVELOPMENT["forwardPorts"] == [int(port)]
    assert list(DEVELOPMENT["portsAttributes"]) == [port]


def test_what_the_development_container_does_at_first_are_targets() -> None:
    made = re.fullmatch(r"make [a-z-]+(?: && make [a-z-]+)*", DEVELOPMENT["postCreateCommand"])
    assert made
    assert set(re.findall(r"make ([a-z-]+)", made[0])) <= TARGETS
