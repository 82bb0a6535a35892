// Print a municipality's threshold for a given date: node threshold.mjs https://…/ 2026-12-01

const [book, day] = process.argv.slice(2);

const { entries } = await (await fetch(`${book}data/v1/amounts.json`)).json();
const { periods } = entries.find((each) => each.id === "municipality_goods_services");

for (const period of periods) {
  if (period.from <= day && day <= period.to) {
    console.log(period.dkk, period.certainty, period.source);
  }
}
