// The search dialog: fetches the index when it is first opened, lists pages while the reader types.

import { makeIndex, search, wordsOf } from "./search.mjs";

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("search"));
const input = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
const count = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
const list = /** @type {HTMLOListElement} */ (dialog.querySelector("ol"));
const example = count.textContent;

/** @type {Promise<import("./search.mjs").Index> | undefined} */
let fetched;

/** @returns {Promise<import("./search.mjs").Index>} the index, fetched once; a failed fetch may be tried again */
function index() {
  fetched ??= fetch(dialog.dataset.index ?? "").then(async (answer) => {
    if (!answer.ok) throw new Error(`${answer.status}`);
    return makeIndex((await answer.json()).pages);
  });
  fetched.catch(() => (fetched = undefined));
  return fetched;
}

/**
 * Open the dialog, with words in it when some are given.
 * @param {string} [words]
 */
function open(words) {
  if (!dialog.open) dialog.showModal();
  if (words !== undefined) input.value = words;
  input.select();
  answer();
}

/** List what the words in the field find. */
async function answer() {
  const query = input.value.trim();
  const ready = await index().catch(() => undefined);
  if (query !== input.value.trim()) return;
  if (!ready) count.textContent = dialog.dataset.failed ?? "";
  if (!ready || !query) {
    if (ready) count.textContent = example;
    list.replaceChildren();
    return;
  }
  const found = search(ready, query);
  list.replaceChildren(...found.map(show));
  list.scrollTop = 0;
  count.textContent = say(found.length);
}

/**
 * @param {number} many
 * @returns {string}
 */
function say(many) {
  const { none, one, many: more } = dialog.dataset;
  return (many === 0 ? none : many === 1 ? one : more?.replace("#", String(many))) ?? "";
}

/**
 * @param {import("./search.mjs").Found} found
 * @returns {HTMLLIElement}
 */
function show({ page, parts, text, words }) {
  const item = document.createElement("li");
  const address = new URL(page.url, new URL(dialog.dataset.root ?? ".", location.href));
  const link = make("a", "ts-found", page.mark ? `${page.mark} ${page.title}` : page.title);
  link.setAttribute("href", address.href);
  item.append(link);
  if (page.section) item.append(make("span", "ts-found__section", page.section));
  item.append(snippet(text || page.description, new Set(words)));
  if (parts.length) {
    const places = make("ul", "ts-found__parts");
    for (const { anchor, title } of parts) {
      const place = document.createElement("li");
      const there = make("a", "", title);
      there.setAttribute("href", `${address.href}#${anchor}`);
      place.append(there);
      places.append(place);
    }
    item.append(places);
  }
  return item;
}

/**
 * @param {string} tag
 * @param {string} name
 * @param {string} [text]
 * @returns {HTMLElement}
 */
function make(tag, name, text) {
  const element = document.createElement(tag);
  if (name) element.className = name;
  if (text) element.textContent = text;
  return element;
}

/**
 * A few words round the first hit, the hits marked.
 * @param {string} text
 * @param {Set<string>} words folded
 * @returns {HTMLElement}
 */
function snippet(text, words) {
  const paragraph = make("p", "ts-found__text");
  const pieces = text.split(/(\s+)/);
  const hit = (/** @type {string} */ piece) => wordsOf(piece).some((word) => words.has(word));
  const first = Math.max(0, pieces.findIndex(hit));
  const from = first < 24 ? 0 : first - 16;
  if (from) paragraph.append("… ");
  for (const piece of pieces.slice(from, from + 60)) paragraph.append(hit(piece) ? make("mark", "", piece) : piece);
  if (from + 60 < pieces.length) paragraph.append(" …");
  return paragraph;
}

for (const button of document.querySelectorAll("[data-open-search]")) button.addEventListener("click", () => open());
for (const form of document.querySelectorAll("form.ts-ask")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open(String(new FormData(/** @type {HTMLFormElement} */ (form)).get("q") ?? ""));
  });
}
dialog.querySelector("[data-close-search]")?.addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
dialog.querySelector("form")?.addEventListener("submit", (event) => {
  event.preventDefault();
  /** @type {HTMLElement | null} */ (list.querySelector("a"))?.click();
});
dialog.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    event.preventDefault(); // else the first press only empties the field
    dialog.close();
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [input, .../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll("a.ts-found"))];
  const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});
list.addEventListener("click", (event) => {
  // A place on this very page: nothing is loaded, so the dialog has to give way.
  if (/** @type {HTMLElement} */ (event.target).closest("a")) setTimeout(() => dialog.close());
});
input.addEventListener("input", answer);

const asked = new URLSearchParams(location.search).get("q");
if (asked) open(asked);
