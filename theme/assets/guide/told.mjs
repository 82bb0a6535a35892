/**
 * The check and the result before Python is there, looked up in what Python told when the site was built
 * (`content/ahead/told.py`): diagrams say which outcome, condition, step and text these choices lead to. What must be
 * reckoned (what would change it, where an early end points, the table of amounts, the note) is left to Python.
 */
import { addressOf } from "./ahead.mjs";
import { dayIn, today } from "../page/dom.mjs";
import { firstPageOf } from "./told-first.mjs";

/** @typedef {import("./reply.mjs").Alternative} Alternative */
/** @typedef {import("./reply.mjs").Answered} Answered */
/** @typedef {import("./reply.mjs").Condition} Condition */
/** @typedef {import("./reply.mjs").Do} Do */
/** @typedef {import("./reply.mjs").Line} Line */
/** @typedef {import("./ahead.mjs").Arrived} Arrived */
/** @typedef {import("./ahead.mjs").Routes} Routes */

/** @template T @typedef {import("./tables.mjs").Told<T>} Told */
/** @typedef {import("./tables.mjs").Decision} Decision */
/** @typedef {import("./tables.mjs").Outcome} Outcome */
/** @typedef {import("./tables.mjs").Rule} Rule */
/** @typedef {import("./tables.mjs").Step} Step */
/** @typedef {import("./tables.mjs").Tables} Tables */
/** @typedef {import("./told-first.mjs").Looking} Looking */
/** @typedef {import("./told-first.mjs").Pick} Pick */

const BLANK = "…"; // where a letter takes up what the result does not say
const STATES = /** @type {const} */ (["holds", "fails", "unasked", "open"]);
const STANDS = /** @type {const} */ (["ruled_out", "possible", "unasked"]);

/**
 * Give the check or the result that a walk has come to.
 *
 * @param {Tables} told
 * @param {Routes} routes
 * @param {Arrived} arrived
 * @param {string} lang
 * @returns {import("./reply.mjs").CheckReply | import("./reply.mjs").ResultReply}
 */
export function completed(told, routes, { view, fragment, back, kept }, lang) {
  const answers = routes.questions.flatMap(([question, options], at) => {
    const answer = kept.get(question);
    if (answer === undefined) return [];
    const { ask, statements } = told.questions[at];
    return [{ question, ask, statement: statements[options.indexOf(answer)], change: addressOf(routes, kept, question) }];
  });
  const shared = { guide: routes.guide, fragment, back, gone: [], errors: [], answers };
  if (view === "check") return { ...shared, view };
  const carried = addressOf(routes, kept, "").split("&").slice(1).join("&");
  const hand_over = Object.fromEntries(told.follow.map((name) => [name, `from=${routes.guide}&${carried}`]));
  return { ...shared, view, result: resultOf(lookingIn(told, routes, kept), lang), note: null, typed: {}, hand_over };
}

/**
 * @param {Tables} told
 * @param {Routes} routes
 * @param {Map<string, string>} kept
 * @returns {Looking & { chosen: (number | undefined)[] }}
 */
function lookingIn(told, routes, kept) {
  const { nodes, roots } = told;
  const chosen = routes.questions.map(([question, options]) => {
    const answer = kept.get(question);
    return answer === undefined ? undefined : options.indexOf(answer);
  });
  /** @type {number[]} where each node begins */
  const starts = [];
  for (let at = 0; at < nodes.length; at += 1 + routes.questions[nodes[at]][1].length) starts.push(at);
  /** @param {number} place */
  const leaf = (place) => {
    let end = roots[place];
    while (end >= 0) {
      const lead = nodes[starts[end] + 1 + (chosen[nodes[starts[end]]] ?? 0)];
      end = lead < 0 ? lead : end - lead;
    }
    return -1 - end;
  };
  return {
    told,
    chosen,
    leaf,
    isSo: (when) => when === null || leaf(when) === 0,
    pick: (each) => (each.length === 2 ? each[0][leaf(each[1])] : each[0]),
  };
}

/**
 * @param {Looking & { chosen: (number | undefined)[] }} looking
 * @param {string} lang
 * @returns {import("./reply.mjs").Result}
 */
function resultOf(looking, lang) {
  const { told, leaf, isSo, pick, chosen } = looking;
  const found = told.singles.map((decision) => ({ decision, rule: decision.rules[leaf(decision.find)] }));
  const lines = found.map(({ decision, rule }) => lineOf(looking, decision, rule));
  const listed = told.lists.map((decision) => ({ decision, rules: decision.rules.filter((_, at) => isSo(decision.find[at])) }));
  const lists = listed.flatMap(({ decision, rules }) => {
    const items = rules.map((rule) => lineOf(looking, decision, rule));
    return items.length ? [{ id: decision.id, title: decision.heading, role: decision.role, items }] : [];
  });
  const first = found.length ? firstPageOf(looking, found[0].decision, found[0].rule, lines[0], lists) : null;
  /** @param {Line} each */
  const below = (each) => (first ? belowFirst(each, first.page, first.unsettled) : each);
  const { figures } = told;
  const isAsked = figures && chosen[figures.asked] !== undefined;
  return {
    first: first && first.page,
    lines: first ? lines.map(below) : [],
    lists: lists.map((list) => ({ ...list, items: list.items.map(below) })),
    alternatives: found.map(({ decision, rule }) => ({
      decision: decision.id,
      heading: decision.heading,
      outcomes: decision.outcomes
        .filter((outcome, at) => at !== rule.give && outcome.conditions)
        .map((outcome) => alternativeOf(looking, outcome)),
    })),
    changes: [],
    not_considered: told.not_considered,
    exhibits: [],
    letters: lines.length ? lettersOf(looking, [...lines, ...lists.flatMap(({ items }) => items)], lang) : [],
    timeline: timelineOf(told, [...found, ...listed.flatMap(({ decision, rules }) => rules.map((rule) => ({ decision, rule })))]),
    figures: isAsked
      ? { total: pick(figures.total), threshold: pick(figures.threshold), valid_to_words: pick(figures.valid_to_words) }
      : {},
  };
}

