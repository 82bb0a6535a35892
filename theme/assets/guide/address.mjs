/** The answers in the address, after #, where no host sees them; and every step as an entry in the history. */

/** @typedef {"push" | "replace" | "keep"} Entry */

/**
 * The answers that the address carries, as text for Python. A mail program may have put % signs into it: they are
 * taken out again, except in what a reader typed (after ~), where they are Python's own.
 */
export function inAddress() {
  const text = location.hash.slice(1);
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
