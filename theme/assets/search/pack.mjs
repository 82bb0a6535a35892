// MiniSearch writes an index as JSON of 74 kB (gzip) a language. Packed it is half of that: the words in order, each
// without what it shares with the one before, and per field how many pages have the word, which, and how often: once,
// twice, four times and so on, since the ranking hardly tells five from six.

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
    for (const [, having] of index) {
      const here = Object.entries(having[plain.fieldIds[field]] ?? {});
      const pages = here.map(([page, times]) => [Number(page), times]).sort(([one], [other]) => one - other);
      packed.counts += letter(pages.length);
      let last = -1;
      for (const [page, times] of pages) {
        packed.gaps += letter(page - last);
        packed.times += letter(Math.round(Math.log2(times)));
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
  const places = postings.map(() => 0);
  let word = "";
  const index = words.split("\n").map((line, row) => {
    word = word.slice(0, line.charCodeAt(0) - FIRST) + line.slice(1);
    /** @type {Record<string, Record<string, number>>} */
    const having = {};
    for (const [field, { counts, gaps, times }] of postings.entries()) {
      const many = counts.charCodeAt(row) - FIRST;
      if (!many) continue;
      /** @type {Record<string, number>} */
      const here = {};
      let page = -1;
      for (const end = places[field] + many; places[field] < end; places[field]++) {
        page += gaps.charCodeAt(places[field]) - FIRST;
        here[page] = 2 ** (times.charCodeAt(places[field]) - FIRST);
      }
      having[field] = here;
    }
    return /** @type {[string, typeof having]} */ ([word, having]);
  });
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
 * @param {string} one
 * @param {string} other
 * @returns {number} how many letters both begin with
 */
function shared(one, other) {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
