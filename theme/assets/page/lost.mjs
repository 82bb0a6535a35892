// On the page for an address that is not there: what a mail program has put into it is taken out again.

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

if ("location" in globalThis) {
  const address = meant(location.pathname, location.hash);
  if (address) location.replace(address);
}
