/** The result: its first page, and below it all the rest in the order in which a person asks, each part folded. */
import { withoutDrafts } from "./address.mjs";
import { alternatives, changes } from "./alternatives.mjs";
import { summary } from "./check.mjs";
import { dayIn, el, find, pageOf, today } from "../page/dom.mjs";
import { exhibited } from "./exhibits.mjs";
import { firstPage } from "./first.mjs";
import { letters } from "./letters.mjs";
import { noteForm } from "./note.mjs";
import { grounds, item, line, outcomeOf } from "./outcome.mjs";
import { contents, part } from "./parts.mjs";
import { steps } from "./steps.mjs";
import { timeline } from "./timeline.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./reply.mjs").Answered} Answered */
/** @typedef {import("./reply.mjs").Items} Items */
/** @typedef {import("./reply.mjs").Result} Result */

const FEW = 6; // so many items stand with their text below them; more are a list of titles to open

/** @typedef {(order: import("./reply.mjs").Order) => Promise<import("./reply.mjs").File | undefined>} Write the note */
/** @typedef {(day: string) => Promise<import("./reply.mjs").Timeline | undefined>} Count back from a day */

/**
 * @param {HTMLElement} guide
 * @param {import("./reply.mjs").ResultReply} reply
 * @param {Say} say
 * @param {Write} write
 * @param {Count} count
 * @param {boolean} [isAhead] what Python alone works out is not there yet
 * @returns {HTMLElement} the heading
 */
export function showResult(guide, reply, say, write, count, isAhead = false) {
  const [top, ...parts] = piecesOf(guide, reply, say, write, count);
  const coming = isAhead ? [el("p", { class: "ts-coming" }, say("coming"))] : [];
  find(guide, ".ts-result").replaceChildren(top, contents(top, parts, say), ...parts, ...coming);
  handOver(guide, reply.hand_over);
  return find(top, "h2");
}

/**
 * Put into a result that is shown what has come since. What says the same stays as it is, with all that the reader has
 * opened, typed or come to in it.
 *
 * @param {HTMLElement} guide
 * @param {import("./reply.mjs").ResultReply} reply
 * @param {Say} say
 * @param {Write} write
 * @param {Count} count
 */
export function renewResult(guide, reply, say, write, count) {
  const place = find(guide, ".ts-result");
  const shown = new Map([...place.children].map((piece) => [nameOf(piece), piece]));
  const focus = document.activeElement?.id;
  const [top, ...parts] = piecesOf(guide, reply, say, write, count).map((piece) => {
    const before = shown.get(nameOf(piece));
    if (before && isAlike(before, piece)) return /** @type {HTMLElement} */ (before);
    if (before instanceof HTMLDetailsElement && piece instanceof HTMLDetailsElement) piece.open = before.open;
    return piece;
  });
  const pieces = [top, contents(top, parts, say), ...parts];
  for (const piece of [...place.children]) if (!pieces.includes(/** @type {HTMLElement} */ (piece))) piece.remove();
  pieces.forEach((piece, at) => {
    if (place.children[at] !== piece) place.insertBefore(piece, place.children[at] ?? null);
  });
  handOver(guide, reply.hand_over);
  if (focus && document.activeElement?.id !== focus) document.getElementById(focus)?.focus({ preventScroll: true });
}

/** @param {Element} piece of a result */
function nameOf(piece) {
  return piece.getAttribute("data-part") ?? piece.className;
}

/** Whether two pieces say the same; in the note there may stand what the reader has typed. @param {Element} before @param {Element} piece */
function isAlike(before, piece) {
  return nameOf(piece) === "note" || asMade(before) === asMade(piece);
}

/** A piece as it was made, whatever the reader has opened or ticked in it since, and joined.mjs has kept together. @param {Element} piece */
function asMade(piece) {
  const copy = /** @type {Element} */ (piece.cloneNode(true));
  for (const each of [copy, ...copy.querySelectorAll("details")]) each.removeAttribute("open");
  for (const each of copy.querySelectorAll("input")) each.removeAttribute("checked");
  return copy.outerHTML.replaceAll("&nbsp;", " ");
}

/**
 * The first page and all parts.
 *
 * @param {HTMLElement} guide
 * @param {import("./reply.mjs").ResultReply} reply
 * @param {Say} say
 * @param {Write} write
 * @param {Count} count
 * @returns {HTMLElement[]}
 */
