// What Node does for hosting/joined.py: make of each script that a page names one file, with all that it imports and
// without what only those who write it need. A script that a page names stays a file of its own where another imports
// it: the page runs it once. Of a style only comments and spaces go: what is left says to a browser what was written.
//
//   node hooks/join_scripts.mjs ASSETS OUT guide/guide.mjs page/boot.js css/frame.css ... > joined.json
//
// It prints, for each, which files it imports and which modules went into it, by their names below ASSETS.

import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";

import { build } from "esbuild";

const READ_BY_ALL = "page/guard.js"; // it tells an old browser why nothing runs
/** A first line that V8 reads: compile the whole script while it arrives, not each function when it is called. */
const ALL_AT_ONCE = "//# allFunctionsCalledOnLoad";
const [assets, out, ...names] = process.argv.slice(2);
const files = new Set(names.map((name) => resolve(assets, name)));
const nameOf = (/** @type {string} */ file) => relative(assets, file).replaceAll("\\", "/");

/**
 * Let an import of what is a file of its own stay an import, from the folder in which the importing file is published.
 *
 * @param {string} name
 * @returns {import("esbuild").Plugin}
 */
function keepApart(name) {
  return {
    name: "keep apart",
    setup(joining) {
      joining.onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) => {
        const file = resolve(resolveDir, path);
        if (kind === "entry-point" || !files.has(file)) return;
        const from = relative(resolve(assets, dirname(name)), file).replaceAll("\\", "/");
        return { path: from.startsWith(".") ? from : `./${from}`, external: true };
      });
    },
  };
}

/** @param {string} name */
async function joined(name) {
  const isModule = name.endsWith(".mjs");
  const isHinted = readFileSync(resolve(assets, name), "utf-8").startsWith(ALL_AT_ONCE);
  const { metafile } = await build({
    absWorkingDir: resolve(assets),
    entryPoints: [name],
    outfile: resolve(out, name),
    plugins: isModule ? [keepApart(name)] : [],
    bundle: isModule,
    format: isModule ? "esm" : undefined,
    target: name === READ_BY_ALL ? "es5" : "es2022",
    minifyWhitespace: true,
    minifySyntax: !name.endsWith(".css"),
    minifyIdentifiers: true,
    charset: "utf8",
    legalComments: "none",
    banner: isHinted ? { js: ALL_AT_ONCE } : {},
    metafile: true,
    logLevel: "error",
  });
  const [{ imports }] = Object.values(metafile.outputs);
  const needs = imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => nameOf(resolve(assets, dirname(name), path)));
  return [name, { imports: [...new Set(needs)], holds: Object.keys(metafile.inputs) }];
}

process.stdout.write(JSON.stringify(Object.fromEntries(await Promise.all(names.map(joined)))));
