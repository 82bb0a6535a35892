/** What every view is made of: elements built from text alone, the frame's words, days as people write them. */

/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */
/** @typedef {string | Node | null | undefined | false} Child */

/**
 * Make an element. `class`, `href` and the like are attributes; a boolean sets or leaves out an attribute; a function
 * listens. Children are text and elements; what is empty is passed over.
 *
 * @param {string} tag
 * @param {Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>} attributes
 * @param {...(Child | any[])} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, String(value));
  }
  /** @type {Child[]} */
  const all = children.flat(Infinity);
  made.append(...all.filter((child) => child instanceof Node || typeof child === "string"));
  return made;
}

/**
 * Give the frame's words, which the page carries as data, with the values put in: `{n}` takes `n`.
 *
 * @param {Element} guide
 * @returns {Say}
 */
export function wordsOf(guide) {
  /** @type {Record<string, string>} */
  const words = JSON.parse(guide.querySelector(".ts-guide-words")?.textContent ?? "{}");
  return (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * Find what the page is built with; a page without it is a fault of the build, not of the reader.
 *
 * @param {ParentNode} within
 * @param {string} selector
 * @returns {HTMLElement}
 */
export function find(within, selector) {
  const found = within.querySelector(selector);
  if (!(found instanceof HTMLElement)) throw new Error(`the page has no ${selector}`);
  return found;
}

/** The address of this page of the handbook, with its answers; of a guide that stands elsewhere, that of its own page. */
export function pageOf() {
  const at = new URL(location.href);
  if (document.documentElement.dataset.embedded === undefined) return at.href;
  at.pathname = at.pathname.replace(/\/embed-([a-z-]+)\//, "/guide-$1/");
  at.search = "";
  return at.href;
}

/**
 * Do something when what is in the page now has been painted.
 *
 * @param {() => void} work
 */
export function afterPaint(work) {
  requestAnimationFrame(() => setTimeout(work));
}

/**
 * Do what no reader waits for when the page has nothing else to do: it does not keep a step from them.
 *
 * @param {() => void} work
 */
export function whenIdle(work) {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work, { timeout: 1_000 });
  else setTimeout(work, 50); // Safari has no such thing
}

/** The reader's own date, as 2026-11-21. */
export function today() {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}

/**
 * Write a date as each language does: 31. december 2027, 31 December 2027.
 *
 * @param {string} date as 2027-12-31
 * @param {string} lang
 */
export function dayIn(date, lang) {
  const words = new Intl.DateTimeFormat(lang === "da" ? "da-DK" : "en-GB", { dateStyle: "long", timeZone: "UTC" });
  return words.format(new Date(`${date}T00:00:00Z`));
}

/**
 * Take the reader to what is new: the heading gets the focus, and the top of the sheet comes into view, or the heading
 * itself where what follows is to fill the screen.
 *
 * @param {HTMLElement} heading
 * @param {boolean} [toTop]
 */
export function land(heading, toTop = false) {
  heading.focus({ preventScroll: true });
  if (toTop) return heading.scrollIntoView({ behavior: "instant", block: "start" });
  const sheet = find(document, ".ts-text");
  if (sheet.getBoundingClientRect().top < 0) sheet.scrollIntoView({ behavior: "instant", block: "start" });
}
