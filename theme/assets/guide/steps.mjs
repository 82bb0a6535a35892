/** Steps to tick. A tick lasts as long as the page, goes into the note, and is kept nowhere. */
import { el } from "../page/dom.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./reply.mjs").Do} Do */

/** @type {Set<string>} the words of the steps that are ticked: a step that comes again is still done */
const ticked = new Set();

/** The words of the steps that the reader has ticked. */
export function done() {
  return [...ticked];
}

/**
 * @param {Do[]} list
 * @param {Say} say
 * @param {number} [from] the number of the first one
 */
export function steps(list, say, from = 1) {
  return el("ol", { class: "ts-steps", start: from }, list.map((each) => step(each, say)));
}

/**
 * @param {Do} step
 * @param {Say} say
 */
function step({ words, more, who, takes, letter, at }, say) {
  const box = el("input", { type: "checkbox", checked: ticked.has(words), change: ({ target }) => tick(words, target) });
  const facts = [who, takes].filter(Boolean).join(", ");
  const ways = [
    facts && el("span", {}, facts),
    letter && el("a", { href: `#letter-${letter}` }, say("letter")),
    at && el("a", { href: `#${placeOf(at)}` }, say("step_more"), el("span", { class: "ts-unseen" }, `: ${words}`)),
    more && el("details", {}, el("summary", {}, say("step_how"), el("span", { class: "ts-unseen" }, `: ${words}`)), el("p", {}, more)),
  ].filter(Boolean);
  return el("li", {}, el("label", {}, box, el("span", {}, words)), ways.length > 0 && el("div", { class: "ts-step__ways" }, ways));
}

/** The id of the place where an outcome stands. @param {string} outcome as `duties:keep_sum` */
export function placeOf(outcome) {
  return `at-${outcome.replace(":", "-")}`;
}

/** @param {string} words @param {EventTarget | null} box */
function tick(words, box) {
  if (/** @type {HTMLInputElement} */ (box).checked) ticked.add(words);
  else ticked.delete(words);
}
