/**
 * The guide on its page. Nothing is decided here: each step asks Python where the reader stands and shows what comes
 * back. The answers are in the address, and every step is an entry in the browser's history.
 */
import { showCheck } from "./check.mjs";
import { find, today, wordsOf } from "./dom.mjs";
import { messagesOf } from "./messages.mjs";
import { fill, keepApart, mark, valueOf } from "./question.mjs";
import { showResult } from "./result.mjs";
import { python } from "./start.mjs";

/** @typedef {{ fragment: string, at?: string, set?: { question: string, value: unknown } }} Wanted */
/** @typedef {"push" | "replace"} Entry */

const guide = find(document, ".ts-guide");
const { guide: flow, lang } = guide.dataset;
const say = wordsOf(guide);
const tell = messagesOf(guide, say);
const forms = [...guide.querySelectorAll("form")];
const views = { check: find(guide, ".ts-check"), result: find(guide, ".ts-result") };
const nav = find(guide, ".ts-guide-nav");
const carryOn = find(guide, ".ts-carry-on");
const readable = /** @type {HTMLDetailsElement} */ (find(guide, ".ts-readable"));

let fragment = inAddress(); // the answers so far, as Python wrote them last
let run = history.state?.run ?? 0; // from the first question to "start over"; Back and Forward within it keep all answers
let turn = 0; // only the latest question to Python counts

/**
 * Ask where the reader stands now, and show it.
 *
 * @param {Wanted} wanted
 * @param {Entry} entry
 */
async function step(wanted, entry) {
  const mine = ++turn;
  tell.waiting(say(fragment || wanted.set ? "waiting" : "starting"));
  try {
    const reply = await python.ask({ flow, lang, today: today(), ...wanted });
    if (mine === turn) show(reply, wanted, entry);
  } catch (failure) {
    if (mine !== turn) return;
    console.error(failure);
    fail(failure.kind ?? "fault", () => step(wanted, entry));
  }
}

/**
 * @param {any} reply
 * @param {Wanted} wanted
 * @param {Entry} entry
 */
function show(reply, wanted, entry) {
  tell.settled();
  const form = forms.find(({ dataset }) => dataset.question === reply.question?.id);
  const isOwn = (/** @type {{ question: string }} */ error) => wanted.set?.question === error.question && form?.dataset.question === error.question;
  const own = reply.errors.filter(isOwn);
  for (const each of forms) each.hidden = each !== form;
  for (const [name, view] of Object.entries(views)) view.hidden = reply.view !== name;
  const heading = own.length && form ? find(form, "h2") : headingOf(reply, form);
  tell.title(reply.view === "result" ? `${heading.textContent}: ${reply.result.lines[0].title}` : (heading.textContent ?? ""), own.length > 0);
  tell.notes(reply.errors.filter((/** @type {any} */ error) => !isOwn(error)), reply.gone ?? []);
  tell.errors(form ? mark(form, own) : []);
  tell.outdated(reply.result?.figures.valid_to);
  guide.dataset.view = reply.view;
  nav.hidden = !reply.back && reply.view === "question";
  carryOn.hidden = reply.view !== "result";
  const back = find(nav, ".ts-back");
  back.hidden = !reply.back;
  back.setAttribute("href", `#${reply.back ?? ""}`);
}
