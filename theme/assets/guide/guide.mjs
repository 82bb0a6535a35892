//# allFunctionsCalledOnLoad
/**
 * The guide on its page. Nothing is decided here: each step asks Python where the reader stands and shows what comes
 * back; until Python is there, questions and result are looked up in what Python worked out before. The answers are in
 * the address, and every step is an entry in the browser's history.
 */
import { answersIn, hasDraft, keepAnswersOnJumps, stepIn, trail, withAnswer, withDraft } from "./address.mjs";
import { lookedUp, routesFrom } from "./ahead.mjs";
import { watchFields } from "./beside.mjs";
import { deviceOf } from "./device.mjs";
import { afterPaint, find, land, today, whenIdle, wordsOf } from "../page/dom.mjs";
import { everySign } from "../page/signs.mjs";
import { keepTogether } from "./joined.mjs";
import { ending, fetchEnding, NotThere } from "./late.mjs";
import { messagesOf } from "./messages.mjs";
import { fill, keepApart, mark, typedIn, valueOf } from "./question.mjs";
import { isRenewed } from "./release.mjs";
import { openFrom } from "./reopen.mjs";
import { Failure, python } from "./start.mjs";
import { tablesFrom } from "./tables.mjs";
import { watchTyping } from "./typing.mjs";

/** @typedef {import("./address.mjs").Entry} Entry */
/** @typedef {import("./reply.mjs").Message} Message */
/** @typedef {import("./reply.mjs").View} View */
/** @typedef {{ fragment: string, also?: string, at?: string, set?: { question: string, value: unknown } }} Wanted */

const guide = find(document, ".ts-guide");
const { guide: name, lang } = guide.dataset;
const say = wordsOf(guide);
const tell = messagesOf(guide, say);
const forms = [...guide.querySelectorAll("form")];
const first = forms[0].dataset.question ?? "";
const views = { check: find(guide, ".ts-check"), result: find(guide, ".ts-result") };
const nav = find(guide, ".ts-guide-nav");
const back = find(nav, ".ts-back");
const carryOn = find(guide, ".ts-carry-on");
const reopen = find(guide, ".ts-reopen");
const onDevice = find(guide, ".ts-device");
const isEmbedded = document.documentElement.dataset.embedded !== undefined; // in a page of somebody else
const nowhere = { show: (/** @type {string} */ _) => {} }; // there nothing is kept
const device = isEmbedded ? nowhere : deviceOf(onDevice, name ?? "", lang ?? "", say, (kept) => void step({ fragment: kept }, "push"));
const routed = guide.querySelector(".ts-guide-routes");
const routes = routesFrom(routed?.textContent, today());
const tables = tablesFrom(routed);
const readable = /** @type {HTMLDetailsElement} */ (find(guide, ".ts-readable"));

const entries = trail();

let fragment = answersIn(location.hash); // the answers so far, as Python wrote them last
let run = history.state?.run ?? 0; // one reader's one case: Back and Forward within it keep all its answers
let at = first; // where the reader stands
let turn = 0; // the latest question to Python; what comes late for an earlier one is passed over
let isThere = false; // Python, which from then on is asked
let isAhead = true; // nothing that is shown has been asked of Python
let hasFailed = false; // Python did not start, which the reader has been told

/**
 * Ask where the reader stands now, and show it.
 *
 * @param {Wanted} wanted
 * @param {Entry} entry
 * @param {boolean} [moved] whether the reader did it, and is to be taken along
 */
async function step(wanted, entry, moved = true) {
  const mine = ++turn;
  afterPaint(onTheWay);
  try {
    const known = isThere ? undefined : await ahead(wanted);
    if (mine !== turn) return;
    isAhead = known !== undefined;
    if (!known) tell.wait("waiting");
    /** @type {View | import("./reply.mjs").Refusal} */
    const reply = known ?? (await python.ask({ guide: name, lang, today: today(), ...wanted }));
    if (mine !== turn) return;
    const late = reply.view === "check" || reply.view === "result" ? await ending() : undefined;
    if (mine !== turn) return;
    if (!known || !hasFailed) tell.settled();
    show(reply, wanted, entry, moved, late);
  } catch (failure) {
    console.warn(failure);
    const again = failure instanceof NotThere ? () => reload(wanted.set) : () => step(wanted, entry, moved);
    if (mine === turn) void fail(failure, again, wanted.set);
  }
}

/** Have what the end needs fetched from the first answer on, before Python's large files fill the line. */
function onTheWay() {
  fetchEnding();
  void tables();
  whenIdle(() => void ending());
}

/**
 * What can be told while Python is not there, if anything can: a question at once, the end when its tables have come.
 *
 * @param {Wanted} wanted
 * @returns {Promise<View | undefined> | View | undefined}
 */
function ahead(wanted) {
  const known = routes && lookedUp(routes, wanted);
  if (!known || !routes) return undefined;
  if (known.view === "question") return known;
  if (!isThere) tell.wait("waiting");
  return tables().then(async (told) => {
    const { completed } = await ending();
    return told && !isThere ? completed(told, routes, known, lang ?? "") : undefined;
  });
}

