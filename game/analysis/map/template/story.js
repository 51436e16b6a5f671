// The story as the page has it: scenes, choices and links, each knowing what it belongs to.

const data = await unpacked(document.getElementById("data").textContent);
const story = data.story;

const choices = []; // by the number that routes use
const scenes = story.scenes;
const [WIDTH, HEIGHT] = data.size; // of a scene on the map

scenes.forEach((scene, number) => {
  scene.number = number;
  scene.name = `${story.chapters[scene.chapter].id}.${scene.id}`;
  Object.assign(scene, data.spots[number]);
  [scene.x, scene.y] = scene.at;
  scene.out = [];
  scene.into = [];
  scene.told = [];
  settle(scene, scene, null);
});

const byName = new Map(scenes.map((scene) => [scene.name, scene]));

const links = data.links.map(([source, target, bends, unused], number) => {
  const link = { number, source: scenes[source], target: scenes[target], bends, unused: Boolean(unused) };
  link.source.out.push(link);
  link.target.into.push(link);
  return link;
});

const findings = data.findings;
for (const finding of findings) {
  if (finding.scene !== undefined) scenes[finding.scene].told.push(finding);
}

// JSON, packed to be a third as long.
async function unpacked(letters) {
  const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}

// What is left out in the data says nothing; a choice is what its block is, unless it says otherwise.
function settle(block, scene, up) {
  block.scene = scene;
  block.up = up;
  block.effects ??= [];
  block.text ??= [];
  block.choices ??= [];
  block.closed ??= [];
  block.jumps = block.jumps === undefined ? [] : story.jumps[block.jumps];
  if (up) {
    block.truth ??= up.truth;
    block.seems ??= up.seems;
  }
  for (const choice of block.choices) {
    choice.name = `${block.name}/${choice.id}`;
    choice.number = choices.push(choice) - 1;
    settle(choice, scene, block);
  }
}

function chapterName(number) {
  const chapter = story.chapters[number];
  return (chapter.title && plainWords(chapter.title)) || chapter.id;
}

// The scenes a block jumps to, each once, with whether somebody takes that way.
function waysOut(block) {
  const found = new Map();
  block.jumps.forEach(([condition, target], place) => {
    const known = found.get(target) ?? { target: scenes[target], conditions: [], dead: true };
    known.conditions.push(condition);
    known.dead &&= block.closed.includes(place) || Boolean(block.nobody);
    found.set(target, known);
  });
  return [...found.values()];
}

// All blocks of a scene, the scene itself first.
function* blocksOf(block) {
  yield block;
  for (const choice of block.choices) yield* blocksOf(choice);
}

// How likely at all, and how often on the average where that is not the same.
function oddsOf(thing) {
  if (thing.odds === undefined) return { ever: undefined, times: undefined };
  return Array.isArray(thing.odds)
    ? { ever: thing.odds[0] ?? undefined, times: thing.odds[1] }
    : { ever: thing.odds, times: thing.odds };
}

function routeOf(node) {
  const found = [];
  while (node !== undefined && node >= 0) {
    found.push(data.routes[node][1]);
    node = data.routes[node][0];
  }
  return found.reverse();
}

function conditionWords(number) {
  return story.conditions[number][0];
}

// A sentence without its marks: both halves of what depends on something, values by their names.
function plainWords(inline) {
  if (typeof inline === "string") return inline;
  return inline.map((piece) => {
    if (typeof piece === "string") return piece;
    const [sign, first, second, third] = piece;
    if (sign === "=") return `{${story.variables[first].name}}`;
    if (sign === "?") return [second, third].map(plainWords).filter(Boolean).join(" | ");
    return plainWords(first);
  }).join("");
}

function plainText(text) {
  return text.map((item) => {
    if (typeof item === "string" || Array.isArray(item)) return plainWords(item);
    if (item.if) return item.if.map(([, inside]) => plainText(inside)).join("\n");
    if (item.verse) return item.verse.map((row) => plainWords(row.words ?? row)).join("\n");
    const said = plainWords(item.speech ?? item.thought ?? item.caption ?? "");
    return item.by === undefined ? said : `${story.cast[item.by].name}: ${said}`;
  }).join("\n");
}
