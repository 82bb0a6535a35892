/** The first page of a result before Python is there: as much of it as Python would show on one telephone's screen. */

/** @typedef {import("./reply.mjs").Do} Do */
/** @typedef {import("./reply.mjs").First} First */
/** @typedef {import("./reply.mjs").Items} Items */
/** @typedef {import("./reply.mjs").Line} Line */
/** @template T @typedef {import("./tables.mjs").Told<T>} Told */
/** @typedef {import("./tables.mjs").Decision} Decision */
/** @typedef {import("./tables.mjs").Outcome} Outcome */
/** @typedef {import("./tables.mjs").Rule} Rule */
/** @typedef {import("./tables.mjs").Tables} Tables */
/** @typedef {{ told: Tables, leaf: (place: number) => number, isSo: (when: number | null) => boolean, pick: Pick }} Looking */
/** @typedef {<T>(told: Told<T>) => T} Pick */
/** @typedef {number[]} Heights in every language: what does not fit in the longest is shown in none */
/** @typedef {{ step: Do, height: Heights }} HighStep */
/** @typedef {{ stop: string, height: Heights }} HighStop */

const STEPS = 3;
const STOPS = 2;
/** @type {Told<Heights>} */
const NONE = [[]];

/**
 * @param {Looking} looking
 * @param {Decision} decision the guide's answer
 * @param {Rule} rule that gave it
 * @param {Line} answer
 * @param {Items[]} lists
 * @returns {{ page: First, unsettled: Map<string, string> }} the page, and the sentence of each open condition by its words
 */
export function firstPageOf(looking, decision, rule, answer, lists) {
  const { told, pick, isSo } = looking;
  const outcome = decision.outcomes[rule.give];
  const needs = new Map((outcome.conditions ?? []).map((need) => [need.id, need]));
  const open = answer.conditions.filter(({ state }) => state === "open");
  const unsettled = new Map([...needs.values()].map(({ words, unsettled: sentence }) => [words, sentence ?? words]));
  const own = (outcome.next ?? []).filter(({ when }) => isSo(when ?? null));
  /** @type {HighStep[]} */
  const steps = [
    ...answer.next.map((step, at) => ({ step, height: pick(own[at].height ?? NONE) })),
    ...listed(looking, lists, "do").map(asStep),
  ].slice(0, STEPS);
  /** @type {HighStop[]} */
  const stops = [
    ...(outcome.stops ?? [])
      .filter(({ when }) => isSo(when ?? null))
      .map(({ words, height }) => ({ stop: pick(words), height: pick(height ?? NONE) })),
    ...open.map(({ id, words }) => ({ stop: unsettled.get(words) ?? words, height: pick(needs.get(id)?.height ?? NONE) })),
    ...listed(looking, lists, "care").map(({ outcome: { sentence, height } }) => ({ stop: sentence, height: pick(height ?? NONE) })),
  ].slice(0, STOPS);
  const fitting = fit(pick(rule.height ?? NONE), steps, stops, told.room);
  const { heading, title, text, because } = answer;
  return {
    page: {
      heading,
      title,
      text,
      because,
      steps: steps.slice(0, fitting.steps).map(({ step }) => step),
      stops: stops.slice(0, fitting.stops).map(({ stop }) => stop),
      points: [],
      as_of: told.as_of,
    },
    unsettled,
  };
}

/**
 * The findings of all lists of a kind, each with its outcome.
 *
 * @param {Looking} looking
 * @param {Items[]} lists
 * @param {Items["role"]} role
 */
function listed({ told, pick, isSo }, lists, role) {
  const outcomes = new Map(told.lists.map(({ id, outcomes: all }) => [id, new Map(all.map((each) => [each.id, each]))]));
  return lists
    .filter((list) => list.role === role)
    .flatMap((list) => list.items)
    .map((item) => {
      const outcome = /** @type {Outcome} */ (outcomes.get(item.decision)?.get(item.id));
      const next = (outcome.next ?? []).find(({ when }) => isSo(when ?? null));
      return { item, outcome, height: pick(next?.height ?? outcome.height ?? NONE) };
    });
}

/** @param {ReturnType<typeof listed>[number]} found @returns {HighStep} a thing to do, as a step that says where it stands */
function asStep({ item, outcome: { sentence }, height }) {
  const { who, takes, letter } = item.next[0] ?? { who: item.who, takes: item.time, letter: null };
  return { step: { words: sentence, more: null, who, takes, letter, at: `${item.decision}:${item.id}` }, height };
}

/**
 * How many steps and stops fit beside the answer: a second stop gives way first, then a third step.
 *
 * @param {Heights} answer
 * @param {HighStep[]} steps
 * @param {HighStop[]} stops
 * @param {Tables["room"]} room
 */
function fit(answer, steps, stops, { all, heading }) {
  const plans = counts(steps.length, 2).flatMap((some) => counts(stops.length, 1).map((few) => ({ steps: some, stops: few })));
  /** @param {{ height: Heights }[]} listed @param {number} count @param {number} lang */
  const sum = (listed, count, lang) =>
    listed.slice(0, count).reduce((total, { height }) => total + height[lang], count ? heading : 0);
  /** @param {{ steps: number, stops: number }} plan */
  const isFitting = (plan) =>
    answer.every((own, lang) => own + sum(steps, plan.steps, lang) + sum(stops, plan.stops, lang) <= all);
  return plans.find(isFitting) ?? plans[plans.length - 1];
}

/** From all down to the fewest. @param {number} all @param {number} fewest */
function counts(all, fewest) {
  const found = [];
  for (let count = all; count >= fewest; count -= 1) found.push(count);
  return found.length ? found : [all];
}
