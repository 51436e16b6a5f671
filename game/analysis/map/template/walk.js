// Walking: a play of the story on its map, choice by choice, along a route or as one likes.

const walking = document.getElementById("walking");
const walk = { on: false, turns: [], at: 0, recalled: {} }; // turns: {turn, pressed}, `at` is the one that is read

// Walk a route, given as numbers of choices; with a `goal`, read on until that scene is there.
function walkRoute(route, { recalled = {}, goal, from = "end" } = {}) {
  Object.assign(walk, { on: true, recalled, turns: [{ turn: begin(recalled), pressed: undefined }] });
  for (const pressed of route) {
    readOn();
    if (!openHere().includes(pressed)) break;
    press(pressed);
  }
  while (goal && last().continues && !wasEntered(goal) && walk.turns.length < LONGEST_WAY) press(CONTINUE);
  walk.at = from === "end" ? walk.turns.length - 1 : 0;
  showWalk();
}

// Walk what somebody typed: numbers among the open choices, or ids. A sentence says where it cannot be had.
function walkTyped(text) {
  const items = text.split(",").map((item) => item.trim()).filter(Boolean);
  Object.assign(walk, { on: true, recalled: {}, turns: [{ turn: begin(), pressed: undefined }] });
  let off = "";
  for (const [place, item] of items.entries()) {
    if (item === "continue" && last().continues) {
      press(CONTINUE);
      continue;
    }
    readOn();
    const pressed = meant(item);
    if (pressed === undefined) {
      off = offRoute(place + 1, item);
      break;
    }
    press(pressed);
  }
  walk.at = walk.turns.length - 1;
  showWalk();
  document.getElementById("off").textContent = off;
  if (off) document.getElementById("route").value = text;
}

function meant(item) {
  const open = openHere();
  if (/^\d{1,9}$/.test(item)) return open[Number(item) - 1];
  return open.find((number) => choices[number].name === item);
}

function offRoute(place, item) {
  const which = `choice ${place} of the route is ${item}`;
  if (last().ending !== undefined) return `${which}, but the story has ended before it: ${story.endings[last().ending].id}`;
  const open = openHere();
  if (!open.length) return `${which}, but nothing is open there`;
  return `${which}, but open there are: ${open.map((number, at) => `${at + 1} ${choices[number].name}`).join(", ")}`;
}

function last() {
  return walk.turns.at(-1).turn;
}

function press(pressed) {
  walk.turns.push({ turn: step(last(), pressed), pressed });
}

function openHere(turn = last()) {
  return turn.offers.filter((offer) => offer.open).map((offer) => offer.choice.number);
}

// *Continue* is taken by itself before a choice; a story that goes round from page to page is left there.
function readOn() {
  for (let pages = 0; last().continues && pages < LONGEST_WAY; pages += 1) press(CONTINUE);
}

function wasEntered(goal) {
  return last().entries.some((entry) => entry.block.scene === goal);
}

// Take a choice where one reads now; what was walked beyond is forgotten.
function take(pressed) {
  const following = walk.turns[walk.at + 1];
  if (following?.pressed !== pressed) {
    walk.turns.length = walk.at + 1;
    press(pressed);
  }
  walk.at += 1;
  showWalk();
}

function moveAlong(by) {
  const at = walk.at + by;
  if (at < 0 || at >= walk.turns.length) return;
  walk.at = at;
  showWalk();
}

// Stay where one is, and read about it.
function stopWalking() {
  const here = walk.turns[walk.at].turn.state.block.scene;
  endWalk();
  select(here, { quietly: true });
}

function endWalk() {
  walk.on = false;
  walking.hidden = true;
  setPressed("walk", false);
  document.body.classList.remove("on-foot");
  shown.trail = [];
  shown.trailLinks = new Set();
}

// Choices of the route so far, as `play --route` takes them.
function routeNumbers() {
  return walk.turns.slice(1, walk.at + 1)
    .map(({ pressed }, place) => pressed === CONTINUE ? undefined : openHere(walk.turns[place].turn).indexOf(pressed) + 1)
    .filter((number) => number !== undefined);
}

function showWalk() {
  const { turn } = walk.turns[walk.at];
  const here = turn.state.block.scene;
  layTrail();
  if (shown.selected && shown.selected !== here) visited.push(shown.selected);
  shown.selected = here;
  showPanel(...pageOf(turn, walk.turns[walk.at - 1]?.turn));
  walking.hidden = false;
  document.getElementById("position").textContent = `${walk.at} of ${walk.turns.length - 1}`;
  document.getElementById("back").disabled = walk.at === 0;
  document.getElementById("forth").disabled = walk.at === walk.turns.length - 1;
  document.getElementById("route").value = routeNumbers().join(", ");
  document.getElementById("off").textContent = "";
  setPressed("walk", true);
  document.body.classList.add("on-foot");
  bringIntoView(here);
  markInList(here);
  say(`${here.name}. ${counted(turn.offers.filter((offer) => offer.open).length, "open choice")}`);
  redraw();
}

// The scenes that were entered, in their order, and the links between them.
function layTrail() {
  shown.trail = [];
  shown.trailLinks = new Set();
  for (const { turn } of walk.turns.slice(0, walk.at + 1)) {
    for (const { block } of turn.entries) {
      const before = shown.trail.at(-1);
      const link = !block.up && before?.out.find((each) => each.target === block);
      if (link) shown.trailLinks.add(link);
      if (before !== block.scene) shown.trail.push(block.scene);
    }
  }
}

// What is read now, what is offered, and how everything stands.
function pageOf(turn, before) {
  const here = turn.state.block.scene;
  return [
    element("p", { class: "from" }, `${chapterName(here.chapter)} · ${here.id}`),
    element("div", { class: "prose", lang: story.language }, turn.entries.flatMap(readEntry)),
    turn.ending !== undefined && element("h2", {}, story.endings[turn.ending].title),
    turn.stuck && element("p", { class: "bad" }, `Here one is stuck: ${turn.stuck}.`),
    element("div", { class: "offers" }, offersOf(turn)),
    section("State", element("div", { class: "values" }, turn.state.values.map((value, number) =>
      element("div", { class: before && before.state.values[number] !== value ? "changed" : undefined },
        element("span", {}, story.variables[number].name), element("span", {}, valueWords(number, value)))))),
    element("div", { class: "buttons" }, element("button", { onclick: () => select(here, { quietly: true }) }, "About this scene")),
  ].filter(Boolean);
}

function readEntry({ block, state, card }) {
  const chapter = story.chapters[block.scene.chapter];
  const title = chapter.title && element("p", { class: "card" }, readRuns(runsOf(chapter.title, state)));
  const heading = card ? [title, ...readLines(linesOf(chapter.card ?? [], state))] : [];
  return [...heading, ...readLines(linesOf(block.text, state))].filter(Boolean);
}

function offersOf(turn) {
  let number = 0;
  const rows = turn.offers.map(({ choice, open }) => {
    const words = readRuns(runsOf(choice.label, turn.state));
    if (!open) {
      const reason = choice.never ?? choice.locked;
      return element("p", {}, words, reason && " — ", reason && readRuns(runsOf(reason, turn.state)));
    }
    number += 1;
    return element("button", { onclick: () => take(choice.number) }, element("kbd", {}, String(number)), element("span", {}, words));
  });
  if (turn.continues) rows.push(element("button", { onclick: () => take(CONTINUE) }, element("kbd", {}, "Space"), "Continue"));
  return rows;
}
