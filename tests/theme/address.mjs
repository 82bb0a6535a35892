// What the page's address.mjs makes of the cases that tests/theme/test_address.py hands it, as JSON in and JSON out.

import { readFileSync } from "node:fs";

import { answersIn, hasDraft, stepIn, withDraft, withoutDrafts } from "../../theme/assets/guide/address.mjs";
import { meant, paths } from "../../theme/assets/page/lost.mjs";

const ways = { answersIn, hasDraft, meant, paths, stepIn, withDraft, withoutDrafts };
/** @type {[keyof typeof ways, ...any[]][]} */
const cases = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(
  JSON.stringify(cases.map(([way, ...given]) => /** @type {Function} */ (ways[way])(...given) ?? null)),
);
