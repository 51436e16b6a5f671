// The panel: everything about one scene.

const panel = document.getElementById("panel");
const visited = []; // scenes that were open before, for going back
let cameFrom; // what had the keyboard before the panel

// Open a scene and look at it; `quietly` leaves the camera and the keyboard where they are.
function select(scene, { quietly = false, back = false, focus = false } = {}) {
  if (shown.selected && shown.selected !== scene && !back) visited.push(shown.selected);
  shown.selected = scene;
  shown.hoveredLink = undefined;
  showPanel(...details(scene));
  if (!quietly) bringIntoView(scene);
  if (focus) focusPanel();
  markInList(scene);
  say(`${scene.name}. ${sceneWords(scene)}`);
  history.replaceState(null, "", `#scene=${encodeURIComponent(scene.name)}`);
  redraw();
}

function showPanel(...contents) {
  const close = element("button", { class: "close", "aria-label": "Close", onclick: closePanel }, "✕");
  panel.replaceChildren(close, ...contents.filter((part) => part));
  panel.hidden = false;
  panel.scrollTop = 0;
  document.body.classList.add("open");
}

function focusPanel() {
  if (!panel.contains(document.activeElement)) cameFrom = document.activeElement;
  panel.focus({ preventScroll: true });
}

function closePanel() {
  const wasInside = panel.contains(document.activeElement);
  endWalk();
  shown.selected = undefined;
  panel.hidden = true;
  document.body.classList.remove("open");
  markInList(undefined);
  if (wasInside) (cameFrom?.checkVisibility() ? cameFrom : list.hidden ? canvas : list).focus({ preventScroll: true });
  redraw();
}

function goBack() {
  const before = visited.pop();
  if (before) select(before, { back: true });
}

// One glance for those who listen.
function sceneWords(scene) {
  const odds = oddsOf(scene);
  const how = scene.nobody ? "Nobody comes here" : odds.ever === undefined ? "" : `In ${percent(odds.ever)} of plays`;
  return [how, counted(scene.choices.length, "choice"), truthWords(scene)].filter(Boolean).join(", ");
}

function truthWords({ truth, seems }) {
  if (!truth) return "";
  const names = { waking: "waking", dream: "a dream" };
  return seems && seems !== truth ? `${names[truth]}, taken for ${names[seems]}` : names[truth];
}

function details(scene) {
  return [
    walk.on && element("div", { class: "buttons" }, element("button", { onclick: showWalk }, "← Back to the walk")),
    element("p", { class: "from" }, [chapterName(scene.chapter), scene.written].filter(Boolean).join(" · ")),
    element("h2", {}, scene.id),
    tags(scene),
    oddsRow(scene),
    scene.told.map(told),
    there(scene),
    scene.note && section("Content note", element("p", { class: "prose" }, written(scene.note))),
    scene.text.length > 0 && section("Text", element("div", { class: "prose", lang: story.language }, writtenText(scene.text))),
    scene.short && folded("Short version", element("div", { class: "prose", lang: story.language }, writtenText(scene.short))),
    scene.effects.length > 0 && section("On entering", effects(scene)),
    scene.choices.length > 0 && section("Choices", scene.choices.map(choiceRow)),
    onwards(scene),
    comesFrom(scene),
  ].flat().filter(Boolean);
}

function section(title, ...contents) {
  return element("section", {}, element("h3", {}, title), ...contents);
}

function folded(title, ...contents) {
  return element("details", {}, element("summary", {}, title), ...contents);
}

function tags(scene) {
  const tag = (words, name) => words && element("li", { class: name }, words);
  const ending = scene.ending === undefined ? "" : story.endings[scene.ending].title;
  const all = [
    tag(scene.nobody && "nobody comes here", "bad"),
    tag(scene.number === story.start && "the beginning", "strong"),
    tag(ending && `ending: ${ending}`, "strong"),
    tag(truthWords(scene)),
    tag(scene.pov !== undefined && `seen by ${story.cast[scene.pov].name}`),
    tag(scene.place !== undefined && story.places[scene.place]),
  ].filter(Boolean);
  return all.length ? element("ul", { class: "tags" }, all) : undefined;
}

function oddsRow(scene) {
  const { ever, times } = oddsOf(scene);
  if (times === undefined) return undefined;
  const bar = element("span");
  bar.style.width = `${100 * (ever ?? Math.min(times, 1))}%`;
  const about = data.plays ? "about " : "";
  const often = ever === times ? "" : `, ${readable(Number(times.toPrecision(3)))} times on the average`;
  const words = ever === undefined ? often.slice(2) : `in ${about}${percent(ever)} of plays${often}`;
  return element("div", { class: "odds" }, element("div", { class: "meter", "aria-hidden": "true" }, bar), words);
}

