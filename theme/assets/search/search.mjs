// The search: words in, pages out. MiniSearch keeps the index, ranks, completes words and forgives slips of the finger;
// how words are read is in words.mjs. Nothing here touches the page, so that it can be tried anywhere.

import { rowsOf, unpack } from "./pack.mjs";
import { phrasesFirst, phrasesOf } from "./phrases.mjs";
import { headOf, isLittle, pairsOf, startOf, stem, stemsOf, wordsOf } from "./words.mjs";

/**
 * @typedef {import("minisearch").default} MiniSearch
 * @typedef {import("minisearch").Query} Query
 * @typedef {{ url: string, title: string, mark: string, section: string, description: string }} Shown
 * @typedef {Shown & { audience: string, weight: number }} Told whom it is for, and how much what it says counts
 * @typedef {Told & { phrases: string }} Page phrases: what it is there to answer, a line each
 * @typedef {[anchor: string, title: string, text: string]} Part what stands from one heading to the next
 * @typedef {Told & { keywords: string[], parts: Part[] }} WholePage
 * @typedef {{ pages: { [K in keyof Page]: Page[K][] }, words: import("./pack.mjs").Packed }} Shipped what the first
 * answer is made of
 * @typedef {{ pages: Page[], mini: MiniSearch, having: Map<string, number> }} Index having: pages that have the stem
 * @typedef {{ page: Page, number: number, score: number, stems: Map<string, number> }} Found each stem with its weight
 * @typedef {{ parts: Part[], text: string }} Places the sections that answer best, and the text of the best
 */

// outline: what a page says of itself and its headings; pairs: of words in its title and keywords, as they stand there
const WEIGHTS = { title: 4, keywords: 3, pairs: 3, outline: 2, text: 1 };
const FEW = 3; // a word on fewer pages than this may be a slip of the finger, or a compound nobody wrote

/**
 * How the library takes words in; the build and the browser must say the same.
 * @param {(word: string) => string | string[] | null} [read]
 */
export function reading(read = stem) {
  return { fields: Object.keys(WEIGHTS), tokenize: termsOf, processTerm: read };
}

/**
 * @param {string} text
 * @param {string} [field]
 */
function termsOf(text, field) {
  return field === "pairs" ? text.split("\n").filter(Boolean) : wordsOf(text);
}

/** @param {WholePage} page each pair of words that stands in its title or in one of its keywords */
function pairsIn({ title, keywords }) {
  return [...new Set([title, ...keywords].flatMap((phrase) => pairsOf(stemsOf(phrase))))];
}

/**
 * Read words for the index: without the little ones, and in Danish a compound's last word beside the whole.
 * @param {WholePage[]} pages
 * @param {string} lang
 * @returns {(word: string) => string | string[] | null}
 */
export function readingOf(pages, lang) {
  const all = new Set(pages.flatMap((page) => Object.values(fieldsOf(page)).flatMap(wordsOf)).map(stem));
  /** @type {Map<string, string | string[] | null>} */
  const read = new Map();
  /** @type {Map<string, number>} */
  const pairs = new Map();
  for (const pair of pages.flatMap(pairsIn)) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  return (word) => {
    if (word.includes(" ")) return (pairs.get(word) ?? 0) > 1 ? word : null;
    const before = read.get(word);
    if (before !== undefined) return before;
    const root = stem(word);
    const head = lang === "da" ? headOf(root, (part) => all.has(part)) : undefined;
    const terms = isLittle(word) ? null : head ? [root, head] : root;
    read.set(word, terms);
    return terms;
  };
}

/** @param {WholePage} page */
export function fieldsOf(page) {
  const { title, mark, keywords, description, parts } = page;
  return {
    pairs: pairsIn(page).join("\n"),
    title: `${title} ${mark}`,
    keywords: keywords.join(" "),
    outline: [description, ...parts.map(([anchor, heading]) => (anchor ? heading : ""))].join(" "),
    text: parts.map(([, , text]) => text).join(" "),
  };
}

