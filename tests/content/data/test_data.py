"""The files of data: each fits its schema, what is promised is there, and what they name can be found."""

import json
import posixpath
import re
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker  # type: ignore[import-untyped]

from content.data.files import data, schemas
from content.data.promised import keys, note, promised
from content.registers import amounts, law
from wizards.language.words import LANGUAGES

FILES = {name: json.loads(content) for name, content in data().items()}
DATA = [name for name in FILES if not name.startswith("schema/")]
GUIDES = [name for name in DATA if name.startswith("guides/")]


def beside(file: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(file), address))


def closed(schema: Any) -> Any:
    """The same schema, which takes no key that it does not know."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    return inner | {"additionalProperties": False} if isinstance(schema.get("properties"), dict) else inner


def held(node: Any, key: str) -> Iterator[Any]:
    """Everything that stands under a key, however deep."""
    for name, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        if name == key:
            yield value
        yield from held(value, key)


@pytest.mark.parametrize("name", DATA)
def test_a_file_fits_its_schema_and_has_no_key_beside_it(name: str) -> None:
    schema = FILES[beside(name, FILES[name]["$schema"])]
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(closed(schema), format_checker=FormatChecker()).validate(FILES[name])


@pytest.mark.parametrize("name", DATA)
def test_a_file_without_one_of_its_keys_does_not_fit(name: str) -> None:
    whole = FILES[name]
    schema = Draft202012Validator(FILES[beside(name, whole["$schema"])])
    for key in whole:
        assert not schema.is_valid({each: value for each, value in whole.items() if each != key}), key
    assert schema.is_valid({**whole, "later": 1}), "keys may be added"


def test_version_1_has_each_key_that_it_has_promised_and_promises_each_that_it_has() -> None:
    mend = "a new key: python -m content.data.promised; one that is gone: give it again, or begin version 2"
    assert sorted(set(promised()) - set(keys())) == [], mend
    assert sorted(set(keys()) - set(promised())) == [], mend


def test_what_is_promised_is_only_added_to(tmp_path: Any) -> None:
    file = tmp_path / "v1.txt"
    file.write_text("Amount.gone: string\n", encoding="utf-8")
    assert set(note(file)) == set(keys())
    assert set(promised(file)) == {"Amount.gone: string", *keys()}
    assert note(file) == []


def test_the_index_lists_every_file_as_it_is() -> None:
    listed = FILES["index.json"]["files"]
    assert {each["file"] for each in listed} == set(DATA) - {"index.json"}
    assert {each["schema"] for each in listed} < {f"schema/{name}.json" for name, _ in schemas()}
    for each in listed:
        assert each["bytes"] == len(data()[each["file"]])
        assert each["schema"] == beside(each["file"], FILES[each["file"]]["$schema"])
        assert each["checked"] == FILES[each["file"]]["checked"]


@pytest.mark.parametrize("name", DATA)
def test_no_file_names_a_host_of_its_own_and_each_word_is_in_both_languages(name: str) -> None:
    assert not re.search(r"127\.0\.0\.1|localhost", data()[name].decode())
    for each in held(FILES[name], "address"):
        assert set(each) == set(LANGUAGES)
        assert all(value.startswith("../") for value in each.values())


@pytest.mark.parametrize("name", [name for name in DATA if name != "index.json"])
def test_each_source_that_is_named_is_told(name: str) -> None:
    told = {each["id"] for each in FILES[name]["sources"]}
    body = FILES[name].get("entries") or FILES[name]["guide"]
    named = {each for sources in held(body, "sources") for each in sources} | set(held(body, "source"))
    assert named == told


@pytest.mark.parametrize("name", GUIDES)
def test_a_guides_conditions_and_rules_name_what_the_guide_has(name: str) -> None:
    guide = FILES[name]["guide"]
    values: dict[str, set[str]] = {
        each["id"]: {option["id"] for option in each["options"]} | ({"given"} if each["fields"] else set())
        for each in guide["questions"]
    }
    values |= {each["id"]: set(each["values"]) for each in guide["facts"]}
    given = {(each["decision"], each["id"]) for each in guide["outcomes"]}
    values |= {each["id"]: {id_ for decision, id_ in given if decision == each["id"]} for each in guide["decisions"]}
    for part in conditions(guide):
        assert set(part["is"]) <= values[part["fact"]], part
    assert {(each["id"], rule["give"]) for each in guide["decisions"] for rule in each["rules"]} <= given


def conditions(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict) and "fact" in node:
        yield node
    for value in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from conditions(value)


def test_an_amount_and_a_provision_are_as_the_registers_have_them() -> None:
    for each in FILES["amounts.json"]["entries"]:
        known = amounts.register()[each["id"]]
        assert [(p["from"], p["to"], p["dkk"], p["eur"]) for p in each["periods"]] == [
            (p.first.isoformat(), p.last.isoformat(), p.dkk, p.eur) for p in known.periods
        ]
    told = {each["id"]: each for act in FILES["provisions.json"]["entries"] for each in [act, *act["provisions"]]}
    assert set(told) == {f"law:{id_}" for id_ in law.register().ids()}
    for entry in law.register().entries():
        assert told[f"law:{entry.said.id}"]["sure"] == entry.said.sure
