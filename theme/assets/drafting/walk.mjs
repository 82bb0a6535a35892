/** The guide that is being written, walked as a reader would: a question at a time, then the result. */
import { keepApart, mark, valueOf } from "../guide/question.mjs";
import { el, find } from "../page/dom.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("../guide/reply.mjs").View} View */
/** @typedef {Omit<import("../guide/reply.mjs").Asked, "fields"> & { why: string, options: { id: string, label: string }[], fields: { id: string, label: string, value: string }[] }} Shown */
/** @typedef {{ fragment: string, at?: string, set?: { question: string, value: unknown } }} Wanted */
/** @typedef {Map<string, string | boolean>} Unsent what is chosen or typed in a question, by the id of its input */

/**
 * @param {HTMLElement} place
 * @param {Say} say
 * @param {(wanted: Wanted) => Promise<View | { view: "faults" }>} ask
 */
export function walkOf(place, say, ask) {
  /** @type {string | undefined} the answers so far, once the walk has begun */
  let fragment;
  /** @type {Unsent} of the question that an edit of the text has taken away or will show anew */
  let unsent = new Map();
  let going = Promise.resolve();

  /**
   * Go on when the step before has been taken: an edit of the text would else bring back the question just answered.
   *
   * @param {Wanted} [wanted] where nothing is, the walk stays where it is by then
   * @param {boolean} [moved]
   */
  function step(wanted, moved = true) {
    going = going.then(() => take(wanted ?? { fragment: fragment ?? "" }, moved)).catch(console.warn);
  }

  /**
   * Take a step, and the reader along where they asked for it.
   *
   * @param {Wanted} wanted
   * @param {boolean} moved
   */
  async function take(wanted, moved) {
    let reply = await ask(wanted);
    if (reply.view === "check") reply = await ask({ fragment: reply.fragment, at: "result" });
    if (reply.view === "faults" || reply.view === "check") return stopped();
    fragment = reply.fragment;
    if (moved) unsent.clear();
    else keep();
    const shown = reply.view === "question" ? question(reply) : result(reply);
    const { back } = reply;
    const had = place.contains(document.activeElement) ? document.activeElement?.id : undefined;
    place.replaceChildren(
      shown,
      el(
        "p",
        { class: "ts-actions" },
        back !== null && quiet(say("back"), () => step({ fragment: back })),
        quiet(say("start_over"), () => step({ fragment: "" })),
      ),
    );
    if (reply.view === "question" && reply.errors.length && shown instanceof HTMLFormElement) {
      const [first] = mark(shown, reply.errors);
      if (moved) first.target?.focus();
    } else if (moved) find(shown, "h3").focus();
    else {
      refill(shown, unsent);
      if (had !== undefined) (inputs(shown).find(({ id }) => id === had) ?? find(shown, "h3")).focus();
    }
  }

  /** Keep what is chosen or typed and not yet sent: the text may change many times before it is. */
  function keep() {
    const found = inputs(place);
    if (found.length) unsent = new Map(found.map((each) => [each.id, isTicked(each) ? each.checked : each.value]));
  }

  /** @param {import("../guide/reply.mjs").QuestionReply} reply */
  function question(reply) {
    const asked = /** @type {Shown} */ (/** @type {unknown} */ (reply.question));
    const { id, kind, ask: words, why, options, fields, answer } = asked;
    const { number: n, left } = reply;
    const count = left === null ? say("question_number", { n }) : say("question_of", { n, total: n - 1 + left });
    const written = fields.map((field) => input(id, field));
    const chosen = options.map((option) => choice(id, kind, option, option.id === answer));
    const form = /** @type {HTMLFormElement} */ (
      el(
        "form",
        { class: "ts-question", autocomplete: "off", novalidate: true, "data-question": id, "data-kind": kind, submit: sent },
        el("p", { class: "ts-count" }, count),
        el(
          "fieldset",
          { "aria-describedby": `why-${id}`, role: kind === "choice" && "radiogroup", "aria-required": kind === "choice" && "true" },
          el("legend", {}, el("h3", { tabindex: -1 }, words)),
          el("p", { class: "ts-why", id: `why-${id}` }, why),
          el("p", { class: "ts-error", id: `error-${id}`, hidden: true }),
          el("div", { class: "ts-answers" }, written.length > 0 && el("div", { class: "ts-fields" }, written), chosen),
        ),
        el("button", { class: "ts-button", type: "submit" }, say("next")),
      )
    );
    form.addEventListener("input", ({ target }) => keepApart(form, target));
    return form;
  }

  /** @param {Event} event */
  function sent(event) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    step({ fragment: fragment ?? "", set: { question: form.dataset.question ?? "", value: valueOf(form) } });
  }

  /** @param {import("../guide/reply.mjs").ResultReply} reply */
  function result({ result: { first, lines, lists } }) {
    const more = [...(first ? lines.slice(1) : lines), ...lists.flatMap(({ items }) => items)];
    return el(
      "div",
      { class: "ts-drafting-result" },
      el("h3", { tabindex: -1 }, first?.title ?? say("walk_more")),
      first && [
        el("p", {}, first.text),
        el("p", {}, el("b", {}, `${say("because")}: `), first.because),
        part(say("first_steps"), first.steps.map(({ words }) => words)),
        part(say("may_stop"), first.stops),
      ],
      part(first ? say("walk_more") : "", more.map(({ label, title, text }) => `${label && label + ": "}${title}. ${text}`)),
    );
  }

  /**
   * @param {string} title
   * @param {string[]} lines
   */
  function part(title, lines) {
    return lines.length > 0 && [title && el("h4", {}, title), el("ul", {}, lines.map((line) => el("li", {}, line)))];
  }

  /** @param {string} label @param {() => void} press */
  function quiet(label, press) {
    return el("button", { class: "ts-button ts-button--quiet", type: "button", click: press }, label);
  }

  function stopped() {
    keep();
    if (fragment === undefined) offer();
    else place.replaceChildren(el("p", {}, say("walk_stopped")));
  }

  function offer() {
    const start = quiet(say("walk_start"), () => step({ fragment: "" }));
    place.replaceChildren(el("p", {}, say("walk_text")), el("p", { class: "ts-actions" }, start));
  }

  return {
    /** The text is another: the walk goes on in it with the answers that still hold. */
    renew() {
      if (fragment === undefined) offer();
      else step(undefined, false);
    },
    stopped,
  };
}

