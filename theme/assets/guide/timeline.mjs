/** How long the procedure takes, stage by stage, and counted back from the day that the reader gives. */
import { el } from "../page/dom.mjs";
import { citations } from "./outcome.mjs";

/** @typedef {import("../page/dom.mjs").Say} Say */
/** @typedef {import("./reply.mjs").Timeline} Timeline */
/** @typedef {import("./reply.mjs").Stretch} Stretch */

/**
 * @param {Timeline} plan
 * @param {Say} say
 * @param {(day: string) => Promise<Timeline | undefined>} count the timeline for a day
 */
export function timeline(plan, say, count) {
  const day = el("input", { type: "text", id: "deadline", name: "deadline", value: plan.typed, autocomplete: "off" });
  const error = el("p", { class: "ts-error", id: "deadline-error" });
  const told = el("p", { class: "ts-plan__told", role: "status" });
  const below = el("div", {});
  /** @param {Timeline} now */
  function show(now) {
    error.textContent = now.error ?? "";
    error.hidden = !now.error;
    day.setAttribute("aria-describedby", now.error ? "deadline-error deadline-hint" : "deadline-hint");
    if (now.error) day.setAttribute("aria-invalid", "true");
    else day.removeAttribute("aria-invalid");
    told.textContent = now.told ?? "";
    told.dataset.verdict = now.verdict ?? "";
    below.replaceChildren(...counted(now, say));
  }
  /** @param {Event} event */
  async function sent(event) {
    event.preventDefault();
    const now = await count(/** @type {HTMLInputElement} */ (day).value);
    if (!now) return;
    show(now);
    if (now.error) day.focus();
  }
  show(plan);
  return [
    el("p", {}, el("b", {}, `${plan.name}. `), plan.takes),
    el(
      "form",
      { "data-question": "deadline", method: "dialog", submit: sent },
      el(
        "div",
        { class: "ts-field ts-field--words" },
        el("label", { for: "deadline" }, plan.ask),
        el("p", { class: "ts-hint", id: "deadline-hint" }, say("timeline_day")),
        error,
        el("span", { class: "ts-input" }, day),
      ),
      el("p", { class: "ts-actions" }, el("button", { class: "ts-button ts-button--quiet", type: "submit" }, say("timeline_count"))),
    ),
    told,
    below,
  ];
}

/**
 * What hangs on the day: what to do where the time is short, the stages, what comes after, and other ways.
 *
 * @param {Timeline} plan
 * @param {Say} say
 */
function counted(plan, say) {
  const others = plan.others.map(({ id, name, takes, begin }) =>
    el("li", { "data-procedure": id }, el("b", {}, `${name}. `), takes, begin && ` ${begin}`),
  );
  return [
    ...listed(say("timeline_shorter"), plan.shorter.map((each) => el("li", {}, each))),
    el("ol", { class: "ts-plan", "data-procedure": plan.procedure }, stages(plan, say)),
    ...listed(say("timeline_after"), plan.after.map((each) => el("li", {}, each))),
    ...listed(say("timeline_others"), others),
    el("p", { class: "ts-hint" }, say("timeline_estimate")),
  ];
}

/** @param {string} title @param {HTMLElement[]} items */
function listed(title, items) {
  return items.length > 0 ? [el("h4", {}, title), el("ul", {}, items)] : [];
}

/**
 * The stages, each with a bar where it lies in the whole; what the bar shows, the words say.
 *
 * @param {Timeline} plan
 * @param {Say} say
 */
function stages({ stages: all, usual_days: whole }, say) {
  let from = 0;
  return all.map((stage) => {
    const bar = drawn(from, stage, whole);
    from += stage.usual_days;
    return el(
      "li",
      { "data-stage": stage.id },
      el("span", { class: "ts-plan__stage" }, el("b", {}, stage.words), ` (${stage.who})`),
      bar,
      el("span", { class: "ts-plan__time" }, `${stage.usual}, ${stage.least}`),
      stage.begin && el("span", { class: "ts-plan__begin" }, stage.begin),
      stage.more && el("p", { class: "ts-plan__more" }, stage.more),
      citations(stage.sources, say),
    );
  });
}

/**
 * @param {number} from days before it, as usual
 * @param {Stretch} stage
 * @param {number} whole
 */
function drawn(from, { usual_days, least_days }, whole) {
  const usual = el("span", { class: "ts-plan__usual" });
  const least = el("span", { class: "ts-plan__least" });
  usual.style.setProperty("inset-inline-start", share(from, whole));
  usual.style.setProperty("inline-size", share(usual_days, whole));
  least.style.setProperty("inline-size", share(least_days, usual_days));
  usual.append(least);
  return el("span", { class: "ts-plan__bar", "aria-hidden": "true" }, usual);
}

/** @param {number} part @param {number} whole */
function share(part, whole) {
  return `${(100 * part) / (whole || 1)}%`;
}
