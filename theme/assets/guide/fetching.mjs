/** Files that come whole or not at all: checked against the hash that the page carries, and why one did not come. */

/** @typedef {"offline" | "missing" | "damaged"} Why offline: the device has no network; missing: no file came from there;
 * damaged: something came, and it is not the file that was built */

/** A file that cannot be used. The message is for a log. */
export class Unfit extends Error {
  /**
   * @param {Why} why
   * @param {string} message
   */
  constructor(why, message) {
    super(message);
    this.why = why;
  }
}

const plainFetch = globalThis.fetch; // the worker takes Pyodide's own calls

/**
 * Fetch a file; with a hash it is handed over only after its last byte, when the browser has found it to be the one.
 *
 * @param {string} address
 * @param {{ integrity?: string, cache?: RequestCache }} [how]
 */
export async function fetched(address, { integrity, cache } = {}) {
  /** @type {RequestInit} */
  const how = { ...(integrity && { integrity }), ...(cache && { cache }) };
  const response = await plainFetch(address, how).catch((error) => unfit(address, String(error)));
  if (!response.ok) throw new Unfit("missing", `${address} answered ${response.status}`);
  return response;
}

/**
 * Say why a file did not come: of a hash that does not fit, a browser tells no more than of a network that is gone.
 *
 * @param {string} address
 * @param {string} message
 * @returns {Promise<never>}
 */
async function unfit(address, message) {
  if (isOffline()) throw new Unfit("offline", message);
  const there = await plainFetch(address, { method: "HEAD", cache: "no-store" }).catch(() => undefined);
  throw new Unfit(there?.ok ? "damaged" : "missing", `${address}: ${message}`);
}

/** Whether the device itself says that it has no network; that it has one says little. */
export function isOffline() {
  return globalThis.navigator?.onLine === false;
}

/**
 * Fetch a packed file, and unpack it when it is found to be the one.
 *
 * @param {string} address
 * @param {{ integrity?: string, cache?: RequestCache }} how
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 */
export async function unpacked(address, how) {
  const whole = await (await fetched(address, how)).blob();
  const stream = whole.stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Compile WebAssembly that is checked against its hash before anything of it runs: while it arrives where the host
 * names its type and the page is allowed to reckon a hash, else from the whole file. It is the one file that is not
 * packed: what a browser has compiled of a file that it fetched itself it keeps for the next visit.
 *
 * @param {string} address
 * @param {{ integrity?: string, cache?: RequestCache }} how
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compiled(address, how) {
  const response = await fetched(address, { cache: how.cache });
  const isNamed = response.headers.get("Content-Type")?.startsWith("application/wasm");
  if (isNamed && !how.integrity) return WebAssembly.compileStreaming(response);
  if (isNamed && globalThis.crypto?.subtle) {
    const [module] = await Promise.all([WebAssembly.compileStreaming(response.clone()), check(response, how.integrity)]);
    return module;
  }
  void response.body?.cancel();
  return WebAssembly.compile(await (await fetched(address, how)).arrayBuffer());
}

/**
 * @param {Response} response
 * @param {string | undefined} integrity
 */
async function check(response, integrity) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
  const found = `sha256-${btoa(String.fromCharCode(...hash))}`;
  if (found !== integrity) throw new Unfit("damaged", `${response.url} has the hash ${found}`);
}
