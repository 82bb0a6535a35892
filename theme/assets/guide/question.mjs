/** The question on the page: the form is there already; it is filled, read, and marked where something is wrong. */
import { el, find } from "../page/dom.mjs";
import { tellNothing } from "./beside.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./reply.mjs").Message} Message */

/**
 * Fill a question's form with the answer it has, and say where in the guide it stands.
 *
 * @param {HTMLFormElement} form
 * @param {import("./reply.mjs").QuestionReply} reply
 * @param {Say} say
 * @returns {HTMLElement} the heading
 */
export function fill(form, { question, number, left }, say) {
  find(form, ".ts-count").textContent =
    left === null
      ? say("question_number", { n: number })
      : say("question_of", { n: number, total: number - 1 + left });
  for (const choice of choices(form)) choice.checked = choice.value === question.answer;
  tellNothing(form);
  const values = new Map(question.fields.map(({ id, value }) => [id, value]));
  for (const field of fields(form)) {
    field.value = values.get(field.name) ?? "";
    const whole = field.closest(".ts-field");
    if (whole instanceof HTMLElement) whole.hidden = !values.has(field.name);
  }
  return find(form, "h2");
}

/**
 * Read what the reader chose or wrote, as it is.
 *
 * @param {HTMLFormElement} form
 * @returns {string | Record<string, string> | null}
 */
export function valueOf(form) {
  return choices(form).find((choice) => choice.checked)?.value ?? typedIn(form);
}

/**
 * Read what the reader wrote, also where a choice beside it is the answer.
 *
 * @param {HTMLFormElement} form
 * @returns {Record<string, string> | null}
 */
export function typedIn(form) {
  const written = fields(form);
  return written.length ? Object.fromEntries(written.map(({ name, value }) => [name, value])) : null;
}

/**
 * Mark the form where something is wrong, or take the marks away.
 *
 * @param {HTMLFormElement} form
 * @param {Message[]} errors
 * @returns {{ message: string, target: HTMLElement | null }[]} each message with the input that it is about
 */
export function mark(form, errors) {
  const fieldset = find(form, "fieldset");
  const whole = find(form, ".ts-error");
  const [first] = [...choices(form), ...fields(form)].filter(({ type }) => form.dataset.kind !== "amounts" || type === "text");
  for (const old of form.querySelectorAll(".ts-field > .ts-error")) old.remove();
  for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  for (const input of [fieldset, ...fields(form)]) describe(input, (ids) => ids.filter((id) => !id.startsWith("error-")));
  whole.hidden = true;
  form.classList.toggle("ts-wrong", errors.length > 0);
  return errors.map(({ field, message }) => {
    const input = fields(form).find(({ name }) => name === field);
    if (input) {
      const id = `error-${input.id}`;
      input.closest(".ts-field")?.querySelector(".ts-input")?.before(el("p", { class: "ts-error", id }, message));
      input.setAttribute("aria-invalid", "true");
      describe(input, (ids) => [id, ...ids]);
      return { message, target: input };
    }
    whole.textContent = message;
    whole.hidden = false;
    if (form.dataset.kind === "choice") fieldset.setAttribute("aria-invalid", "true");
    describe(fieldset, (ids) => [whole.id, ...ids]);
    return { message, target: first };
  });
}

/**
 * Keep what an amount may be answered with apart, "we do not know" and the fields: what the reader did last counts.
 *
 * @param {HTMLFormElement} form
 * @param {EventTarget | null} changed
 */
export function keepApart(form, changed) {
  const answered = isWritten(changed) ? changed.value !== "" : changed instanceof HTMLInputElement && changed.checked;
  if (answered) for (const choice of choices(form)) if (choice !== changed) choice.checked = false;
}

/**
 * @param {Element} element
 * @param {(ids: string[]) => string[]} change
 */
function describe(element, change) {
  const ids = change((element.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  if (ids.length) element.setAttribute("aria-describedby", ids.join(" "));
  else element.removeAttribute("aria-describedby");
}

/**
 * @param {HTMLFormElement} form
 * @returns {HTMLInputElement[]}
 */
function choices(form) {
  return [...form.querySelectorAll("input")].filter(({ type }) => type !== "text");
}

/**
 * @param {HTMLFormElement} form
 * @returns {(HTMLInputElement | HTMLTextAreaElement)[]}
 */
function fields(form) {
  return [...form.querySelectorAll("input, textarea")].filter((input) => isWritten(input));
}

/**
 * @param {EventTarget | null} input
 * @returns {input is HTMLInputElement | HTMLTextAreaElement}
 */
function isWritten(input) {
  return input instanceof HTMLTextAreaElement || (input instanceof HTMLInputElement && input.type === "text");
}
