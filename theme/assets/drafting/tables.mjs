/** The questions and the rules of the guide that is being written, as tables like those of every guide's page. */
import { el } from "../page/dom.mjs";
import { keepRoles } from "../page/tables.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./reply.mjs").Told} Told */

/**
 * @param {import("./reply.mjs").QuestionRow[]} questions
 * @param {Say} say
 */
export function questionsTable(questions, say) {
  const heads = [say("common.question"), say("readable.answers"), say("readable.asked_when")];
  const rows = questions.map(({ number, ask, why, answers, when }) => [
    [`${number}. ${ask}`, el("span", { class: "ts-hint" }, why)],
    oneOrMore(answers),
    told(when),
  ]);
  return table(say("readable.questions"), heads, rows, true);
}

/**
 * @param {import("./reply.mjs").RulesTable[]} decisions
 * @param {Say} say
 */
export function rulesTables(decisions, say) {
  const heads = [say("readable.when"), say("then"), say("because"), say("common.source")];
  return decisions.flatMap(({ title, read, rules }) => {
    const rows = rules.map(({ when, then, because, sources }) => [
      told(when),
      el("strong", {}, then),
      because,
      oneOrMore(sources),
    ]);
    return [el("h3", {}, title), el("p", {}, read), table(title, heads, rows)];
  });
}

/**
 * What a cell lists: one thing alone needs no list.
 *
 * @param {string[]} things
 * @returns {string | HTMLElement}
 */
function oneOrMore(things) {
  return things.length === 1 ? things[0] : el("ul", {}, things.map((each) => el("li", {}, each)));
}

/**
 * A condition, its parts as lists.
 *
 * @param {Told} condition
 * @returns {(string | HTMLElement)[]}
 */
function told({ words, parts }) {
  return parts.length ? [`${words}:`, el("ul", {}, parts.map((part) => el("li", {}, told(part))))] : [words];
}

/**
 * @param {string} caption
 * @param {string[]} heads
 * @param {any[][]} rows
 * @param {boolean} [isHeaded] whether the first cell of a row heads it
 */
function table(caption, heads, rows, isHeaded = false) {
  const cell = (/** @type {any} */ content, /** @type {number} */ at) =>
    isHeaded && at === 0
      ? el("th", { scope: "row" }, content)
      : el("td", { "data-label": `${heads[at]}:` }, content);
  const frame = el(
    "div",
    { class: "ts-table" },
    el(
      "table",
      {},
      el("caption", { class: "ts-unseen" }, caption),
      el("thead", {}, el("tr", {}, heads.map((head) => el("th", { scope: "col" }, head)))),
      el("tbody", {}, rows.map((row) => el("tr", {}, row.map(cell)))),
    ),
  );
  keepRoles(frame);
  return frame;
}
