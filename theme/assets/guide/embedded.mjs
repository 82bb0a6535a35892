/**
 * A guide that stands in a page of somebody else. It tells that page how high it is and where its reader was taken to,
 * nothing more, and only once the page has asked: of the answers the page learns nothing. Links open beside the page.
 */
import { find } from "../page/dom.mjs";

/** @typedef {{ tenSharp: "size", height: number } | { tenSharp: "at", top: number }} Told in pixels of this page */

const root = document.documentElement;
let asker = ""; // the origin of the page that asked; no other is told anything

/** @param {Told} told */
function tell(told) {
  if (asker) parent.postMessage(told, asker);
}

function size() {
  tell({ tenSharp: "size", height: Math.ceil(root.getBoundingClientRect().height) });
}

addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || parent === window || data?.tenSharp !== "hello" || origin === "null") return;
  asker = origin;
  size();
});
new ResizeObserver(size).observe(root);

// Where a step puts the focus, the page that scrolls is not this one.
document.addEventListener("focusin", ({ target }) => {
  if (target instanceof HTMLElement && target.tabIndex < 0) tell({ tenSharp: "at", top: target.getBoundingClientRect().top });
});

/** Open a link in a tab of its own; one to a place in this page, and what a script has taken up, stay. */
document.addEventListener("click", ({ target }) => {
  const link = target instanceof Element && target.closest("a");
  if (!link) return;
  const here = location.href.split("#")[0];
  if (link.href.split("#")[0] === here) return;
  link.target = "_blank";
  link.rel = "noopener";
}, true);

const whole = find(document, "a[data-whole]");
const page = whole.getAttribute("href");
/** The same guide in the handbook takes the answers along: they stay behind the #, which no browser sends. */
function follow() {
  whole.setAttribute("href", page + location.hash);
}
for (const moment of ["pointerdown", "keydown", "focus", "click"]) whole.addEventListener(moment, follow);
