/** The tables of what a guide tells at its end, fetched once, when the first answer shows that somebody is on the way. */
import { fetched } from "./start.mjs";

/** @typedef {import("./reply.mjs").PageLink} PageLink */
/** @typedef {import("./reply.mjs").Source} Source */

/** @template T @typedef {[T] | [T[], number]} Told what is told; or all that may be told, and the switch that says which */
/** @typedef {number | null} When a switch whose first place says that it holds; null where it always does */
/** @typedef {{ when?: number, words: Told<string>, more?: Told<string>, who?: string, takes?: string,
 *   letter?: string, height?: Told<number[]> }} Step */
/** @typedef {{ when?: number, words: Told<string>, height?: Told<number[]> }} Stop */
/** @typedef {{ id: string, words: string, cure?: string, excludes?: boolean, stands: number, unsettled?: string,
 *   height?: Told<number[]> }} Need */
/** @typedef {{ id: string, title: string, sentence: string, text: Told<string>, more?: Told<string>, sources?: number[],
 *   conditions?: Need[], next?: Step[], stops?: Stop[], who?: string, time?: string, municipality?: string,
 *   company?: string, pages?: number[], timeline?: string, stands?: number,
 *   height?: Told<number[]> }} Outcome */
/** @typedef {{ give: number, because: Told<string>, sources: number[], behind: [number, When][], height?: Told<number[]> }} Rule */
/** @typedef {{ id: string, heading: string, label: string, rules: Rule[], outcomes: Outcome[] }} Decision */
/** @typedef {{ id: string, title: string, to: string, body: Told<string>, lawyer: boolean }} Letter */
/** @typedef {Decision & { find: number }} Single */
/** @typedef {Decision & { find: When[], role: "do" | "care" | "tell" }} List */
/** @typedef {{ as_of: string, questions: { ask: string, statements: string[] }[], singles: Single[],
 *   lists: List[], not_considered: string[], figures: null | { asked: number, total: Told<string | null>,
 *   threshold: Told<string>, valid_to_words: Told<string | null> }, letters: Letter[],
 *   timelines: Record<string, import("./reply.mjs").Timeline>, follow: string[], sources: Source[], pages: PageLink[],
 *   nodes: number[], roots: number[], room: { all: number, heading: number } }} Tables */

/**
 * @param {Element | null} routes the page's routes, which name the tables' file and its hash
 * @returns {() => Promise<Tables | undefined>} nothing where they do not come; they are asked for again the next time
 */
export function tablesFrom(routes) {
  const { told, integrity } = /** @type {HTMLElement | null} */ (routes)?.dataset ?? {};
  /** @type {Promise<Tables | undefined> | undefined} */
  let coming;
  /** @type {RequestCache} */
  let cache = "force-cache"; // its address has its hash: what the browser has kept needs no asking
  return () => {
    if (!told) return Promise.resolve(undefined);
    coming ??= fetched(new URL(told, document.baseURI).href, { integrity, cache })
      .then((response) => response.json())
      .catch((failure) => {
        console.warn(failure);
        coming = undefined;
        cache = "reload"; // what it has kept may be what is wrong
        return undefined;
      });
    return coming;
  };
}
