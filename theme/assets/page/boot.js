// Runs before the page is drawn: scripts run here, and the reader's own choice of colours, if one was made.
(() => {
  const root = document.documentElement;
  root.classList.add("js");
  try {
    const scheme = localStorage.getItem("ts-scheme");
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  } catch {
    // A device that keeps nothing follows the system.
  }
})();
