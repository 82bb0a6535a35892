/** The note for the case file, made by Python here in the browser. */
import { el, pageOf } from "../page/dom.mjs";
import { tooLong } from "./beside.mjs";
import { done } from "./steps.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./reply.mjs").File} File */
/** @typedef {import("./reply.mjs").Order} Order */

/**
 * The form from which the note is saved: nothing in it decides anything.
 *
 * @param {import("./reply.mjs").Typed} typed what the reader wrote in it before
 * @param {Say} say
 * @param {(order: Order) => Promise<File | undefined>} write
 */
export function noteForm(typed, say, write) {
  const named = el("input", { type: "text", id: "note-case", name: "case", value: typed.case, autocomplete: "off" });
  const remark = el("textarea", { id: "note-remark", name: "remark", rows: 3, autocomplete: "off" }, typed.remark);
  const formats = ["docx", "markdown", "json"].map((format) =>
    el("button", { class: "ts-button ts-button--quiet", type: "submit", value: format }, say(`note_${format}`)),
  );
  /** @param {Event} event */
  async function saved(event) {
    event.preventDefault();
    const format = String(/** @type {SubmitEvent} */ (event).submitter?.getAttribute("value"));
    const long = [named, remark].find((input) => tooLong(valueOf(input), say));
    if (long) return long.focus(); // what is too long is told beside it
    const address = pageOf().split("#")[0];
    const file = await write({ format, case: valueOf(named), remark: valueOf(remark), address, done: done() });
    if (file) save(file);
  }
  return el(
    "form",
    { class: "ts-note", method: "dialog", submit: saved },
    el("p", {}, say("note_text")),
    field(named, say("note_case")),
    field(remark, say("note_remark")),
    el("p", { class: "ts-actions" }, formats),
  );
}

/** @param {File} file */
function save({ name, type, text, base64 }) {
  const content = text ?? Uint8Array.from(atob(base64 ?? ""), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([content], { type }));
  el("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * @param {HTMLElement} input
 * @param {string} label
 */
function field(input, label) {
  return el(
    "div",
    { class: "ts-field ts-field--words" },
    el("label", { for: input.id }, label),
    el("span", { class: "ts-input" }, input),
  );
}

/** @param {HTMLElement} input */
function valueOf(input) {
  return /** @type {HTMLInputElement | HTMLTextAreaElement} */ (input).value;
}
