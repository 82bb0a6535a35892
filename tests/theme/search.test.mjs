// The search over a book of six pages: what is found, what stands first, and that packing loses nothing of it.

import assert from "node:assert/strict";
import { test } from "node:test";

import MiniSearch from "minisearch";

import { library, shippedOf } from "../../hooks/index_search.mjs";
import { pack, unpack } from "../../theme/assets/search/pack.mjs";
import { fieldsOf, open, placesOf, reading, readingOf, search } from "../../theme/assets/search/search.mjs";

/** @typedef {import("../../theme/assets/search/search.mjs").WholePage} WholePage */

/**
 * @param {string} url
 * @param {Partial<WholePage>} [said]
 * @returns {WholePage}
 */
const page = (url, said = {}) => ({
  url, title: "", mark: "", section: "", description: "", audience: "both", weight: 1, keywords: [], parts: [], ...said,
});

const BOOK = [
  page("graense/", { title: "Udbudsgrænsen", parts: [["", "", "Hvor meget må I købe?"]] }),
  page("koeb/", { title: "Køb", keywords: ["underhåndsbud"], parts: [["", "", "Sådan køber I småt, under grænsen."]] }),
  page("lab/", {
    title: "Living labs",
    parts: [["", "", "Her prøver I."], ["hvad", "Et sted", "Tekst om robotter."], ["robotter", "Robotter", "Mere tekst om robotter."]],
  }),
  page("robot/", { title: "Robotter", mark: "V1", parts: [["", "", "En robot. ".repeat(9)]] }),
  page("kommune/", { title: "Kommunen", parts: [["", "", "Hvem er hvem i en kommune, og hvad er en robot?"]] }),
  page("tal/", { title: "Tal", parts: [["", "", "74 % får højere kvalitet."]] }),
];

const shipped = await shippedOf(BOOK, "da");
const index = open(MiniSearch, shipped);
const found = (/** @type {string} */ query) => search(index, query).map((each) => each.page.url);

test("a word is found in its forms, half typed, misspelt and without Danish letters", () => {
  for (const typed of ["robot", "robotterne", "robo", "robotr", "robbotter"]) assert.equal(found(typed)[0], "robot/", typed);
  for (const typed of ["udbudsgrænse", "udbudsgraenser", "udbudsgrænsse"]) assert.equal(found(typed)[0], "graense/", typed);
});

test("a page that says it in its title stands before one that says it in its text", () => {
  assert.deepEqual(found("robot").slice(0, 2), ["robot/", "lab/"]);
});

test("a compound is found by its last word, and one that nobody wrote by its parts", () => {
  assert.deepEqual(new Set(found("grænse")), new Set(["graense/", "koeb/"]));
  assert.equal(found("robotkommune").includes("robot/"), true);
  assert.equal(found("robotkommune").includes("kommune/"), true);
});

test("in English a word is not cut, since English writes its compounds apart", () => {
  assert.deepEqual(readingOf([page("a/", { title: "shop workshop" })], "en")("workshop"), "workshop");
});

test("two words that belong together stand before the same two apart, and so they do misspelt", async () => {
  const book = [
    ...[0, 1].map((at) => page(`${at}/`, { keywords: ["technology", "welfare"] })),
    ...[2, 3].map((at) => page(`${at}/`, { keywords: ["welfare technology"] })),
    ...[4, 5, 6, 7].map((at) => page(`${at}/`, { title: "Something else" })),
  ];
  const there = open(MiniSearch, await shippedOf(book, "en"));
  for (const typed of ["welfare technology", "welfare technologies", "wellfare tecnology"]) {
    const first = search(there, typed).slice(0, 2);
    assert.deepEqual(new Set(first.map((each) => each.page.url)), new Set(["2/", "3/"]), typed);
  }
});

test("a rare word says more than a common one", async () => {
  const others = Array.from({ length: 11 }, (_, at) => page(`${at}/`, { keywords: at < 4 ? ["free"] : ["paid"], parts: [["", "", "Free."]] }));
  const rare = page("rare/", { keywords: ["tools"], parts: [["", "", `Toolkits. ${"More words. ".repeat(40)}`]] });
  const there = open(MiniSearch, await shippedOf([...others, rare], "en"));
  assert.equal(search(there, "free toolkits")[0].page.url, "rare/");
});

