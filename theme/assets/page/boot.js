// Runs before the page is drawn: scripts run here, and the reader's own choice of colours, if one was made.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  // What is past by the reader's own clock: the page carries the days and the words, and shows these from the start.
  const now = new Date();
  const day = (/** @type {number} */ part) => String(part).padStart(2, "0");
  const today = `${now.getFullYear()}-${day(now.getMonth() + 1)}-${day(now.getDate())}`;
  const past = new Set((root.dataset.past ?? "").split(" ").filter(Boolean));
  for (const meta of document.querySelectorAll("meta[data-past]")) {
    const { content, dataset } = /** @type {HTMLMetaElement} */ (meta);
    if (content < today) past.add(dataset.past ?? "");
  }
  if (past.size) root.dataset.past = [...past].join(" ");
  if (root.dataset.embedded !== undefined) {
    // In a page of somebody else, that page says which colours fit it; nothing of the reader's is looked up.
    const asked = new URLSearchParams(location.search).get("colours");
    if (asked === "light" || asked === "dark") root.dataset.scheme = asked;
    return;
  }
  try {
    const scheme = localStorage.getItem("ts-scheme");
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  } catch {
    // A device that keeps nothing follows the system.
  }
})();
