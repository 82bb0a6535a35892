// What the page's joined.mjs makes of the words that tests/content/markup/test_joined.py hands it.

import { readFileSync } from "node:fs";

import { joined } from "../../theme/assets/guide/joined.mjs";

/** @type {{ pattern: string, words: string[] }} */
const { pattern, words } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(words.map((each) => joined(each, new RegExp(pattern, "g")))));
