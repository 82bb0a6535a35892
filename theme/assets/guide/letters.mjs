/** The letters that steps of a result send: each to read and to copy. */
import { el } from "../page/dom.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */

/**
 * @param {import("./reply.mjs").Post[]} all
 * @param {Say} say
 */
export function letters(all, say) {
  return all.map(({ id, title, to, body, lawyer }) => {
    const text = el("pre", { tabindex: -1 }, body);
    return el(
      "details",
      { class: "ts-letter", "data-letter": id },
      el("summary", { id: `letter-${id}` }, say("letter_to", { title, to })),
      lawyer && el("p", { class: "ts-letter__lawyer" }, say("letter_lawyer")),
      el("p", {}, say("letter_brackets")),
      text,
      copying(title, text, say),
    );
  });
}

/**
 * A button that copies the text; where the browser does not let it, the text is marked for the reader to copy.
 *
 * @param {string} title
 * @param {HTMLElement} text
 * @param {Say} say
 */
function copying(title, text, say) {
  const status = el("span", { class: "ts-letter__told", role: "status" });
  async function copy() {
    status.textContent = "";
    try {
      await navigator.clipboard.writeText(text.textContent ?? "");
      status.textContent = say("letter_copied");
    } catch {
      text.focus({ preventScroll: true });
      getSelection()?.selectAllChildren(text);
      status.textContent = say("letter_marked");
    }
  }
  const unseen = el("span", { class: "ts-unseen" }, `: ${title}`);
  const button = el("button", { class: "ts-button ts-button--quiet", type: "button", click: copy }, say("letter_copy"), unseen);
  return el("p", { class: "ts-actions" }, button, status);
}
