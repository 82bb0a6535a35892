// Words that are explained where they stand: where a browser has no popovers, each becomes plain text again.

if (!("popover" in HTMLElement.prototype)) {
  for (const word of document.querySelectorAll(".ts-term")) word.replaceWith(...word.childNodes);
  for (const meaning of document.querySelectorAll(".ts-meaning")) meaning.remove();
}
