// The list: the same as the map, for those who do not see it or would rather read.

const list = document.getElementById("list");
const rows = new Map(); // scene to its row, once the list was made

function toggleList(open = list.hidden) {
  if (open && !rows.size) makeList();
  list.hidden = !open;
  canvas.hidden = open;
  document.getElementById("legend").hidden = open;
  document.querySelector(".zoom").hidden = open;
  setPressed("as-list", open);
  setPressed("as-map", !open);
  if (open) {
    filterList();
    markInList(shown.selected);
    list.focus({ preventScroll: true });
  } else {
    fitCanvas();
    redraw();
    canvas.focus();
  }
}

function setPressed(id, pressed) {
  document.getElementById(id).setAttribute("aria-pressed", String(pressed));
}

function makeList() {
  const tables = story.chapters.map((_, number) => {
    const own = scenes.filter((scene) => scene.chapter === number);
    own.forEach((scene) => rows.set(scene, row(scene)));
    const heads = ["Scene", "Odds", "Choices", "What is so", "Leads to"].map((head) => element("th", { scope: "col" }, head));
    return element("table", {}, element("caption", {}, chapterName(number)),
      element("thead", {}, element("tr", {}, heads)),
      element("tbody", {}, own.map((scene) => rows.get(scene))));
  });
  list.replaceChildren(...tables, element("p", { class: "empty", hidden: true }, "Nothing like this is in the story."));
}

function row(scene) {
  const odds = oddsOf(scene);
  const likely = scene.nobody ? "nobody" : odds.ever === undefined && odds.times !== undefined ? `× ${odds.times}` : percent(odds.ever);
  const marks = [scene.ending !== undefined && `ending: ${story.endings[scene.ending].title}`, ...new Set(scene.told.map((each) => each.code))];
  const targets = scene.out.map((link) => element("button", { class: link.unused ? "way dead" : "way", onclick: () => select(link.target) },
    link.target.chapter === scene.chapter ? link.target.id : link.target.name));
  return element("tr", { class: scene.nobody ? "nobody" : undefined },
    element("td", {}, element("button", { class: "way", onclick: () => select(scene, { focus: true }) }, scene.id),
      marks.filter(Boolean).map((mark) => element("div", { class: "from" }, mark))),
    element("td", { class: "number" }, likely),
    element("td", { class: "number" }, scene.choices.length ? String(scene.choices.length) : ""),
    element("td", {}, truthWords(scene)),
    element("td", {}, targets.flatMap((target, place) => (place ? [", ", target] : [target]))));
}

// Only what was found is listed.
function filterList() {
  if (!rows.size) return;
  for (const [scene, own] of rows) own.hidden = Boolean(shown.matches && !shown.matches.has(scene));
  for (const table of list.querySelectorAll("table")) table.hidden = !table.querySelector("tbody tr:not([hidden])");
  list.querySelector(".empty").hidden = !shown.matches || shown.matches.size > 0;
}

function markInList(scene) {
  for (const [each, own] of rows) {
    if (each === scene) own.setAttribute("aria-current", "true");
    else own.removeAttribute("aria-current");
  }
  if (scene && !list.hidden) rows.get(scene)?.scrollIntoView({ block: "nearest" });
}
