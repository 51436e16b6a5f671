// The beginning: draw, then listen.

function switchColours(to = colouring === "odds" ? "truth" : "odds") {
  colourBy(to);
  setPressed("by-odds", to === "odds");
  setPressed("by-truth", to === "truth");
  drawLegend();
  redraw();
}

function switchTheme() {
  const root = document.documentElement;
  const isDark = root.style.colorScheme ? root.style.colorScheme === "dark" : !matchMedia("(prefers-color-scheme: light)").matches;
  root.style.colorScheme = isDark ? "light" : "dark";
  repaint();
}

function repaint() {
  readColours();
  drawLegend();
  redraw();
}

function toggleWalk() {
  if (walk.on) stopWalking();
  else if (shown.selected?.route !== undefined) {
    walkRoute(routeOf(shown.selected.route), { recalled: shown.selected.recalled ?? {}, goal: shown.selected });
  } else walkRoute([]);
}

async function copyRoute() {
  const button = document.getElementById("copy");
  const text = routeNumbers().join(",");
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  } catch {
    document.getElementById("route").select();
    button.textContent = "Selected";
  }
  setTimeout(() => { button.textContent = "Copy"; }, 1500);
}

function listenToButtons() {
  const on = (id, deed) => document.getElementById(id).addEventListener("click", deed);
  on("by-odds", () => switchColours("odds"));
  on("by-truth", () => switchColours("truth"));
  on("as-map", () => toggleList(false));
  on("as-list", () => toggleList(true));
  on("overview", showOverview);
  on("walk", toggleWalk);
  on("theme", switchTheme);
  on("help", () => document.getElementById("keys").showModal());
  on("nearer", () => zoomBy(1.35));
  on("farther", () => zoomBy(1 / 1.35));
  on("whole", () => fly(whole()));
  on("back", () => moveAlong(-1));
  on("forth", () => moveAlong(1));
  on("stop", stopWalking);
  on("copy", copyRoute);
  walking.addEventListener("submit", (event) => {
    event.preventDefault();
    walkTyped(document.getElementById("route").value);
  });
}

// A page that was opened at a scene or on a route, by what stands behind its `#`.
function openAddress() {
  const asked = new URLSearchParams(location.hash.slice(1));
  const scene = byName.get(asked.get("scene"));
  if (asked.has("route")) walkTyped(asked.get("route"));
  else if (scene) select(scene);
}

document.getElementById("title").textContent = story.title;
document.getElementById("verdict").textContent = [counted(scenes.length, "scene"), counted(choices.length, "choice"), data.verdict].filter(Boolean).join(" · ");
shapeLinks();
readColours();
drawLegend();
fitCanvas();
draw();
performance.mark("drawn");
listenToPointer();
listenToKeys();
listenToSearch();
listenToButtons();
openAddress();
new ResizeObserver(() => {
  fitCanvas();
  draw();
}).observe(canvas);
matchMedia("(prefers-color-scheme: light)").addEventListener("change", repaint);
window.addEventListener("hashchange", openAddress);

// For a look from the console, and for the tests.
window.storyMap = { draw, data, scenes, choices, links, camera, shown, walk, begin, step, linesOf, runsOf, openHere, select, CONTINUE };
