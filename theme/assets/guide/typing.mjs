/** What a reader has typed and not sent is kept as well, so that Back, reload and another language lose nothing. */

const PAUSE = 300; // after the last key; browsers refuse an address that is rewritten at every letter

/**
 * Keep what is typed: a moment after the last key, and at once when the reader leaves the field or the page.
 *
 * @param {HTMLElement} guide
 * @param {(form: HTMLFormElement) => void} keep
 * @param {() => void} write what is kept into the address
 */
export function watchTyping(guide, keep, write) {
  /** @type {number | undefined} */
  let timer;
  /** @type {HTMLFormElement | null} */
  let form = null;

  function taken() {
    clearTimeout(timer);
    const typedIn = form;
    form = null;
    return typedIn;
  }

  /** Keep it now, without the address: that may be another step's already. */
  function flush() {
    const typedIn = taken();
    if (typedIn) keep(typedIn);
    return Boolean(typedIn);
  }

  const now = () => void (flush() && write());
  guide.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement) && !(target instanceof HTMLInputElement && target.type === "text")) return;
    if (form !== target.form) now(); // a field that was left may not have said so
    form = target.form;
    clearTimeout(timer);
    timer = setTimeout(now, PAUSE);
  });
  guide.addEventListener("change", now);
  for (const leaving of ["beforeunload", "pagehide", "visibilitychange"]) addEventListener(leaving, now);
  return { flush, /** What was sent is a draft no more. */ sent: () => void taken() };
}
