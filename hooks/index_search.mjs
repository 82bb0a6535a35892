// What Node does for index_search.py: put the pages into MiniSearch and pack its index for the browser, or ship the
// library itself without its comments, which are more than half of it.
//
//   node hooks/index_search.mjs index LANG < PAGES.json > search_index.json
//   node hooks/index_search.mjs library > minisearch.mjs

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { columnsOf, pack } from "../theme/assets/search/pack.mjs";
import { phrasesIn } from "../theme/assets/search/phrases.mjs";
import { fieldsOf, reading, readingOf } from "../theme/assets/search/search.mjs";

/**
 * @param {import("../theme/assets/search/search.mjs").WholePage[]} pages
 * @param {string} lang
 * @returns {Promise<import("../theme/assets/search/search.mjs").Shipped>}
 */
export async function shippedOf(pages, lang) {
  const { default: MiniSearch } = await import("minisearch");
  const mini = new MiniSearch(reading(readingOf(pages, lang)));
  mini.addAll(pages.map((page, id) => ({ id, ...fieldsOf(page) })));
  const shown = pages.map(({ keywords, parts, ...told }) => ({ ...told, phrases: phrasesIn({ ...told, keywords }) }));
  return { pages: columnsOf(shown), words: pack(mini.toJSON()) };
}

/** The library as it is shipped: with its licence above it, without indents and the comments that open its lines. */
export function library() {
  const file = new URL(import.meta.resolve("minisearch"));
  const licence = readFileSync(new URL("../../LICENSE.txt", file), "utf8");
  const code = readFileSync(file, "utf8")
    .replace(/^[ \t]*\/\*[\s\S]*?\*\/\n/gm, "")
    .replace(/^[ \t]*\/\/.*\n?/gm, "")
    .replace(/^[ \t]+/gm, "");
  return `/* MiniSearch\n${licence}*/\n${code}`;
}

const [, self, task, lang] = process.argv;
if (self === fileURLToPath(import.meta.url)) {
  if (task === "library") process.stdout.write(library());
  else process.stdout.write(JSON.stringify(await shippedOf(JSON.parse(readFileSync(0, "utf8")), lang)));
}
