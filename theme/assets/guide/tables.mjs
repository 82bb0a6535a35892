/** The tables of what a guide tells at its end, fetched once, when the first answer shows that somebody is on the way. */
import { fetched } from "./fetching.mjs";

/** @typedef {import("./told.mjs").Tables} Tables */

/**
 * @param {Element | null} routes the page's routes, which name the tables' file and its hash
 * @returns {() => Promise<Tables | undefined>} nothing where they do not come; they are asked for again the next time
 */
export function tablesFrom(routes) {
  const { told, integrity } = /** @type {HTMLElement | null} */ (routes)?.dataset ?? {};
  /** @type {Promise<Tables | undefined> | undefined} */
  let coming;
  return () => {
    if (!told) return Promise.resolve(undefined);
    coming ??= fetched(new URL(told, document.baseURI).href, { integrity })
      .then((response) => response.json())
      .catch((failure) => {
        console.warn(failure);
        coming = undefined;
        return undefined;
      });
    return coming;
  };
}
