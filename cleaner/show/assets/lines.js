/* A page's text as lines and paragraphs. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/* What nobody sees is written out beside the character, by the style, so that text stays text. */
function writeOut(text, into) {
  let run = "";
  for (const char of text) {
    if (char === "\n" || char === "\t" || !INVISIBLE.test(char)) {
      run += char;
      continue;
    }
    const code = "U+" + char.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    into.append(run, make("span", { class: "code", "data-code": code }, char));
    run = "";
  }
  into.append(run);
}

/* Lines of [entry or null, text]; the break belongs to the line that it ends. */
function* linesOf(page, entries) {
  let line = [];
  for (const piece of page.pieces) {
    const [entry, text] = typeof piece === "string" ? [null, piece] : [entries[piece[0]], piece[1]];
    for (const stretch of text.match(/[^\n]*\n|[^\n]+$/g) || []) {
      line.push([entry, stretch]);
      if (stretch.endsWith("\n")) {
        yield line;
        line = [];
      }
    }
  }
  if (line.length) yield line;
}

function paragraph(text, attributes = {}) {
  return make("p", { dir: "auto", ...(text.trim() ? {} : { class: "blank" }), ...attributes });
}
