/* The scores of a cleaner, and its worst cases each in an explain view of its own. */
const scores = document.querySelector(".scores");
const families = Object.entries(data.families);

function level(f1) {
  return [0.5, 0.7, 0.85, 0.95].filter((bound) => f1 >= bound).length;
}

function heatTable() {
  const languages = [...new Set(families.flatMap(([, score]) => Object.keys(score.languages)))].sort();
  const names = ["all", ...languages.map((lang) => lang || "none"), "precision", "recall", "exact", "cases"];
  const head = make("tr", {}, make("td"), ...names.map((name) => make("th", { scope: "col" }, name)));
  const heat = (score) => (score
    ? make("td", { "data-level": level(score.f1) }, score.f1.toFixed(2))
    : make("td", {}));
  const rows = families.map(([name, score]) => make("tr", {},
    make("th", { scope: "row" }, isolated(name)),
    heat(score),
    ...languages.map((lang) => heat(score.languages[lang])),
    ...[score.precision, score.recall, score.exact / score.cases].map((share) =>
      make("td", {}, share.toFixed(2))),
    make("td", {}, count(score.cases))));
  return make("div", { class: "scroll", tabindex: 0 },
    make("table", { class: "heat" }, make("thead", {}, head), make("tbody", {}, ...rows)));
}

function overview() {
  part(scores, "name").textContent = data.name;
  part(scores, "facts").append(make("span", {}, `${count(data.count)} cases`),
    make("span", {}, `${count(families.length)} families`));
  if (families.length) part(scores, "heat").append(heatTable());
  scores.querySelector("#families").hidden = !families.length;
  const harm = Object.entries(data.harm).filter(([, row]) => row.texts);
  part(scores, "harm").append(table(
    ["Language", "Texts", "Characters", "Touched inside", "of a million", "Touched anywhere", "of a million"],
    harm.map(([lang, row]) => [isolated(lang || "none"), row.texts, row.chars, row.touched_inside,
      new Decimal((1e6 * row.cut_inside) / Math.max(1, row.chars)), row.touched,
      new Decimal((1e6 * row.cut) / Math.max(1, row.chars))])));
  scores.querySelector("#honest").hidden = !harm.length;
  part(scores, "reliability").append(table(["Rule", "Confidence", "Cuts and flags", "Said", "True"],
    data.reliability.map((bin) => [isolated(bin.rule), `${bin.low.toFixed(2)} to ${bin.high.toFixed(2)}`,
      bin.cuts, new Decimal(bin.said), new Decimal(bin.true)])));
  scores.querySelector("#confidence").hidden = !data.reliability.length;
  part(scores, "worst").append(table(
    ["Case", "Family", "Language", "Put in", "Found", "Cut", "Gone wrong"],
    data.cases.map((item, index) => [make("a", { href: `#case-${index}` }, isolated(item.page.name)),
      isolated(item.family), isolated(item.lang), item.put, item.found, item.cut, item.wrong])));
  scores.querySelector("#worst").hidden = !data.cases.length;
}

/* The address of a case is #case-N, so that the way back is the browser's own. */
function route() {
  const wanted = location.hash.match(/^#case-(\d+)$/);
  const item = wanted && data.cases[Number(wanted[1])];
  part(scores, "overview").hidden = Boolean(item);
  part(scores, "case").hidden = !item;
  part(scores, "view").replaceChildren();
  if (!item) {
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
    return;
  }
  const view = part(scores, "template").content.cloneNode(true).firstElementChild;
  part(scores, "view").append(view);
  explainView(view, item.page);
  scrollTo(0, 0);
}

overview();
addEventListener("hashchange", route);
route();
