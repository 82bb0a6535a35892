/**
 * Boots a runtime under Node with the worker's own lines, answers requests, and writes down what happened.
 * `node boot.mjs job.json`; the job names the folders, the requests, and where the result is written.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));

try {
  const { boot } = await import(pathToFileURL(job.worker).href);
  const { loadPyodide } = await import(pathToFileURL(job.runtime + "/pyodide.mjs").href);
  const [wheel, more] = [job.wheel, job.more].map((file) => file && new Uint8Array(readFileSync(file)).buffer);
  const parts = { loadPyodide, runtime: job.runtime + "/", lock: job.lock, wheel, more, door: job.door };
  const { python, take, answer } = await boot(parts);
  for (const file of readdirSync(job.guides)) take(parse(file).name, readFileSync(join(job.guides, file), "utf8"));
  /** @type {number[]} milliseconds that each request took */
  const spent = [];
  const answers = job.requests.map((request) => {
    const began = performance.now();
    const given = answer(request);
    spent.push(performance.now() - began);
    return given;
  });
  const recorded = job.recorder ? record(python) : null;
  writeFileSync(job.result, JSON.stringify({ answers, spent, recorded }));
} catch (error) {
  // The stack would quote a megabyte of minified source; the message carries Python's own traceback.
  console.error(String(error?.message ?? error));
  process.exit(1);
}

/** Ask the recorder, a Python module that stands beside this file, what was loaded. */
function record(python) {
  python.FS.writeFile("recorder.py", readFileSync(job.recorder, "utf8"));
  const recorder = python.pyimport("recorder");
  try {
    recorder.fail();
  } catch {
    // Meant: describing an error to JavaScript loads modules of its own.
  }
  return JSON.parse(recorder.record(JSON.stringify(job.imports)));
}
