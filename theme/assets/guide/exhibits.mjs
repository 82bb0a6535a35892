/** What a guide computed on the way: as rows and columns, and as bars beside the words that say the same. */
import { el } from "../page/dom.mjs";
import { keepRoles } from "../page/tables.mjs";

/** @param {import("./reply.mjs").Exhibit} exhibit */
export function exhibited(exhibit) {
  return exhibit.kind === "table" ? table(exhibit) : chart(exhibit);
}

/** @param {import("./reply.mjs").Table} exhibit */
function table({ title, columns, rows }) {
  const head = columns.map((name) => el("th", { scope: "col" }, name));
  const body = rows.map((cells) =>
    el(
      "tr",
      {},
      cells.map((cell, at) => {
        const label = cell && columns[at] ? `${columns[at]}:` : null;
        return at ? el("td", { "data-label": label }, cell) : el("th", { scope: "row", "data-label": label }, cell);
      }),
    ),
  );
  const frame = el(
    "div",
    { class: "ts-table ts-exhibit", tabindex: 0, role: "region", "aria-label": title },
    el("table", {}, el("caption", {}, title), el("thead", {}, el("tr", {}, head)), el("tbody", {}, body)),
  );
  keepRoles(frame);
  return frame;
}

/** Bars from a common zero: below it to the left, above it to the right. @param {import("./reply.mjs").Chart} exhibit */
function chart({ title, bars }) {
  const values = bars.map(({ value }) => value);
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const share = (/** @type {number} */ value) => `${(100 * value) / (most - least || 1)}%`;
  const rows = bars.map(({ label, value, words }) => {
    const bar = el("span", { class: value < 0 ? "ts-bar ts-bar--below" : "ts-bar" });
    bar.style.setProperty("inset-inline-start", share(Math.min(0, value) - least));
    bar.style.setProperty("inline-size", share(Math.abs(value)));
    const zero = el("span", { class: "ts-zero" });
    zero.style.setProperty("inset-inline-start", share(-least));
    return el(
      "div",
      {},
      el("dt", {}, label),
      el("dd", {}, el("span", { class: "ts-bars", "aria-hidden": "true" }, zero, bar), el("span", { class: "ts-worth" }, words)),
    );
  });
  return el("figure", { class: "ts-chart ts-exhibit" }, el("figcaption", {}, title), el("dl", {}, rows));
}
