/* Small tools. Nothing here, or anywhere, makes markup out of data: data become text nodes. */
const data = JSON.parse(document.getElementById("data").textContent);

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "class") element.className = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.map((child) => (child instanceof Node ? child : String(child))));
  return element;
}

function part(root, name) {
  return root.querySelector(`[data-part="${name}"]`);
}

function count(number) {
  return number.toLocaleString("en");
}

function percent(share) {
  return `${(100 * share).toFixed(share > 0 && share < 0.0995 ? 1 : 0)}%`;
}

/* Code points, as the account counts them. */
function size(text) {
  let total = 0;
  for (const _ of text) total += 1;
  return total;
}

function keyOf(group, looks) {
  const [letter] = looks[group] || ["?"];
  return make("span", { class: "key", "data-group": group, "aria-hidden": "true" }, letter);
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = make("textarea", { "aria-hidden": "true", class: "offscreen" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
