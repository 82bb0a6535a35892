/**
 * Python in a worker of its own. The page posts `{ base, guide, door, integrity, cache }` once. The worker posts `{ ready: true }`, then
 * answers each `{ id, guide, request }` with `{ id, response }` or `{ id, failure }`; a failure without an id means
 * that there is no Python, or no more. JSON goes in and comes out as it is: nothing here looks into an answer.
 *
 * Where nobody asks for a while the first request's guide is rehearsed (wizards/rehearsal.py), a request at a time.
 */

import { compiled, fetched, isOffline, Unfit, unpacked } from "./fetching.mjs";

/** @typedef {{ kind: "blocked" | "offline" | "missing" | "damaged" | "memory" | "fault", message: string }} Failure */
/** @typedef {{ response: string } | { failure: Failure }} Answer */
/** @typedef {Record<string, { integrity: string }>} Files */
/** @typedef {{ wheel: string, drafting: string, lock: object, files: Files, guides: Files }} Manifest */

const [MODULE, LIBRARY] = ["pyodide.asm.wasm", "python_stdlib.zip.gzipped"];
const FILE = 0x04034b50; // what stands before each file of a zip
const ENGINE = "/engine"; // where Python finds what the worker lays there
const DRAFTING = "content.drafting.door"; // what answers where a guide is being written
const REHEARSAL = "wizards.rehearsal";
// What only a guide's end needs, in parts that take some milliseconds each; the last has all of it.
const ENDING = ["wizards.deciding.changes", "wizards.telling.result", "base64", "wizards.note.document", "wizards.ending"];
const QUIET = 1000; // milliseconds without a request before a guide is rehearsed

/**
 * Boot Python with the engine in it. The build runs these very lines under Node before it publishes anything.
 *
 * @param {{ loadPyodide: Function, runtime: string, lock: object | Promise<object>,
 *           wheel: Uint8Array | Promise<Uint8Array>, more?: Uint8Array | "" | Promise<Uint8Array | undefined>,
 *           door?: string }} parts more: another wheel, and the module in it that answers in the engine's place
 * @returns {Promise<{ python: any, take: (guide: string, rules: string) => void, answer: (request: string) => Answer,
 *                     prepare: () => boolean, rehearse: (request: string) => string }>} prepare: import a part of what
 * only a guide's end needs, and say whether there is more; rehearse: gives the request that follows, or nothing
 */
export async function boot({ loadPyodide, runtime, lock, wheel, more, door: name }) {
  const python = await loadPyodide({
    indexURL: runtime,
    stdLibURL: runtime + "python_stdlib.zip",
    packageBaseUrl: runtime,
    lockFileContents: lock,
  });
  for (const each of [await wheel, await more]) if (each) lay(python.FS, each);
  python.pyimport("sys").path.append(ENGINE);
  python.pyimport("readied");
  const door = python.pyimport(name || "wizards.door");
  const folder = String(python.pyimport("wizards.shelf").FOLDER);

  /**
   * Lay a guide where the engine looks for it.
   *
   * @param {string} guide
   * @param {string} rules
   */
  function take(guide, rules) {
    python.FS.writeFile(`${folder}/${guide}.json`, rules);
  }

  /**
   * @param {string} request
   * @returns {Answer}
   */
  function answer(request) {
    try {
      return { response: door.answer(request) };
    } catch (error) {
      if (!(error instanceof python.ffi.PythonError)) throw error; // the runtime itself broke: the page starts a new one
      console.error(error);
      const message = lastLine(error);
      return { failure: { kind: message.startsWith("MemoryError") ? "memory" : "fault", message } };
    }
  }

  const left = [...ENDING];
  function prepare() {
    if (left.length) python.pyimport(left[0]);
    left.shift();
    return left.length > 0;
  }

  /** @type {{ after: (request: string) => string } | undefined} */
  let rehearsal;
  /** @param {string} request */
  const rehearse = (request) => (rehearsal ??= python.pyimport(REHEARSAL)).after(request);
  return { python, take, answer, prepare, rehearse };
}

