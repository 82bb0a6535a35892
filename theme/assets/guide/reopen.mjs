/** A file of answers, which a result was saved as, opens again. */

/** @typedef {{ guide: string, fragment: string }} Kept what a file of answers holds */

const LARGEST = 2_000_000; // bytes: more than all fields of a guide can hold

/**
 * Let the reader open a file of answers; nothing comes of one that is no such file.
 *
 * @param {HTMLElement} place the file's input, or what it stands in
 * @param {(kept: Kept | null) => void} go
 */
export function openFrom(place, go) {
  place.addEventListener("change", async ({ target }) => {
    const [file] = /** @type {HTMLInputElement} */ (target).files ?? [];
    if (!file) return;
    const name = place.querySelector("output");
    if (name) name.textContent = file.name;
    go(await answersIn(file));
    /** @type {HTMLInputElement} */ (target).value = ""; // the same file can be chosen again
  });
}

/**
 * @param {Blob} file
 * @returns {Promise<Kept | null>}
 */
async function answersIn(file) {
  try {
    if (file.size > LARGEST) return null;
    const { guide, fragment } = JSON.parse(await file.text());
    return typeof guide === "string" && typeof fragment === "string" ? { guide, fragment } : null;
  } catch {
    return null;
  }
}
