// Playing, by the same rules as the game: `begin`, `step`, and what is read in a state.

const CONTINUE = -1; // in the place of a choice's number: go on from a scene without choices
const LONGEST_WAY = 10_000; // scenes without a word, after which nobody waits for the end of them

function begin(recalled = {}) {
  const values = story.variables.map((variable, number) => recalled[number] ?? variable.start);
  const state = { block: null, values, left: new Set(), taken: new Set(), pov: -1, place: -1 };
  return arrive(state, scenes[story.start], true);
}

function step(turn, pressed) {
  if (pressed === CONTINUE) return follow(turn.state, turn.state.block, []);
  const choice = choices[pressed];
  const state = choice.once === undefined ? turn.state : { ...turn.state, taken: new Set([...turn.state.taken, choice.once]) };
  return arrive(state, choice, false);
}

function isOpen(choice, state) {
  if (choice.never || state.taken.has(choice.once)) return false;
  return choice.if === undefined || holds(choice.if, state);
}

function holds(condition, state) {
  return condition === null || Boolean(worth(story.conditions[condition][1], state));
}

const SIGNS = {
  "+": (a, b) => a + b, "-": (a, b) => a - b,
  "==": (a, b) => a === b, "!=": (a, b) => a !== b,
  "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b, ">=": (a, b) => a >= b,
};

// The worth of a condition or of a part of it: a number, 1 for yes and 0 for no.
function worth(tree, state) {
  if (typeof tree === "number") return tree;
  const [sign, first, second] = tree;
  switch (sign) {
    case "v": return state.values[first];
    case "pov": return state.pov;
    case "left": return Number(state.left.has(first));
    case "not": return Number(!worth(first, state));
    case "and": return Number(tree.slice(1).every((part) => worth(part, state)));
    case "or": return Number(tree.slice(1).some((part) => worth(part, state)));
    default: return Number(SIGNS[sign](worth(first, state), worth(second, state)));
  }
}

function arrive(state, block, card) {
  const entered = enter(state, block);
  const entries = [{ block, state: entered, card }];
  return wait(entered, block, entries) ?? follow(entered, block, entries);
}

// The state after the effects of a block, all from the values before, stopped at the bounds.
function enter(state, block) {
  const values = block.effects.length ? [...state.values] : state.values;
  for (const [number, amount, add] of block.effects) {
    const { low, high } = story.variables[number];
    values[number] = add ? Math.min(Math.max(state.values[number] + amount, low), high) : amount;
  }
  return { ...state, block, values, pov: block.pov ?? state.pov, place: block.place ?? state.place };
}

function wait(state, block, entries) {
  if (block.ending !== undefined) return { state, entries, offers: [], ending: block.ending };
  if (block.choices.length) {
    const offers = block.choices
      .map((choice) => ({ choice, open: isOpen(choice, state) }))
      .filter(({ choice, open }) => open || choice.never || (choice.locked && !state.taken.has(choice.once)));
    const stuck = offers.some((offer) => offer.open) ? undefined : "no choice is open";
    return { state, entries, offers, stuck };
  }
  if (!block.up && writes(block.text, state)) return { state, entries, offers: [], continues: true };
  return undefined;
}

function follow(state, block, entries) {
  for (let count = 1; count < LONGEST_WAY; count += 1) {
    const jump = block.jumps.find(([condition]) => holds(condition, state));
    if (!jump) return { state, entries, offers: [], stuck: "no jump fits" };
    const left = block.scene;
    block = scenes[jump[1]];
    if (left.visited !== undefined) state = { ...state, left: new Set([...state.left, left.visited]) };
    state = enter(state, block);
    entries.push({ block, state, card: left.chapter !== block.chapter });
    const turn = wait(state, block, entries);
    if (turn) return turn;
  }
  const stuck = "the scenes lead round in a ring in which nothing is read or chosen";
  return { state, entries: entries.slice(0, 1), offers: [], stuck };
}

function writes(text, state) {
  return linesOf(text, state).some((line) => line.kind !== "turn");
}

// The lines a text writes in a state; those that come to nothing are left out.
function linesOf(text, state) {
  const lines = [];
  for (const item of text) {
    if (item.if) {
      const branch = item.if.find(([condition]) => holds(condition, state));
      if (branch) lines.push(...linesOf(branch[1], state));
    } else {
      const line = lineOf(item, state);
      if (line.kind === "turn" || line.verse || line.runs.length) lines.push(line);
    }
  }
  return lines;
}

function lineOf(item, state) {
  if (typeof item === "string" || Array.isArray(item)) return { kind: "prose", runs: runsOf(item, state) };
  if (item.turn) return { kind: "turn", runs: [] };
  if (item.verse) {
    const verse = item.verse.map((row) => ({ runs: runsOf(row.words ?? row, state), by: row.by }));
    return { kind: "verse", runs: [], verse };
  }
  const kind = ["speech", "thought", "caption"].find((each) => each in item);
  return { kind, runs: runsOf(item[kind], state), by: item.by };
}

// The runs of one sentence, without spaces at its ends, neighbours of one style joined.
function runsOf(inline, state) {
  const runs = [];
  gather(inline, state, "", runs);
  const joined = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.styles === run.styles) last.text += run.text;
    else if (run.text) joined.push({ ...run });
  }
  if (joined.length) {
    joined[0].text = joined[0].text.replace(/^ +/, "");
    joined.at(-1).text = joined.at(-1).text.replace(/ +$/, "");
  }
  return joined.filter((run) => run.text);
}

function gather(inline, state, styles, runs) {
  for (const piece of typeof inline === "string" ? [inline] : inline) {
    if (typeof piece === "string") {
      runs.push({ text: piece, styles });
      continue;
    }
    const [sign, first, second, third] = piece;
    if (sign === "=") {
      runs.push({ text: spelled(first, second, state.values[first]), styles });
    } else if (sign === "?") {
      const before = runs.length;
      gather(holds(first, state) ? second : third, state, styles, runs);
      const last = runs.at(-1);
      if (last && !runs.slice(before).some((run) => run.text)) last.text = last.text.replace(/ $/, "");
    } else {
      gather(first, state, styles.includes(`${sign} `) ? styles : `${styles}${sign} `, runs);
    }
  }
}

// In words where the story asks for them; past what is spelled there are figures.
function spelled(variable, form, value) {
  return story.spelled[`${variable}:${form}`]?.[value - story.variables[variable].low] ?? String(value);
}
