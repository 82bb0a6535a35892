/**
 * Where the reader stands before Python is there, looked up in the routes that Python worked out when the site was built
 * (`content/ahead/routes.py`); what a check and a result tell is looked up by `told.mjs`. What the routes do not tell
 * (anything typed, an address that is not as Python writes it, an answer that would fall away) is left to Python.
 */

/** @typedef {import("./reply.mjs").QuestionReply} QuestionReply */
/** @typedef {[question: number, left: number, leads: number[], fields: string[]]} Stop */
/** @typedef {{ guide: string, version: string, first_day: string, last_day: string, questions: [string, string[]][], stops: Stop[],
 *   start: number }} Routes */
/** @typedef {{ fragment: string, also?: string, at?: string, set?: { question: string, value: unknown } }} Wanted */
/** @typedef {{ answers: Map<string, string>, at: string }} Carried */
/** @typedef {{ view: "check" | "result", fragment: string, back: string | null, kept: Map<string, string> }} Arrived */

const END = -1;

/**
 * Give the routes of a guide, or none on a day for which they were not worked out.
 *
 * @param {string | null | undefined} text as JSON
 * @param {string} today
 * @returns {Routes | undefined}
 */
export function routesFrom(text, today) {
  /** @type {Routes | null} */
  const routes = JSON.parse(text || "null");
  if (!routes || today < routes.first_day || (routes.last_day && today > routes.last_day)) return undefined;
  return routes;
}

/**
 * Say where the reader stands, as Python would: a question, a check or a result, or nothing where only Python can tell.
 *
 * @param {Routes} routes
 * @param {Wanted} wanted
 * @returns {QuestionReply | Arrived | undefined} with what the page shows of a question
 */
export function lookedUp(routes, { fragment, also = "", at, set }) {
  const own = carried(routes, fragment);
  const more = carried(routes, also);
  if (!own || !more) return undefined;
  const given = new Map([...more.answers, ...own.answers]);
  const spare = [...more.answers.keys()].filter((name) => !own.answers.has(name));
  let wish = at || own.at;
  if (set) {
    if (!isOption(routes, set.question, set.value)) return undefined;
    given.set(set.question, set.value);
    wish = "";
  }

  /** @type {Map<string, Stop>} */
  const walked = new Map();
  /** @type {Stop | undefined} the question that comes next */
  let stop;
  for (let next = routes.start; next !== END; ) {
    stop = routes.stops[next];
    const [name] = routes.questions[stop[0]];
    if (!given.has(name)) break;
    walked.set(name, stop);
    next = stop[2][optionAt(routes, stop, given)];
    stop = undefined;
  }
  const order = routes.questions.map(([name]) => name);
  const nextAt = stop ? stop[0] : order.length;
  const kept = new Map(order.flatMap((name, index) => {
    const answer = given.get(name);
    return answer !== undefined && (walked.has(name) || index > nextAt) ? [[name, answer]] : [];
  }));
  if ([...given.keys()].some((name) => !kept.has(name) && !spare.includes(name))) return undefined;

  const written = (/** @type {string} */ where) => addressOf(routes, kept, where);
  const names = [...walked.keys()];
  const isNext = !walked.has(wish);
  if (isNext && !stop) {
    const view = wish === "result" ? "result" : "check";
    const last = names[names.length - 1];
    return { view, fragment: written(view), back: view === "result" ? written("check") : last ? written(last) : null, kept };
  }
  const here = /** @type {Stop} */ (isNext ? stop : walked.get(wish));
  const place = order[here[0]];
  const before = isNext ? names : names.slice(0, names.indexOf(place));
  const [, left, , fields] = here;
  const reply = {
    view: /** @type {const} */ ("question"),
    fragment: written(place),
    back: before.length ? written(before[before.length - 1]) : null,
    number: before.length + 1,
    left: (isNext && left) || null,
    question: {
      id: place,
      answer: kept.get(place) ?? null,
      fields: fields.map((id) => ({ id, value: "" })),
    },
    gone: /** @type {QuestionReply["gone"]} */ ([]),
    errors: /** @type {QuestionReply["errors"]} */ ([]),
  };
  return /** @type {QuestionReply} */ (reply);
}

/**
 * Write answers as Python writes them.
 *
 * @param {Routes} routes
 * @param {Map<string, string>} kept in the order of the questions
 * @param {string} where
 */
export function addressOf(routes, kept, where) {
  return [`v=${routes.version}`, ...[...kept].map(([name, answer]) => `${name}=${answer}`), `at=${where}`].join("&");
}

/** @param {Routes} routes @param {Stop} stop @param {Map<string, string>} given */
function optionAt(routes, [question], given) {
  const [name, options] = routes.questions[question];
  return options.indexOf(given.get(name) ?? "");
}

/** @param {Routes} routes @param {string} question @param {unknown} value @returns {value is string} */
function isOption(routes, question, value) {
  return routes.questions.some(([name, options]) => name === question && options.includes(String(value)));
}

/**
 * Read an address as Python writes it, of choices alone; any other is for Python to read.
 *
 * @param {Routes} routes
 * @param {string} fragment
 * @returns {Carried | undefined}
 */
function carried(routes, fragment) {
  if (!fragment) return { answers: new Map(), at: "" };
  const parts = fragment.split("&").map((part) => part.split("="));
  const [[v, version], ...rest] = parts;
  const [at, place] = rest.pop() ?? [];
  if (v !== "v" || version !== routes.version || at !== "at" || place === undefined) return undefined;
  const names = new Set(rest.map(([name]) => name));
  if (names.size < rest.length || rest.some(([name, value, more]) => more !== undefined || !isOption(routes, name, value))) return undefined;
  if (place && !["check", "result"].includes(place) && !routes.questions.some(([name]) => name === place)) return undefined;
  return { answers: new Map(rest.map(([name, value]) => [name, value])), at: place };
}
