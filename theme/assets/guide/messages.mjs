/** What a guide tells beside its questions: errors to correct, things to note, waiting, and why it cannot go on. */
import { el, find } from "../page/dom.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./python.mjs").Failure} Failure */
/** @typedef {import("./reply.mjs").Message} Message */
/** @typedef {import("./reply.mjs").Answered} Answered */

// Python starts within a second and answers in milliseconds: only a longer wait is worth a word.
const PATIENCE = { starting: 2500, waiting: 300 };

/**
 * @param {HTMLElement} guide
 * @param {Say} say
 */
export function messagesOf(guide, say) {
  const errors = find(guide, ".ts-guide-errors");
  const notes = find(guide, ".ts-guide-notes");
  const status = find(guide, ".ts-guide-status");
  const title = document.title;
  /** @type {number | undefined} */
  let timer;
  let isStuck = false;

  return {
    /**
     * Show the errors of the form on the page, each with a link to where it is corrected, and take the reader there.
     *
     * @param {{ message: string, target: HTMLElement | null }[]} found
     */
    errors(found) {
      const links = found.map(({ message, target }) =>
        el("li", {}, el("a", { href: `#${target?.id ?? ""}`, click: (event) => goTo(event, target) }, message)),
      );
      const summary = el("div", { role: "alert" }, el("h2", {}, say("errors_title")), el("ul", {}, links));
      errors.replaceChildren(...(found.length ? [summary] : []));
      errors.hidden = !found.length;
      if (found.length) errors.focus();
    },

    /**
     * Note what the address carried that could not be used, and the answers that no longer apply.
     *
     * @param {Pick<Message, "message">[]} unused
     * @param {Answered[]} gone
     */
    notes(unused, gone) {
      const told = unused.map(({ message }) => el("p", {}, message));
      const lost = gone.map(({ ask, statement }) => el("li", {}, ask, " ", el("b", {}, statement)));
      notes.replaceChildren(
        ...(told.length ? [note(say("notes_title"), ...told)] : []),
        ...(lost.length ? [note(say("gone_title"), el("p", {}, say("gone_text")), el("ul", {}, lost))] : []),
      );
    },

    /** The address bar and the list of tabs say which step this is. @param {string} step @param {boolean} [wrong] */
    title(step, wrong = false) {
      document.title = (wrong ? `${say("error_prefix")} ` : "") + (step ? `${step} – ` : "") + title;
    },

    /** Say that there is something to wait for, if it lasts. @param {"starting" | "waiting"} what */
    wait(what) {
      clearTimeout(timer);
      isStuck = false;
      timer = setTimeout(() => status.replaceChildren(el("p", {}, say(what))), PATIENCE[what]);
    },

    settled() {
      clearTimeout(timer);
      isStuck = false;
      status.replaceChildren();
    },

    /** Python has come: where something else is wrong, the reader goes on being told of that. */
    arrived() {
      if (!isStuck) this.settled();
    },

    /**
     * Say why it cannot go on, and let the reader try again where that may help.
     *
     * @param {Failure["kind"] | "renewed" | "blocked_in_part"} kind
     * @param {() => void} again
     */
    failed(kind, again) {
      clearTimeout(timer);
      isStuck = true;
      if (kind === "blocked_in_part") return status.replaceChildren(note("", el("p", {}, say(kind))));
      if (kind === "blocked") {
        status.replaceChildren();
        notes.replaceChildren(note("", el("p", {}, say("blocked"))));
        return;
      }
      const label = say(kind === "renewed" ? "renew" : "try_again");
      const button = el("button", { class: "ts-button ts-button--quiet", type: "button", click: again }, label);
      const why = kind === "hung" || kind === "fault" ? "failed" : kind;
      status.replaceChildren(note("", el("p", {}, say(why)), button));
    },
  };
}

/**
 * @param {string} title
 * @param {...HTMLElement} content
 */
function note(title, ...content) {
  return el("div", { class: "ts-notice" }, title && el("h2", {}, title), ...content);
}

/**
 * @param {Event} event
 * @param {HTMLElement | null} target
 */
function goTo(event, target) {
  event.preventDefault();
  target?.focus();
}
