/** What the result is not: the answers that would change it, and the other outcomes with what speaks against them. */
import { el } from "../page/dom.mjs";
import { conditions, reading } from "./outcome.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./reply.mjs").Alternative} Alternative */
/** @typedef {import("./reply.mjs").Alternatives} Alternatives */
/** @typedef {import("./reply.mjs").Change} Change */

const FEW = 5;

/**
 * The other outcomes of each decision: those of which something is known, and folded, those that were not looked at.
 *
 * @param {Alternatives[]} decisions
 * @param {Say} say
 */
export function alternatives(decisions, say) {
  const several = decisions.filter(({ outcomes }) => outcomes.length > 0).length > 1;
  return decisions.map(({ decision, heading, outcomes }) => {
    const known = outcomes.filter(({ state }) => state !== "unasked");
    const unseen = outcomes.filter(({ state }) => state === "unasked");
    if (!outcomes.length) return [];
    return [
      several && el("h4", {}, heading),
      known.length > 0 && el("ul", { class: "ts-others" }, known.map((other) => alternative(decision, other, several ? "h5" : "h4", say))),
      unseen.length > 0 &&
        el(
          "details",
          { class: "ts-unseen-ways" },
          el("summary", {}, `${say("unseen")} (${unseen.length})`),
          el("p", {}, say("unasked_text")),
          el("ul", {}, unseen.map(({ id, title, pages }) => el("li", { "data-alternative": `${decision}:${id}` }, title, reading(pages, say)))),
        ),
    ];
  });
}

/**
 * @param {string} decision
 * @param {Alternative} other
 * @param {string} level the tag of its heading
 * @param {Say} say
 */
function alternative(decision, { id, title, state, held, of, conditions: list, pages }, level, say) {
  const open = list.filter((condition) => condition.state === "open").length;
  const met = of ? say("held_of", { held, of }) + (open ? `, ${say("open_count", { n: open })}` : "") : "";
  return el(
    "li",
    { "data-alternative": `${decision}:${id}` },
    el(level, {}, title, " ", el("span", { class: `ts-tag ts-tag--${state}` }, say(state)), " ", el("small", {}, met)),
    conditions(list.filter((condition) => condition.state !== "unasked"), say),
    state === "possible" && !open && el("p", {}, say("why_not")),
    reading(pages, say),
  );
}

/**
 * Each answer that would change the result, question by question; more than a few are folded away.
 *
 * @param {Change[]} changes
 * @param {Map<string, string>} labels a decision's heading by its id, as it stands before what it heads
 * @param {Map<string, string>} ways the way back to a question by its id
 * @param {Say} say
 */
export function changes(changes, labels, ways, say) {
  let shown = 0;
  const rows = together(changes, ({ question }) => question).map((group) => {
    const { question } = group[0];
    const late = shown >= FEW;
    shown += group.length;
    return el(
      "li",
      { class: late && "ts-late", hidden: late },
      el(
        "p",
        {},
        el("span", {}, `${say("you_answered")}: `, el("b", {}, group[0].now)),
        " ",
        el("a", { href: `#${ways.get(question)}` }, say("change"), el("span", { class: "ts-unseen" }, `: ${group[0].now}`)),
      ),
      el("dl", {}, sameEnds(group).map((same) => change(same, labels, say))),
    );
  });
  const list = el("ul", { class: "ts-changes" }, rows);
  return [list, rows.some((row) => row.hidden) && more(list, say("show_more", { n: changes.length }))];
}

/** @param {Change[]} group answers that lead to the same belong together */
function sameEnds(group) {
  return together(group, ({ outcomes, asks }) => JSON.stringify([outcomes, asks]));
}

/**
 * @param {Change[]} all
 * @param {(change: Change) => string} by
 * @returns {Change[][]} in the order in which each first came
 */
function together(all, by) {
  /** @type {Map<string, Change[]>} */
  const groups = new Map();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return [...groups.values()];
}

/**
 * @param {Change[]} same
 * @param {Map<string, string>} labels
 * @param {Say} say
 */
function change(same, labels, say) {
  const ends = Object.keys(same[0].outcomes).map((decision, at) =>
    el("li", {}, `${labels.get(decision)} `, el("b", {}, same[0].then[at])),
  );
  return el(
    "div",
    {},
    el("dt", {}, say("instead")),
    el("dd", {}, el("ul", {}, same.map(({ instead }) => el("li", {}, instead)))),
    el("dt", {}, say("then")),
    el("dd", {}, el("ul", {}, ends), same[0].asks && el("p", {}, say("and_asks"))),
  );
}

/**
 * @param {HTMLElement} list
 * @param {string} text
 */
function more(list, text) {
  const button = el("button", { class: "ts-link-button", type: "button" }, text);
  button.addEventListener("click", () => {
    const late = list.querySelectorAll(":scope > [hidden]");
    for (const row of late) row.removeAttribute("hidden");
    button.remove();
    late[0]?.querySelector("a")?.focus();
  });
  return button;
}