test("what only the keywords say is found, and so are a chapter's mark and a figure", () => {
  assert.deepEqual(found("underhåndsbud"), ["koeb/"]);
  assert.equal(found("V1")[0], "robot/");
  assert.deepEqual(found("74 procent"), ["tal/"]);
});

test("a question's small words find nothing by themselves", () => {
  assert.deepEqual(found("hvad er en robot?"), found("robot"));
  assert.deepEqual(found("hvad er hvem"), []);
  assert.deepEqual(found("xyzzyq"), []);
  assert.deepEqual(found(""), []);
});

test("a whole phrase of a page's keywords or its title stands before any sum of words, and its little words count", async () => {
  const book = [
    page("words/", { title: "Udbud", keywords: ["udbud", "udbudsret"], parts: [["", "", "Udbud. ".repeat(20)]] }),
    page("asked/", { title: "Vejen", keywords: ["noget andet", "skal vi i udbud"] }),
    page("named/", { title: "Er vi for små til udbud?" }),
    ...[1, 2, 3].map((at) => page(`${at}/`, { parts: [["", "", "Udbud."]] })),
  ];
  const there = open(MiniSearch, await shippedOf(book, "da"));
  const first = (/** @type {string} */ query) => search(there, query)[0].page.url;
  assert.equal(first("Skal vi i udbud?"), "asked/");
  assert.equal(first("er vi for små til udbud"), "named/");
  assert.equal(first("udbud"), "words/");
});

test("an amount that no page prints leads to the pages that take any amount, however it is written", async () => {
  const book = [
    page("price/", { title: "Priser", parts: [["", "", "Det koster 500 kr."]] }),
    page("second/", { keywords: ["andre priser", "kr"] }),
    page("amounts/", { title: "Beløb", keywords: ["kr"] }),
  ];
  const there = open(MiniSearch, await shippedOf(book, "da"));
  for (const typed of ["480.000", "480,000", "480000", "480000 kr", "0,48 mio. kr.", "DKK 480,000"]) {
    assert.deepEqual(search(there, typed).slice(0, 2).map((each) => each.page.url), ["amounts/", "second/"], typed);
  }
  assert.deepEqual(search(there, "2026"), []);
});

test("a page that weighs less stands behind one that says as much", async () => {
  const book = [page("case/", { title: "Robotter", weight: 0.6 }), page("answer/", { title: "Robotter" })];
  const there = open(MiniSearch, await shippedOf(book, "da"));
  assert.deepEqual(search(there, "robot").map((each) => each.page.url), ["answer/", "case/"]);
});

test("a found page says in which of its sections the words stand, the best first", () => {
  const [lab] = search(index, "robotter").filter((each) => each.page.url === "lab/");
  const { parts, text } = placesOf(lab, BOOK[lab.number].parts);
  assert.deepEqual(parts.map(([anchor]) => anchor), ["robotter", "hvad"]);
  assert.equal(text, "Mere tekst om robotter.");
});

test("a packed index is the library's own again, but for counts to the power of four below", () => {
  const mini = new MiniSearch(reading(readingOf(BOOK, "da")));
  mini.addAll(BOOK.map((each, id) => ({ id, ...fieldsOf(each) })));
  const plain = JSON.parse(JSON.stringify(mini));
  const again = JSON.parse(JSON.stringify(unpack(JSON.parse(JSON.stringify(pack(mini.toJSON()))))));
  for (const [, fields] of plain.index) {
    for (const having of Object.values(fields)) {
      for (const [id, times] of Object.entries(having)) having[id] = 4 ** Math.floor(Math.log2(times) / 2);
    }
  }
  const sorted = (/** @type {any[]} */ rows) => rows.toSorted(([one], [other]) => (one < other ? -1 : 1));
  assert.deepEqual({ ...again, index: sorted(again.index) }, { ...plain, index: sorted(plain.index) });
});

test("the library is shipped with its licence, and searches as the package does", async () => {
  const code = library();
  assert.match(code, /Copyright/);
  const { default: Shipped } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const there = search(open(Shipped, shipped), "robot").map(({ page: { url }, score }) => [url, score]);
  assert.deepEqual(there, search(index, "robot").map(({ page: { url }, score }) => [url, score]));
});