/**
 * Lay what a wheel holds where Python looks for it. Its files are not packed one by one (runtime/packing/archive.py),
 * so they stand one after another, each behind a head that tells its lengths.
 *
 * @param {any} files Python's
 * @param {Uint8Array} wheel
 */
function lay(files, wheel) {
  const view = new DataView(wheel.buffer, wheel.byteOffset);
  const folders = new Set();
  for (let at = 0; view.getUint32(at, true) === FILE; ) {
    const [size, name, more] = [view.getUint32(at + 18, true), view.getUint16(at + 26, true), view.getUint16(at + 28, true)];
    const from = at + 30 + name + more;
    const path = `${ENGINE}/${new TextDecoder().decode(wheel.subarray(at + 30, at + 30 + name))}`;
    const folder = path.slice(0, path.lastIndexOf("/"));
    if (!folders.has(folder)) files.mkdirTree(folder);
    folders.add(folder);
    files.writeFile(path, wheel.subarray(from, from + size));
    at = from + size;
  }
}

/**
 * Start Python from the folder that the build made. loadPyodide would fetch its files itself, later, check none, and
 * wait for ever for one that breaks off; so they are under way before it is, and it is handed them.
 *
 * A guide's rules are a file of their own: the page's come along with the engine, others when they are asked for.
 *
 * The manifest is checked against the hash that the page carries, every other file against the manifest's, and nothing
 * runs before. Modules cannot be imported with a hash in a worker: they are fetched with it, and then imported from
 * what the browser has kept.
 *
 * @param {{ base: string, guide: string, door?: "drafting", integrity?: string, cache?: RequestCache }} asked the address
 * of the engine's folder, round which lies the runtime's; the page's guide; whether one is written there; the manifest's
 * hash; how to fetch
 * @returns {Promise<{ ask: (guide: string, request: string) => Promise<Answer>, prepare: () => boolean,
 *                     rehearse: (request: string) => string }>}
 */
async function start({ base, guide: first, door, integrity, cache }) {
  const runtime = new URL("..", base).href;
  /** @type {Promise<Manifest>} */
  const manifest = fetched(base + "manifest.json", { integrity, cache }).then((response) => response.json());
  /** @param {string} name */
  const hashOf = (name) => manifest.then(({ files }) => ({ integrity: files[name].integrity, cache }));
  /** @param {string} folder @param {string} name */
  const checked = (folder, name) => hashOf(name).then((how) => fetched(folder + name, how));

  const module = hashOf(MODULE).then((how) => compiled(runtime + MODULE, how));
  const stdlib = hashOf(LIBRARY).then((how) => unpacked(runtime + LIBRARY, how));
  /** @param {(told: Manifest) => string} named */
  const wheelOf = (named) =>
    manifest.then((told) => {
      const { integrity } = told.files[named(told)];
      return unpacked(base + named(told), { integrity, cache });
    });
  const wheel = wheelOf((told) => told.wheel);
  const more = door && wheelOf((told) => told.drafting);
  const names = ["pyodide.mjs", "pyodide.asm.js"]; // the first would ask for the second by itself, later
  const scripts = Promise.all(names.map((name) => checked(runtime, name)));
  const lock = manifest.then((told) => told.lock);
  /** @param {string} guide @returns {Promise<string | undefined>} nothing where the engine is to say that there is none */
  const rules = (guide) =>
    manifest.then(({ guides }) => {
      if (!Object.hasOwn(guides, guide)) return undefined;
      const how = { integrity: guides[guide].integrity, cache };
      return fetched(`${base}guides/${guide}.json`, how).then((response) => response.text());
    });
  const firstRules = rules(first);

  self.fetch = async (address) => new Response(String(address).endsWith(".zip") ? await stdlib : undefined);
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const whole = await module;
    return { module: whole, instance: await WebAssembly.instantiate(whole, imports) };
  };
  const booted = scripts
    .then(() => Promise.all(names.map((name) => import(runtime + name))))
    .then(([{ loadPyodide }]) => boot({ loadPyodide, runtime, lock, wheel, more, door: door && DRAFTING }));
  const started = Promise.all([booted, firstRules]);
  const [{ take, answer, prepare, rehearse }] = await Promise.race([started, ...[module, stdlib, wheel, ...(more ? [more] : [])].map(onlyFailure)]);

  /** @type {Map<string, Promise<void>>} */
  const taken = new Map();
  /** @param {string} guide @param {Promise<string | undefined>} coming */
  const taking = async (guide, coming) => {
    const came = await coming;
    if (came !== undefined) take(guide, came);
  };
  taken.set(first, taking(first, firstRules));
  /** @param {string} guide @param {string} request */
  const ask = async (guide, request) => {
    if (!taken.has(guide)) taken.set(guide, taking(guide, rules(guide)));
    await taken.get(guide);
    return answer(request);
  };
  return { ask, prepare, rehearse: door ? () => "" : rehearse };
}

