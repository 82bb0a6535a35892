// On the page for an address that is not there: what a mail program has put into it is taken out again, and where the
// site lies below another path than it was built for, the page is told where.

const HASH = /%(?:25)*23/i; // a # that was encoded, once or again and again
const AROUND = /(?:[.,;:!'")\]>*]|%(?:25)*(?:2[0279C1]|3[ABE]|5D|C2%(?:25)*BB|E2%(?:25)*80%(?:25)*9[D9]))+$/i; // a sentence's end

/**
 * Give the address that was meant, or nothing where it is as it should be.
 *
 * @param {string} path as the browser has it
 * @param {string} hash with its #
 */
export function meant(path, hash) {
  const at = path.search(HASH);
  const answers = at < 0 ? hash : `#${path.slice(at).replace(HASH, "")}${hash}`;
  const place = (at < 0 ? path : path.slice(0, at)).replace(AROUND, "").replace(/^\/{2,}/, "/"); // two would be another host
  const whole = place.endsWith("/") || /\.\w+$/.test(place) ? place : `${place}/`;
  return at < 0 && place === path ? undefined : whole + answers;
}

/**
 * Give the path that the site was built for and the one that it lies below.
 *
 * @param {string} named the address at which the page names a file of the site
 * @param {string} found the path at which it was found
 */
export function paths(named, found) {
  const file = named.slice(named.lastIndexOf("assets/"));
  return [named, found].map((whole) => whole.slice(0, whole.length - file.length));
}

/**
 * Name everything in a page from where the site lies, and run its scripts, which did not come.
 *
 * @param {ParentNode} page
 * @param {string} built
 * @param {string} lies
 */
function rebased(page, built, lies) {
  for (const each of page.querySelectorAll("*")) {
    const named = [...each.attributes].filter(({ value }) => value.startsWith(built));
    for (const { name, value } of named) each.setAttribute(name, lies + value.slice(built.length));
    if (each instanceof HTMLTemplateElement) rebased(each.content, built, lies);
    if (!named.length || !(each instanceof HTMLScriptElement) || each.src === import.meta.url) continue;
    const again = document.createElement("script"); // one that was asked for in vain is not asked for again
    for (const { name, value } of each.attributes) again.setAttribute(name, value);
    each.replaceWith(again);
  }
}

if ("location" in globalThis) {
  const named = document.querySelector("script[data-named]")?.getAttribute("src") ?? "";
  const [built, lies] = paths(named, new URL(import.meta.url).pathname);
  if (built !== lies) rebased(document, built, lies);
  const address = meant(location.pathname, location.hash);
  if (address) location.replace(address);
}
