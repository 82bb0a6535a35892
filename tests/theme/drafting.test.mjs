// Where a line stands in the text of a guide that is being written.

import assert from "node:assert/strict";
import { test } from "node:test";

import { span } from "../../theme/assets/drafting/faults.mjs";

test("a line is marked from its first sign to its last, without its end", () => {
  const text = "one\n\nthree\nfour";
  const marked = (line) => text.slice(...span(text, line));
  assert.deepEqual([1, 2, 3, 4].map(marked), ["one", "", "three", "four"]);
});

test("a line behind the text is its end, and never nowhere", () => {
  for (const text of ["", "one", "one\n"]) assert.deepEqual(span(text, 9), [text.length, text.length]);
});