/**
 * @param {View | import("./reply.mjs").Refusal} reply
 * @param {Wanted} wanted
 * @param {Entry} entry
 * @param {boolean} moved
 * @param {import("./late.mjs").Ending} [late] what shows a check or a result
 */
function show(reply, wanted, entry, moved, late) {
  if (reply.view === "error") return tell.notes(reply.errors, []);
  at = reply.view === "question" ? reply.question.id : reply.view;
  const form = forms.find(({ dataset }) => dataset.question === at);
  const isOwn = (/** @type {Message} */ { question }) => question === at && question === wanted.set?.question;
  const own = reply.errors.filter(isOwn);
  fragment = reply.fragment;
  const wrong = hasDraft(fragment, at) ? "replace" : "keep"; // what was typed wrongly is in the address
  entries.enter(own.length ? wrong : entry, { run, at }, wanted.fragment || wanted.also || wanted.set ? fragment : "");

  const heading = own.length && form ? find(form, "h2") : viewed(reply, form, late);
  for (const each of forms) each.hidden = each !== form;
  for (const [name, view] of Object.entries(views)) view.hidden = reply.view !== name;
  nav.hidden = reply.view === "question" && !reply.back;
  back.hidden = !reply.back;
  back.setAttribute("href", `#${reply.back}`);
  carryOn.hidden = reply.view !== "result";
  reopen.hidden = !nav.hidden;
  stand(nav.hidden ? "first" : reply.view);
  device.show(nav.hidden ? "" : fragment);

  tell.notes(reply.errors.filter((error) => !isOwn(error)), reply.gone);
  tell.title(heading.textContent ?? "", own.length > 0);
  if (moved && !own.length) land(heading, reply.view === "result");
  tell.errors(form ? mark(form, own) : []);
}

/**
 * Say what is shown, for the styles: once the reader is under way the page's title steps back.
 *
 * @param {string} view
 */
function stand(view) {
  guide.dataset.view = view;
  guide.closest(".ts-text")?.classList.toggle("ts-under-way", view !== "first");
}

/**
 * @param {View} reply
 * @param {HTMLFormElement | undefined} form
 * @param {import("./late.mjs").Ending | undefined} late
 * @returns {HTMLElement} the heading of what is shown
 */
function viewed(reply, form, late) {
  if (form && reply.view === "question") {
    if (reply.question.fields.some(({ value }) => value)) everySign(); // typed before, and in the address
    return fill(form, reply, say);
  }
  if (!late) throw new Error("a check or a result waits for its scripts");
  if (reply.view !== "result")
    return late.showCheck(views.check, reply.answers, say, () => step({ fragment, at: "result" }, "push"));
  return late.showResult(guide, reply, say, written, counted, isAhead && !hasFailed);
}

/** Add to a result that was looked up what Python alone works out. */
async function complete() {
  const mine = turn;
  tell.wait("waiting");
  const [reply, { renewResult }] = await Promise.all([resultAgain({}), ending()]); // which have come: a result is shown
  if (!reply || mine !== turn || reply.view !== "result") return;
  isAhead = false;
  tell.settled();
  renewResult(guide, reply, say, written, counted);
}

/** Have the note written for the file. @param {import("./reply.mjs").Order} note */
async function written(note) {
  return (await resultAgain({ note }))?.note ?? undefined;
}

/** Have the procedure counted back from a day, which stays in the address. @param {string} day */
async function counted(day) {
  fragment = withDraft(fragment, "deadline", { deadline: day });
  entries.enter("replace", { run, at }, fragment);
  device.show(fragment);
  return (await resultAgain({}))?.result.timeline ?? undefined;
}

/**
 * Ask for the result that is shown, with something more; where that fails the reader is told.
 *
 * @param {{ note?: import("./reply.mjs").Order }} more
 * @returns {Promise<import("./reply.mjs").ResultReply | undefined>}
 */
async function resultAgain(more) {
  try {
    return await python.ask({ guide: name, lang, today: today(), fragment, at: "result", ...more });
  } catch (failure) {
    console.warn(failure);
    void fail(failure, () => tell.settled());
  }
}

/**
 * Say why it does not go on and leave the tables open; files that are not there may be of a release that is gone.
 *
 * @param {unknown} failure
 * @param {() => void} again
 * @param {Wanted["set"]} [sent] the answer that did not arrive, which a newer release is to get too
 */
async function fail(failure, again, sent) {
  const mine = turn;
  const kind = failure instanceof Failure ? failure.kind : "fault";
  const isOfFiles = kind === "missing" || kind === "damaged";
  if (isOfFiles && (await isRenewed()) && mine === turn) tell.failed("renewed", () => reload(sent));
  else if (mine === turn) tell.failed(kind === "blocked" && guide.dataset.view !== "waiting" ? "blocked_in_part" : kind, again);
  else return; // the reader has gone on
  const isEmpty = guide.dataset.view === "waiting";
  if (isEmpty) stand("stopped");
  readable.open = true;
  guide.querySelector(".ts-coming")?.remove(); // it does not come
  if (kind !== "blocked" || !isEmpty) return;
  for (const each of [...forms, nav, carryOn, reopen, onDevice, ...Object.values(views)]) each.hidden = true;
}