/**
 * @param {Looking & { chosen: (number | undefined)[] }} looking
 * @param {Decision} decision
 * @param {Rule} rule
 * @returns {Line}
 */
function lineOf({ told, isSo, leaf, pick, chosen }, decision, { give, because, sources, behind }) {
  const outcome = decision.outcomes[give];
  const rests = behind.filter(([question, when]) => chosen[question] !== undefined && isSo(when));
  return {
    decision: decision.id,
    heading: decision.heading,
    label: decision.label,
    id: outcome.id,
    title: outcome.title,
    text: pick(outcome.text),
    more: outcome.more === undefined ? null : pick(outcome.more),
    because: pick(because),
    statements: rests.map(([question]) => told.questions[question].statements[chosen[question] ?? 0]),
    rule_sources: sources.map((at) => told.sources[at]),
    sources: (outcome.sources ?? []).map((at) => told.sources[at]),
    conditions: conditionsOf(outcome, leaf),
    next: (outcome.next ?? []).filter(({ when }) => isSo(when ?? null)).map((step) => stepOf(step, pick)),
    stops: (outcome.stops ?? []).filter(({ when }) => isSo(when ?? null)).map(({ words }) => pick(words)),
    who: outcome.who ?? null,
    time: outcome.time ?? null,
    municipality: outcome.municipality ?? null,
    company: outcome.company ?? null,
    pages: pagesOf(told, outcome),
  };
}

/** @param {Step} step @param {Pick} pick @returns {Do} */
function stepOf({ words, more, who, takes, letter }, pick) {
  const told = more === undefined ? null : pick(more);
  return { words: pick(words), more: told, who: who ?? null, takes: takes ?? null, letter: letter ?? null, at: null };
}

/**
 * The letters that steps send, each once, with what the result says in them.
 *
 * @param {Looking} looking
 * @param {Line[]} lines all that is found, the answer first
 * @param {string} lang
 * @returns {import("./reply.mjs").Post[]}
 */
function lettersOf({ told, pick }, lines, lang) {
  const [answer] = lines;
  /** @type {Record<string, string>} */
  const said = {
    answer: answer.title,
    because: answer.because,
    facts: answer.statements.join(" "),
    sources: [...new Set([...answer.rule_sources, ...answer.sources].map(({ words }) => words))].join("; "),
    today: dayIn(today(), lang),
  };
  const sent = new Set(lines.flatMap(({ next }) => next.map(({ letter }) => letter)));
  return [...sent].flatMap((id) => {
    const letter = told.letters.find((each) => each.id === id);
    if (!letter) return [];
    const body = Object.entries(said).reduce((text, [name, words]) => text.replaceAll(`{${name}}`, words || BLANK), pick(letter.body));
    return [{ ...letter, body }];
  });
}

/**
 * The timeline of the first procedure that a result names, and the others beside it.
 *
 * @param {Tables} told
 * @param {{ decision: Decision, rule: Rule }[]} found
 * @returns {import("./reply.mjs").Timeline | null}
 */
function timelineOf({ timelines }, found) {
  const named = new Set(found.map(({ decision, rule }) => decision.outcomes[rule.give].timeline));
  const [first, ...others] = [...named].flatMap((name) => (name ? [timelines[name]] : []));
  if (!first) return null;
  return { ...first, others: others.map(({ procedure, name, takes }) => ({ id: procedure, name, takes, begin: null })) };
}

/** @param {Tables} told @param {Outcome} outcome */
function pagesOf(told, { pages = [] }) {
  return pages.map((at) => told.pages[at]);
}

/** @param {Outcome} outcome @param {(place: number) => number} leaf @returns {Condition[]} */
function conditionsOf({ conditions = [] }, leaf) {
  return conditions.flatMap(({ id, words, cure, excludes, stands }) => {
    const state = STATES[leaf(stands)];
    if (excludes && state !== "fails") return [];
    return [{ id, words, state, cure: (state === "fails" || state === "open") && cure ? cure : null }];
  });
}

/** @param {Looking} looking @param {Outcome} outcome @returns {Alternative} */
function alternativeOf({ told, leaf }, outcome) {
  const conditions = conditionsOf(outcome, leaf);
  const held = conditions.filter(({ state }) => state === "holds").length;
  const of = conditions.filter(({ state }) => state !== "unasked").length;
  const state = STANDS[leaf(outcome.stands ?? 0)];
  return { id: outcome.id, title: outcome.title, state, held, of, conditions, pages: pagesOf(told, outcome) };
}

/**
 * A finding as it stands below the first page: what that says already is not said again.
 *
 * @param {Line} found
 * @param {import("./reply.mjs").First} first
 * @param {Map<string, string>} unsettled the sentence of each open condition, by its words
 * @returns {Line}
 */
function belowFirst(found, first, unsettled) {
  const said = new Set(first.steps.map(({ words }) => words));
  const isSaid = !found.next.length && first.steps.some(({ at }) => at === `${found.decision}:${found.id}`);
  return {
    ...found,
    because: found.because === first.because ? "" : found.because,
    conditions: found.conditions.filter(({ words, cure }) => cure || !first.stops.includes(unsettled.get(words) ?? words)),
    next: found.next.filter(({ words }) => !said.has(words)),
    stops: found.stops.filter((stop) => !first.stops.includes(stop)),
    who: isSaid ? null : found.who,
    time: isSaid ? null : found.time,
  };
}
