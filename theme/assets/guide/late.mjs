/**
 * The scripts of a guide's end, fetched when the first answer shows that somebody is on the way. The page names them
 * with their hashes in a template, as a browser checks what a script imports only where the page asks for it first.
 */
import { everySign } from "../page/signs.mjs";
import { Failure, fetched, Unfit } from "./start.mjs";

/** @typedef {typeof import("./ending.mjs")} Ending */

/** They did not come, and do not until the page is loaded anew: a browser asks for a script once. */
export class NotThere extends Failure {}

/** @type {HTMLLinkElement[] | undefined} */
let links;

/** @type {Promise<Ending> | undefined} */
let coming;

/** Have them fetched, once, and not yet run. */
export function fetchEnding() {
  if (links) return links;
  const needs = /** @type {HTMLTemplateElement} */ (document.getElementById("guide-needs")).content;
  links = [...needs.querySelectorAll("link")].map((link) => /** @type {HTMLLinkElement} */ (link.cloneNode()));
  document.head.append(...links);
  return links;
}

/** Have them run, once; where they do not come, say why. */
export function ending() {
  if (!coming) {
    coming = asked(fetchEnding());
    coming.catch(() => {}); // who waits for them hears of it
  }
  return coming;
}

/**
 * @param {HTMLLinkElement[]} fetching
 * @returns {Promise<Ending>}
 */
async function asked(fetching) {
  try {
    const ending = await import("./ending.mjs");
    everySign(); // before anything is told
    return ending;
  } catch (error) {
    throw await whyNot(fetching, String(error));
  }
}

/**
 * Find out why scripts did not come: the browser only tells that one did not.
 *
 * @param {HTMLLinkElement[]} links
 * @param {string} message
 */
async function whyNot(links, message) {
  try {
    await Promise.all(links.map(({ href, integrity }) => fetched(href, { integrity })));
  } catch (why) {
    return new NotThere(why instanceof Unfit ? why.why : "fault", String(why));
  }
  return new NotThere("damaged", message); // all of them are there, and yet no script
}
