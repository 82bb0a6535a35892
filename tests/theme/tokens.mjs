// Says of pairs of scripts where the second has another token than the first, or nothing where they are the same.
import fs from "node:fs";
import ts from "typescript";

/** @param {string} text */
function tokens(text) {
  const file = ts.createSourceFile("a.mjs", text, ts.ScriptTarget.ESNext, true, ts.ScriptKind.JS);
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node */
  const read = (node) => {
    const parts = node.getChildren(file).filter((part) => !ts.isJSDoc(part));
    for (const part of parts) read(part);
    if (!parts.length && node.kind !== ts.SyntaxKind.SemicolonToken) found.push(node.getText(file));
  };
  for (const statement of file.statements) {
    found.push(`${ts.SyntaxKind[statement.kind]}:`); // where each begins: a line's end may end one
    read(statement);
  }
  return found.filter(Boolean);
}

const pairs = JSON.parse(fs.readFileSync(0, "utf8"));
console.log(JSON.stringify(pairs.map(([before, after]) => {
  const [a, b] = [tokens(before), tokens(after)];
  const at = [...a, ""].findIndex((token, place) => token !== (b[place] ?? ""));
  return at < 0 && a.length === b.length ? null : `${a.slice(at - 3, at + 3).join(" ")} / ${b.slice(at - 3, at + 3).join(" ")}`;
})));
