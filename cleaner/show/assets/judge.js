/* Sampled cuts, judged by eye; what is judged is exported as cleaner/show/verdicts.py has it. */
function judgeView(root, report) {
  const at = (name) => part(root, name);
  const names = ["rule", "id", "start", "end", "text", "confidence", "evidence", "before", "after"];
  const samples = report.samples.map((values) =>
    Object.fromEntries(values.map((value, index) => [names[index], value])));
  const rules = [...new Set(samples.map((sample) => sample.rule))];
  let here = -1;

  const ofRule = () => samples.filter((sample) => sample.rule === at("rule").value);
  const done = (some) => some.filter((sample) => sample.verdict).length;

  function card(sample) {
    const group = sample.rule.split(".")[0];
    const long = size(sample.text) < sample.end - sample.start;
    const side = (pieces) => pieces.map(([text, cut]) => make("span", cut ? { class: "gone" } : {}, text));
    const cut = make("del", { "data-group": group, "data-key": report.looks[group][0] });
    const was = make("span", { class: "was" });
    writeOut(sample.text + (long ? " …" : ""), was);
    cut.append(was);
    const context = make("p", { class: "context", dir: "auto", tabindex: 0 },
      "… ", ...side(sample.before), cut, ...side(sample.after), " …");
    const said = make("p", { class: "note said" }, `${sample.confidence.toFixed(2)} · `,
      isolated(sample.evidence || "no evidence noted"), " · ",
      make("span", { class: "mono" }, isolated(sample.id)),
      ` · ${count(sample.start)} to ${count(sample.end)}`);
    const buttons = ["right", "wrong"].map((verdict) => {
      const button = make("button", { type: "button", "data-verdict": verdict, "aria-pressed": "false" },
        verdict === "right" ? "✓ Right" : "✗ Wrong");
      button.addEventListener("click", () => {
        sample.verdict = sample.verdict === verdict ? undefined : verdict;
        update();
      });
      return button;
    });
    return make("li", {}, context, said, make("div", { class: "verdict" }, ...buttons));
  }

  function update() {
    const some = ofRule();
    [...at("cards").children].forEach((item, index) => {
      item.dataset.verdict = some[index].verdict || "";
      item.classList.toggle("here", index === here);
      for (const button of item.querySelectorAll("button")) {
        button.setAttribute("aria-pressed", String(button.dataset.verdict === some[index].verdict));
      }
    });
    at("judged").textContent = `${done(some)} of ${some.length} judged, ${done(samples)} of ${samples.length} in all`;
    at("export").disabled = !done(samples);
    for (const option of at("rule").options) {
      const own = samples.filter((sample) => sample.rule === option.value);
      option.textContent = `${option.value} (${done(own)} of ${own.length})`;
    }
  }

  function pick(rule) {
    at("rule").value = rule;
    here = -1;
    at("cards").replaceChildren(...ofRule().map(card));
    for (const context of at("cards").querySelectorAll(".context")) {
      const cut = context.querySelector("del");
      context.scrollTop = cut.offsetTop - (context.clientHeight - cut.offsetHeight) / 2;
    }
    update();
  }

  function move(to) {
    const items = at("cards").children;
    here = Math.min(Math.max(to, 0), items.length - 1);
    update();
    items[here].scrollIntoView({ block: "center" });
    items[here].querySelector("button").focus({ preventScroll: true });
  }

  function exported() {
    const lines = samples.filter((sample) => sample.verdict).map((sample) => ({
      id: sample.id, start: sample.start, end: sample.end, rule: sample.rule,
      confidence: sample.confidence, text: sample.text, verdict: sample.verdict,
    }));
    return [report.header, ...lines].map((line) => JSON.stringify(line) + "\n").join("");
  }

  let saved = true;
  at("export").addEventListener("click", () => {
    const link = make("a", { download: "verdicts.jsonl" });
    link.href = URL.createObjectURL(new Blob([exported()], { type: "application/jsonl" }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    saved = true;
  });
  addEventListener("beforeunload", (event) => {
    if (!saved) event.preventDefault();
  });
  root.addEventListener("click", (event) => {
    const link = event.target.closest("[data-rule]");
    if (link) pick(link.dataset.rule);
    if (event.target.closest(".verdict")) saved = false;
  });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("select")) return;
    if (!rules.length) return;
    if (event.key === "n") move(here + 1);
    else if (event.key === "p") move(here - 1);
    else if ("rw".includes(event.key) && event.key && here >= 0) {
      ofRule()[here].verdict = event.key === "r" ? "right" : "wrong";
      saved = false;
      move(here + 1);
    }
  });
  at("rule").addEventListener("change", () => pick(at("rule").value));
  at("rule").append(...rules.map((rule) => make("option", { value: rule }, rule)));
  if (rules.length) pick(rules[0]);
}
