// Puts a guide of the handbook on a page, where this tag stands:
//
//   <script src="https://…/embed.js" data-guide="threshold" data-lang="en" data-colours="auto"></script>
//
// data-lang is da or en, data-colours light, dark or auto (as the reader's device). The guide stands in a frame of its
// own: it runs in the reader's browser, keeps nothing, and this page learns nothing of the answers.
(() => {
  /** @type {Record<string, Record<string, string>>} */
  const titles = {}; // the build writes every guide's here, by language and id
  const tag = document.currentScript;
  if (!(tag instanceof HTMLScriptElement)) return console.error("embed.js: load it as <script src>, not as a module.");
  const { guide = "", lang = "da", colours = "auto" } = tag.dataset;
  const title = Object.hasOwn(titles, lang) && Object.hasOwn(titles[lang], guide) ? titles[lang][guide] : "";
  if (!title) {
    const [langs, ids] = [Object.keys(titles), Object.keys(titles.da)].map((each) => each.join(", "));
    return console.error(`embed.js: write data-lang as one of ${langs}, and data-guide as one of ${ids}.`);
  }

  const site = new URL(lang === "da" ? "./" : `${lang}/`, tag.src);
  const asked = colours === "light" || colours === "dark" ? `?colours=${colours}` : "";
  const frame = document.createElement("iframe");
  frame.title = title;
  frame.allow = "clipboard-write"; // a letter is copied by its button
  frame.referrerPolicy = "no-referrer";
  // What a guide needs and no more: its scripts, the files that it saves, links in tabs of their own.
  frame.setAttribute("sandbox", "allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox allow-modals");
  Object.assign(frame.style, { display: "block", width: "100%", height: "40rem", border: "0" });

  // Where no guide answers (no network, a policy of this page), there is a way to it all the same.
  const way = document.createElement("p");
  const link = document.createElement("a");
  link.href = new URL(`guide-${guide}/`, site).href;
  link.textContent = title;
  way.append(link);
  way.hidden = true;
  const patience = setTimeout(() => (way.hidden = false), 15_000);

  addEventListener("message", ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== site.origin) return;
    if (data?.tenSharp === "size" && Number.isFinite(data.height)) {
      clearTimeout(patience);
      way.hidden = true;
      frame.style.height = `${Math.max(0, data.height)}px`;
    }
    if (data?.tenSharp === "at" && Number.isFinite(data.top)) {
      const at = frame.getBoundingClientRect().top + data.top;
      if (at < 0 || at > innerHeight * 0.8) scrollBy({ top: at - 24, behavior: "instant" });
    }
  });
  frame.addEventListener("load", () => frame.contentWindow?.postMessage({ tenSharp: "hello" }, site.origin));
  frame.src = new URL(`embed-${guide}/${asked}`, site).href;
  tag.after(frame, way);
})();
