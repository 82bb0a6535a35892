/** What belongs together does not part at a line's end: as the build does it for pages (content/markup/joined.py). */

/**
 * Put spaces that do not break into all that is shown from now on.
 *
 * @param {Element} guide
 * @param {RegExp} together what holds together, with its spaces
 */
export function keepTogether(guide, together) {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) join(node, together);
  }).observe(guide, { childList: true, subtree: true });
}

/** @param {Node} node @param {RegExp} together */
function join(node, together) {
  if (node instanceof Text) {
    const words = joined(node.data, together);
    if (words !== node.data && !node.parentElement?.closest("pre, script, textarea")) node.data = words;
  } else node.childNodes.forEach((child) => join(child, together));
}

/**
 * @param {string} words
 * @param {RegExp} together
 */
export function joined(words, together) {
  return words.replace(together, (found) => found.replace(/[ \n]/g, "\u00a0"));
}
