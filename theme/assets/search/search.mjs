// The search itself: words in, pages out. Knows Danish and English endings, compounds and slips of the finger;
// touches nothing of the page, so that it can be tried anywhere.

/**
 * @typedef {{url: string, title: string, mark: string, section: string, description: string,
 *   keywords: string[], parts: [anchor: string, title: string, text: string][]}} Page
 * @typedef {{page: Page, score: number, parts: {anchor: string, title: string}[], text: string, words: string[]}} Found
 * @typedef {Map<string, number>} Bag word → weight
 * @typedef {{stem: string, pages: number}} Word
 * @typedef {{pages: {page: Page, bag: Bag, parts: Bag[], phrases: string, run: string}[], words: Map<string, Word>}} Index
 */

const WEIGHT = { title: 12, keywords: 7, heading: 5, description: 2, text: 1 };
const LITTLE = new Set(
  `at af alt den der det de dem deres dig du en er et for fra få gør ham han hun har hvad hvem hvilken hvilke hvis hvor
   hvordan hvorfor hvornår i ikke ind jeg jer jeres kan man med men mig min mit mod må når nu og om op os over på se sig
   siger skal som så til ud under vi var passer ved vil være
   a about after an and are as at be by can do does for from get give gives had has have how i if in into is it its
   may me my not of on or our shall should that the their them there they this to us fit fits suits was we what when where which
   who why will with you your`.split(/\s+/).map(fold),
);

/**
 * Write a word as one may type it without a Danish keyboard: "udbudsgrænse", "udbudsgraense" and "udbudsgranse" are one.
 * @param {string} word
 * @returns {string}
 */
export function fold(word) {
  return word
    .toLowerCase()
    .replace(/æ|ae|ä/g, "a")
    .replace(/ø|oe|ö/g, "o")
    .replace(/å|aa/g, "a")
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

/**
 * Take a folded word's ending off, so that "kommunen", "kommuner" and "kommunernes" meet.
 * @param {string} word
 * @returns {string}
 */
export function stem(word) {
  if (word.length < 5 || /\d/.test(word)) return word;
  const root = word
    .replace(/(?:ernes|erne|ets|ens|ers|ene|er|en|et|es|ing|ed|ies|e|s|y)$/, "")
    .replace(/(?:er|e)$/, (end) => (word.length > 7 ? "" : end));
  const bare = root.length >= 3 ? root : word;
  return bare.replace(/([bdfgklmnprst])\1$/, "$1");
}

/**
 * @param {string} text
 * @returns {string[]} folded words; a number keeps its points and commas, and "%" is a word
 */
export function wordsOf(text) {
  const found = text.replace(/%/g, " procent ").match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{N}]+/gu) ?? [];
  return found.map((word) => (/^percent$/i.test(word) ? "procent" : fold(word)));
}

/**
 * @param {Page[]} pages
 * @returns {Index}
 */
export function makeIndex(pages) {
  const words = new Map();
  const put = (/** @type {Bag} */ bag, /** @type {string} */ text, /** @type {number} */ weight) => {
    for (const word of wordsOf(text)) {
      if (!words.has(word)) words.set(word, { stem: stem(word), pages: 0 });
      bag.set(word, (bag.get(word) ?? 0) + weight);
    }
  };
  return {
    words,
    pages: pages.map((page) => {
      const bag = new Map();
      put(bag, page.title, WEIGHT.title);
      put(bag, page.mark, WEIGHT.title);
      put(bag, page.description, WEIGHT.description);
      put(bag, page.keywords.join(" "), WEIGHT.keywords);
      const parts = page.parts.map(([anchor, title, text]) => {
        const part = new Map();
        if (anchor) put(part, title, WEIGHT.heading);
        // A register has every word of the book: in a long text each of them says less.
        put(part, text, WEIGHT.text * Math.min(1, Math.sqrt(1200 / text.length)));
        return part;
      });
      for (const word of new Set([bag, ...parts].flatMap((each) => [...each.keys()]))) words.get(word).pages++;
      const phrases = [page.title, ...page.keywords].map((phrase) => ` ${wordsOf(phrase).map(stem).join(" ")} `);
      const run = page.parts.map(([, title, text]) => ` ${wordsOf(`${title} ${text}`).map(stem).join(" ")} `);
      return { page, bag, parts, phrases: phrases.join("|"), run: run.join("|") };
    }),
  };
}

/**
 * Every word of the book that a typed word may mean, and how nearly.
 * @param {Index} index
 * @param {string} typed a folded word
 * @returns {Bag}
 */
