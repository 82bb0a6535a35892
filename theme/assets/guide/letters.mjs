/** The letters that steps of a result send: each to read and to copy. */
import { el } from "../page/dom.mjs";

/**
 * @param {import("./reply.mjs").Post[]} all
 * @param {import("../page/dom.mjs").Say} say
 */
export function letters(all, say) {
  return all.map(({ id, title, to, body, lawyer }) =>
    el(
      "details",
      { class: "ts-letter", "data-letter": id },
      el("summary", { id: `letter-${id}` }, say("letter_to", { title, to })),
      lawyer && el("p", {}, say("letter_lawyer")),
      el("pre", {}, body),
    ),
  );
}
