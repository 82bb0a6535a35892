// Words that are explained where they stand: each is a link to the glossary until it opens its meaning on the page itself.
// A button would do it without a script, but stands in a line as a box that never breaks.

if ("popover" in HTMLElement.prototype) {
  for (const word of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("a.ts-term"))) {
    const meaning = document.getElementById(`term-${word.hash.slice(1)}`);
    if (meaning) explain(word, meaning);
  }
}

/**
 * @param {HTMLAnchorElement} word
 * @param {HTMLElement} meaning
 */
function explain(word, meaning) {
  const isOpen = () => meaning.matches(":popover-open");
  let wasOpen = false; // when it was pressed: the press itself closes what is open
  word.setAttribute("role", "button");
  word.setAttribute("aria-expanded", "false");
  word.setAttribute("aria-controls", meaning.id);
  word.addEventListener("pointerdown", () => (wasOpen = isOpen()));
  word.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // the glossary in a tab of its own
    event.preventDefault();
    if (event.detail === 0) wasOpen = isOpen(); // pressed with a key
    if (wasOpen) meaning.hidePopover();
    else show(word, meaning);
  });
  word.addEventListener("keydown", (event) => {
    if (event.key === " ") {
      event.preventDefault();
      word.click();
    }
    if (event.key === "Tab" && !event.shiftKey && isOpen()) {
      event.preventDefault();
      meaning.querySelector("a")?.focus();
    }
  });
  meaning.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    if (event.shiftKey) event.preventDefault();
    meaning.hidePopover(); // which leads back to the word, from where the key goes on
  });
  meaning.addEventListener("toggle", () => word.setAttribute("aria-expanded", String(isOpen())));
}

/**
 * @param {HTMLElement} word
 * @param {HTMLElement} meaning
 */
function show(word, meaning) {
  for (const each of document.querySelectorAll(".ts-term")) each.classList.remove("ts-term--open");
  word.classList.add("ts-term--open"); // its meaning stands beside it
  word.focus(); // where a key that closes the meaning leads back to
  meaning.showPopover();
}
