/** The answers to look through before the result, each with the way back to its question. */
import { el } from "../page/dom.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./reply.mjs").Answered} Answered */

/**
 * @param {HTMLElement} place
 * @param {Answered[]} answers
 * @param {Say} say
 * @param {() => void} goOn
 * @returns {HTMLElement} the heading
 */
export function showCheck(place, answers, say, goOn) {
  const heading = el("h2", { tabindex: -1 }, say("check_title"));
  place.replaceChildren(
    heading,
    el("p", {}, say("check_text")),
    summary(answers, say),
    el("button", { class: "ts-button", type: "button", click: goOn }, say("to_result")),
  );
  return heading;
}

/**
 * List answers as questions and facts.
 *
 * @param {Answered[]} answers
 * @param {Say} say
 */
export function summary(answers, say) {
  const rows = answers.map(({ question, ask, statement, change }) =>
    el(
      "div",
      { "data-answer": question },
      el("dt", {}, ask),
      el("dd", {}, statement),
      el("dd", {}, el("a", { href: `#${change}` }, say("change"), el("span", { class: "ts-unseen" }, `: ${ask}`))),
    ),
  );
  return el("dl", { class: "ts-summary" }, rows);
}
