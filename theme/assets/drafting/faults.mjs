/** The faults of the text that is being written: how many, each with the line that it leads to. */
import { el } from "../page/dom.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./reply.mjs").Fault} Fault */

/** The file that Python calls the text; a fault in another is of what was borrowed. */
const OWN = "guide.yml";

/**
 * List faults. They are told as editors get them, in English.
 *
 * @param {Fault[]} faults
 * @param {Say} say
 * @param {(line: number) => void} goTo
 */
export function listed(faults, say, goTo) {
  return faults.map(({ file, line, path, what, mend }) =>
    el(
      "li",
      {},
      file === OWN
        ? el("button", { type: "button", click: () => goTo(line) }, say("fault_line", { n: line }))
        : el("b", {}, say("fault_elsewhere", { file, n: line })),
      path && [" ", el("code", {}, path)],
      el("span", { lang: "en" }, `${what}. ${mend}.`),
    ),
  );
}

/**
 * Say how many there are.
 *
 * @param {number} count
 * @param {Say} say
 */
export function counted(count, say) {
  if (count === 0) return say("faults_none");
  return count === 1 ? say("faults_one") : say("faults_many", { n: count });
}

/**
 * Give the first and the last place of a line in a text, the first line being 1.
 *
 * @param {string} text
 * @param {number} line
 * @returns {[number, number]}
 */
export function span(text, line) {
  const rows = text.split("\n");
  const before = rows.slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, 0);
  const from = Math.min(before, text.length);
  return [from, from + (rows[line - 1] ?? "").length];
}
