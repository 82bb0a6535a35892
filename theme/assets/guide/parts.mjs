/** The parts of a result below its first page, each folded under its heading, and the list of them in the margin. */
import { el } from "../page/dom.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("../page/dom.mjs").Child} Child */

/**
 * A part that opens and closes; nothing comes of one that holds nothing.
 *
 * @param {string} name
 * @param {string} title
 * @param {Child | any[]} content
 * @param {{ open?: boolean, count?: number }} [how]
 */
export function part(name, title, content, { open = false, count = 0 } = {}) {
  const all = [content].flat(Infinity).filter(Boolean);
  if (!all.length) return undefined;
  const number = count > 1 && el("span", { class: "ts-part__count" }, ` (${count})`);
  return el(
    "details",
    { class: "ts-part", "data-part": name, open },
    el("summary", { id: `part-${name}` }, el("h3", {}, title, number)),
    el("div", { class: "ts-part__in" }, all),
  );
}

/** @type {IntersectionObserver | undefined} */
let watch;

/**
 * The list of contents: a link to each part, and the one in view is marked.
 *
 * @param {HTMLElement} first the first page
 * @param {HTMLElement[]} parts
 * @param {Say} say
 */
export function contents(first, parts, say) {
  const links = new Map([[first, el("a", { href: `#${first.querySelector("h2")?.id}` }, say("first_page"))]]);
  for (const each of parts) {
    const title = each.querySelector("h3")?.firstChild?.textContent;
    links.set(each, el("a", { href: `#${each.querySelector("summary")?.id}` }, title));
  }
  follow(links);
  const list = el("ol", {}, [...links.values()].map((link) => el("li", {}, link)));
  return el("nav", { class: "ts-contents", "aria-label": say("contents") }, el("div", {}, el("p", {}, say("contents")), list));
}

/** Mark the link of the part that is being read. @param {Map<HTMLElement, HTMLElement>} links */
function follow(links) {
  const seen = new Set();
  watch?.disconnect();
  watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      const now = [...links.keys()].find((place) => seen.has(place));
      if (!now) return;
      for (const link of links.values()) link.removeAttribute("aria-current");
      links.get(now)?.setAttribute("aria-current", "true");
    },
    { rootMargin: "0px 0px -65% 0px" },
  );
  for (const place of links.keys()) watch.observe(place);
}

/** Let a link to a place in the result unfold what it leads to, and all around it. @param {HTMLElement} result */
export function unfoldOnJumps(result) {
  result.addEventListener("click", ({ target }) => {
    const link = target instanceof Element && target.closest("a");
    if (!link || !link.getAttribute("href")?.startsWith("#") || link.hash.includes("=")) return;
    /** @type {Element | null | undefined} */
    let place = document.getElementById(link.hash.slice(1));
    for (; place && place !== result; place = place.parentElement) {
      if (place instanceof HTMLDetailsElement) place.open = true;
    }
  });
}
