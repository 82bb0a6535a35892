// A whole phrase says more than its words: who types what a page is called, or what its keywords say that readers ask,
// is answered by that page. An amount is a phrase too, since no page can print every amount that a reader may have.

import { isLittle, stem, wordsOf } from "./words.mjs";

const AMOUNT = "kr"; // what stands for every amount among a page's keywords
const KRONER = new Set([AMOUNT, "kron", "dkk"]);
const LEAST = 10_000; // a smaller number may be a year or a count
const WHOLE = 0.9; // a share from which on a query is the phrase

/** @param {string} text every word of it, the little ones too: they tell "skal vi i udbud" from "udbud" */
const readWhole = (text) => wordsOf(text).map(stem);

/**
 * @param {string[]} texts
 * @returns {string[]} each that is more than one word, as it is looked for
 */
function whole(texts) {
  const lines = texts.filter((text) => !wordsOf(text).every(isLittle)).map(readWhole);
  return lines.filter((words) => words.length > 1 || words[0] === AMOUNT).map((words) => words.join(" "));
}

/**
 * @param {{ title: string, keywords: string[] }} page
 * @returns {string} its keywords that are phrases, a line each; the title travels as it is shown
 */
export function phrasesIn({ title, keywords }) {
  const known = new Set(whole([title]));
  return [...new Set(whole(keywords))].filter((line) => !known.has(line)).join("\n");
}

/**
 * @param {{ title: string, phrases: string }} page as it travels
 * @returns {string} the phrase that its title is, and those of its keywords, the weightiest first
 */
export const phrasesOf = ({ title, phrases }) => [...whole([title]), phrases].filter(Boolean).join("\n");

/**
 * How much of a query is a phrase of each page's: 1 where it is all of it.
 * @param {string} query
 * @param {{ phrases: string }[]} pages
 * @returns {Map<number, number>} by the page's number; a phrase that a page names earlier weighs a little more
 */
function sharesOf(query, pages) {
  const words = readWhole(query);
  const asked = words.filter((word) => !KRONER.has(word) && !(Number(word) >= LEAST));
  const isAmount = asked.length < words.length;
  const line = ` ${asked.join(" ")} `;
  /** @type {Map<number, number>} */
  const shares = new Map();
  for (const [number, { phrases }] of pages.entries()) {
    for (const [at, phrase] of phrases.split("\n").entries()) {
      const much =
        phrase === AMOUNT ? Number(isAmount) / (1 + asked.length)
        : phrase && line.includes(` ${phrase} `) ? phrase.split(" ").length / asked.length
        : 0;
      if (much) shares.set(number, Math.max(shares.get(number) ?? 0, much - at / 1000));
    }
  }
  return shares;
}

/**
 * Put the pages whose phrase a query is before all that have its words, and lift those whose phrase is a part of it.
 * @template {{ id: number, score: number, terms: string[] }} Result
 * @param {Result[]} results best first
 * @param {string} query
 * @param {{ phrases: string, weight: number }[]} pages
 * @returns {{ id: number, score: number, terms: string[] }[]} best first, with pages that have the phrase alone
 */
export function phrasesFirst(results, query, pages) {
  const top = results[0]?.score ?? 1;
  const by = new Map(results.map(({ id, score, terms }) => [id, { id, score, terms }]));
  for (const [id, share] of sharesOf(query, pages)) {
    const { score, terms } = by.get(id) ?? { score: 0, terms: [] };
    by.set(id, { id, terms, score: score + top * share * pages[id].weight * (share > WHOLE ? 2 : 0.5) });
  }
  return [...by.values()].sort((one, other) => other.score - one.score);
}