/**
 * Reject as the promise does, and otherwise never settle.
 *
 * @param {Promise<unknown>} promise
 * @returns {Promise<never>}
 */
function onlyFailure(promise) {
  return new Promise((_, reject) => void promise.catch(reject));
}

/** @param {unknown} error */
function lastLine(error) {
  return String(error instanceof Error ? error.message : error).trim().split("\n").at(-1) ?? "";
}

/**
 * @param {unknown} error
 * @returns {Failure}
 */
function whyNot(error) {
  const message = lastLine(error);
  if (error instanceof Unfit) return { kind: error.why, message };
  if (error instanceof RangeError || /memory/i.test(message)) return { kind: "memory", message };
  // In every browser an import that fails and a body that breaks off are TypeErrors; WebAssembly then does not compile.
  const cameBroken = [TypeError, SyntaxError, WebAssembly.CompileError].some((kind) => error instanceof kind);
  return { kind: cameBroken ? (isOffline() ? "offline" : "damaged") : "fault", message };
}

/** @returns {Failure | undefined} */
function forbidden() {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); // the smallest there is
    new DecompressionStream("gzip"); // which is as old as what Pyodide's own script is written in
  } catch (error) {
    return { kind: "blocked", message: lastLine(error) };
  }
}

if ("WorkerGlobalScope" in globalThis) {
  /** @type {Awaited<ReturnType<typeof start>>} */
  let python;
  let prepared = false;
  /** @type {string | undefined} what is rehearsed next */
  let next;
  /** @type {number | undefined} */
  let resting;

  /** @param {() => void} step what Python does for nobody @param {number} pause milliseconds; who asks meanwhile goes first */
  function rest(step, pause) {
    clearTimeout(resting);
    resting = setTimeout(() => {
      try {
        step();
      } catch (error) {
        console.error(error); // nobody waits for it: who asks next is told what is wrong
        next = "";
      }
    }, pause);
  }

  function prepare() {
    prepared = !python.prepare();
    if (prepared) rest(rehearse, QUIET);
    else rest(prepare, 0);
  }

  function rehearse() {
    if (!next) return;
    next = python.rehearse(next);
    if (next) rest(rehearse, 0);
    else performance.mark("rehearsed");
  }

  addEventListener("message", async ({ data }) => {
    clearTimeout(resting);
    try {
      const failure = data.base && forbidden();
      if (failure) {
        postMessage({ failure });
      } else if (data.base) {
        python = await start(data);
        postMessage({ ready: true });
      } else {
        postMessage({ id: data.id, ...(await python.ask(data.guide, data.request)) });
        next ??= data.request;
        if (prepared) rest(rehearse, QUIET);
        else rest(prepare, 0);
      }
    } catch (error) {
      console.error(error);
      postMessage({ failure: whyNot(error) });
    }
  });
}
