// A reader who walks about at random in the guide on the page. It presses what is there, and tells after each step what
// it did, what the page asked of Python, and what stands on the page. It judges nothing: tests/walks/held.py does.
async ({ walks, odd, early, look }) => {
  const guide = document.querySelector(".ts-guide");
  const $ = (selector, within = guide) => within.querySelector(selector);
  const $$ = (selector, within = guide) => [...within.querySelectorAll(selector)];
  const isSeen = (each) => each.checkVisibility();
  const words = (each) => each.textContent;

  /* What the page asks of Python, and when all of it is answered; once for each page. */
  const { python } = await import(document.querySelector('script[src$="/start.mjs"]').src);
  const desk = (globalThis.tenSharpWalks ??= opened());
  function opened() {
    const ask = python.ask;
    const kept = { asked: [], open: 0, known: new Map(), timers: new Map(), made: 0, most: history.state?.entry ?? 0 };
    // Python answers the same to the same: what it has said once need not be reckoned again.
    python.ask = async (request) => {
      const text = JSON.stringify(request);
      if (!request.read) kept.asked.push(JSON.parse(text));
      kept.open += 1;
      try {
        if (!kept.known.has(text)) kept.known.set(text, JSON.stringify(await ask(request)));
        return JSON.parse(kept.known.get(text));
      } finally {
        kept.open -= 1;
      }
    };
    return kept;
  }
  const { setTimeout: later, clearTimeout: never } = (desk.clock ??= { setTimeout: globalThis.setTimeout.bind(globalThis), clearTimeout: globalThis.clearTimeout.bind(globalThis) });
  const channel = new MessageChannel();
  const turn = () => new Promise((done) => {
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  });
  async function settled() {
    const late = performance.now() + 60_000;
    do {
      await turn();
      if (performance.now() > late) throw new Error("the page waits for Python");
    } while (desk.open);
    await turn();
  }
  if (!early) {
    await python.ask({ guide: guide.dataset.guide, lang: "da", today: "2026-11-21" });
    await settled();
    desk.asked.length = 0;
    // The reader's pauses are steps of the walk, so that the same seed walks the same way.
    globalThis.setTimeout = (act, delay = 0, ...rest) => {
      if (delay > 1000) return later(act, delay, ...rest);
      desk.timers.set(--desk.made, () => act(...rest));
      return desk.made;
    };
    globalThis.clearTimeout = (timer) => (timer < 0 ? desk.timers.delete(timer) : never(timer));
  }
  function passed() {
    const due = [...desk.timers.values()];
    desk.timers.clear();
    for (const act of due) act();
  }

  /* Chance, the same for the same seed. */
  let seed = 0;
  const chance = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const any = (list) => list[Math.floor(chance() * list.length)];

  /* What stands on the page. */
  function shown() {
    const views = [...$$("form.ts-question"), $(".ts-check"), $(".ts-result")].filter((each) => !each.hidden);
    const [view] = views;
    const errors = $(".ts-guide-errors");
    const status = $(".ts-guide-status");
    const told = {
      views: views.map((each) => each.dataset.question ?? each.className.replace("ts-", "")),
      heading: view && words($("h2", view)),
      focus: errors.contains(document.activeElement) ? "errors" : document.activeElement.matches("h2") && view?.contains(document.activeElement) ? "heading" : document.activeElement.localName,
      errors: errors.hidden ? [] : $$("li", errors).map(words),
      notes: $$(".ts-guide-notes .ts-notice > p, .ts-guide-notes .ts-notice > ul > li").map(words),
      status: words(status),
      back: $(".ts-back").hidden || $(".ts-guide-nav").hidden ? null : $(".ts-back").getAttribute("href").slice(1),
      title: document.title,
      hash: location.hash.slice(1),
    };
    if (view?.matches("form")) {
      told.count = words($(".ts-count", view));
      told.chosen = $$("input", view).filter((each) => each.checked).map((each) => each.value);
      told.fields = Object.fromEntries($$(".ts-field:not([hidden]) :is(input[type=text], textarea)", view).map((each) => [each.name, each.value]));
      told.invalid = $$("input[aria-invalid], textarea[aria-invalid]", view).map((each) => each.name);
    } else if (view) {
      told.answers = $$("[data-answer]", view).map((each) => [each.dataset.answer, words($("dd", each)), $("a", each).getAttribute("href").slice(1)]);
      told.outcomes = $$("[data-outcome]", view).map((each) => each.dataset.outcome);
      told.alternatives = $$("[data-alternative]", view).map((each) => each.dataset.alternative);
      told.plan = $(".ts-plan__told", view)?.textContent ?? null;
      told.follow = $$(".ts-carry-on a").map((each) => [each.dataset.guide, each.getAttribute("href").split("#")[1] ?? ""]);
    }
    return told;
  }

  if (look) return shown();

  /* What a reader can do: each gives what it did, or nothing where it cannot be done here. */
  const open = () => $$("form.ts-question").find((each) => !each.hidden);
  function send(form) {
    const fields = $$(".ts-field :is(input[type=text], textarea)", form);
    const choice = $$("input", form).find((each) => each.type !== "text" && each.checked);
    const value = choice?.value ?? (fields.length ? Object.fromEntries(fields.map((each) => [each.name, each.value])) : null);
    $("button[type=submit]", form).click();
    return { question: form.dataset.question, value };
  }
  function write(input, value) {
    input.value = value;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    if (chance() < 0.2) input.dispatchEvent(new Event("change", { bubbles: true }));
  }
  function fillIn(form) {
    const options = $$("input", form).filter((each) => each.type !== "text");
    const fields = $$(".ts-field:not([hidden]) :is(input[type=text], textarea)", form);
    const typed = {};
    if (fields.length && (!options.length || chance() < 0.75)) {
      const isWords = form.dataset.kind === "text";
      for (const field of fields) {
        if (chance() < 0.35 && Object.keys(typed).length) continue;
        const value = chance() < 0.2 ? any(odd) : isWords ? `Et ord, ${Math.floor(chance() * 1000)} – æ & ø ~%.` : String(Math.floor(10 ** (chance() * 6)));
        write(field, value);
        typed[field.name] = field.value; // as the browser keeps it
      }
    } else if (options.length) {
      const option = any(options);
      if (!(option.type === "checkbox" && option.checked)) option.click();
    }
    return typed;
  }
  async function moved(act) {
    let timer;
    const there = new Promise((done) => {
      addEventListener("popstate", done, { once: true });
      timer = later(() => done("no"), 5000);
    });
    act();
    const came = await there;
    never(timer);
    if (came === "no") throw new Error("the browser did not move");
  }
  const entry = () => history.state?.entry ?? 0;
  let first = 0;
  const acts = {
    answer() {
      const form = open();
      if (!form) return;
      fillIn(form);
      return { set: send(form) };
    },
    nothing() {
      const form = open();
      return form && { set: send(form) };
    },
    hasty() {
      const form = open();
      if (!form) return;
      fillIn(form);
      send(form);
      return { set: send(form), twice: true };
    },
    type() {
      const form = open();
      if (!form || !$(".ts-field", form)) return;
      return { typed: fillIn(form), form: form.dataset.question };
    },
    pause() {
      passed();
      return {};
    },
    back() {
      const link = $(".ts-back");
      if (!isSeen(link)) return;
      const at = link.getAttribute("href");
      link.click();
      return { link: at };
    },
    change() {
      const links = $$(":is(.ts-check, .ts-result):not([hidden]) a[href^='#v=']");
      if (!links.length) return;
      const link = any(links);
      link.click();
      return { link: link.getAttribute("href") };
    },
    result() {
      const button = $(".ts-check:not([hidden]) > button");
      if (!button) return;
      button.click();
      return { at: "result" };
    },
    tick() {
      const boxes = $$(".ts-result:not([hidden]) .ts-steps input");
      if (!boxes.length) return;
      any(boxes).click();
      return {};
    },
    note() {
      const field = $(".ts-result:not([hidden]) #note-remark");
      if (!field) return;
      const value = chance() < 0.3 ? any(odd) : `Sag ${Math.floor(chance() * 100)}`;
      write(field, value);
      return { typed: { remark: field.value }, form: "note" };
    },
    day() {
      const field = $(".ts-result:not([hidden]) #deadline");
      if (!field) return;
      write(field, chance() < 0.3 ? any(odd) : `1.${1 + Math.floor(chance() * 12)}.${2026 + Math.floor(chance() * 4)}`);
      $("button", field.form).click();
      return { day: field.value };
    },
    async earlier() {
      if (entry() <= first) return;
      await moved(() => history.back());
      return { went: entry() };
    },
    async later() {
      if (entry() >= desk.most) return;
      await moved(() => history.forward());
      return { went: entry() };
    },
    restart() {
      const link = $(".ts-restart");
      if (!isSeen(link)) return;
      link.click();
      return { restart: true };
    },
    async address(to) {
      if (!to || location.hash === new URL(`#${to}`, location.href).hash) return;
      await moved(() => (location.hash = to));
      return { address: to };
    },
  };
  const weights = early
    ? { answer: 8, back: 1, nothing: 1 }
    : { answer: 30, nothing: 1.5, hasty: 1.5, type: 3, pause: 3, back: 4, change: 5, result: 5, tick: 1, note: 1, day: 1, earlier: 5, later: 2, restart: 0.4 };
  const bag = Object.entries(weights);
  const total = bag.reduce((sum, [, weight]) => sum + weight, 0);
  function drawn() {
    let left = chance() * total;
    return bag.find(([, weight]) => (left -= weight) < 0)?.[0] ?? "answer";
  }

  const told = [];
  for (const { seed: own, addresses } of walks) {
    seed = own;
    const steps = [];
    const record = async (name, ...given) => {
      const before = { hash: location.hash.slice(1), entry: entry(), run: history.state?.run };
      desk.asked.length = 0;
      const did = await acts[name](...given);
      if (!did) return false;
      await settled();
      // Before Python the way to the check is files that are still to come, which no question to Python tells of.
      for (const late = performance.now() + 2_000; early && did.set && location.hash.slice(1) === before.hash && performance.now() < late; ) {
        await new Promise((done) => later(done, 5));
      }
      await settled();
      if (entry() > before.entry && !("went" in did)) desk.most = entry();
      else if (did.address !== undefined) desk.most = entry();
      steps.push({ name, did, before, entry: entry(), run: history.state?.run, asked: structuredClone(desk.asked), shown: shown() });
      return true;
    };
    if (!early && !(await record("address", addresses[0]))) await record("restart");
    if (steps.length) first = entry();
    const length = early ? 6 : 6 + Math.floor(chance() * 18);
    while (steps.length < length) {
      if (addresses[1] && chance() < 0.01) await record("address", addresses[1]);
      else if (!(await record(drawn())) && $(".ts-check:not([hidden])")) await record("result");
    }
    told.push(steps);
  }
  return told;
}
