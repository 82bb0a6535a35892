// Numbers as readers write them: 500.000, 500,000, 500 000, 500k, 0,5 mio. and half a million are one word, 500000.

const LARGE = "mia|milliard(?:er|en)?|billions?|bn|mio|mill(?:ion(?:er|en|s)?)?|tusinde?|thousand";
const SPELT = { halv: 0.5, half: 0.5, halvanden: 1.5, en: 1, one: 1, a: 1, to: 2, two: 2 };
const GAP = String.raw`[ \u00a0\u2009\u202f]`;
const DIGITS = String.raw`\d{1,3}(?:${GAP}\d{3}){2,}(?!\d)|\d{1,3}(?:${GAP}000)+(?!\d)|\d+(?:[.,]\d+)*`;
const WRITTEN = String.raw`(${DIGITS})(?:\s*(${LARGE})|([km]))?|(${Object.keys(SPELT).join("|")})(?: an?)? (${LARGE})`;
const AMOUNT = new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${WRITTEN})(?![\p{L}\p{N}])`, "giu");
const ROUND = 100_000; // from here on one says round numbers: "1,6 mio." is 1.611.360

/**
 * Write each number in digits, a large one also rounded to its first two.
 * @param {string} text
 */
export function inDigits(text) {
  return text.replace(AMOUNT, (whole, digits, large, letter, spelt, unit) => {
    const number = spelt ? SPELT[/** @type {keyof typeof SPELT} */ (spelt.toLowerCase())] : numberOf(digits);
    const value = Math.round(number * timesOf(large ?? letter ?? unit ?? ""));
    if (Number.isNaN(value) || /^0\d/.test(digits)) return whole; // a date, a name
    if (value < ROUND) return ` ${Number.isInteger(number) ? value : number} `;
    return ` ${value} ${[Number(value.toPrecision(2))].filter((round) => round !== value)} `;
  });
}

/** @param {string} digits in groups of three, whatever parts them, or with a decimal point or comma */
function numberOf(digits) {
  return /^[1-9]\d{0,2}(?:[^\d]\d{3})+$/.test(digits) ? Number(digits.replace(/\D/g, "")) : Number(digits.replace(",", "."));
}

/** @param {string} unit */
function timesOf(unit) {
  if (!unit) return 1;
  if (/^(?:mia|milliard|b)/i.test(unit)) return 1e9;
  return /^m/i.test(unit) ? 1e6 : 1e3;
}
