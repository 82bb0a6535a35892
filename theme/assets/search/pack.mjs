// MiniSearch writes an index as JSON of 74 kB (gzip) a language. Packed it is half of that: the words in order, each
// without what it shares with the one before, and per field how many pages have the word, which, and how often: once,
// four times, sixteen times and so on, since the ranking hardly tells five from six. Which and how often stand the
// rarest word first: words on as many pages are alike, and gzip does better with like beside like.

/**
 * What MiniSearch writes and reads.
 * @typedef {import("minisearch").AsPlainObject} Plain
 * @typedef {{ counts: string, gaps: string, times: string }} Postings a letter for each number
 * @typedef {{ pages: number, fields: string[], words: string, postings: Postings[], lengths: number[][] }} Packed
 */

const FIRST = 35; // "#": no number becomes a quotation mark or a control character
const VERSION = 2; // of MiniSearch's own form

/** @param {number} number */
const letter = (number) => String.fromCharCode(FIRST + number);

/**
 * @param {Plain} plain an index whose documents are numbered from 0
 * @returns {Packed}
 */
export function pack(plain) {
  if (plain.serializationVersion !== VERSION) throw new Error(`MiniSearch writes form ${plain.serializationVersion}`);
  const fields = Object.keys(plain.fieldIds);
  const index = [...plain.index].sort(([one], [other]) => (one < other ? -1 : 1));
  let before = "";
  const words = index.map(([word]) => {
    const same = shared(before, word);
    before = word;
    return letter(same) + word.slice(same);
  });
  const postings = fields.map((field) => {
    /** @type {Postings} */
    const packed = { counts: "", gaps: "", times: "" };
    const rows = index.map(([, having]) => Object.entries(having[plain.fieldIds[field]] ?? {}));
    packed.counts = rows.map((here) => letter(here.length)).join("");
    for (const row of rarestFirst(packed.counts)) {
      const pages = rows[row].map(([page, times]) => [Number(page), times]).sort(([one], [other]) => one - other);
      let last = -1;
      for (const [page, times] of pages) {
        packed.gaps += letter(page - last);
        packed.times += letter(Math.floor(Math.log2(times) / 2));
        last = page;
      }
    }
    return packed;
  });
  const lengths = Array.from({ length: plain.documentCount }, (_, page) => Object.values(plain.fieldLength[page]));
  return { pages: plain.documentCount, fields, words: words.join("\n"), postings, lengths };
}

/**
 * @param {Packed} packed
 * @returns {Plain} what `pack` was given, but for the order of words and how often precisely
 */
export function unpack({ pages, fields, words, postings, lengths }) {
  const numbers = Object.fromEntries(Array.from({ length: pages }, (_, page) => [page, page]));
  let word = "";
  const index = words.split("\n").map((line) => {
    word = word.slice(0, line.charCodeAt(0) - FIRST) + line.slice(1);
    return /** @type {[string, Record<string, Record<string, number>>]} */ ([word, {}]);
  });
  for (const [field, { counts, gaps, times }] of postings.entries()) {
    let place = 0;
    for (const row of rarestFirst(counts)) {
      const many = counts.charCodeAt(row) - FIRST;
      if (!many) continue;
      /** @type {Record<string, number>} */
      const here = {};
      let page = -1;
      for (const end = place + many; place < end; place++) {
        page += gaps.charCodeAt(place) - FIRST;
        here[page] = 4 ** (times.charCodeAt(place) - FIRST);
      }
      index[row][1][field] = here;
    }
  }
  const sums = fields.map((_, field) => lengths.reduce((sum, each) => sum + each[field], 0));
  return /** @type {Plain} */ ({
    documentCount: pages,
    nextId: pages,
    documentIds: numbers,
    fieldIds: Object.fromEntries(fields.map((field, at) => [field, at])),
    fieldLength: Object.fromEntries(lengths.map((each, page) => [page, each])),
    averageFieldLength: sums.map((sum) => sum / pages),
    storedFields: {},
    dirtCount: 0,
    index,
    serializationVersion: VERSION,
  });
}

/**
 * Turn pages, each with what is told of it, into lists of what is told of all: gzip does better with like beside like.
 *
 * @template {object} T
 * @param {T[]} pages
 * @returns {{ [K in keyof T]: T[K][] }}
 */
export function columnsOf(pages) {
  const keys = /** @type {(keyof T)[]} */ (Object.keys(pages[0] ?? {}));
  return /** @type {{ [K in keyof T]: T[K][] }} */ (
    Object.fromEntries(keys.map((key) => [key, pages.map((page) => page[key])]))
  );
}

/**
 * @template {object} T
 * @param {{ [K in keyof T]: T[K][] }} columns
 * @returns {T[]} the pages that `columnsOf` was given
 */
export function rowsOf(columns) {
  const lists = /** @type {[string, unknown[]][]} */ (Object.entries(columns));
  const [[, first]] = lists.length ? lists : [["", []]];
  return /** @type {T[]} */ (
    first.map((_, at) => Object.fromEntries(lists.map(([key, list]) => [key, list[at]])))
  );
}

/**
 * @param {string} counts a letter for each word
 * @returns {number[]} the words' rows, those on the fewest pages first
 */
function rarestFirst(counts) {
  return [...counts].map((_, row) => row).sort((one, other) => counts.charCodeAt(one) - counts.charCodeAt(other));
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {number} how many letters both begin with
 */
function shared(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