/** @param {ParentNode} part */
function inputs(part) {
  return [...part.querySelectorAll("input")];
}

/** @param {HTMLInputElement} input */
function isTicked({ type }) {
  return type === "radio" || type === "checkbox";
}

/**
 * Put back what was not yet sent, where its input is still there.
 *
 * @param {HTMLElement} shown
 * @param {Unsent} unsent
 */
function refill(shown, unsent) {
  for (const each of inputs(shown)) {
    const left = unsent.get(each.id);
    if (typeof left === "boolean") each.checked = left;
    else if (left !== undefined) each.value = left;
  }
}

/**
 * @param {string} question
 * @param {string} kind
 * @param {{ id: string, label: string }} option
 * @param {boolean} checked
 */
function choice(question, kind, { id, label }, checked) {
  const own = `${question}-${id}`;
  const type = kind === "amounts" ? "checkbox" : "radio";
  return el("div", { class: "ts-choice" }, el("input", { type, id: own, name: question, value: id, checked }), el("label", { for: own }, label));
}

/**
 * @param {string} question
 * @param {{ id: string, label: string, value: string }} field
 */
function input(question, { id, label, value }) {
  const own = `${question}-${id}`;
  return el(
    "div",
    { class: "ts-field ts-field--words" },
    el("label", { for: own }, label),
    el("span", { class: "ts-input" }, el("input", { type: "text", id: own, name: id, value, autocomplete: "off" })),
  );
}
