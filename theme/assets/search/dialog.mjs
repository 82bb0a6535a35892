// What the search dialog does: loads the library and the index, lists pages while the reader types. door.mjs opens it.
// The pages' texts come whole, after that: to fetch the texts of what was found would tell the host what was asked.

import { el } from "../page/dom.mjs";
import { everySign } from "../page/signs.mjs";
import { hits, open as openIndex, placesOf, search } from "./search.mjs";

/** @typedef {import("./search.mjs").Found} Found */
/** @typedef {import("./search.mjs").Part} Part */

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("search"));
const input = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
const count = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));
const list = /** @type {HTMLOListElement} */ (dialog.querySelector("ol"));
const lost = /** @type {HTMLElement} */ (dialog.querySelector(".ts-search__lost"));
const example = count.textContent;
const address = new URL(dialog.dataset.index ?? "", location.href);

let tries = 0;
everySign();
const index = once(async () => {
  // A browser remembers that a module did not come: only another address makes it ask again.
  const library = new URL(`minisearch.mjs${tries++ ? `?${tries}` : ""}`, import.meta.url);
  const came = fetched(library, dialog.dataset.libraryHash).then(() => import(library.href));
  const [{ default: MiniSearch }, shipped] = await Promise.all([came, json(address, dialog.dataset.indexHash)]);
  return openIndex(MiniSearch, shipped);
});
/** @type {() => Promise<Part[][]>} */
const texts = once(() => json(new URL("search_texts.json", address), dialog.dataset.textsHash));

/**
 * @template T
 * @param {() => Promise<T>} make
 * @returns {() => Promise<T>} the same, made once; what failed may be tried again
 */
function once(make) {
  /** @type {Promise<T> | undefined} */
  let kept;
  return () => {
    kept ??= make();
    kept.catch(() => (kept = undefined));
    return kept;
  };
}

/**
 * Fetch a file; one that is not what the page's release has is asked for anew, past what the browser has kept.
 *
 * @param {URL} file
 * @param {string | undefined} integrity
 * @returns {Promise<Response>}
 */
async function fetched(file, integrity) {
  const how = integrity ? { integrity } : {};
  const answer = await fetch(file, how).catch(() => fetch(file, { ...how, cache: "reload" }));
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer;
}

/** @param {URL} file @param {string | undefined} integrity */
async function json(file, integrity) {
  return (await fetched(file, integrity)).json();
}

/** List what the words in the field find. */
export async function answer() {
  const query = input.value.trim();
  const ready = await index().catch(() => undefined);
  if (query !== input.value.trim()) return;
  if (!ready) count.textContent = dialog.dataset.failed ?? "";
  if (!ready || !query) {
    if (ready) count.textContent = example;
    list.replaceChildren();
    lost.hidden = true;
    return;
  }
  const found = search(ready, query);
  const items = found.map(show);
  list.replaceChildren(...items);
  list.scrollTop = 0;
  lost.hidden = found.length > 0;
  count.textContent = say(found.length);
  const parts = await texts().catch(() => undefined);
  for (const [at, item] of items.entries()) {
    if (!parts || !item.isConnected) return; // other words were typed meanwhile
    fill(item, found[at], parts[found[at].number]);
    await new Promise((next) => setTimeout(next));
  }
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
 * @param {import("./search.mjs").Page} page
 * @returns {string} its address, as it can be linked to from here
 */
function hrefOf(page) {
  return new URL(page.url, new URL(dialog.dataset.root ?? ".", location.href)).href;
}

/** A page, with what it says of itself until its text is there. @param {Found} found */
function show({ page, stems }) {
  const title = page.mark ? `${page.mark} ${page.title}` : page.title;
  return el(
    "li",
    {},
    el("a", { class: "ts-found", href: hrefOf(page) }, title),
    el("span", { class: "ts-found__section" }, markOf(page.audience), page.section),
    snippet(page.description, stems),
  );
}

/** The mark of the side that a page speaks to, and its name for those who do not see it. @param {string} side */
function markOf(side) {
  const mark = el("span", { class: `ts-mark ts-mark--bare ts-mark--${side}` });
  return [mark, el("span", { class: "ts-unseen" }, `${list.dataset[side]}: `)];
}

/**
 * Say where on the page the words stand; the link stays, since the reader may be on it.
 * @param {HTMLElement} item
 * @param {Found} found
 * @param {Part[]} parts
 */
function fill(item, found, parts) {
  const { parts: best, text } = placesOf(found, parts);
  const links = best.map(([anchor, title]) => el("li", {}, el("a", { href: `${hrefOf(found.page)}#${anchor}` }, title)));
  if (text) item.querySelector(".ts-found__text")?.replaceWith(snippet(text, found.stems));
  if (links.length) item.append(el("ul", { class: "ts-found__parts" }, links));
}

/**
 * A few words round the first hit, the hits marked.
 * @param {string} text
 * @param {Map<string, number>} stems
 */
function snippet(text, stems) {
  const pieces = text.split(/(\s+)/);
  const hit = (/** @type {string} */ piece) => hits(piece, stems).length > 0;
  const first = Math.max(0, pieces.findIndex(hit));
  const from = first < 24 ? 0 : first - 16;
  const shown = pieces.slice(from, from + 60).map((piece) => (hit(piece) ? marked(piece) : piece));
  return el("p", { class: "ts-found__text" }, from > 0 && "… ", shown, from + 60 < pieces.length && " …");
}

/** Mark a word without the signs that stand close to it. @param {string} piece */
function marked(piece) {
  const [, before, word, after] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}%]*)$/u.exec(piece) ?? ["", "", piece, ""];
  return [before, el("mark", {}, word), after];
}

dialog.querySelector("form")?.addEventListener("submit", () => {
  /** @type {HTMLElement | null} */ (list.querySelector("a"))?.click();
});
dialog.addEventListener("keydown", (event) => {
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
