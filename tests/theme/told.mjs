// What the page's told.mjs looks up for the addresses that tests/theme/test_told.py hands it, as JSON in and JSON out.

import { readFileSync } from "node:fs";

import { lookedUp, routesFrom } from "../../theme/assets/guide/ahead.mjs";
import { completed } from "../../theme/assets/guide/told.mjs";

const { routes: text, told, lang, today, wanted } = JSON.parse(readFileSync(0, "utf8"));
const routes = routesFrom(text, today);
/** @param {import("../../theme/assets/guide/ahead.mjs").Wanted} each */
const completedFor = (each) => {
  const found = routes && lookedUp(routes, each);
  return routes && found && found.view !== "question" ? completed(told, routes, found, lang) : null;
};
process.stdout.write(JSON.stringify(wanted.map(completedFor)));
