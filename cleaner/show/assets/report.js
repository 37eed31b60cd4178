/* What a run did: the numbers of the page, then the cuts to judge. */
const report = document.querySelector(".report");
const [, pages, characters, cuts, removed] = data.total;

function tile(value, name, kind = "") {
  return make("div", { class: `tile ${kind}` }, make("b", {}, value), make("span", {}, name));
}

function rest(list, noun) {
  const notes = [];
  if (list.more) notes.push(`${count(list.more)} more ${noun} are not listed.`);
  if (list.full) notes.push(`Of ${noun}, so many came that the later ones are counted together.`);
  return make("p", { class: "note" }, notes.join(" "));
}

function groups(name, list, noun) {
  const rows = list.rows.map(([label, own, size, number, gone]) =>
    [isolated(label), own, size, number, new Share(gone, size)]);
  part(report, name).append(rows.length
    ? table([noun, "Pages", "Characters", "Cuts", "Removed"], rows)
    : make("p", { class: "note" }, "None."), rest(list, noun.toLowerCase() + "s"));
}

part(report, "rows").textContent = data.rows;
part(report, "facts").append(...data.configs.map((config) => make("span", { class: "mono" }, config)));
part(report, "tiles").append(
  tile(count(pages), "pages: " + Object.entries(data.status).map(([name, number]) =>
    `${count(number)} ${name} (${percent(pages ? number / pages : 0)})`).join(", "), "wide"),
  ...(data.unreadable ? [tile(count(data.unreadable), "lines that are no rows of a run")] : []),
  ...(characters ? [tile(count(characters), "characters"),
    tile(percent(removed / characters), `removed, ${count(removed)}`)] : [tile(count(removed), "characters removed")]),
  tile(count(cuts), "cuts"));

const sampled = new Set(data.samples.map(([rule]) => rule));
/* A file of stats knows no pages, no confidence and no texts by rule. */
const known = characters > 0;
part(report, "rules").append(table(
  ["Rule", "Cuts", "Characters", "Of all removed", ...(known ? ["Pages", "Confidence"] : [])],
  data.rules.map(([rule, own, , number, gone, said]) => {
    const group = rule.split(".")[0];
    const name = make("span", { class: "mono" }, isolated(rule));
    const link = sampled.has(rule) ? make("a", { href: "#judge", "data-rule": rule }, name) : name;
    return [make("span", {}, keyOf(group, data.looks), " ", link), number, gone,
      new Share(gone, removed, data.rules[0][4] / removed), ...(known ? [own, new Decimal(said)] : [])];
  })), rest({ more: data.more_rules }, "rules"));
groups("languages", data.languages, "Language");
groups("sites", data.sites, "Site");
part(report, "heaviest").append(table(["Page", "Characters", "Removed", "Share"],
  data.heaviest.map(([name, title, size, gone]) =>
    [make("span", {}, ...(title ? [make("b", {}, isolated(title))] : []), make("span", { class: "mono" }, isolated(name))),
      size, gone, new Share(gone, size)])));
part(report, "reasons").append(table(["Why", "Pages"],
  data.reasons.map(([reason, number]) => [isolated(reason), number])));
for (const [name, some] of Object.entries({ reasons: data.reasons, heaviest: data.heaviest,
  judge: data.samples, sites: data.sites.rows, languages: data.languages.rows, rules: data.rules })) {
  report.querySelector(`#${name}`).hidden = !some.length;
  const link = report.querySelector(`nav [href="#${name}"]`);
  if (link) link.hidden = !some.length;
}
part(report, "drawn").textContent =
  `${count(data.samples.length)} cuts, up to ${count(data.sample)} a rule, drawn at random with seed ${data.seed}; `
  + "within a rule every cut had the same chance. "
  + (data.lacking ? `${count(data.lacking)} drawn cuts cannot be shown: their rows carry no texts of what was cut. ` : "")
  + "The file of verdicts is what cleaner evaluate --certify reads.";
judgeView(report, data);
