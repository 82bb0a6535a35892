/** Which release a page is of: its scripts, the engine and the rules came together, and only together are they used. */

/** Whether the host has another release than this page by now, so that the page's files are gone. */
export async function isRenewed() {
  const release = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="release"]'))?.content;
  if (!release) return false;
  try {
    const page = await fetch(location.href.split("#")[0], { cache: "no-store", signal: AbortSignal.timeout(10_000) });
    const now = await page.text();
    return page.ok && now.includes('name="release"') && !now.includes(release);
  } catch {
    return false;
  }
}
