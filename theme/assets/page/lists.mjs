// Lists to tick: below the lists of a section stand two buttons, one copies them as plain text, one prints them alone.
// Nothing is kept: what is ticked lasts as long as the page.

import { el } from "./dom.mjs";

const words = /** @type {HTMLScriptElement} */ (document.querySelector("script[data-copied]")).dataset;
const article = /** @type {HTMLElement} */ (document.querySelector(".ts-text"));

/** @typedef {{parts: Element[], lists: Element[]}} Section what stands from one H2 to the next, and its lists to tick */

/**
 * @returns {Section[]} the sections that have lists to tick
 */
function sections() {
  /** @type {Section[]} */
  const found = [{ parts: [], lists: [] }];
  for (const part of article.children) {
    if (part.localName === "h2") found.push({ parts: [], lists: [] });
    const here = /** @type {Section} */ (found.at(-1));
    here.parts.push(part);
    if (part.matches("ul.task-list")) here.lists.push(part);
    else here.lists.push(...part.querySelectorAll("ul.task-list"));
  }
  return found.filter(({ lists }) => lists.length);
}

/**
 * @param {Section} section
 * @returns {string} the page's name, then each list below its headings, with [ ] and [x]
 */
function asText({ parts }) {
  const lines = [textOf(/** @type {Element} */ (document.querySelector("h1")))];
  for (const part of parts) {
    if (/^h[23]$/.test(part.localName)) lines.push("", textOf(part));
    for (const item of part.querySelectorAll(".task-list-item")) {
      lines.push(`[${item.querySelector("input")?.checked ? "x" : " "}] ${textOf(item)}`);
    }
  }
  return [...lines, "", location.href.split("#")[0], ""].join("\n");
}

/**
 * @param {Element} element
 * @returns {string}
 */
function textOf(element) {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}

/**
 * Print the section alone: the stylesheet hides all that does not carry the mark.
 * @param {Section} section
 */
function print({ parts }) {
  const marked = [...parts, document.querySelector("h1")];
  for (const part of marked) part?.setAttribute("data-printed", "");
  addEventListener("afterprint", () => marked.forEach((part) => part?.removeAttribute("data-printed")), { once: true });
  window.print();
}

/**
 * @param {string | undefined} label
 * @param {() => void} act
 */
function button(label, act) {
  return el("button", { class: "ts-button ts-button--quiet", type: "button", click: act }, label);
}

for (const section of sections()) {
  const said = el("span", { role: "status" });
  const copy = async () => {
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(asText(section));
      said.textContent = words.copied ?? "";
    } catch {
      said.textContent = words.failed ?? "";
    }
  };
  const bar = el(
    "div",
    { class: "ts-list-tools" },
    button(words.copy, copy),
    button(words.print, () => print(section)),
    said,
  );
  /** @type {Element} */ (section.lists.at(-1)).after(bar);
}
