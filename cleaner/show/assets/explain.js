/* A page with every cut in place. `root` holds the markup of explain_view.html. */
const LISTED = 2000;

function explainView(root, page) {
  const at = (name) => part(root, name);
  const entries = page.entries.map(([rule, confidence, evidence], number) => {
    const [id, family, group] = page.rules[rule];
    const isCut = number < page.cuts;
    return { number, id, family, group, confidence, evidence: page.evidence[evidence], isCut, text: "" };
  });
  for (const piece of page.pieces) if (typeof piece !== "string") entries[piece[0]].text += piece[1];
  const cuts = entries.filter((entry) => entry.isCut);
  const off = new Set();
  let threshold = 0;
  let current = -1;
  let pinned = false;
  let cleanText = "";
  /* The same filter as `cleaner recut --min-confidence X --keep FAMILY`. */
  const goes = (entry) => entry.isCut && entry.confidence >= threshold && !off.has(entry.family);

  function mark(entry, text, first) {
    const cut = goes(entry);
    const element = make(cut ? "del" : "span", { "data-group": entry.group, "data-entry": entry.number });
    if (!cut) element.className = entry.isCut ? "back" : "flag";
    else if (first) {
      element.dataset.key = page.looks[entry.group][0];
      element.dataset.number = entry.number + 1;
    }
    const was = cut ? make("span", { class: "was" }) : element;
    if (cut) element.append(was);
    writeOut(text, was);
    return element;
  }

  /* A row ends where both sides end a line, so that side by side the two stay level. */
  function render() {
    const rows = [];
    const started = new Set();
    const kept = [];
    let pageCell = make("div", { class: "page" });
    let clean = "";
    const close = () => {
      const cell = make("div", { class: "clean" });
      for (const line of clean.match(/[^\n]*\n|[^\n]+$/g) || []) {
        const p = paragraph(line);
        p.append(line);
        cell.append(p);
      }
      rows.push(make("div", { class: "row" }, pageCell, cell));
      kept.push(clean);
      pageCell = make("div", { class: "page" });
      clean = "";
    };
    for (const line of linesOf(page, entries)) {
      const whole = line.map(([, text]) => text).join("");
      const left = line.filter(([entry]) => !(entry && goes(entry))).map(([, text]) => text).join("");
      const p = paragraph(whole, !left.trim() && whole.trim() ? { class: "gone" } : {});
      for (const [entry, text] of line) {
        p.append(entry ? mark(entry, text, !started.has(entry.number)) : text);
        if (entry) started.add(entry.number);
      }
      pageCell.append(p);
      clean += left;
      if (!clean || clean.endsWith("\n")) close();
    }
    if (pageCell.hasChildNodes()) close();
    cleanText = kept.join("");
    const head = make("div", { class: "row columns", "aria-hidden": "true" },
      make("div", {}, "Original"), make("div", {}, "Clean"));
    const body = make("div", { "data-part": "rows" }, ...rows);
    if (!cleanText.trim()) {
      body.append(make("p", { class: "empty clean" }, "Nothing is left of this page."));
    }
    at("text").replaceChildren(head, body);
    totals();
  }

  function totals() {
    const gone = cuts.filter(goes);
    const all = page.pieces.reduce((sum, piece) => sum + size(typeof piece === "string" ? piece : piece[1]), 0);
    const cutSize = gone.reduce((sum, entry) => sum + size(entry.text), 0);
    const back = cuts.length - gone.length;
    at("sum").replaceChildren(
      make("span", {}, `${count(all)} characters`),
      make("span", {}, `${count(cutSize)} cut, ${percent(all ? cutSize / all : 0)}`),
      make("span", {}, `${count(gone.length)} ${gone.length === 1 ? "cut" : "cuts"}`),
      ...(back ? [make("span", {}, `${count(back)} given back`)] : []),
    );
    for (const chip of at("families").children) {
      const family = chip.dataset.family;
      const cut = gone.filter((entry) => entry.family === family).length;
      const total = cuts.filter((entry) => entry.family === family).length;
      part(chip, "count").textContent = cut === total ? count(total) : `${count(cut)} of ${count(total)}`;
    }
    const place = gone.findIndex((entry) => entry.number === current);
    at("position").textContent = `${place < 0 ? "–" : count(place + 1)} / ${count(gone.length)}`;
    for (const name of ["previous", "next"]) at(name).disabled = !gone.length;
    const options = [];
    if (threshold > Number(at("slider").min)) options.push(`--min-confidence ${threshold.toFixed(2)}`);
    if (off.size) options.push(`--keep ${[...off].join(",")}`);
    at("recut").hidden = !options.length;
    at("recut").replaceChildren("The same for all rows of a run: ",
      make("code", {}, `cleaner recut IN -o OUT ${options.join(" ")}`));
  }

  function describe(entry) {
    const state = goes(entry) ? "cut" : entry.isCut ? "given back" : "noticed and left";
    const said = entry.confidence.toFixed(2);
    const meter = make("meter", { min: 0, max: 1, value: entry.confidence, "aria-hidden": "true" });
    const card = at("card");
    card.dataset.group = entry.group;
    card.replaceChildren(
      make("h2", {}, keyOf(entry.group, page.looks), make("span", { class: "mono" }, entry.id),
        make("span", { class: "state" }, state)),
      make("p", {}, `Confidence ${said}`, meter),
      make("p", { dir: "auto" }, entry.evidence || "No evidence was noted."),
      make("p", { class: "note" }, `${page.looks[entry.group][1]} · ${count(size(entry.text))} characters`),
    );
    card.hidden = false;
  }

  function place(element) {
    const card = at("card");
    if (getComputedStyle(card).position !== "absolute") return;
    const box = (element.getClientRects()[0] || element.getBoundingClientRect());
    const beside = at("text").getBoundingClientRect().right + 24;
    const below = box.bottom + card.offsetHeight + 12 < innerHeight;
    let top = below ? box.bottom + 8 : box.top - card.offsetHeight - 8;
    let left = Math.min(Math.max(box.left, 12), innerWidth - card.offsetWidth - 12);
    if (beside + card.offsetWidth < innerWidth) [top, left] = [box.top - 8, beside];
    card.style.top = `${Math.max(top, 8) + scrollY}px`;
    card.style.left = `${left + scrollX}px`;
  }

  function show(element, pin) {
    const entry = entries[Number(element.dataset.entry)];
    pinned = pin;
    describe(entry);
    place(element);
  }

  function hide() {
    pinned = false;
    at("card").hidden = true;
  }

  function elementsOf(number) {
    return at("text").querySelectorAll(`[data-entry="${number}"]`);
  }

  function choose(number) {
    for (const old of at("text").querySelectorAll(".current")) {
      old.classList.remove("current");
      old.removeAttribute("tabindex");
    }
    current = number;
    const found = elementsOf(number);
    for (const element of found) element.classList.add("current");
    totals();
    return found[0];
  }

  function goTo(number) {
    if (at("text").dataset.view === "clean") setView("marked");
    const element = choose(number);
    if (!element) return;
    element.tabIndex = 0;
    element.scrollIntoView({ block: "center" });
    element.focus({ preventScroll: true });
    show(element, true);
  }

  function step(by) {
    const gone = cuts.filter(goes).map((entry) => entry.number);
    if (!gone.length) return;
    const after = gone.findIndex((number) => number > current);
    let next = gone.indexOf(current) + by;
    if (!gone.includes(current)) next = by > 0 ? after : (after < 0 ? gone.length : after) - 1;
    goTo(gone[(next + gone.length) % gone.length]);
  }

  function setView(view) {
    at("text").dataset.view = view;
    root.querySelector(`input[name="view"][value="${view}"]`).checked = true;
    hide();
  }

  function listEntries() {
    const body = make("tbody");
    for (const entry of entries.slice(0, LISTED)) {
      const link = make("a", { href: "#", "data-goto": entry.number }, entry.id);
      body.append(make("tr", { "data-group": entry.group },
        make("td", { class: "number" }, entry.number + 1),
        make("td", {}, keyOf(entry.group, page.looks), " ", link, entry.isCut ? "" : " (left)"),
        make("td", { class: "number" }, entry.confidence.toFixed(2)),
        make("td", { dir: "auto" }, make("span", { class: "was" }, entry.text.trim().slice(0, 160))),
        make("td", { dir: "auto" }, entry.evidence)));
    }
    const names = ["", "Rule", "Confidence", "What stood there", "Evidence"];
    const head = make("tr", {}, ...names.map((name, index) =>
      make(name ? "th" : "td", index === 2 ? { class: "number" } : {}, name)));
    const flags = entries.length - cuts.length;
    const more = entries.length > LISTED ? `; the first ${count(LISTED)} are listed` : "";
    at("ledger").replaceChildren(
      make("summary", {}, `The account: ${count(cuts.length)} cut, ${count(flags)} noticed and left${more}`),
      make("div", { class: "scroll", tabindex: 0 }, make("table", {}, make("thead", {}, head), body)));
    at("ledger").hidden = !entries.length;
  }

  function listFamilies() {
    for (const family of [...new Set(cuts.map((entry) => entry.family))].sort()) {
      const group = family.split(".")[0];
      const box = make("input", { type: "checkbox", checked: "" });
      box.addEventListener("change", () => {
        if (box.checked) off.delete(family);
        else off.add(family);
        hide();
        render();
      });
      at("families").append(make("label",
        { class: "chip", "data-family": family, "data-group": group, title: page.looks[group][1] },
        box, keyOf(group, page.looks), family, make("span", { class: "number", "data-part": "count" })));
    }
  }

  function start() {
    at("name").textContent = page.name;
    at("title").textContent = page.title || page.name;
    at("name").hidden = !page.title;
    at("facts").replaceChildren(...page.facts.map(([name, value]) => make("span", { dir: "auto" }, `${name}: ${value}`)));
    at("facts").hidden = !page.facts.length;
    const lowest = cuts.reduce((low, entry) => Math.min(low, entry.confidence), 1);
    const slider = at("slider");
    slider.min = Math.floor(lowest * 100) / 100;
    slider.max = 1;
    slider.value = slider.min;
    threshold = Number(slider.value);
    at("threshold").textContent = threshold.toFixed(2);
    listFamilies();
    listEntries();
    render();
    slider.addEventListener("input", () => {
      threshold = Number(slider.value);
      at("threshold").textContent = threshold.toFixed(2);
      hide();
      render();
    });
  }

  start();
  at("previous").addEventListener("click", () => step(-1));
  at("next").addEventListener("click", () => step(1));
  for (const input of root.querySelectorAll('input[name="view"]')) {
    input.addEventListener("change", () => setView(input.value));
  }
  at("copy").addEventListener("click", async () => {
    at("copy").textContent = (await copyText(cleanText)) ? "Copied" : "Not copied";
    setTimeout(() => { at("copy").textContent = "Copy clean text"; }, 1600);
  });
  const marked = (event) => event.target.closest("[data-entry]");
  at("text").addEventListener("pointerover", (event) => {
    if (event.pointerType === "mouse" && !pinned && marked(event)) show(marked(event), false);
  });
  at("text").addEventListener("pointerout", () => {
    if (!pinned) hide();
  });
  root.addEventListener("click", (event) => {
    const link = event.target.closest("[data-goto]");
    if (link) {
      event.preventDefault();
      goTo(Number(link.dataset.goto));
    } else if (marked(event)) {
      choose(Number(marked(event).dataset.entry));
      show(marked(event), true);
    } else if (!event.target.closest(".card, .bar, .families")) hide();
  });
  root.addEventListener("focusin", (event) => {
    if (marked(event)) show(marked(event), true);
  });
  addEventListener("keydown", (event) => {
    if (!root.isConnected || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") hide();
    else if (event.key === "n") step(1);
    else if (event.key === "p") step(-1);
  });
  addEventListener("beforeprint", () => { at("ledger").open = true; });
}
