// The way into the search. What it is made of is fetched when it is first opened: most pages are read without it.

const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("search"));
const input = /** @type {HTMLInputElement} */ (dialog.querySelector("input"));
const status = /** @type {HTMLElement} */ (dialog.querySelector("[role=status]"));

/** @type {Promise<typeof import("./dialog.mjs")> | undefined} */
let search;

/** Fetch the search, each of its files with its hash; what the page has asked for already is not asked for again. */
function fetched() {
  const needs = /** @type {HTMLTemplateElement} */ (document.getElementById("search-needs")).content;
  for (const link of needs.querySelectorAll("link")) {
    if (!document.head.querySelector(`link[href="${link.getAttribute("href")}"]`)) document.head.append(link.cloneNode());
  }
  return import("./dialog.mjs");
}

/**
 * Open the dialog, with words in it when some are given.
 * @param {string} [words]
 */
async function open(words) {
  if (!dialog.open) dialog.showModal();
  if (words !== undefined) input.value = words;
  input.select();
  search ??= fetched();
  const came = await search.catch(() => undefined);
  if (came) came.answer();
  else status.textContent = dialog.dataset.stopped ?? "";
}

for (const button of document.querySelectorAll("[data-open-search]")) button.addEventListener("click", () => open());
for (const form of document.querySelectorAll("form.ts-ask")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open(String(new FormData(/** @type {HTMLFormElement} */ (form)).get("q") ?? ""));
  });
}
dialog.querySelector("[data-close-search]")?.addEventListener("click", () => dialog.close());
dialog.querySelector("form")?.addEventListener("submit", (event) => event.preventDefault());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
dialog.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  event.preventDefault(); // else the first press only empties the field
  dialog.close();
});
document.documentElement.dataset.search = "runs"; // guard.js asks

const asked = new URLSearchParams(location.search).get("q");
if (asked) open(asked);