export function meanings(index, typed) {
  const found = new Map();
  const root = stem(typed);
  let pages = 0;
  for (const [word, { stem: stemmed, pages: having }] of index.words) {
    let near = 0;
    if (word === typed) near = 1;
    else if (stemmed === root) near = 0.9;
    else if (typed.length > 2 && word.startsWith(typed)) near = 0.55;
    else if (root.length > 3 && stemmed.startsWith(root)) near = 0.45;
    else if (root.length > 3 && stemmed.endsWith(root)) near = 0.45;
    else if (root.length > 5 && stemmed.includes(root)) near = 0.25;
    else if (stemmed.length > 4 && root.length > stemmed.length + 2 && partOf(root, stemmed)) near = 0.2;
    if (near) found.set(word, near);
    if (near >= 0.45) pages += having;
  }
  // A word that stands on more than a page or two is no slip of the finger.
  if (pages > 2 || typed.length < 5 || /\d/.test(typed)) return found;
  const slips = typed.length > 8 ? 2 : 1;
  for (const [word, { stem: stemmed }] of index.words) {
    if (found.has(word)) continue;
    const apart = Math.min(distance(typed, word, slips), distance(root, stemmed, slips));
    if (apart <= slips) found.set(word, 0.7 / Math.max(1, apart));
  }
  return found;
}

/**
 * A compound starts or ends with its part: "udbudsgrænse" holds "grænse".
 * @param {string} whole
 * @param {string} part
 * @returns {boolean}
 */
function partOf(whole, part) {
  return whole.startsWith(part) || whole.endsWith(part);
}

/**
 * How many letters are wrong, missing, extra or swapped; anything past the limit counts as limit + 1.
 * @param {string} one
 * @param {string} other
 * @param {number} limit
 * @returns {number}
 */
export function distance(one, other, limit) {
  if (Math.abs(one.length - other.length) > limit || one[0] !== other[0]) return limit + 1;
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[other.length];
}

/**
 * @param {Index} index
 * @param {string} query
 * @param {number} [most]
 * @returns {Found[]} the pages that answer, best first, each with its best sections
 */
export function search(index, query, most = 20) {
  const all = wordsOf(query);
  const telling = all.filter((word) => !LITTLE.has(word));
  const typed = [...new Set(telling.length ? telling : all)];
  if (!typed.length) return [];
  const senses = typed.map((word) => meanings(index, word));
  const phrase = ` ${typed.map((word, at) => stem(nearest(senses[at]) ?? word)).join(" ")} `;
  const hits = index.pages.map((entry) => ({
    entry,
    page: senses.map((sense) => weigh(entry.bag, sense)),
    parts: entry.parts.map((part) => senses.map((sense) => weigh(part, sense))),
  }));
  const rare = senses.map((_, at) => {
    const having = hits.filter((hit) => hit.page[at] || hit.parts.some((part) => part[at])).length;
    return Math.log(1 + (index.pages.length - having + 0.5) / (having + 0.5));
  });
  const found = [];
  for (const { entry, page, parts } of hits) {
    const ofParts = parts.map((part) => part.reduce((sum, weight, at) => sum + rare[at] * calm(weight), 0));
    const best = [...ofParts.keys()].filter((at) => ofParts[at] > 0).sort((a, b) => ofParts[b] - ofParts[a]);
    let score = 0;
    let share = 0;
    let whole = 0;
    for (const at of typed.keys()) {
      const weights = parts.map((part) => part[at]).sort((a, b) => b - a);
      const weight = page[at] + (weights[0] ?? 0) + 0.3 * (weights[1] ?? 0) + 0.15 * (weights[2] ?? 0);
      score += rare[at] * calm(weight);
      whole += rare[at];
      if (weight) share += rare[at];
    }
    if (!score) continue;
    score = score * (share / whole) ** 2 + 0.3 * (ofParts[best[0]] ?? 0);
    if (entry.phrases.includes(phrase)) score *= 1.5;
    else if (typed.length > 1 && entry.run.includes(phrase)) score *= 1.25;
    found.push({ entry, score, best });
  }
  found.sort((a, b) => b.score - a.score);
  const words = [...new Set(senses.flatMap((sense) => [...sense.keys()]))];
  const worth = found.filter(({ score }) => score > 0.2 * found[0].score);
  return worth.slice(0, most).map(({ entry, score, best }) => ({
    page: entry.page,
    score,
    words,
    parts: best
      .filter((at) => entry.page.parts[at][0])
      .slice(0, 3)
      .map((at) => ({ anchor: entry.page.parts[at][0], title: entry.page.parts[at][1] })),
    text: best.length ? entry.page.parts[best[0]][2] : entry.page.description,
  }));
}

/**
 * @param {Bag} sense
 * @returns {string | undefined} the word that was most likely meant
 */
function nearest(sense) {
  return [...sense].reduce((best, each) => (each[1] > best[1] ? each : best), ["", 0])[0] || undefined;
}

/**
 * @param {Bag} bag
 * @param {Bag} sense
 * @returns {number} how much of one meaning a bag holds: the nearest word counts whole, others add a little
 */
function weigh(bag, sense) {
  let best = 0;
  let rest = 0;
  const [few, many] = bag.size < sense.size ? [bag, sense] : [sense, bag];
  for (const word of few.keys()) {
    if (!many.has(word)) continue;
    const weight = (bag.get(word) ?? 0) * (sense.get(word) ?? 0);
    rest += weight;
    best = Math.max(best, weight);
  }
  return best + 0.2 * (rest - best);
}

/**
 * The tenth time a word stands there says less than the first.
 * @param {number} weight
 * @returns {number}
 */
function calm(weight) {
  return weight / (weight + 3);
}
