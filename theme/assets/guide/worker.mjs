/**
 * Python in a worker of its own. The page posts `{ base, guide }` once. The worker posts `{ ready: true }`, then
 * answers each `{ id, guide, request }` with `{ id, response }` or `{ id, failure }`; a failure without an id means
 * that there is no Python, or no more. JSON goes in and comes out as it is: nothing here looks into an answer.
 */

/** @typedef {{ kind: "blocked" | "offline" | "fault", message: string }} Failure */
/** @typedef {{ response: string } | { failure: Failure }} Answer */
/** @typedef {Record<string, { integrity: string }>} Files */
/** @typedef {{ wheel: string, lock: object, files: Files, guides: Files }} Manifest */

/**
 * Boot Python with the engine in it. The build runs these very lines under Node before it publishes anything.
 *
 * @param {{ loadPyodide: Function, runtime: string, lock: object | Promise<object>,
 *           wheel: ArrayBuffer | Promise<ArrayBuffer> }} parts
 * @returns {Promise<{ python: any, take: (guide: string, rules: string) => void, answer: (request: string) => Answer }>}
 */
export async function boot({ loadPyodide, runtime, lock, wheel }) {
  const python = await loadPyodide({
    indexURL: runtime,
    stdLibURL: runtime + "python_stdlib.zip",
    packageBaseUrl: runtime,
    lockFileContents: lock,
  });
  python.unpackArchive(await wheel, "wheel");
  const door = python.pyimport("wizards.door");
  const folder = String(python.pyimport("wizards.catalog").FOLDER);

  /**
   * Lay a guide where the engine looks for it.
   *
   * @param {string} guide
   * @param {string} rules
   */
  function take(guide, rules) {
    python.FS.writeFile(`${folder}/${guide}.json`, rules);
  }

  /** @param {string} request */
  function answer(request) {
    try {
      return { response: door.answer(request) };
    } catch (error) {
      if (!(error instanceof python.ffi.PythonError)) throw error; // the runtime itself broke: the page starts a new one
      console.error(error);
      return { failure: { kind: /** @type {const} */ ("fault"), message: lastLine(error) } };
    }
  }
  return { python, take, answer };
}

/**
 * Start Python from the folder that the build made. loadPyodide would fetch its two large files itself, later, check
 * neither, and wait for ever for one that breaks off; so they are under way before it is, and it is handed them.
 *
 * A guide's rules are a file of their own: the page's come along with the engine, others when they are asked for.
 *
 * The wheel, the standard library and the rules are checked against their hashes. WebAssembly is not, because a checked
 * response is held back until its last byte and the browser could not compile it while it arrives; nor are modules,
 * which a worker has no way to check.
 *
 * @param {string} base the address of the engine's folder; the runtime is the folder around it
 * @param {string} first the page's guide
 * @returns {Promise<(guide: string, request: string) => Promise<Answer>>}
 */
async function start(base, first) {
  const runtime = new URL("..", base).href;
  /** @type {Promise<Manifest>} */
  const manifest = fetched(base + "manifest.json").then((response) => response.json());
  /** @param {string} folder @param {string} name */
  const checked = (folder, name) => manifest.then(({ files }) => fetched(folder + name, files[name].integrity));

  const compiled = WebAssembly.compileStreaming(fetched(runtime + "pyodide.asm.wasm"));
  const stdlib = checked(runtime, "python_stdlib.zip");
  const wheel = manifest.then((told) => checked(base, told.wheel)).then((response) => response.arrayBuffer());
  const lock = manifest.then((told) => told.lock);
  /** @param {string} guide @returns {Promise<string | undefined>} nothing where the engine is to say that there is none */
  const rules = (guide) =>
    manifest.then(({ guides }) => {
      if (!Object.hasOwn(guides, guide)) return undefined;
      return fetched(`${base}guides/${guide}.json`, guides[guide].integrity).then((response) => response.text());
    });
  const firstRules = rules(first);

  self.fetch = async (address) => (String(address).endsWith(".zip") ? stdlib : new Response());
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const module = await compiled;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  const booted = import(runtime + "pyodide.mjs").then(({ loadPyodide }) => boot({ loadPyodide, runtime, lock, wheel }));
  const started = Promise.all([booted, firstRules]);
  const [{ take, answer }] = await Promise.race([started, ...[compiled, stdlib, wheel].map(onlyFailure)]);

  /** @type {Map<string, Promise<void>>} */
  const taken = new Map();
  /** @param {string} guide @param {Promise<string | undefined>} coming */
  const taking = async (guide, coming) => {
    const came = await coming;
    if (came !== undefined) take(guide, came);
  };
  taken.set(first, taking(first, firstRules));
  return async (guide, request) => {
    if (!taken.has(guide)) taken.set(guide, taking(guide, rules(guide)));
    await taken.get(guide);
    return answer(request);
  };
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

const plainFetch = globalThis.fetch;

/**
 * @param {string} address
 * @param {string} [integrity]
 */
async function fetched(address, integrity) {
  const response = await plainFetch(address, integrity ? { integrity } : {});
  if (!response.ok) throw new TypeError(`${address} answered ${response.status}`);
  return response;
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
  // In every browser a fetch or an import that fails is a TypeError; WebAssembly that breaks off is a CompileError.
  const fileMissed = error instanceof TypeError || error instanceof WebAssembly.CompileError;
  return { kind: fileMissed ? "offline" : "fault", message: lastLine(error) };
}

/** @returns {Failure | undefined} */
function forbidden() {
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); // the smallest there is
  } catch (error) {
    return { kind: "blocked", message: lastLine(error) };
  }
}

if ("WorkerGlobalScope" in globalThis) {
  /** @type {(guide: string, request: string) => Promise<Answer>} */
  let answer;
  addEventListener("message", async ({ data }) => {
    try {
      const failure = data.base && forbidden();
      if (failure) {
        postMessage({ failure });
      } else if (data.base) {
        answer = await start(data.base, data.guide);
        postMessage({ ready: true });
      } else {
        postMessage({ id: data.id, ...(await answer(data.guide, data.request)) });
      }
    } catch (error) {
      console.error(error);
      postMessage({ failure: whyNot(error) });
    }
  });
}
