/**
 * Loaded from the head, so that Python boots while the page is still arriving:
 *
 *   <meta name="python" content="…/python-0.29.5-…/wizards-…/" data-guide="path" data-manifest="sha256-…">
 *   <script type="module" async src="…/guide/start.mjs"></script>
 *
 * A guide imports `python` from here and finds it under way, and with it what it is told of files and of failures: it is
 * published as one file, and what another file held of them would be a second kind of failure.
 */
import { connect } from "./python.mjs";

const place = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="python"]'));
if (!place) throw new Error('<meta name="python"> must stand before start.mjs');

const { guide, door, worker, manifest } = place.dataset;
const limits = door ? { answer: 60_000 } : {}; // a proof takes longer than an answer
export { fetched, Unfit } from "./fetching.mjs";
export { Failure } from "./python.mjs";
export const python = connect(place.content, { guide, door, hashes: { worker, manifest }, limits });
