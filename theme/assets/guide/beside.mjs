/** What is told beside a field while the reader types: how a number is read, and that a text is longer than can be kept. */
import { el } from "../page/dom.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {(question: string, value: Record<string, string>) => Promise<Record<string, string>>} Read */

export const LONGEST = 4000; // characters that a field takes, as in wizards/asking/answers.py
const PAUSE = 250; // after the last key

/**
 * @param {HTMLElement} guide
 * @param {Say} say
 * @param {Read} read how the numbers of a question's fields are read, by field
 */
export function watchFields(guide, say, read) {
  /** @type {number | undefined} */
  let timer;
  let turn = 0;
  // There before anything is told in it, so that a screen reader hears what is.
  for (const field of guide.querySelectorAll("form .ts-field")) beside(field);

  guide.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) || !target.form) return;
    if (target instanceof HTMLInputElement && target.type !== "text") return;
    const { question = "", kind } = target.form.dataset;
    if (kind !== "amounts") return tell(target, tooLong(target.value, say));
    tell(target, "");
    clearTimeout(timer);
    const mine = ++turn;
    // All fields of the form: who goes on to the next one meanwhile hears of both.
    const fields = [...target.form.querySelectorAll("input")].filter(({ type }) => type === "text");
    timer = setTimeout(async () => {
      const typed = Object.fromEntries(fields.map(({ name, value }) => [name, value]));
      const told = await read(question, typed).catch(() => /** @type {Record<string, string>} */ ({}));
      if (mine === turn) for (const field of fields) tell(field, told[field.name] ?? "");
    }, PAUSE);
  });
}

/** What is told of a text that is too long, else nothing. @param {string} text @param {Say} say */
export function tooLong(text, say) {
  return text.length > LONGEST ? say("too_long", { n: text.length, most: LONGEST }) : "";
}

/** Take away what was told beside the fields of a form. @param {HTMLFormElement} form */
export function tellNothing(form) {
  for (const told of form.querySelectorAll(".ts-beside")) told.textContent = "";
}

/**
 * @param {HTMLInputElement | HTMLTextAreaElement} input
 * @param {string} words
 */
function tell(input, words) {
  const field = input.closest(".ts-field");
  if (field) beside(field).textContent = words;
}

/** The place beside a field where something is told. @param {Element} field */
function beside(field) {
  const there = field.querySelector(".ts-beside");
  if (there) return there;
  const place = el("output", { class: "ts-beside", for: field.querySelector("input, textarea")?.id });
  field.append(place);
  return place;
}
