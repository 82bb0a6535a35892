// What the page's ahead.mjs looks up for the requests that tests/theme/test_ahead.py hands it, as JSON in and JSON out.

import { readFileSync } from "node:fs";

import { lookedUp, routesFrom } from "../../theme/assets/guide/ahead.mjs";

/** @type {{ routes: string, today: string, wanted: import("../../theme/assets/guide/ahead.mjs").Wanted[] }} */
const { routes: text, today, wanted } = JSON.parse(readFileSync(0, "utf8"));
const routes = routesFrom(text, today);
/** @param {import("../../theme/assets/guide/ahead.mjs").Wanted} each */
function told(each) {
  const found = routes && lookedUp(routes, each);
  if (!found || found.view === "question") return found ?? null;
  const { view, fragment, back } = found;
  return { view, fragment, back };
}
process.stdout.write(JSON.stringify(wanted.map(told)));