/** @param {Wanted["set"]} sent */
function reload(sent) {
  const { question = "", value } = sent ?? {};
  const chosen = typeof value === "string";
  const typed = /** @type {Record<string, string> | null | undefined} */ (chosen ? null : value);
  if (chosen) entries.enter("replace", { run, at }, withAnswer(fragment, question, value));
  else if (typed) entries.enter("replace", { run, at }, withDraft(fragment, question, typed));
  location.reload();
}

/** Start Python again where nothing was asked of it yet: what the reader has chosen meanwhile stays. */
function warm() {
  tell.wait("waiting");
  const ready = python.ask({ guide: name, lang, today: today(), fragment });
  ready.then(() => isAhead && tell.settled(), (failure) => void (isAhead && fail(failure, warm)));
}

guide.addEventListener("focusin", ({ target }) => {
  if (target instanceof HTMLElement && target.matches("textarea, input[type=text]")) whenIdle(everySign); // before a word is typed
});
const typing = watchTyping(
  guide,
  (form) => {
    const typed = typedIn(form);
    if (typed) fragment = withDraft(fragment, form.dataset.question ?? "note", typed);
  },
  () => entries.enter("replace", { run, at }, fragment),
);
watchFields(guide, say, async (question, value) => {
  return (await python.ask({ guide: name, lang, today: today(), read: { question, value } })).fields ?? {};
});
guide.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!forms.includes(form)) return;
  event.preventDefault();
  typing.sent();
  void step({ fragment, set: { question: form.dataset.question ?? "", value: valueOf(form) } }, "push");
});
guide.addEventListener("input", ({ target }) => {
  if (target instanceof HTMLInputElement && target.form) keepApart(target.form, target);
});
guide.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("a");
  const to = link ? stepIn(link.getAttribute("href")) : undefined;
  if (to === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (typing.flush()) entries.keep(fragment);
  void step({ fragment, at: to }, "push");
});
find(nav, ".ts-restart").addEventListener("click", (event) => {
  event.preventDefault();
  run += 1;
  for (const form of forms) form.reset();
  at = first;
  entries.enter("push", { run, at }, "");
  void step({ fragment: "" }, "keep");
});
openFrom(reopen, (kept) => {
  if (!kept) tell.notes([{ message: say("reopen_not") }], []);
  else if (kept.guide === name) void step({ fragment: kept.fragment }, "push");
  else void follow(kept);
});

/**
 * Go to the guide that a file was saved from. The engine knows the guides: a file is followed to no other place.
 *
 * @param {import("./reopen.mjs").Kept} kept
 */
async function follow(kept) {
  const mine = ++turn;
  isAhead = false; // else "try again" might start Python and forget what was asked
  tell.wait("waiting");
  try {
    const reply = await python.ask({ guide: kept.guide, lang, today: today() });
    if (mine !== turn) return;
    tell.settled();
    if (reply.view === "error") tell.notes([{ message: say("reopen_not") }], []);
    else location.href = `../${isEmbedded ? "embed" : "guide"}-${kept.guide}/#${kept.fragment}`;
  } catch (failure) {
    console.warn(failure);
    if (mine === turn) void fail(failure, () => follow(kept));
  }
}
addEventListener("popstate", ({ state }) => {
  const there = answersIn(location.hash);
  if (typing.flush()) entries.keep(fragment);
  if (state?.run === run) {
    const own = entries.back(state, there); // its own answers count; those given since fill what it leaves open
    return void step({ fragment: own, also: fragment, at: state.at }, "replace");
  }
  if (location.hash && !there) return; // a place in the page, not a step
  entries.back(state ?? {}, there);
  run = state?.run ?? run + 1; // another case: an address from elsewhere, or the one before "start over"
  void step({ fragment: there }, "replace");
});

keepTogether(guide, new RegExp(say("together"), "g"));
keepAnswersOnJumps();
tell.settled(); // what guard.js has said while this was on its way
stand(fragment ? "waiting" : "first");
readable.open = false;
reopen.hidden = fragment !== "";
if (fragment) {
  forms[0].hidden = true;
  void step({ fragment }, "replace", false);
} else {
  entries.enter("replace", { run, at }, location.hash.slice(1));
  device.show("");
  tell.wait("starting");
}
python.watch((state) => {
  guide.dataset.engine = state.name;
  isThere = state.name === "ready";
  hasFailed = state.name === "failed";
  if (!isAhead) return; // then the step that asked hears of it
  if (state.name === "ready") {
    tell.arrived();
    if (at === "result") void complete();
  }
  if (state.name === "failed") void fail(state.failure, warm);
});
const pressed = forms.find(({ dataset }) => dataset.question === guide.dataset.pressed); // before this script had come
if (!fragment) pressed?.requestSubmit();
