/** What a result says below its first page: why, on what conditions, what else follows, from which sources. */
import { el } from "../page/dom.mjs";
import { placeOf, steps } from "./steps.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./reply.mjs").Answered} Answered */
/** @typedef {import("./reply.mjs").Condition} Condition */
/** @typedef {import("./reply.mjs").Line} Line */
/** @typedef {import("./reply.mjs").PageLink} PageLink */

const SIGNS = { holds: "✓", fails: "✕", open: "?", unasked: "–" };
const MARKS = { read: "●", one_text: "◐", known: "○" };

/**
 * Why the answer is what it is: more of it, the answers that it rests on, its conditions and its sources.
 *
 * @param {Line} found
 * @param {HTMLElement} restsOn
 * @param {Say} say
 */
export function grounds(found, restsOn, say) {
  return [
    found.more && el("p", { class: "ts-told" }, found.more),
    el("h4", {}, say("you_said")),
    restsOn,
    found.conditions.length > 0 && [el("h4", {}, say("conditions")), conditions(found.conditions, say)],
    found.time && el("p", {}, el("b", {}, `${say("time")}: `), found.time),
    sides(found, say),
    found.stops.length > 0 && [el("h4", {}, say("may_stop")), el("ul", {}, found.stops.map((stop) => el("li", {}, stop)))],
    cited(found, say),
    reading(found.pages, say),
  ];
}

/**
 * Another decision's answer, folded under its question and title.
 *
 * @param {Line} found
 * @param {Say} say
 */
export function line(found, say) {
  return el(
    "li",
    { "data-outcome": outcomeOf(found) },
    el(
      "details",
      {},
      el("summary", { id: placeOf(outcomeOf(found)) }, el("h4", {}, el("span", { class: "ts-kicker" }, found.heading, el("span", { class: "ts-unseen" }, ": ")), found.title)),
      el("p", { class: "ts-told" }, found.text),
      why(found, say),
      said(found, say),
      inside(found, say),
      cited(found, say),
      reading(found.pages, say),
    ),
  );
}

/**
 * One of several findings of a decision: its title, and the text below it or folded under it.
 *
 * @param {Line} found
 * @param {boolean} folded
 * @param {Say} say
 */
export function item(found, folded, say) {
  const told = [el("p", { class: "ts-told" }, found.text), inside(found, say)];
  const title = el("h4", {}, found.title);
  const place = placeOf(outcomeOf(found));
  const grounds = [why(found, say), cited(found, say), reading(found.pages, say)];
  return el(
    "li",
    { "data-outcome": outcomeOf(found) },
    folded
      ? el("details", {}, el("summary", { id: place }, title), told, grounds)
      : [
          el("h4", { id: place, tabindex: -1 }, found.title),
          told,
          el("details", { class: "ts-grounds" }, el("summary", {}, say("item_why")), grounds),
        ],
  );
}

/** Why it follows, where the first page has not said it. @param {Line} found @param {Say} say */
function why({ because }, say) {
  return because && el("p", { class: "ts-because" }, el("b", {}, `${say("because")}: `), because);
}

/** @param {Line} found */
export function outcomeOf({ decision, id }) {
  return `${decision}:${id}`;
}

/**
 * What stands between an outcome's text and its reasons.
 *
 * @param {Line} found
 * @param {Say} say
 */
function inside(found, say) {
  return [
    found.more && el("p", { class: "ts-told" }, found.more),
    found.next.length > 0 && steps(found.next, say),
    found.stops.length > 0 && [el("h5", {}, say("may_stop")), el("ul", {}, found.stops.map((stop) => el("li", {}, stop)))],
    found.conditions.length > 0 && conditions(found.conditions, say),
    found.who && el("p", {}, el("b", {}, `${say("who")}: `), found.who),
    found.time && el("p", {}, el("b", {}, `${say("time")}: `), found.time),
    sides(found, say),
  ];
}

/**
 * @param {Line} found
 * @param {Say} say
 */
function said({ statements }, say) {
  return statements.length > 0 && [el("h5", {}, say("you_said")), el("ul", {}, statements.map((each) => el("li", {}, each)))];
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
  return citations([...rule_sources, ...sources], say);
}

/**
 * Sources with links to them, each once.
 *
 * @param {import("./reply.mjs").Source[]} all
 * @param {Say} say
 */
export function citations(all, say) {
  const different = new Map(all.map((source) => [source.words, source]));
  const links = [...different.values()].map(({ words, place, sure }) =>
    el("span", {}, el("a", { href: `../${place}` }, words), sure && ["\u00a0", mark(sure, say)]),
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
 * What each side should know of it: the reader's own side as text, the other's folded.
 *
 * @param {Line} found
 * @param {Say} say
 */
function sides({ municipality, company }, say) {
  const isCompany = document.body.classList.contains("ts-company");
  const [own, other, theirs] = isCompany
    ? [company, municipality, "for_municipality"]
    : [municipality, company, "for_company"];
  return [
    own && el("p", {}, own),
    other && el("details", { class: "ts-other-side" }, el("summary", {}, say(theirs)), el("p", {}, other)),
  ];
}

/**
 * @param {Node[]} nodes
 * @param {string} mark
 */
function between(nodes, mark) {
  return nodes.flatMap((node, at) => (at ? [mark, node] : [node]));
}
