/** A line sends as fast as it is said to, whatever comes over it, and what is urgent first. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { paced } from "./pace.mjs";

/** A line of 800 kbit/s with a clock of its own: 100 bytes a millisecond. */
function line() {
  let time = 0;
  /** @type {[number, () => void][]} */
  const timers = [];
  /** @type {[string, number][]} */
  const ended = [];
  const send = paced(800_000, () => time, (then, wait) => void timers.push([time + wait, then]));
  return {
    ended,
    /** @param {string} name @param {number} bytes @param {number} urgency */
    send: (name, bytes, urgency = 3, isGone = () => false) =>
      send({ body: Buffer.alloc(bytes), urgency, isGone, write: (_, isLast) => isLast && ended.push([name, time]) }),
    run(until = Infinity) {
      while (timers.length && timers[0][0] <= until) {
        const [at, then] = timers.shift() ?? [0, () => {}];
        time = at;
        then();
      }
      time = Math.max(time, Math.min(until, 1e9));
    },
  };
}

/** @param {number} taken @param {number} wanted */
const near = (taken, wanted) => assert.ok(Math.abs(taken - wanted) <= 15, `${taken} ms, not ${wanted}`);

test("a file takes as long as its bytes", () => {
  const { send, run, ended } = line();
  send("one", 100_000);
  run();
  near(ended[0][1], 1000);
});

test("two files share the line", () => {
  const { send, run, ended } = line();
  send("one", 50_000);
  send("two", 50_000);
  run();
  near(Math.max(...ended.map(([, at]) => at)), 1000);
});

test("what is urgent overtakes what came before it", () => {
  const { send, run, ended } = line();
  send("picture", 50_000, 5);
  run(100);
  send("style", 10_000, 0);
  run();
  assert.deepEqual(ended.map(([name]) => name), ["style", "picture"]);
  near(ended[0][1], 200);
  near(ended[1][1], 600);
});

test("a file that nobody waits for takes no time", () => {
  const { send, run, ended } = line();
  send("left", 100_000, 3, () => true);
  send("one", 10_000);
  run();
  assert.equal(ended.length, 1);
  near(ended[0][1], 100);
});
