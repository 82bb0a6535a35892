/**
 * One line for all that a browser fetches, as slow and as far away as it is said to be, before a server that is near.
 * `node line.mjs '{"origin", "key", "cert", "bits", "away"}'` prints its port: bits a second (0: no limit), and away in
 * milliseconds to the server and back.
 *
 * It speaks HTTP/2, as hosts do: over HTTP/1.1 a browser asks for six files at a time, and a page of small ones would
 * look as far away as it is not. What the browser calls urgent goes first, as hosts let it. All that is on its way
 * shares the line, whoever asked for it: the page, its worker, or a module that another one imports.
 */
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { createSecureServer } from "node:http2";
import { paced } from "./pace.mjs";

const SHAKES = 2; // times to the server and back before the first request: one for TCP, one for TLS 1.3
const HOPS = new Set(["connection", "keep-alive", "transfer-encoding"]);

const { origin, key, cert, bits, away } = JSON.parse(process.argv[2]);
const agent = new Agent({ keepAlive: true });
const send = paced(bits, () => performance.now(), setTimeout);

const server = createSecureServer({ key: readFileSync(key), cert: readFileSync(cert), settings: { maxConcurrentStreams: 100 } });
server.on("session", (session) => {
  session.readyAt = performance.now() + (away ? SHAKES * away : 0);
  session.on("error", () => {});
});
server.on("stream", (stream, headers) => {
  stream.on("error", () => {});
  const early = Math.max(0, (stream.session?.readyAt ?? 0) - performance.now());
  setTimeout(ask, early + away, stream, headers);
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.stdin.on("end", () => process.exit()).resume(); // who started it is gone

function ask(stream, headers) {
  const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(":")));
  const asked = request(origin + headers[":path"], { agent, method: headers[":method"], headers: sent }, (response) => {
    const parts = [];
    response.on("data", (part) => parts.push(part));
    response.on("error", () => stream.close(2));
    response.on("end", () => answer(stream, response, Buffer.concat(parts), headers));
  });
  asked.on("error", () => stream.close(2)); // what the server withholds never comes
  asked.end();
}

function answer(stream, response, body, headers) {
  if (stream.destroyed) return;
  const kept = Object.entries(response.headers).filter(([name]) => !HOPS.has(name));
  stream.respond({ ":status": response.statusCode, ...Object.fromEntries(kept) });
  if (!body.length || headers[":method"] === "HEAD" || !bits) return void stream.end(body);
  send({
    body,
    urgency: Number(/u=(\d)/.exec(headers.priority ?? "")?.[1] ?? 3),
    write: (packet, isLast) => (isLast ? stream.end(packet) : stream.write(packet)),
    isGone: () => stream.destroyed,
  });
}
