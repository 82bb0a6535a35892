/** The first page of a result: the answer, why, what to do first, what may stop it, and how old the rules are. */
import { el } from "../page/dom.mjs";
import { steps } from "./steps.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */

/**
 * @param {import("./reply.mjs").First} first
 * @param {string} outcome the answer's decision and id
 * @param {Say} say
 */
export function firstPage({ heading, title, text, because, steps: list, stops, points, as_of }, outcome, say) {
  return el(
    "section",
    { class: "ts-first", "data-outcome": outcome },
    el("h2", { id: "part-first", tabindex: -1 }, el("span", { class: "ts-kicker" }, heading, el("span", { class: "ts-unseen" }, ": ")), title),
    el("p", { class: "ts-told" }, text),
    el("p", { class: "ts-because" }, el("b", {}, `${say("because")}: `), because),
    points.length > 0 && [
      el("h3", {}, say("points_to")),
      el("ul", { class: "ts-points" }, points.map((point) => el("li", {}, point))),
    ],
    list.length > 0 && [el("h3", {}, say("first_steps")), steps(list, say)],
    stops.length > 0 && [
      el("h3", {}, say("may_stop")),
      el("ul", { class: "ts-stops" }, stops.map((stop) => el("li", {}, stop))),
    ],
    el("p", { class: "ts-as-of" }, as_of, " ", say("not_advice")),
  );
}
