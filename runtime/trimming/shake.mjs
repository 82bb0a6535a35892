/**
 * Leaves out of Pyodide's script and WebAssembly what neither of the two calls.
 *
 * They are linked so that packages compiled from C may ask for any of some ten thousand names when they are loaded. No
 * such package is loaded here. What stays is what the script does at once, what the module asks of it, and all that this
 * names; each leaves the other with less to ask for, so both go round until nothing changes. A word counts as a name
 * wherever it stands, also within a text: what is called by a name put together from parts would be lost, and nothing is.
 *
 * `node shake.mjs IN OUT`: two folders; OUT is given pyodide.asm.js and pyodide.asm.wasm.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parse } from "acorn";

/** @typedef {{ start: number, end: number, needs: Set<string>, by?: string }} Piece by: needed only where this is named */

const SCRIPT = "pyodide.asm.js";
const MODULE = "pyodide.asm.wasm";
const LOADER = "pyodide.mjs"; // what it names of the script stays too
const METADCE = join(dirname(createRequire(import.meta.url).resolve("binaryen")), "bin", "wasm-metadce");
const NOBODY = ""; // no name is
/** Values that do nothing while they are made. */
const PURE = new Set(
  ["Array", "ArrowFunction", "Function", "Member", "Object"].map((kind) => `${kind}Expression`).concat("Identifier", "Literal"),
);

// What each browser with module workers reads; of anything newer Binaryen is to write nothing.
const FEATURES = "mutable-globals sign-ext bulk-memory nontrapping-float-to-int exception-handling reference-types multivalue";

/** @type {import("node:child_process").StdioOptions} */
const QUIET = ["ignore", "ignore", "inherit"]; // it prints what it leaves out: some thousand lines

const [from, to] = process.argv.slice(2);
let script = readFileSync(join(from, SCRIPT), "utf8");
let module = readFileSync(join(from, MODULE));
const outside = words(readFileSync(join(from, LOADER), "utf8"));
for (let before = -1; before !== script.length + module.length; ) {
  before = script.length + module.length;
  const seen = new WebAssembly.Module(module);
  const asked = new Set(WebAssembly.Module.imports(seen).map(({ name }) => name));
  const named = shakeScript(asked);
  const offered = WebAssembly.Module.exports(seen).map(({ name }) => name);
  shakeModule(offered.filter((name) => asked.has(name) || named.has(name) || named.has(`_${name}`)));
}
writeFileSync(join(to, SCRIPT), script);
writeFileSync(join(to, MODULE), module);

/**
 * Take out of the script what nothing in it leads to, and tell all that the rest names.
 *
 * @param {Set<string>} asked what the module asks for
 */
function shakeScript(asked) {
  const pieces = body(parse(script, { ecmaVersion: "latest" })).flatMap((node) => piecesOf(node, asked));
  const named = new Set([...outside, ...pieces.filter(({ by }) => by === undefined).flatMap(({ needs }) => [...needs])]);
  const waiting = new Set(pieces.filter(({ by }) => by !== undefined));
  for (let found = true; found; ) {
    found = false;
    for (const piece of waiting) {
      if (!named.has(/** @type {string} */ (piece.by))) continue;
      waiting.delete(piece);
      found = true;
      for (const word of piece.needs) named.add(word);
    }
  }
  for (const { start, end } of [...waiting].sort((a, b) => b.start - a.start)) {
    script = script.slice(0, start) + script.slice(end);
  }
  return named;
}

/**
 * One statement of the script, or the entries of the table that is handed to the module, each for itself.
 *
 * @param {any} node
 * @param {Set<string>} asked
 * @returns {Piece[]}
 */
function piecesOf(node, asked) {
  const piece = { start: node.start, end: node.end, needs: words(script.slice(node.start, node.end)) };
  if (node.type === "FunctionDeclaration") return [{ ...piece, by: node.id.name }];
  if (node.type === "VariableDeclaration") {
    const [{ id, init }, ...others] = node.declarations;
    if (id.name === "wasmImports") return entries(init, asked);
    const value = init?.type === "AssignmentExpression" && isMember(init.left, "Module") ? init.right : init;
    if (!others.length && value && PURE.has(value.type)) return [{ ...piece, by: id.name }];
  }
  const { left, right } = node.expression ?? {};
  // a function that is offered to others, or the types that C calls it with
  if (isMember(left, "Module") && right.type === "Identifier") return [{ ...piece, by: right.name }];
  if (left?.type === "MemberExpression" && left.property.name === "sig") return [{ ...piece, by: left.object.name }];
  return [piece];
}

/**
 * @param {any} table
 * @param {Set<string>} asked
 * @returns {Piece[]}
 */
function entries(table, asked) {
  return table.properties.map((/** @type {any} */ { start, end, key, value }) => {
    const name = key.name ?? key.value;
    const isNeeded = asked.has(name) || script.includes(`wasmImports["${name}"]`);
    const comma = script[end] === "," ? 1 : 0;
    return { start, end: end + comma, needs: words(script.slice(value.start, value.end)), by: isNeeded ? undefined : NOBODY };
  });
}

/** @param {any} node @param {string} object */
function isMember(node, object) {
  return node?.type === "MemberExpression" && node.object.name === object;
}

/**
 * The statements of the one function that the script is.
 *
 * @param {any} tree
 */
function body(tree) {
  const factory = tree.body.find((/** @type {any} */ { type }) => type === "VariableDeclaration").declarations[0].init.callee;
  return factory.body.body.find((/** @type {any} */ { type }) => type === "ReturnStatement").argument.body.body;
}

/** @param {string} text */
function words(text) {
  return new Set(text.match(/[A-Za-z_$][\w$]*/g));
}

/** @param {string[]} kept names of what the module is to go on offering */
function shakeModule(kept) {
  const folder = mkdtempSync(join(tmpdir(), "shake-"));
  const [graph, before, after] = ["graph.json", "before.wasm", "after.wasm"].map((name) => join(folder, name));
  const nodes = kept.map((name) => ({ name: `export ${name}`, export: name }));
  const script = { name: "script", root: true, reaches: nodes.map(({ name }) => name) };
  writeFileSync(graph, JSON.stringify([script, ...nodes]));
  writeFileSync(before, module);
  const flags = FEATURES.split(" ").map((feature) => `--enable-${feature}`);
  execFileSync(process.execPath, [METADCE, ...flags, `--graph-file=${graph}`, before, "-o", after], { stdio: QUIET });
  module = readFileSync(after);
  rmSync(folder, { recursive: true });
}
