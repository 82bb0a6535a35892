// What moves round the text: menu, colours, the way to the other language, the sheet's own contents.

/** Open and close the menu by its button; Escape closes it and gives the focus back. */
function menu() {
  const button = /** @type {HTMLElement | null} */ (document.querySelector(".ts-tool--menu"));
  const nav = document.getElementById("menu");
  if (!button || !nav) return;
  const set = (/** @type {boolean} */ open) => {
    nav.toggleAttribute("data-open", open);
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => set(!nav.hasAttribute("data-open")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !nav.hasAttribute("data-open")) return;
    set(false);
    button.focus();
  });
}

/** Show where in the book the page is: move the menu in its own box, not the page, until the page's name is in it. */
function place() {
  const nav = document.getElementById("menu");
  const here = nav?.querySelector("[aria-current]")?.getBoundingClientRect();
  const box = nav?.getBoundingClientRect();
  if (!nav || !here || !box || here.bottom <= box.bottom) return;
  nav.scrollTop += (here.top + here.bottom - box.top - box.bottom) / 2;
}

/** Follow the reader's choice of colours. It is kept only when one is made, and "as the system" forgets it. */
function colours() {
  const root = document.documentElement;
  /** @type {NodeListOf<HTMLInputElement>} */
  const radios = document.querySelectorAll('input[name="scheme"]');
  for (const radio of radios) {
    radio.checked = radio.value === (root.dataset.scheme ?? "system");
    radio.addEventListener("change", () => {
      const system = radio.value === "system";
      if (system) delete root.dataset.scheme;
      else root.dataset.scheme = radio.value;
      try {
        if (system) localStorage.removeItem("ts-scheme");
        else localStorage.setItem("ts-scheme", radio.value);
      } catch {
        // The choice then lasts as long as the page.
      }
    });
  }
}

/** Go to the same place on the page's twin: what stands after # goes along. */
function twin() {
  const link = document.querySelector("a[data-twin]");
  const bare = link?.getAttribute("href");
  const follow = () => link?.setAttribute("href", bare + location.hash);
  for (const moment of ["pointerdown", "keydown", "focus", "click"]) link?.addEventListener(moment, follow);
  follow();
  addEventListener("hashchange", follow);
}

/** Unfold the sheet's contents where there is room beside the text, and mark the section being read. */
function contents() {
  const details = /** @type {HTMLDetailsElement | null} */ (document.querySelector(".ts-toc details"));
  if (!details) return;
  const beside = matchMedia("(min-width: 78rem)");
  const unfold = () => (details.open = beside.matches);
  unfold();
  beside.addEventListener("change", unfold);

  const links = new Map([...details.querySelectorAll("a")].map((a) => [decodeURIComponent(a.hash.slice(1)), a]));
  const watch = new IntersectionObserver(
    (entries) => {
      const now = entries.find((entry) => entry.isIntersecting);
      if (!now) return;
      for (const [id, link] of links) {
        if (id === now.target.id) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    },
    { rootMargin: "0px 0px -65% 0px" },
  );
  for (const id of links.keys()) {
    const heading = document.getElementById(id);
    if (heading) watch.observe(heading);
  }
}

menu();
requestAnimationFrame(place); // with the first picture, for which the page is laid out anyway
colours();
twin();
contents();
document.documentElement.dataset.frame = "runs"; // guard.js asks
