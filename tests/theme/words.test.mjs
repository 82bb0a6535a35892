// How the search reads words: whatever a reader's keyboard, endings and compounds, the same word is the same.

import assert from "node:assert/strict";
import { test } from "node:test";

import { fold, headOf, startOf, stem, stemsOf, wordsOf } from "../../theme/assets/search/words.mjs";

test("a word may be typed without a Danish keyboard", () => {
  for (const [danish, ...typed] of [
    ["udbudsgrænse", "udbudsgraense", "udbudsgranse", "Udbudsgrænse"],
    ["indkøb", "indkoeb", "INDKØB"],
    ["område", "omraade", "Område"],
    ["idé", "ide"],
  ]) {
    for (const word of typed) assert.equal(fold(word), fold(danish), word);
  }
});

test("a word's endings meet", () => {
  for (const family of [
    ["kommune", "kommunen", "kommuner", "kommunerne", "kommunernes"],
    ["udbud", "udbuddet", "udbuddets"],
    ["purchase", "purchases", "purchasing", "purchased"],
    ["municipality", "municipalities"],
  ]) {
    assert.equal(new Set(family.map((word) => stem(fold(word)))).size, 1, family.join(" "));
  }
});

test("numbers and percent signs are words, and no ending is taken off a number", () => {
  assert.deepEqual(wordsOf("74 % af 1.611.360 kr."), ["74", "procent", "af", "1611360", "1600000", "kr"]);
  assert.deepEqual(wordsOf("38 percent"), ["38", "procent"]);
  assert.equal(stem("2025s"), "2025s");
});

test("an amount is one word however it is written", () => {
  for (const written of ["500.000", "500,000", "500 000", "500\u00a0000", "500000", "500k", "0,5 mio.", "0.5 million", "500 tusind", "half a million", "en halv million"]) {
    assert.ok(wordsOf(written).includes("500000"), `${written}: ${wordsOf(written)}`);
  }
  assert.deepEqual(wordsOf("1,5 mia. kr."), ["1500000000", "kr"]);
  assert.deepEqual(wordsOf("halvanden million"), wordsOf("1.5m"));
});

test("a large amount is also what one says in round numbers", () => {
  assert.deepEqual(wordsOf("1,6 mio."), ["1600000"]);
  assert.deepEqual(wordsOf("1.611.360"), ["1611360", "1600000"]);
  assert.deepEqual(wordsOf("16.113"), ["16113"]);
  for (const typed of ["1 611 360", "1\u00a0611\u00a0360", "1,611,360"]) assert.deepEqual(wordsOf(typed), wordsOf("1.611.360"), typed);
});

test("what is no amount stays as it is written, but for the decimal point", () => {
  assert.deepEqual(wordsOf("31.12.2027"), ["31.12.2027"]);
  assert.deepEqual(wordsOf("§ 193, 2022-23 og V04"), ["193", "2022", "23", "og", "v04"]);
  assert.deepEqual(wordsOf("2,5 %"), wordsOf("2.5 percent"));
  assert.deepEqual(wordsOf("001:21"), ["001", "21"]);
  assert.deepEqual(wordsOf("en kommune, a plan"), ["en", "kommune", "a", "plan"]);
});

test("little words count only where there is nothing else", () => {
  assert.deepEqual(stemsOf("hvad er en kommune"), [stem("kommune")]);
  assert.deepEqual(stemsOf("hvad er det"), ["hvad", "er", "det"]);
  assert.deepEqual(stemsOf("kommune kommuner"), [stem("kommune")]);
});

test("a compound knows its parts, and only those that are words by themselves", () => {
  const known = (/** @type {string} */ word) => ["grans", "udbud", "udbudsgrans", "ans"].includes(word);
  assert.equal(headOf("udbudsgrans", known), "grans");
  assert.equal(startOf("udbudsgrans", known), "udbud");
  assert.equal(headOf("grans", known), undefined);
  assert.equal(headOf("2026grans", known), undefined);
});
