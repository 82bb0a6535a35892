/** One outcome of a result: what it is, why, on what conditions, from which sources, and where to read on. */
import { el } from "../page/dom.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./reply.mjs").Condition} Condition */
/** @typedef {import("./reply.mjs").Line} Line */
/** @typedef {import("./reply.mjs").PageLink} PageLink */

const SIGNS = { holds: "✓", fails: "✕", open: "?", unasked: "–" };
const MARKS = { read: "●", one_text: "◐", known: "○" };

/**
 * The answer of a decision, in full; the first one stands on a card, with the rest of the result at a glance.
 *
 * @param {Line} found
 * @param {Say} say
 * @param {HTMLElement} [glance]
 */
export function answer(found, say, glance) {
  const told = [
    el("h3", {}, el("span", { class: "ts-kicker" }, found.heading, el("span", { class: "ts-unseen" }, ": ")), found.title),
    el("p", { class: "ts-told" }, found.text),
  ];
  const open = found.conditions.filter(({ state }) => state === "open");
  const settled = found.conditions.filter(({ state }) => state !== "open");
  return el(
    "section",
    { class: "ts-outcome", "data-outcome": `${found.decision}:${found.id}` },
    glance ? el("div", { class: "ts-card" }, told, glance) : told,
    el("div", { class: "ts-grounds" }, el("p", {}, el("b", {}, `${say("because")}: `), found.because), cited(found, say)),
    found.statements.length > 0 &&
      el(
        "details",
        { class: "ts-statements" },
        el("summary", {}, `${say("you_said")} (${found.statements.length})`),
        el("ul", {}, found.statements.map((statement) => el("li", {}, statement))),
      ),
    open.length > 0 && [el("h4", {}, say("open_text")), conditions(open, say)],
    settled.length > 0 && [el("h4", {}, say("conditions")), conditions(settled, say)],
    found.next.length > 0 && [el("h4", {}, say("next_steps")), steps(found)],
    found.time && el("p", {}, el("b", {}, `${say("time")}: `), found.time),
    sides(found, say),
    reading(found.pages, say),
  );
}

/**
 * One of several findings of a decision, in short.
 *
 * @param {Line} found
 * @param {Say} say
 */
export function item(found, say) {
  return el(
    "li",
    { "data-outcome": `${found.decision}:${found.id}` },
    el("h4", {}, found.title),
    el("p", { class: "ts-told" }, found.text),
    found.next.length > 0 && steps(found),
    found.conditions.length > 0 && conditions(found.conditions, say),
    el(
      "details",
      { class: "ts-grounds" },
      el("summary", {}, el("b", {}, `${say("because")}: `), found.because),
      cited(found, say),
      reading(found.pages, say),
    ),
  );
}

/**
 * @param {Condition[]} list
 * @param {Say} say
 */
export function conditions(list, say) {
  const lines = list.map(({ words, state, cure }) =>
    el(
      "li",
      { class: `ts-${state}` },
      el("span", { class: "ts-sign", "aria-hidden": "true" }, SIGNS[state]),
      el("span", { class: "ts-state" }, say(state), el("span", { class: "ts-unseen" }, ": ")),
      el("span", {}, words, cure && el("span", { class: "ts-cure" }, ` ${cure}`)),
    ),
  );
  return el("ul", { class: "ts-conditions" }, lines);
}

/** The steps as a list to tick while the page is open. @param {Line} found */
function steps({ next }) {
  const box = () => el("input", { type: "checkbox" });
  return el("ol", { class: "ts-steps" }, next.map((step) => el("li", {}, el("label", {}, box(), el("span", {}, step.words)))));
}

/**
 * @param {PageLink[]} pages
 * @param {Say} say
 */
export function reading(pages, say) {
  const links = pages.map(({ slug, title }) => el("a", { href: `../${slug}/` }, title));
  return links.length > 0 && el("p", { class: "ts-reading" }, `${say("pages")}: `, between(links, ", "));
}

/**
 * @param {Line} found
 * @param {Say} say
 */
function cited({ rule_sources, sources }, say) {
  const different = new Map([...rule_sources, ...sources].map((source) => [source.words, source]));
  const links = [...different.values()].map(({ words, anchor, sure }) =>
    el("span", {}, el("a", { href: `../${say("sources_page")}/#${anchor}` }, words), sure && [" ", mark(sure, say)]),
  );
  return links.length > 0 && el("p", { class: "ts-cited" }, `${say("sources")}: `, between(links, "; "));
}

/**
 * How sure the law is: a sign that is seen, and a word that is heard and shown on pointing.
 *
 * @param {keyof typeof MARKS} sure
 * @param {Say} say
 */
function mark(sure, say) {
  const word = say(`sure_${sure}`);
  return el("span", { class: "ts-sure", "data-sure": sure, role: "img", "aria-label": word, title: word }, MARKS[sure]);
}

/**
 * @param {Line} found
 * @param {Say} say
 */
function sides({ municipality, company }, say) {
  const told = [
    municipality && side("municipality", say("for_municipality"), municipality),
    company && side("company", say("for_company"), company),
  ].filter(Boolean);
  return told.length > 0 && el("div", { class: "ts-sides" }, told);
}

/** @param {string} name @param {string} title @param {string} text */
function side(name, title, text) {
  return el("div", { class: `ts-${name}` }, el("h4", {}, title), el("p", {}, text));
}

/**
 * @param {Node[]} nodes
 * @param {string} mark
 */
function between(nodes, mark) {
  return nodes.flatMap((node, at) => (at ? [mark, node] : [node]));
}
