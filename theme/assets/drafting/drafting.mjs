/**
 * The page where a guide is written: what is typed goes to Python a moment after the last key, and what it says of it
 * is shown. Nothing is kept or sent, and the field keeps the focus.
 */
import { Failure, python } from "../guide/start.mjs";
import { el, find, today, wordsOf } from "../page/dom.mjs";
import { everySign } from "../page/signs.mjs";
import { counted, listed, span } from "./faults.mjs";
import { questionsTable, rulesTables } from "./tables.mjs";
import { walkOf } from "./walk.mjs";
import { drawn } from "./ways.mjs";

/** @typedef {import("./reply.mjs").Fault} Fault */
/** @typedef {import("./reply.mjs").Drafted} Drafted */

const PAUSE = 500; // after the last key

const page = find(document, ".ts-drafting");
const lang = page.dataset.lang ?? "da";
const say = wordsOf(page);
const field = /** @type {HTMLTextAreaElement} */ (find(page, "textarea"));
const count = find(page, ".ts-drafting-count");
page.addEventListener("focusin", everySign, { once: true });
const proof = find(page, ".ts-drafting-proof");
const failed = find(page, ".ts-drafting-failed");
const faults = find(page, ".ts-drafting-faults");
const stale = find(page, ".ts-drafting-stale");
const parts = Object.fromEntries(["ways", "questions", "rules", "walk"].map((name) => [name, find(page, `.ts-drafting-${name}`)]));
const shown = (/** @type {string} */ name) => find(parts[name], ".ts-drafting-shown");
const numbers = new Intl.NumberFormat(lang === "da" ? "da-DK" : "en-GB");

/** @type {number | undefined} */
let timer;
let turn = 0; // the latest text; what comes late for an earlier one is passed over
let kept = field.value; // what would be lost by leaving is what differs from this

/** @param {Record<string, unknown>} request */
const ask = (request) => python.ask({ text: field.value, lang, today: today(), ...request });
const walk = walkOf(shown("walk"), say, async (wanted) => {
  try {
    return await ask({ do: "walk", ...wanted });
  } catch (why) {
    showFailure(why);
    return { view: "faults" };
  }
});

/** Have the text read, and show what is said of it. */
async function read() {
  const mine = ++turn;
  try {
    const reply = await ask({ do: "read" });
    if (mine !== turn) return;
    failed.replaceChildren();
    if (reply.view === "faults") return showFaults(reply.faults);
    show(reply);
    tell(proof, say("proving"));
    const proved = await ask({ do: "prove" });
    if (mine === turn) showProof(proved);
  } catch (why) {
    if (mine === turn) showFailure(why);
  }
}

/** @param {Fault[]} found */
function showFaults(found) {
  list(found);
  tell(count, counted(found.length, say));
  tell(proof, "");
  stale.hidden = parts.questions.hidden;
  walk.stopped();
}

/** @param {Drafted} reply */
function show({ draft, ways, too_many }) {
  list([]);
  const rules = draft.decisions.reduce((sum, each) => sum + each.rules.length, 0);
  tell(count, `${counted(0, say)} ${say("counted", { questions: draft.questions.length, rules })}`);
  shown("ways").replaceChildren(...whole(ways ? drawn(ways, say) : [el("p", {}, say(too_many ? "ways_large" : "ways_none"))]));
  shown("questions").replaceChildren(questionsTable(draft.questions, say));
  shown("rules").replaceChildren(...rulesTables(draft.decisions, say));
  for (const part of Object.values(parts)) part.hidden = false;
  walk.renew();
}

/** @param {import("./reply.mjs").Proved | import("./reply.mjs").TooLarge} reply */
function showProof(reply) {
  if (reply.view === "large") return tell(proof, say("proof_large"));
  list(reply.faults);
  if (reply.faults.length) tell(count, counted(reply.faults.length, say));
  const key = reply.faults.length ? "proof_faults" : "proved";
  tell(proof, say(key, { paths: numbers.format(reply.paths) }));
}

/** @param {Fault[]} found */
function list(found) {
  faults.hidden = !found.length;
  stale.hidden = true;
  find(faults, "ul").replaceChildren(...listed(found, say, goTo));
}

/** @param {unknown} why */
function showFailure(why) {
  console.warn(why);
  const kind = why instanceof Failure ? why.kind : "fault";
  tell(count, "");
  tell(proof, "");
  const key = kind === "blocked" || kind === "offline" || kind === "memory" ? kind : "failed";
  const again = el("button", { class: "ts-button ts-button--quiet", type: "button", click: () => void read() }, say("try_again"));
  failed.replaceChildren(el("div", { class: "ts-notice" }, el("p", {}, say(`draft_${key}`)), kind !== "blocked" && again));
}

/**
 * Say something where it is heard, and say nothing twice.
 *
 * @param {HTMLElement} place
 * @param {string} words
 */
function tell(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

/** @param {number} line */
function goTo(line) {
  const [from, to] = span(field.value, line);
  field.focus();
  field.setSelectionRange(from, to);
  field.scrollLeft = 0; // a long line is read from its beginning
  const rows = field.value.split("\n").length;
  field.scrollTop = Math.max(0, (field.scrollHeight * (line - 1)) / rows - field.clientHeight / 2);
}

/** @param {any[]} made */
function whole(made) {
  return /** @type {HTMLElement[]} */ (made.filter(Boolean));
}

field.addEventListener("input", () => {
  clearTimeout(timer);
  turn += 1; // what is on its way is of an earlier text
  timer = setTimeout(() => void read(), PAUSE);
});
find(page, ".ts-drafting-save").addEventListener("click", () => {
  const address = URL.createObjectURL(new Blob([field.value], { type: "application/yaml" }));
  el("a", { href: address, download: "guide.yml" }).click();
  URL.revokeObjectURL(address);
  kept = field.value;
});
find(page, ".ts-drafting-open").addEventListener("change", async ({ target }) => {
  const input = /** @type {HTMLInputElement} */ (target);
  const file = input.files?.[0];
  if (!file) return;
  find(page, ".ts-drafting-open output").textContent = file.name;
  const text = await file.text();
  input.value = "";
  if (text.includes("\ufffd")) return tell(count, say("unreadable"));
  field.value = kept = text.replaceAll("\r\n", "\n");
  void read();
});
addEventListener("beforeunload", (event) => {
  if (field.value !== kept) event.preventDefault();
});
void read();
