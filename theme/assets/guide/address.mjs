/**
 * All that the page knows of the address: the answers after #, where no host sees them, as `wizards/asking/address.py`
 * writes and reads them; and every step as an entry in the history.
 */

/** @typedef {"push" | "replace" | "keep"} Entry */
/** @typedef {{ run: number, at: string, entry: number }} Place */

const MOST = 20_000; // characters of a field that an address carries, as in wizards/asking/carried.py
const ENCODED_AGAIN = 8; // how often an address may have been percent-encoded on its way

/**
 * The answers that an address carries, as text for Python, which takes away what a mail program has put into it. An
 * address that is encoded as a whole is decoded here, so that something can be added to it.
 *
 * @param {string} hash with its #
 */
export function answersIn(hash) {
  let text = hash.replace(/^#/, "");
  for (let left = ENCODED_AGAIN; left && !text.includes("="); left -= 1) text = decoded(text);
  return text.includes("=") ? text.replace(/^#/, "") : ""; // else a place in the page
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Give the fragment with what a form holds now, as Python reads it: `.value=~~units:8,years:3`. The place stays last:
 * an address without it was cut.
 *
 * @param {string} fragment
 * @param {string} form a question's id, or `note`
 * @param {Record<string, string>} typed
 */
export function withDraft(fragment, form, typed) {
  const parts = fragment.split("&").filter((part) => part && !part.startsWith(`.${form}=`));
  const at = parts.find((part) => part.startsWith("at=")) ?? (fragment ? "" : `at=${form}`);
  const words = Object.entries(typed).map(([field, text]) => `${field}:${escaped(text.length > MOST ? "" : text)}`);
  return [...parts.filter((part) => part !== at), `.${form}=~~${words.join(",")}`, at].filter(Boolean).join("&");
}

/** Write a text as `wizards/asking/address.py` does: without a percent sign, and without half an emoji. @param {string} text */
function escaped(text) {
  const whole = text.replace(/\p{Surrogate}/gu, "");
  const marks = (/** @type {string} */ mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(whole).replace(/[!'()*.~]/g, marks).replaceAll("%", "~");
}

/**
 * Give the fragment with an option chosen, for a page that is loaded anew before Python could write it.
 *
 * @param {string} fragment
 * @param {string} question
 * @param {string} option
 */
export function withAnswer(fragment, question, option) {
  const others = fragment.split("&").filter((part) => part && !part.startsWith(`${question}=`));
  return [...others, `${question}=${option}`].join("&");
}

/** @param {string} fragment as an address to give on: without what is only half typed */
export function withoutDrafts(fragment) {
  return fragment.split("&").filter((part) => !part.startsWith(".")).join("&");
}

/**
 * @param {string} fragment
 * @param {string} form
 */
export function hasDraft(fragment, form) {
  return fragment.split("&").some((part) => part.startsWith(`.${form}=`));
}

/**
 * The step that a link leads to, where it leads to one: links that Python wrote begin with the guide's version.
 *
 * @param {string | null | undefined} href
 */
export function stepIn(href) {
  if (!href?.startsWith("#v=")) return undefined;
  return new URLSearchParams(href.slice(1)).get("at") ?? "";
}

/** The history's entries of this visit, each with the answers that it had when the reader left it. */
export function trail() {
  let here = history.state?.entry ?? 0;
  /** @type {Map<number, string>} */
  const left = new Map();

  return {
    /**
     * Write the step into the address and the history.
     *
     * @param {Entry} entry
     * @param {{ run: number, at: string }} step
     * @param {string} fragment
     */
    enter(entry, step, fragment) {
      if (entry === "keep") return;
      const address = fragment ? `#${fragment}` : location.pathname + location.search;
      const isNew = entry === "push" && address !== location.hash;
      if (isNew) here += 1;
      left.set(here, fragment);
      if (isNew) history.pushState({ ...step, entry: here }, "", address);
      else history.replaceState({ ...step, entry: here }, "", address);
    },

    /** Keep what the entry that the reader stands on holds now. @param {string} fragment */
    keep(fragment) {
      left.set(here, fragment);
    },

    /** The answers of the entry to which the browser has gone. @param {Place} place @param {string} there its address */
    back({ entry = here + 1 }, there) { // an address from elsewhere is a new entry
      here = entry;
      return left.get(entry) ?? there;
    },
  };
}

/** Let links to a place in the page go there without taking the answers out of the address. */
export function keepAnswersOnJumps() {
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link || event.defaultPrevented || !link.getAttribute("href")?.startsWith("#") || link.hash.includes("=")) return;
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!place) return;
    event.preventDefault();
    place.scrollIntoView();
    place.focus({ preventScroll: true });
  });
}
