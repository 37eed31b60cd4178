/* Tables: rows of cells, each a node, a string, or a number or share that is set to the right. */
function table(heads, rows) {
  const kind = (index) => {
    const first = rows[0]?.[index];
    const isFigure = typeof first === "number" || first instanceof Share || first instanceof Decimal;
    return isFigure ? { class: "number" } : index ? {} : { class: "name" };
  };
  const inside = (value) => value.node?.() ?? (typeof value === "number" ? count(value) : value);
  const head = make("tr", {}, ...heads.map((name, index) => make("th", kind(index), name)));
  const body = rows.map((row) =>
    make("tr", {}, ...row.map((value, index) => make("td", kind(index), inside(value)))));
  return make("div", { class: "scroll", tabindex: 0 },
    make("table", {}, make("thead", {}, head), make("tbody", {}, ...body)));
}

class Decimal {
  constructor(value) {
    this.value = value;
  }

  node() {
    return document.createTextNode(this.value.toFixed(2));
  }
}

/* A share of a whole, with a bar beside it as long as it is against the largest. */
class Share {
  constructor(part, whole, most = 1) {
    this.share = whole ? part / whole : 0;
    this.most = most;
  }

  node() {
    const bar = make("span");
    bar.style.width = `${(100 * this.share) / this.most}%`;
    return make("span", { class: "share" }, make("span", { class: "track", "aria-hidden": "true" }, bar),
      make("span", {}, percent(this.share)));
  }
}

function isolated(text) {
  return make("bdi", {}, text);
}
