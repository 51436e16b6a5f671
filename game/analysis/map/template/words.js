// Elements of the page. Words of a story come into it only as text, so that none of them can be a tag.

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false && child !== ""));
  return made;
}

const STYLES = { "*": ["em", "thought"], "_": ["em", ""], "__": ["strong", ""] };

// A sentence as it is written, with everything it depends on.
function written(inline) {
  if (typeof inline === "string") return [inline];
  return inline.map((piece) => {
    if (typeof piece === "string") return piece;
    const [sign, first, second, third] = piece;
    if (sign === "=") return element("span", { class: "value" }, `{${story.variables[first].name}}`);
    if (sign !== "?") {
      const [tag, name] = STYLES[sign];
      return element(tag, { class: name || undefined }, written(first));
    }
    const halves = third === "" ? written(second) : [...written(second), " | ", ...written(third)];
    return element("span", { class: "either" }, condition(first), " ", halves);
  });
}

function condition(number) {
  return element("span", { class: "condition" }, `${conditionWords(number)}:`);
}

// A text as it is written: all its parts, under what they ask for.
function writtenText(text) {
  return text.map((item) => {
    if (!item.if) return paragraph(asLine(item), written);
    return item.if.map(([asked, inside], place) => {
      const word = asked === null ? "else" : `${place ? "else if" : "if"} ${conditionWords(asked)}`;
      return element("div", { class: "part" }, element("div", { class: "condition" }, word), writtenText(inside));
    });
  }).flat();
}

// A paragraph in the shape of what is read: `said` in the place of its runs.
function asLine(item) {
  if (typeof item === "string" || Array.isArray(item)) return { kind: "prose", said: item };
  if (item.turn) return { kind: "turn" };
  if (item.verse) {
    return { kind: "verse", verse: item.verse.map((row) => ({ said: row.words ?? row, by: row.by })) };
  }
  const kind = ["speech", "thought", "caption"].find((each) => each in item);
  return { kind, said: item[kind], by: item.by };
}

// Lines that were read in a state.
function readLines(lines) {
  return lines.map((line) => paragraph({
    ...line,
    said: line.runs,
    verse: line.verse?.map((row) => ({ said: row.runs, by: row.by })),
  }, readRuns));
}

function readRuns(runs) {
  return runs.map((run) => run.styles.trim().split(" ").filter(Boolean).reduceRight((inside, sign) => {
    const [tag, name] = STYLES[sign];
    return element(tag, { class: name || undefined }, inside);
  }, run.text));
}

function paragraph(line, words) {
  const by = speaker(line.by);
  switch (line.kind) {
    case "turn": return element("hr");
    case "verse": {
      const rows = line.verse.map((row) => element("span", { class: "row" }, speaker(row.by), words(row.said)));
      return element("p", { class: "verse" }, rows);
    }
    case "caption": return element("p", { class: "caption" }, "[", words(line.said), "]");
    case "thought": return element("p", { class: "thought" }, by, words(line.said));
    default: return element("p", {}, by, words(line.said));
  }
}

function speaker(by) {
  return by === undefined ? undefined : element("span", { class: "speaker" }, story.cast[by].name);
}

// 0.4213 is 42.1 %; what is rare keeps two digits, what nobody does is never.
function percent(share) {
  if (share === undefined) return "";
  if (share === 0) return "never";
  const value = 100 * share;
  if (value >= 99.95) return share < 1 ? "> 99.9 %" : "100 %";
  if (value >= 1) return `${value.toFixed(1)} %`;
  if (value >= 0.001) return `${Number(value.toPrecision(2))} %`;
  return `1 in ${readable(Math.round(1 / share))}`;
}

function readable(number) {
  return number < 1e15 ? number.toLocaleString("en") : number.toPrecision(2);
}

function counted(count, noun) {
  return `${readable(count)} ${noun}${count === 1 ? "" : "s"}`;
}

function effectWords([number, amount, add]) {
  const variable = story.variables[number];
  if (add) return `${variable.name} ${amount < 0 ? "−" : "+"}${Math.abs(amount)}`;
  return `${variable.name} = ${valueWords(number, amount)}`;
}

function valueWords(number, value) {
  const variable = story.variables[number];
  if (variable.kind === "word") return variable.words[value];
  return variable.kind === "yes/no" ? String(Boolean(value)) : String(value);
}
