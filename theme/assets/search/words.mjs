// How the search reads words: what is Danish (and English) about it is ours, all else is the library's.

import { inDigits } from "./numbers.mjs";

/**
 * A text says the same words again and again: each is worked out once.
 * @param {(word: string) => string} work
 * @returns {(word: string) => string}
 */
function once(work) {
  /** @type {Map<string, string>} */
  const done = new Map();
  return (word) => {
    const before = done.get(word);
    if (before !== undefined) return before;
    const now = work(word);
    done.set(word, now);
    return now;
  };
}

/** A word as one may type it without a Danish keyboard: "udbudsgrænse", "udbudsgraense" and "udbudsgranse" are one. */
export const fold = once((word) =>
  word
    .toLowerCase()
    .replace(/æ|ae|ä/g, "a")
    .replace(/ø|oe|ö/g, "o")
    .replace(/å|aa/g, "a")
    .normalize("NFD")
    .replace(/\p{M}/gu, ""),
);

const LITTLE = new Set(
  `at af alt den der det de dem deres dig du en er et for fra få gør ham han hun har hvad hvem hvilken hvilke hvis hvor
   hvordan hvorfor hvornår i ikke ind jeg jer jeres kan man med men mig min mit mod må når nu og om op os over på se sig
   siger skal som så til ud under vi var passer ved vil være
   altså anden andet andre blev blive bliver blevet både derfor dog eller ellers end fordi havde her hos jo kunne mens
   mere mest nogen noget nogle også sådan selv sin sit sine skulle ville været vores
   a about after an and are as at be by can do does for from get give gives had has have how i if in into is it its
   may me my not of on or our shall should that the their them there they this to us fit fits suits was we what when where which
   who why will with you your
   also am another because been being both but could did each even ever he here her him his i'm itself just most other
   others she so some something still such than them then these those they very were would yet s t`.split(/\s+/).map(fold),
);

/** A folded word without its ending, so that "kommunen", "kommuner" and "kommunernes" meet. */
export const stem = once((word) => {
  if (word.length < 5 || /\d/.test(word)) return word;
  const root = word
    .replace(/(?:ernes|erne|ets|ens|ers|ene|er|en|et|es|ing|ed|ies|e|s|y)$/, "")
    .replace(/(?:er|e)$/, (end) => (word.length > 7 ? "" : end));
  const bare = root.length >= 3 ? root : word;
  return bare.replace(/([bdfgklmnprst])\1$/, "$1");
});

/**
 * @param {string} text
 * @returns {string[]} folded words; a number is in digits however it is written, and "%" is a word
 */
export function wordsOf(text) {
  const words = inDigits(text).replace(/%/g, " procent ").match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (/^percent$/i.test(word) ? "procent" : fold(word)));
}

/** @param {string} word folded: one that says nothing of what a page is about */
export function isLittle(word) {
  return LITTLE.has(word);
}

/**
 * The stems that a query looks for, each once; little words count only where there is nothing else.
 * @param {string} query
 */
export function stemsOf(query) {
  const all = wordsOf(query);
  const telling = all.filter((word) => !isLittle(word));
  return [...new Set((telling.length ? telling : all).map(stem))];
}

/**
 * Words that stand together and mean more so: "innovation partnership" beside "innovation" and "partnership".
 * @param {string[]} stems
 */
export function pairsOf(stems) {
  return stems.slice(1).map((word, at) => `${stems[at]} ${word}`);
}

/**
 * The word that a compound ends with: "udbudsgrænse" is a "grænse".
 * @param {string} whole a stem
 * @param {(stem: string) => boolean} known
 * @returns {string | undefined} the longest stem that is known by itself
 */
export function headOf(whole, known) {
  if (/\d/.test(whole)) return undefined;
  for (let at = 3; at <= whole.length - 5; at++) {
    if (known(whole.slice(at))) return whole.slice(at);
  }
  return undefined;
}

/**
 * The word that a compound begins with: "testforløb" is about a "test", "udbudsret" about "udbud".
 * @param {string} whole a stem
 * @param {(stem: string) => boolean} known
 * @returns {string | undefined} the longest stem that is known by itself
 */
export function startOf(whole, known) {
  for (let end = whole.length - 3; end >= 4; end--) {
    const start = whole.slice(0, end);
    if (known(start)) return start;
    if (start.endsWith("s") && known(start.slice(0, -1))) return start.slice(0, -1);
  }
  return undefined;
}