function told(finding) {
  const route = routeOf(finding.route);
  return element("div", { class: "told" },
    element("p", {}, element("span", { class: "bad" }, finding.code), ` ${finding.message}`),
    element("p", { class: "from" }, [finding.about, finding.written].filter(Boolean).join(" · ")),
    finding.help && element("p", { class: "help" }, finding.help),
    finding.route !== undefined && walkButton("Walk there", route, {}));
}

function there(scene) {
  if (scene.route === undefined) return undefined;
  const route = routeOf(scene.route);
  const steps = route.map((number) => element("li", {}, plainWords(choices[number].label)));
  const recalled = Object.entries(scene.recalled ?? {}).filter(([number, value]) => value !== story.variables[number].start);
  const needs = recalled.map(([number, value]) => `${story.variables[number].name} = ${valueWords(number, value)}`);
  return section("The way there",
    needs.length > 0 && element("p", { class: "effect" }, `with memories: ${needs.join(", ")}`),
    route.length
      ? folded(`${counted(route.length, "choice")}`, element("ol", { class: "steps" }, steps))
      : element("p", {}, "no choice is needed"),
    element("div", { class: "buttons" }, walkButton("Walk there", route, scene.recalled ?? {}, scene)));
}

function walkButton(words, route, recalled, goal) {
  return element("button", { onclick: () => walkRoute(route, { recalled, goal }) }, words);
}

function effects(block) {
  return block.effects.map((effect) => element("div", { class: "effect" }, effectWords(effect)));
}

function choiceRow(choice) {
  const { ever, times } = oddsOf(choice);
  const dead = choice.nobody && !choice.scene.nobody;
  const label = element("span", { lang: story.language }, choice.never ? element("s", {}, written(choice.label)) : written(choice.label));
  const share = dead ? "never open" : choice.never ? "" : percent(ever ?? times);
  return element("div", { class: dead ? "choice dead" : "choice" },
    element("div", { class: "head" }, label, element("span", { class: "share" }, share)),
    choice.if !== undefined && element("div", { class: "condition" }, `if ${conditionWords(choice.if)}`),
    choice.locked && element("p", { class: "from" }, "locked: ", written(choice.locked)),
    choice.never && element("p", { class: "from" }, "never: ", written(choice.never)),
    choice.once !== undefined && element("p", { class: "from" }, "once"),
    effects(choice),
    choice.truth !== choice.up.truth || choice.seems !== choice.up.seems ? element("p", { class: "from" }, truthWords(choice)) : undefined,
    choice.ending !== undefined && element("p", { class: "effect" }, `ending: ${story.endings[choice.ending].title}`),
    choice.text.length > 0 && folded("The answer", element("div", { class: "prose", lang: story.language }, writtenText(choice.text))),
    choice.choices.map(choiceRow),
    element("div", { class: "ways" }, waysOut(choice).map((way) => wayButton(way.target, { dead: way.dead, asked: way.conditions }))));
}

function wayButton(scene, { dead = false, asked = [], number } = {}) {
  const conditions = asked.filter((each) => each !== null).map((each) => `if ${conditionWords(each)}`);
  return element("button", { class: dead ? "way dead" : "way", onclick: () => select(scene, { focus: true }) },
    number !== undefined && number < 10 && element("kbd", {}, String(number)),
    "→ ", element("span", { class: "chapter" }, `${story.chapters[scene.chapter].id}.`), scene.id,
    conditions.length > 0 && element("span", { class: "condition" }, `  ${conditions.join(" · ")}`));
}

function onwards(scene) {
  if (!scene.out.length) return undefined;
  const own = new Map(waysOut(scene).map((way) => [way.target, way]));
  const ways = scene.out.map((link, place) => wayButton(link.target, {
    dead: link.unused, number: place + 1, asked: own.get(link.target)?.conditions,
  }));
  return section("Leads to", element("div", { class: "ways" }, ways));
}

function comesFrom(scene) {
  if (!scene.into.length) return undefined;
  const ways = scene.into.map((link) => wayButton(link.source, { dead: link.unused }));
  return section("Comes from", element("div", { class: "ways" }, ways));
}

// The scene in the middle, unless it can be seen well where it is.
function bringIntoView(scene) {
  const [x, y] = toScreen(scene.x, scene.y);
  const seen = x > 100 && x < free() - 100 && y > 80 && y < freeHeight() - 90;
  if (!seen || camera.zoom < NAMES_FROM) fly(centred(scene.x, scene.y, Math.max(camera.zoom, 0.8)));
}

function say(words) {
  document.getElementById("said").textContent = words;
}
