/** The result as a note that can go on the file: the answer, why, what must be done, then all the rest. */
import { withoutDrafts } from "./address.mjs";
import { alternatives, changes } from "./alternatives.mjs";
import { summary } from "./check.mjs";
import { dayIn, el, find, today } from "../page/dom.mjs";
import { exhibited } from "./exhibits.mjs";
import { noteForm } from "./note.mjs";
import { answer, item } from "./outcome.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./reply.mjs").Answered} Answered */
/** @typedef {import("./reply.mjs").Result} Result */

/**
 * @param {HTMLElement} guide
 * @param {import("./reply.mjs").ResultReply} reply
 * @param {Say} say
 * @param {(order: import("./reply.mjs").Order) => Promise<import("./reply.mjs").File | undefined>} write the note
 * @returns {HTMLElement} the heading
 */
export function showResult(guide, { result, answers, hand_over, typed }, say, write) {
  const heading = el("h2", { tabindex: -1 }, say("result_title"));
  find(guide, ".ts-result").replaceChildren(
    heading,
    ...result.lines.map((found, at) => answer(found, say, at === 0 ? glance(result, say) : undefined)),
    ...result.letters.map(letter),
    ...result.exhibits.map(exhibited),
    ...result.lists.map((list) => listed(list, say)),
    ...rest(result, answers, say),
    el("details", { class: "ts-more" }, el("summary", {}, el("h3", {}, say("your_answers"))), summary(answers, say)),
    el("p", { class: "ts-as-of" }, say("as_of", { date: result.reviewed, version: result.version }), " ", say("not_advice")),
    noteForm(typed, say, write),
    printed(guide.dataset.lang ?? "", say),
  );
  for (const link of guide.querySelectorAll(".ts-carry-on > a")) {
    const [page] = (link.getAttribute("href") ?? "").split("#");
    link.setAttribute("href", `${page}#${hand_over[link.getAttribute("data-guide") ?? ""]}`);
  }
  return heading;
}

/** A letter to copy. @param {import("./reply.mjs").Post} post */
function letter({ id, title, to, body }) {
  return el("details", { class: "ts-letter", "data-letter": id }, el("summary", {}, `${title} (${to})`), el("pre", {}, body));
}

/**
 * The rest of the answer at a glance.
 *
 * @param {Result} result
 * @param {Say} say
 */
function glance({ lines, lists: [first], figures }, say) {
  const rows = [
    ...lines.slice(1).map(({ heading, title }) => [heading, title]),
    ...(first ? [[first.title, el("ul", {}, first.items.map(({ title }) => el("li", {}, title)))]] : []),
    ...(figures.total ? [[say("figures_total"), figures.total]] : []),
    ...(figures.threshold ? [[say("figures_threshold"), figures.threshold]] : []),
    ...(figures.valid_to_words ? [[say("figures_until"), figures.valid_to_words]] : []),
  ];
  return el("dl", {}, rows.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
}

/**
 * @param {import("./reply.mjs").Items} list
 * @param {Say} say
 */
function listed({ id, title, items }, say) {
  return el(
    "section",
    { class: "ts-list", "data-list": id },
    el("h3", {}, title),
    el("ul", {}, items.map((found) => item(found, say))),
  );
}

/**
 * @param {Result} result
 * @param {Answered[]} answers
 * @param {Say} say
 */
function rest({ lines, changes: found, alternatives: others, not_considered }, answers, say) {
  const labels = new Map(lines.map(({ decision, label }) => [decision, label]));
  const ways = new Map(answers.map(({ question, change }) => [question, change]));
  const parts = [
    found.length > 0 && ["changes", el("p", {}, say("changes_text")), changes(found, labels, ways, say)],
    others.some(({ outcomes }) => outcomes.length) && ["alternatives", alternatives(others, say)],
    ["not_considered", el("ul", {}, not_considered.map((text) => el("li", {}, text)))],
  ].filter((part) => Array.isArray(part));
  return parts.map(([name, ...content]) =>
    el("section", { class: "ts-more", "data-part": String(name) }, el("h3", {}, say(String(name))), content),
  );
}

/**
 * On paper: the day, and the address that brings the answers back.
 *
 * @param {string} lang
 * @param {Say} say
 */
function printed(lang, say) {
  const [page, after = ""] = location.href.split("#");
  const address = `${page}#${withoutDrafts(after)}`;
  return el("p", { class: "ts-printed" }, say("printed", { date: dayIn(today(), lang), address }));
}
