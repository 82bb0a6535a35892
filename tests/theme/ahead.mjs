// What the page's ahead.mjs looks up for the requests that tests/theme/test_ahead.py hands it, as JSON in and JSON out.

import { readFileSync } from "node:fs";

import { lookedUp, routesFrom } from "../../theme/assets/guide/ahead.mjs";

/** @type {{ routes: string, today: string, wanted: import("../../theme/assets/guide/ahead.mjs").Wanted[] }} */
const { routes: text, today, wanted } = JSON.parse(readFileSync(0, "utf8"));
const routes = routesFrom(text, today);
process.stdout.write(JSON.stringify(wanted.map((each) => (routes && lookedUp(routes, each)) ?? null)));
