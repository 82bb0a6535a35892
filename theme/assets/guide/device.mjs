/** Answers kept on the reader's device: only when the reader asks, one place for each guide, gone when the reader says so. */
import { dayIn, el, today } from "../page/dom.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {{ fragment: string, saved: string }} Kept */

/**
 * @param {HTMLElement} place
 * @param {string} guide
 * @param {string} lang
 * @param {Say} say
 * @param {(fragment: string) => void} open
 */
export function deviceOf(place, guide, lang, say, open) {
  const key = `ts-guide-${guide}`;
  let now = ""; // what would be kept
  let refused = false;

  /** @returns {Kept | null} nothing where there is none, or where the browser does not let us look */
  function kept() {
    try {
      const { fragment, saved } = JSON.parse(localStorage.getItem(key) ?? "");
      return typeof fragment === "string" && typeof saved === "string" ? { fragment, saved } : null;
    } catch {
      return null;
    }
  }

  function save() {
    try {
      localStorage.setItem(key, JSON.stringify({ fragment: now, saved: today() }));
      refused = false;
    } catch {
      refused = true;
    }
    show(now, "save");
  }

  function forget() {
    try {
      localStorage.removeItem(key);
    } catch {
      refused = true;
    }
    show(now, "forget");
  }

  /**
   * @param {string} name
   * @param {() => void} act
   */
  function button(name, act) {
    return el("button", { class: "ts-link-button", type: "button", click: act }, say(`device_${name}`));
  }

  /**
   * Show what is kept and what can be: at a guide's start answers from before, on the way the answers so far.
   *
   * @param {string} fragment
   * @param {"save" | "forget"} [did] what the reader did just now, and hears of
   */
  function show(fragment, did) {
    now = fragment;
    const found = kept();
    const same = found?.fragment === now;
    const text = refused
      ? say("device_refused")
      : found
        ? say(same ? "device_kept" : "device_older", { date: dayIn(found.saved, lang) })
        : say("device_text");
    const buttons = [
      found && !same && button("open", () => open(found.fragment)),
      now && !same && button(found ? "again" : "save", save),
      found && button("forget", forget),
    ].filter((each) => each instanceof HTMLElement);
    place.replaceChildren(el("p", { role: "status" }, text), el("p", { class: "ts-actions" }, buttons));
    place.hidden = !now && !found;
    if (did) (buttons[0] ?? place).focus();
    refused = false;
  }

  return { show };
}
