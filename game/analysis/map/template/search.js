// Searching: names of scenes first, then labels, then everything that is written.

const field = document.getElementById("search");
const found = document.getElementById("found");
const MOST_FOUND = 60;
let results = []; // {scene, where, words}
let chosen = 0;
let allWords = undefined; // all words in lower case, made when somebody first searches

function searchable() {
  allWords ??= scenes.map((scene) => {
    const labels = [], texts = [plainText(scene.text)];
    for (const block of blocksOf(scene)) {
      if (block === scene) continue;
      labels.push(plainWords(block.label));
      texts.push(plainText(block.text), block.locked ? plainWords(block.locked) : "");
    }
    if (scene.ending !== undefined) labels.push(story.endings[scene.ending].title);
    const places = [scene.name, labels.join("\n"), texts.join("\n")];
    return places.map((words) => ({ words, low: words.toLowerCase() }));
  });
  return allWords;
}

function search(text) {
  const wanted = text.trim().toLowerCase();
  results = [];
  chosen = 0;
  if (wanted) {
    const ranked = [[], [], []];
    searchable().forEach((places, number) => {
      const where = places.findIndex(({ low }) => low.includes(wanted));
      if (where >= 0) ranked[where].push({ scene: scenes[number], where, around: around(places[where], wanted) });
    });
    results = ranked.flat();
  }
  shown.matches = wanted ? new Set(results.map((result) => result.scene)) : undefined;
  showFound(wanted);
  filterList();
  redraw();
}

// The words before, the words themselves, and the words behind, from one line.
function around({ words, low }, wanted) {
  const at = low.indexOf(wanted);
  const from = Math.max(words.lastIndexOf("\n", at) + 1, at - 32);
  const end = words.indexOf("\n", at + wanted.length);
  const to = Math.min(end < 0 ? words.length : end, at + wanted.length + 60);
  return [words.slice(from, at), words.slice(at, at + wanted.length), words.slice(at + wanted.length, to)];
}

function showFound(wanted) {
  const rows = results.slice(0, MOST_FOUND).map(({ scene, around: [before, hit, behind] }, place) =>
    element("li", {
      role: "option", id: `found-${place}`, "aria-selected": String(place === chosen),
      onpointerdown: (event) => { event.preventDefault(); go(place); showList(false); },
    },
    element("div", {}, scene.id, element("span", { class: "in" }, `  ${chapterName(scene.chapter)}`)),
    element("div", { class: "in" }, before, element("mark", {}, hit), behind)));
  if (results.length > MOST_FOUND) rows.push(element("li", { class: "none" }, `and ${results.length - MOST_FOUND} more`));
  if (wanted && !results.length) rows.push(element("li", { class: "none" }, "nothing"));
  found.replaceChildren(...rows);
  showList(Boolean(wanted) && document.activeElement === field);
}

function showList(open) {
  found.hidden = !open;
  field.setAttribute("aria-expanded", String(open));
  field.setAttribute("aria-activedescendant", open && results.length ? `found-${chosen}` : "");
}

function go(place) {
  const result = results[place];
  if (!result) return;
  choose(place);
  select(result.scene);
}

function choose(place) {
  found.children[chosen]?.setAttribute("aria-selected", "false");
  chosen = (place + Math.min(results.length, MOST_FOUND)) % Math.min(results.length, MOST_FOUND);
  found.children[chosen]?.setAttribute("aria-selected", "true");
  found.children[chosen]?.scrollIntoView({ block: "nearest" });
  field.setAttribute("aria-activedescendant", `found-${chosen}`);
}

function listenToSearch() {
  field.addEventListener("input", () => search(field.value));
  field.addEventListener("focus", () => showList(Boolean(field.value.trim())));
  field.addEventListener("blur", () => showList(false));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && results.length) {
      go(shown.selected === results[chosen].scene ? (chosen + 1) % Math.min(results.length, MOST_FOUND) : chosen);
    } else if (event.key === "ArrowDown" && results.length) choose(chosen + 1);
    else if (event.key === "ArrowUp" && results.length) choose(chosen - 1);
    else if (event.key === "Escape") {
      field.value = "";
      search("");
      canvas.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
}
