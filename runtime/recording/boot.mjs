/**
 * Boots a runtime under Node with the worker's own lines, answers requests, and writes down what happened.
 * `node boot.mjs job.json`; the job names the folders, the requests, and where the result is written.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, parse } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";

const PACKED = ".gzipped";
const job = JSON.parse(readFileSync(process.argv[2], "utf8"));

const scratch = mkdtempSync(join(tmpdir(), "boot-"));
try {
  const { boot } = await import(pathToFileURL(job.worker).href);
  const runtime = unpacked(job.runtime);
  const { loadPyodide } = await import(pathToFileURL(runtime + "/pyodide.mjs").href);
  const [wheel, more] = [job.wheel, job.more].map((file) => file && content(file));
  const parts = { loadPyodide, runtime: runtime + "/", lock: job.lock, wheel, more, door: job.door };
  const { python, take, answer, prepare, rehearse } = await boot(parts);
  for (const file of readdirSync(job.guides)) take(parse(file).name, readFileSync(join(job.guides, file), "utf8"));
  /** @type {number[]} milliseconds that each request took */
  const spent = [];
  const answers = job.requests.map((request) => {
    const began = performance.now();
    const given = answer(request);
    spent.push(performance.now() - began);
    return given;
  });
  while (prepare());
  for (let request = job.door ? "" : job.requests[0]; request; ) request = rehearse(request);
  const recorded = job.recorder ? record(python) : null;
  writeFileSync(job.result, JSON.stringify({ answers, spent, recorded }));
} catch (error) {
  // The stack would quote a megabyte of minified source; the message carries Python's own traceback.
  console.error(String(error?.message ?? error));
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true });
}
process.exit();

/** The runtime's folder with what is packed in it unpacked: under Node.js Pyodide reads its files itself. */
function unpacked(folder) {
  const files = readdirSync(folder).filter((file) => statSync(join(folder, file)).isFile());
  if (!files.some((file) => file.endsWith(PACKED))) return folder;
  for (const file of files) {
    writeFileSync(join(scratch, file.replace(PACKED, "")), content(join(folder, file)));
  }
  return scratch;
}

/** A file's bytes, unpacked where they are packed. */
function content(file) {
  const bytes = readFileSync(file);
  return new Uint8Array(file.endsWith(PACKED) ? gunzipSync(bytes) : bytes);
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