/**
 * @param {typeof import("minisearch").default} Library
 * @param {Shipped} shipped
 * @returns {Index}
 */
export function open(Library, { pages, words }) {
  const plain = unpack(words);
  const having = new Map(
    plain.index.map(([word, fields]) => [word, new Set(Object.values(fields).flatMap(Object.keys)).size]),
  );
  const whole = rowsOf(pages).map((page) => ({ ...page, phrases: phrasesOf(page) }));
  return { pages: whole, mini: Library.loadJS(plain, reading()), having };
}

/**
 * @param {Index} index
 * @param {string} query
 * @param {number} [most]
 * @returns {Found[]} the pages that answer, best first
 */
export function search({ pages, mini, having }, query, most = 20) {
  const count = (/** @type {string} */ word) => having.get(word) ?? 0;
  const rarity = (/** @type {string} */ word) => Math.log(1 + pages.length / (1 + count(word)));
  const unsure = (/** @type {string} */ word) => count(word) < FEW && !/\d/.test(word);
  const slips = (/** @type {string} */ word) => (word.length > 7 ? 2 : 1);
  const words = stemsOf(query);
  const results = mini.search(
    {
      combineWith: "OR",
      queries: [...words.map((word) => (unsure(word) ? orItsParts(word, having) : word)), ...pairsOf(words)],
    },
    {
      tokenize: (word) => [word],
      processTerm: (word) => word,
      boost: WEIGHTS,
      boostTerm: rarity,
      prefix: (word) => word.length > 2 && !/ |^\d{5}/.test(word), // 50.000 is not the beginning of 500.000
      fuzzy: (word) => unsure(word) && word.length > 4 && slips(word),
      maxFuzzy: 2,
      boostDocument: (id) => pages[id].weight,
    },
  );
  const ranked = phrasesFirst(results, query, pages);
  const worth = ranked.filter(({ score }) => score > 0.1 * ranked[0].score);
  return worth.slice(0, most).map(({ id, score, terms }) => ({
    page: pages[id],
    number: id,
    score,
    stems: new Map(terms.map((word) => [word, rarity(word)])),
  }));
}

/**
 * @param {string} word that hardly any page has
 * @param {Map<string, number>} having
 * @returns {Query} the word, or what it begins and ends with where that is known
 */
function orItsParts(word, having) {
  const known = (/** @type {string} */ part) => having.has(part);
  const parts = word.length > 7 ? [startOf(word, known), headOf(word, known)] : [];
  return { combineWith: "OR", queries: [word, ...parts.filter((part) => part !== undefined)] };
}

/**
 * Find where on its page an answer stands.
 * @param {Found} found
 * @param {Part[]} parts of the page
 * @returns {Places}
 */
export function placesOf({ stems }, parts) {
  const weighed = parts.map((part) => {
    const weigh = (/** @type {string} */ text) =>
      [...new Set(hits(text, stems))].reduce((sum, word) => sum + (stems.get(word) ?? 0), 0);
    return { part, weight: weigh(part[1]) + weigh(part[2]) };
  });
  const best = weighed.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  return { parts: best.map(({ part }) => part).filter(([anchor]) => anchor).slice(0, 3), text: best[0]?.part[2] ?? "" };
}

/**
 * @param {string} text
 * @param {Map<string, number>} stems
 * @returns {string[]} which of the stems stand in the text, compounds' last words among them
 */
export function hits(text, stems) {
  return rootsOf(text).flatMap((root) => {
    const hit = stems.has(root) ? root : headOf(root, (part) => stems.has(part));
    return hit ? [hit] : [];
  });
}

/** @type {Map<string, string[]>} */
const roots = new Map(); // the same sections are looked through at every letter

/** @param {string} text */
function rootsOf(text) {
  const before = roots.get(text);
  if (before) return before;
  const read = [...new Set(wordsOf(text).map(stem))];
  roots.set(text, read);
  return read;
}
