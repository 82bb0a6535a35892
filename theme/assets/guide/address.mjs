/**
 * All that the page knows of the address: the answers after #, where no host sees them, as `wizards/asking/address.py`
 * writes and reads them; and every step as an entry in the history.
 */

/** @typedef {"push" | "replace" | "keep"} Entry */

/**
 * The answers that an address carries, as text for Python. A mail program may have put % signs into it: they are
 * taken out again, except in what a reader typed (after ~), where they are Python's own.
 *
 * @param {string} hash with its #
 */
export function answersIn(hash) {
  const text = hash.replace(/^#/, "");
  const whole = text.includes("=") ? text : decoded(text);
  if (!whole.includes("=")) return ""; // a place in the page
  return whole.split("&").map((pair) => (pair.includes("=~") ? pair : decoded(pair))).join("&");
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
 * Give the fragment with what a form holds now, as Python reads it: `.value=~units:8,years:3`.
 *
 * @param {string} fragment
 * @param {string} form a question's id, or `note`
 * @param {Record<string, string>} typed
 */
export function withDraft(fragment, form, typed) {
  const others = fragment.split("&").filter((part) => part && !part.startsWith(`.${form}=`));
  if (!fragment) others.push(`at=${form}`);
  const words = Object.entries(typed).map(([field, text]) => `${field}:${encodeURIComponent(text)}`);
  return [...others, `.${form}=~${words.join(",")}`].join("&");
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

/**
 * Write the step into the address and the history.
 *
 * @param {Entry} entry
 * @param {{ run: number, at: string }} state
 * @param {string} fragment
 */
export function enter(entry, state, fragment) {
  const address = fragment ? `#${fragment}` : location.pathname + location.search;
  if (entry === "push" && address !== location.hash) history.pushState(state, "", address);
  else if (entry !== "keep") history.replaceState(state, "", address);
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
