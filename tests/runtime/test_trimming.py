"""What is taken out of the browser's Python is what nothing asks for, and it cannot be had by mistake."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from runtime import Unfit
from runtime.inputs import LOADER, MODULE, ROOT, SCRIPT
from runtime.trimming import tables
from runtime.trimming.shaken import SHAKE
from runtime.trimming.tables import Table, Tables

WASM = """(module
  (import "env" "asked" (func $asked))
  (import "env" "lost" (func $lost))
  (import "GOT.func" "pointed" (global $pointed (mut i32)))
  (func $called (export "called") (call $asked) (drop (global.get $pointed)))
  (func $pointed_at (export "pointed"))
  (func $outside (export "outside"))
  (func $from_lost (export "from_lost"))
  (func $idle (export "idle") (call $lost))
)"""
JS = """
"use strict";
var _create=(()=>{return (async function(moduleArg={}) {
var Module=moduleArg;
function _asked(){return helper()}
var helper=()=>1;
function _lost(){return _from_lost()}_lost.sig="v";
Module["_lost"]=_lost;
var _outside_alone=()=>2;_outside_alone.sig="i";Module["_outside_alone"]=_outside_alone;
var wasmImports={asked:_asked,lost:_lost,
never:()=>3};
var wasmExports=await createWasm();
var _called=Module["_called"]=wasmExports["called"];
var _outside=Module["_outside"]=wasmExports["outside"];
var _idle=Module["_idle"]=wasmExports["idle"];
var _from_lost=wasmExports["from_lost"];
function createWasm(){return wasmImports}
_called();
return Module})})();
"""


def shaken(folder: Path) -> tuple[str, list[str], list[str]]:
    """Shake a small script and module; gives the script, what the module asks for, and what it offers."""
    given, out = folder / "in", folder / "out"
    for each in (given, out):
        each.mkdir()
    (given / SCRIPT).write_text(JS)
    (given / LOADER).write_text("export const start = (Module) => Module._outside();")
    text = folder / "module.wat"
    text.write_text(WASM)
    assembler = ROOT / "node_modules" / "binaryen" / "bin" / "wasm-as"
    subprocess.run(["node", str(assembler), str(text), "-o", str(given / MODULE)], check=True)
    subprocess.run(["node", str(SHAKE), str(given), str(out)], check=True)
    tell = (
        "const m = new WebAssembly.Module(require('fs').readFileSync(process.argv[1]));"
        "for (const side of ['imports', 'exports'])"
        " console.log(WebAssembly.Module[side](m).map(({ name }) => name).join(' '))"
    )
    done = subprocess.run(["node", "-e", tell, str(out / MODULE)], check=True, capture_output=True, text=True)
    asked, offered = (line.split() for line in done.stdout.splitlines())
    return (out / SCRIPT).read_text(), asked, offered


def test_what_leads_to_something_stays_and_what_leads_to_nothing_goes_on_both_sides(tmp_path: Path) -> None:
    script, asked, offered = shaken(tmp_path)
    assert set(offered) == {"called", "pointed", "outside"}
    assert set(asked) == {"asked", "pointed"}
    for kept in ("function _asked", "var helper", "var _called", "var _outside=", "function createWasm", "_called();"):
        assert kept in script
    for gone in ("_lost", "_idle", "_outside_alone", "never"):
        assert gone not in script


def test_a_table_is_blanked_in_the_file_that_it_was_found_in_and_in_no_other() -> None:
    whole = b"0123456789"
    found = Tables("84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882", (Table("names", 2, 3),))
    assert found.blank(whole) == b"01\0\0\x0056789"
    with pytest.raises(Unfit, match=r"run `python -m runtime\.trimming\.find_tables`"):
        found.blank(whole + b"0")


def test_the_tables_do_not_meet_and_are_of_modules_that_are_then_closed() -> None:
    found = tables.load()
    ends = [(table.at, table.at + table.length) for table in found.tables]
    assert all(end <= start for (_, end), (start, _) in pairwise(ends))
    assert found.modules
    tried = "".join(
        f"try:\n    import {name}\nexcept ImportError:\n    pass\nelse:\n    raise SystemExit('{name}')\n"
        for name in found.modules
    )
    subprocess.run([sys.executable, "-c", tables.closed(found.modules) + tried], check=True)
