/*
 * A reader who answers at once, in the page itself: no time of the program that drives the browser is in what is noted.
 * Run before the page's own scripts. What is looked at is what a reader sees: forms, headings, and whether a click is
 * taken; how the page comes to its answers is its own affair.
 */
window.reader = (() => {
  let paint = null;
  let lookAgain = () => {}; // a browser tells of a paint after it, and not with a frame
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName("first-contentful-paint")) paint = entry.startTime;
    lookAgain();
  }).observe({ type: "paint", buffered: true });

  let isTaken = false;
  addEventListener("submit", (event) => {
    isTaken = event.defaultPrevented;
    event.preventDefault(); // a page that does not listen yet is to stay where it is
  });

  /** Give what the guide shows: a question by its id, the check, the result, or nothing yet. */
  function shown() {
    const seen = (selector) => [...document.querySelectorAll(selector)].find((each) => each.checkVisibility());
    if (seen(".ts-result h2")) return "result";
    if (seen(".ts-check h2")) return "check";
    return seen("form[data-question]")?.dataset.question ?? null;
  }

  /** Whether it is worth a click: pressing all the while would be work that no reader makes the page do. */
  const isListening = () => document.querySelector(".ts-guide[data-view]") !== null;

  /**
   * Wait until something holds, looked at every frame, and with every change of the page but those that looking makes.
   * Give whether it came.
   */
  function until(holds, limit) {
    return new Promise((resolve) => {
      const end = performance.now() + limit;
      let isOver = false;
      const watcher = new MutationObserver(look);
      function look() {
        if (isOver) return;
        const came = holds();
        watcher.takeRecords();
        if (!came && performance.now() < end) return;
        isOver = true;
        watcher.disconnect();
        resolve(came);
      }
      lookAgain = look;
      watcher.observe(document, { subtree: true, childList: true, attributes: true });
      (function frame() {
        look();
        if (!isOver) requestAnimationFrame(frame);
      })();
    });
  }

  /** Wait until what is in the page now has been painted. */
  function painted() {
    return new Promise((resolve) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    }));
  }

  /** Answer the question that is shown; give whether the page took it. */
  function answer(question, given) {
    const form = document.querySelector(`form[data-question="${question}"]`);
    if (typeof given === "string") form.querySelector(`[id="${question}-${given}"]`).click();
    else for (const [field, value] of Object.entries(given)) {
      const input = form.querySelector(`[id="${question}-${field}"]`);
      input.value = value;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    isTaken = false;
    form.querySelector("button[type=submit], button:not([type])").click();
    return isTaken;
  }

  /**
   * Walk to the result; give the milliseconds since navigation of the first paint and of the first answer that was
   * taken, and each step: what was answered, when, what came, and when it was painted (null: it did not come in time).
   */
  async function walk(answers, limit) {
    const steps = [];
    await until(() => (paint !== null || performance.now() > limit) && shown(), limit); // looking at forms has them laid out
    let here = shown();
    let usable = null;
    while (here && here !== "result" && (here === "check" || here in answers)) {
      const from = here;
      let at = performance.now();
      if (from === "check") document.querySelector(".ts-check > button").click();
      else if (usable === null) {
        await until(() => isListening() && ((at = performance.now()), answer(from, answers[from])), limit);
        usable = at;
      } else answer(from, answers[from]);
      const came = await until(() => shown() !== from && shown(), limit);
      here = came ? shown() : null;
      steps.push({ from, at, to: here, shown: came ? await painted() : null });
    }
    return { paint, usable, steps };
  }

  return { walk, painted: () => until(() => paint !== null, 60_000).then(() => paint) };
})();
