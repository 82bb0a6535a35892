/**
 * Which answers lead where, as lists in lists that read well without their lines: a place is a step, under it stands
 * each answer with what it leads to. The one answer that goes on keeps to the same list; where several do, each has a
 * list of its own.
 */
import { el } from "../page/dom.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./reply.mjs").Branch} Branch */
/** @typedef {import("./reply.mjs").Ways} Ways */

/**
 * @param {Ways} ways
 * @param {Say} say
 */
export function drawn({ decision, places, passed, end }, say) {
  /** @type {Set<number>} */
  const met = new Set();

  /** @param {number} at @returns {HTMLElement} */
  const list = (at) => el("ol", { class: "ts-ways" }, steps(at));

  /** @param {number} at @returns {HTMLElement[]} */
  function steps(at) {
    met.add(at);
    const { question, ask, branches } = places[at];
    const leading = branches.filter(({ place }) => place !== null && !met.has(place));
    const onward = leading.length === 1 ? leading[0] : undefined;
    const last = onward ? [...branches.filter((each) => each !== onward), onward] : branches;
    const rows = last.map((each) => el("li", {}, label(each), " ", lead(each, each === onward)));
    const title = el("p", { id: `way-${at}` }, el("span", { class: "ts-kicker" }, say("ways_step", { step: at + 1, n: question })), el("span", { class: "ts-unseen" }, ": "), el("b", {}, ask));
    return [el("li", {}, title, el("ul", {}, rows)), ...(onward ? steps(Number(onward.place)) : [])];
  }

  /** @param {Branch} branch */
  function label({ answers }) {
    const words = answers.length ? answers.join(" · ") : say("ways_any");
    return el("span", { class: "ts-way" }, words, el("span", { "aria-hidden": "true" }, " → "), el("span", { class: "ts-unseen" }, ": "));
  }

  /**
   * @param {Branch} branch
   * @param {boolean} isNext whether what it leads to follows in the same list
   * @returns {(string | HTMLElement)[]}
   */
  function lead({ place, end: title }, isNext) {
    if (place === null) return [title ? el("strong", {}, title) : el("em", {}, say("ways_nothing"))];
    const n = places[place].question;
    if (isNext) return [say("ways_on", { n })];
    if (met.has(place)) return [el("a", { href: `#way-${place}` }, say("ways_again", { n, step: place + 1 }))];
    return [say("ways_on", { n }), list(place)];
  }

  const left = passed.length > 0 && el("p", {}, say("ways_passed", { told: passed.join(", ") }));
  if (!places.length) return [el("p", {}, `${decision}: `, el("strong", {}, end || say("ways_nothing"))), left];
  return [el("p", {}, `${decision}:`), list(0), left];
}