function piecesOf(guide, { result, answers, typed }, say, write, count) {
  const { first, lines } = result;
  const top = first
    ? firstPage(first, outcomeOf(lines[0]), say)
    : el("section", { class: "ts-first" }, el("h2", { id: "part-first", tabindex: -1 }, say("result_title")));
  const isDocument = guide.dataset.note === "document";
  const isTyped = Boolean(typed.case || typed.remark);
  const note = part("note", say("note"), noteForm(typed, say, write), { open: isDocument || isTyped });
  const parts = below(result, answers, say, count);
  const all = /** @type {HTMLElement[]} */ ((isDocument ? [note, ...parts] : [...parts, note]).filter(Boolean));
  top.append(printed(guide.dataset.lang ?? "", say));
  return [top, ...all];
}

/** @param {HTMLElement} guide @param {Record<string, string>} answers for each guide that follows */
function handOver(guide, answers) {
  for (const link of guide.querySelectorAll(".ts-carry-on > a")) {
    const [page] = (link.getAttribute("href") ?? "").split("#");
    link.setAttribute("href", `${page}#${answers[link.getAttribute("data-guide") ?? ""]}`);
  }
}

/**
 * All but the first page and the note.
 *
 * @param {Result} result
 * @param {Answered[]} answers
 * @param {Say} say
 * @param {(day: string) => Promise<import("./reply.mjs").Timeline | undefined>} count back from a day
 */
function below(result, answers, say, count) {
  const { first, lines, lists, exhibits, figures, changes: found, alternatives: others, not_considered, timeline: plan } = result;
  const [answer, ...more] = lines;
  const labels = new Map(lines.map(({ decision, label }) => [decision, label]));
  const ways = new Map(answers.map(({ question, change }) => [question, change]));
  const isBehind = (/** @type {Answered} */ { statement }) => answer.statements.includes(statement);
  const [behind, rest] = [answers.filter(isBehind), answers.filter((each) => !isBehind(each))];
  const further = answer?.next ?? [];
  const from = 1 + (first?.steps.length ?? 0);
  return [
    answer && part("why", say("why"), grounds(answer, summary(behind, say), say)),
    part("steps", say("further_steps"), further.length > 0 && steps(further, say, from), { count: further.length }),
    part("lines", say("also"), more.length > 0 && rows(more.map((each) => line(each, say))), { open: true }),
    ...lists.map((list) => listed(list, say)),
    plan && part("timeline", say("timeline"), timeline(plan, say, count), { open: Boolean(plan.typed) }),
    part("figures", say("figures"), [amounts(figures, say), exhibits.map(exhibited)]),
    part("letters", say("letters"), letters(result.letters, say), { count: result.letters.length }),
    part("changes", say("changes"), found.length > 0 && [el("p", {}, say("changes_text")), changes(found, labels, ways, say)], { count: found.length }),
    part("alternatives", say("alternatives"), alternatives(others, say)),
    part("not_considered", say("not_considered"), not_considered.length > 0 && el("ul", {}, not_considered.map((text) => el("li", {}, text)))),
    part("answers", say("other_answers"), rest.length > 0 && summary(rest, say), { count: rest.length }),
  ];
}

/**
 * @param {Items} list
 * @param {Say} say
 */
function listed({ id, title, role, items }, say) {
  const isOpen = role === "do" && items.length <= FEW;
  const content = rows(items.map((found) => item(found, isOpen || items.length > FEW, say)));
  return part(id, title, content, { open: isOpen, count: items.length });
}

/** @param {HTMLElement[]} items */
function rows(items) {
  return el("ul", { class: "ts-rows" }, items);
}

/**
 * @param {import("./reply.mjs").Figures} figures
 * @param {Say} say
 */
function amounts({ total, threshold, valid_to_words }, say) {
  const told = [
    [say("figures_total"), total],
    [say("figures_threshold"), threshold],
    [say("figures_until"), valid_to_words],
  ].filter(([, value]) => value);
  return told.length > 0 && el("dl", { class: "ts-figures" }, told.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value))));
}

/**
 * On paper: the day, and the address that brings the answers back.
 *
 * @param {string} lang
 * @param {Say} say
 */
function printed(lang, say) {
  const [page, after = ""] = pageOf().split("#");
  const address = `${page}#${withoutDrafts(after)}`;
  return el("p", { class: "ts-printed" }, say("printed", { date: dayIn(today(), lang), address }));
}
