// Tables: heard as what they are also where their rows are cards, and reached by keyboard where they are wider than their frame.

/** Roles that a table keeps where its rows stand as cards: some browsers forget them with `display: block`. */
const ROLES = {
  table: "table",
  "thead, tbody": "rowgroup",
  tr: "row",
  td: "cell",
  'th[scope="col"]': "columnheader",
  'th[scope="row"], th[scope="rowgroup"]': "rowheader",
};

/** @param {Element} frame with a table in it */
export function keepRoles(frame) {
  for (const [parts, role] of Object.entries(ROLES)) {
    for (const part of frame.querySelectorAll(parts)) part.setAttribute("role", role);
  }
}

/** Let the keyboard reach a table that is wider than its frame, and name it after the heading above it. */
function tables() {
  const fit = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth <= target.clientWidth) {
        for (const name of ["tabindex", "role", "aria-label"]) target.removeAttribute(name);
        continue;
      }
      target.setAttribute("tabindex", "0");
      target.setAttribute("role", "region");
      target.setAttribute("aria-label", nameOf(target));
    }
  });
  for (const frame of document.querySelectorAll(".ts-table")) {
    fit.observe(frame);
    keepRoles(frame);
  }
}

/**
 * @param {Element} frame
 * @returns {string} the table's caption, or the heading it stands under
 */
function nameOf(frame) {
  const caption = frame.querySelector("caption")?.textContent;
  if (caption) return caption;
  const above = [...document.querySelectorAll("main :is(h1, h2, h3, h4)")].filter(
    (heading) => heading.compareDocumentPosition(frame) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const columns = [...frame.querySelectorAll("thead th")].map((cell) => cell.textContent).join(", ");
  return [above.at(-1)?.textContent, columns].filter(Boolean).join(": ");
}

tables();
