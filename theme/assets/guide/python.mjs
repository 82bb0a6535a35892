/**
 * The page's end of Python: one worker, each answer handed to the one who asked, and a name for every way it fails.
 *
 * `blocked`: the browser or a policy has no WebAssembly or no module workers. `offline`: the device has no network.
 * `missing`: a file did not come, twice; `damaged`: what came is not the file that was built, twice. `hung`: no answer
 * in time, twice. `memory`: the device has too little of it. `fault`: Python raised an error, or stopped.
 */
import { fetched, Unfit } from "./fetching.mjs";

/** @typedef {"blocked" | "offline" | "missing" | "damaged" | "hung" | "memory" | "fault"} Kind */
/** @typedef {{ worker?: string, manifest?: string }} Hashes of the two files from which all others follow */
/** @typedef {{ name: "starting" } | { name: "ready" } | { name: "failed", failure: Failure }} State */
/** @typedef {{ boot: number, answer: number, pause: number }} Limits milliseconds */
/** @typedef {{ guide?: string, text: string, resolve: (answer: any) => void, reject: (why: Failure) => void, timer?: number }} Question */

/** Why there is no answer. The message is for a log; what a reader is told follows from the kind. */
export class Failure extends Error {
  /**
   * @param {Kind} kind
   * @param {string} message
   */
  constructor(kind, message) {
    super(message);
    this.name = "Failure";
    this.kind = kind;
  }
}

// Two minutes carry the three megabytes over a poor mobile line; a guide answers in milliseconds, a slow phone in tens.
/** @type {Limits} */
const LIMITS = { boot: 120_000, answer: 10_000, pause: 1_000 };

/**
 * Start Python. Questions may be asked at once: they wait until it is ready, and are asked again if it must restart.
 * After a failure the next question starts it anew.
 *
 * @param {string | URL} base address of the folder that the build made for the engine
 * @param {{ guide?: string, door?: string, hashes?: Hashes, onState?: (state: State) => void, limits?: Partial<Limits> }} [options] the
 * guide that will be asked: its rules come with the engine, those of others when they are asked; door: `drafting` where one is
 * being written
 */
export function connect(base, { guide, door, hashes = {}, onState, limits = {} } = {}) {
  const { boot, answer, pause } = { ...LIMITS, ...limits };
  const address = new URL(base, document.baseURI).href;
  const script = new URL("./worker.mjs", import.meta.url);
  /** @type {Map<number, Question>} */
  const questions = new Map();
  /** @type {Worker | undefined} */
  let worker;
  /** @type {State} */
  let state = { name: "starting" };
  const watchers = new Set(onState ? [onState] : []);
  /** @type {number | undefined} */
  let timer;
  let ready = false;
  let running = false;
  let again = true;
  let count = 0;
  let starts = 0;
  // Files with a hash lie at addresses of their own for each release: what the browser has kept needs no asking whether
  // it is still the one.
  const kept = hashes.worker ? "force-cache" : undefined;
  /** @type {RequestCache | undefined} */
  let cache = kept;

  /** @param {State} next */
  function tell(next) {
    state = next;
    for (const watcher of watchers) watcher(state);
  }

  function start() {
    running = true;
    tell({ name: "starting" });
    const mine = ++starts;
    timer = setTimeout(fail, boot, "hung", "Python did not start in time");
    if (!hashes.worker) return spawn();
    const files = /** @type {const} */ ([[script.href, hashes.worker], [`${address}manifest.json`, hashes.manifest]]);
    // A worker cannot be started with a hash: it is fetched with it, and then started from what the browser has kept.
    Promise.all(files.map(([file, integrity]) => fetched(file, { integrity, cache }))).then(
      () => mine === starts && running && spawn(),
      (why) => mine === starts && running && fail(why instanceof Unfit ? why.why : "fault", String(why)),
    );
  }

  function spawn() {
    try {
      worker = moduleWorker(script);
    } catch (error) {
      return fail("blocked", String(error));
    }
    worker.onmessage = ({ data }) => {
      if (data.ready) open();
      else if (data.id === undefined) fail(data.failure.kind, data.failure.message);
      else settle(data);
    };
    worker.onerror = ({ message }) => fail(whyStopped(message), message ?? "worker.mjs did not load");
    worker.postMessage({ base: address, guide, door, integrity: hashes.manifest, cache });
  }

  /** @param {string | undefined} message @returns {Kind} */
  function whyStopped(message) {
    if (/memory/i.test(message ?? "")) return "memory";
    return ready || message ? "fault" : "damaged"; // a script that does not load gives no reason
  }

  function open() {
    clearTimeout(timer);
    ready = true;
    tell({ name: "ready" });
    for (const id of questions.keys()) post(id);
  }

  /** @param {number} id */
  function post(id) {
    const question = /** @type {Question} */ (questions.get(id));
    question.timer = setTimeout(fail, answer, "hung", "Python did not answer in time");
    worker?.postMessage({ id, guide: question.guide, request: question.text });
  }

  /** @param {{ id: number, response?: string, failure?: { kind: Kind, message: string } }} data */
  function settle({ id, response, failure }) {
    const question = questions.get(id);
    if (!question) return;
    clearTimeout(question.timer);
    questions.delete(id);
    again = true;
    if (response === undefined) question.reject(new Failure(failure?.kind ?? "fault", failure?.message ?? ""));
    else question.resolve(JSON.parse(response));
  }

  function stop() {
    worker?.terminate();
    worker = undefined;
    ready = running = false;
    clearTimeout(timer);
    for (const question of questions.values()) clearTimeout(question.timer);
  }

  /**
   * @param {Kind} kind
   * @param {string} message
   */
  function fail(kind, message) {
    stop();
    if (again && kind !== "blocked") {
      again = false;
      running = true;
      const isOfFiles = kind === "offline" || kind === "missing" || kind === "damaged";
      cache = isOfFiles ? "reload" : kept; // what the browser has kept may be what is wrong
      timer = setTimeout(start, isOfFiles ? pause : 0);
      return;
    }
    again = true;
    const failure = new Failure(kind, message);
    for (const question of questions.values()) question.reject(failure);
    questions.clear();
    tell({ name: "failed", failure });
  }

  start();
  return {
    /**
     * @param {{ guide?: string, [key: string]: unknown }} request
     * @returns {Promise<any>}
     */
    ask(request) {
      return new Promise((resolve, reject) => {
        const id = ++count;
        questions.set(id, { guide: request.guide, text: JSON.stringify(request), resolve, reject });
        if (ready) post(id);
        else if (!running) start();
      });
    },
    /**
     * Hear the state now and whenever it changes.
     *
     * @param {(state: State) => void} watcher
     */
    watch(watcher) {
      watchers.add(watcher);
      watcher(state);
    },
    close() {
      stop();
      for (const question of questions.values()) question.reject(new Failure("fault", "closed"));
      questions.clear();
    },
  };
}

/**
 * A module worker, or an error: an old browser would take it for a classic one and fail without a word.
 *
 * @param {URL} script
 */
function moduleWorker(script) {
  if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
  let understood = false;
  const options = {
    /** @returns {"module"} */
    get type() {
      understood = true;
      return "module";
    },
  };
  const worker = new Worker(script, options);
  if (understood) return worker;
  worker.terminate();
  throw new Error("no module workers");
}
