// The page's end of Python with a worker of the test's own: each answer reaches who asked, and every failure has a name.

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";

import { connect, Failure } from "../../theme/assets/guide/python.mjs";

/** @type {FakeWorker[]} */
let workers = [];

class FakeWorker {
  /** @type {any[]} */
  posted = [];
  ended = false;
  /** @type {(event: { data: unknown }) => void} */
  onmessage = () => {};
  /** @type {(event: { message?: string }) => void} */
  onerror = () => {};

  /** @param {URL} _address @param {{ type: string }} options */
  constructor(_address, { type }) {
    this.type = type;
    workers.push(this);
  }

  /** @param {unknown} message */
  postMessage(message) {
    this.posted.push(message);
  }

  terminate() {
    this.ended = true;
  }

  /** @param {unknown} data */
  says(data) {
    this.onmessage({ data });
  }
}

const limits = { boot: 1000, answer: 100, pause: 10 };
/** @type {string[]} */
let states = [];
const start = () => connect("python/", { guide: "path", limits, onState: ({ name }) => states.push(name) });
const last = () => /** @type {FakeWorker} */ (workers.at(-1));

beforeEach(() => {
  workers = [];
  states = [];
  mock.timers.enable({ apis: ["setTimeout"] });
  Object.assign(globalThis, { Worker: FakeWorker, document: { baseURI: "http://book.example/da/guide/" } });
});
afterEach(() => mock.timers.reset());

test("what is asked before Python is ready waits for it, and each answer reaches who asked", async () => {
  const engine = start();
  const [one, other] = [engine.ask({ n: 1, guide: "path" }), engine.ask({ n: 2, guide: "way-in" })];
  const { base, guide } = last().posted[0];
  assert.deepEqual([base, guide], ["http://book.example/da/guide/python/", "path"]);
  last().says({ ready: true });
  const [first, second] = last().posted.slice(1);
  const asked = [first, second].map(({ guide, request }) => [guide, JSON.parse(request).n]);
  assert.deepEqual(asked, [["path", 1], ["way-in", 2]]);
  last().says({ id: second.id, response: '{"to": 2}' });
  last().says({ id: first.id, response: '{"to": 1}' });
  assert.deepEqual([await one, await other], [{ to: 1 }, { to: 2 }]);
  assert.deepEqual(states, ["starting", "ready"]);
});

test("a failed answer rejects with its kind, and Python goes on", async () => {
  const engine = start();
  last().says({ ready: true });
  const asked = engine.ask({});
  last().says({ id: last().posted[1].id, failure: { kind: "fault", message: "KeyError" } });
  await assert.rejects(asked, (/** @type {Failure} */ why) => why.kind === "fault" && why.message === "KeyError");
  assert.equal(workers.length, 1);
});

test("a worker that does not answer is started anew once and asked again, then given up", async () => {
  const engine = start();
  last().says({ ready: true });
  const asked = engine.ask({ n: 1 });
  mock.timers.tick(limits.answer);
  mock.timers.tick(0);
  assert.equal(workers.length, 2);
  assert.equal(workers[0].ended, true);
  last().says({ ready: true });
  assert.deepEqual(JSON.parse(last().posted[1].request), { n: 1 });
  mock.timers.tick(limits.answer);
  await assert.rejects(asked, (/** @type {Failure} */ why) => why.kind === "hung");
  assert.deepEqual(states, ["starting", "ready", "starting", "ready", "failed"]);
});

test("a start that takes too long fails as hung, a worker that does not load as damaged; the next question starts anew", async () => {
  for (const [kind, wrong] of /** @type {[string, () => void][]} */ ([
    ["hung", () => mock.timers.tick(limits.boot)],
    ["damaged", () => last().onerror({})],
    ["fault", () => last().onerror({ message: "Uncaught Error" })],
    ["memory", () => last().onerror({ message: "Uncaught RangeError: out of memory" })],
    ["offline", () => last().says({ failure: { kind: "offline", message: "404" } })],
  ])) {
    const engine = start();
    const asked = engine.ask({});
    wrong();
    mock.timers.tick(limits.pause);
    wrong();
    await assert.rejects(asked, (/** @type {Failure} */ why) => why.kind === kind);
    const before = workers.length;
    const again = engine.ask({});
    assert.equal(workers.length, before + 1);
    last().says({ ready: true });
    last().says({ id: last().posted[1].id, response: "[]" });
    assert.deepEqual(await again, []);
  }
});

test("a browser without module workers, without workers or with a policy against WebAssembly is told at once", async () => {
  class Classic extends FakeWorker {
    constructor() {
      super(new URL("http://x/"), { type: "classic" }); // an old browser does not even look at the options
    }
  }
  const none = () => {
    throw new Error("no workers");
  };
  for (const Worker of [Classic, none]) {
    Object.assign(globalThis, { Worker });
    const told = states.length;
    start();
    assert.deepEqual(states.slice(told), ["starting", "failed"]);
  }
  Object.assign(globalThis, { Worker: FakeWorker });
  start();
  const before = workers.length;
  last().says({ failure: { kind: "blocked", message: "unsafe-eval" } });
  assert.equal(workers.length, before);
  assert.equal(states.at(-1), "failed");
});
