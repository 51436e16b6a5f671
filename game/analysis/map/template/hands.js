// Hands: the pointer, the wheel, two fingers, and the keyboard.

const held = new Map(); // pointers that are down: where they are
const CLICK = 5; // pixels a pointer may move and still have clicked
let moved = 0;
let glide; // how fast the map was let go

function listenToPointer() {
  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    held.set(event.pointerId, [event.offsetX, event.offsetY]);
    moved = held.size > 1 ? CLICK + 1 : 0;
    glide = undefined;
  });
  canvas.addEventListener("pointermove", (event) => {
    if (held.has(event.pointerId)) drag(event);
    else hover(event.offsetX, event.offsetY);
  });
  canvas.addEventListener("pointerup", (event) => letGo(event, true));
  canvas.addEventListener("pointercancel", (event) => letGo(event, false));
  canvas.addEventListener("pointerleave", () => hover(undefined));
  canvas.addEventListener("dblclick", (event) => {
    if (!sceneAt(...toWorld(event.offsetX, event.offsetY))) zoomBy(1.6, event.offsetX, event.offsetY);
  });
  canvas.addEventListener("wheel", (event) => {
    event.preventDefault();
    if (event.shiftKey && !event.deltaX) pan(-pixels(event), 0);
    else if (event.deltaX && !event.ctrlKey) pan(-event.deltaX, -event.deltaY);
    else zoomAt(event.offsetX, event.offsetY, Math.exp(-pixels(event) * (event.ctrlKey ? 0.01 : 0.0016)));
    redraw();
  }, { passive: false });
}

function pixels({ deltaY, deltaMode }) {
  return deltaY * [1, 32, 400][deltaMode];
}

function drag(event) {
  const before = held.get(event.pointerId);
  const now = [event.offsetX, event.offsetY];
  const [x, y] = [now[0] - before[0], now[1] - before[1]];
  moved += Math.hypot(x, y);
  if (moved <= CLICK) return;
  canvas.classList.add("holding");
  if (held.size === 1) {
    pan(x, y);
    glide = { x: x * 0.6 + (glide?.x ?? 0) * 0.4, y: y * 0.6 + (glide?.y ?? 0) * 0.4, since: event.timeStamp };
  } else pinch(event.pointerId, before, now);
  held.set(event.pointerId, now);
  redraw();
}

// Two fingers: what is between them goes with them.
function pinch(id, before, now) {
  const [, other] = [...held].find(([each]) => each !== id);
  const apart = (point) => Math.hypot(point[0] - other[0], point[1] - other[1]) || 1;
  pan((now[0] - before[0]) / 2, (now[1] - before[1]) / 2);
  zoomAt((now[0] + other[0]) / 2, (now[1] + other[1]) / 2, apart(now) / apart(before));
}

function letGo(event, meantIt) {
  if (!held.delete(event.pointerId)) return;
  canvas.classList.remove("holding");
  if (held.size) return;
  if (meantIt && moved <= CLICK) click(event.offsetX, event.offsetY);
  else if (glide && !calm.matches && event.timeStamp - glide.since < 60) coast(glide);
}

// What was pushed goes on a little, and comes to rest.
function coast(speed) {
  const on = () => {
    if (glide !== speed || Math.hypot(speed.x, speed.y) < 0.3) return;
    pan(speed.x, speed.y);
    speed.x *= 0.92;
    speed.y *= 0.92;
    redraw();
    requestAnimationFrame(on);
  };
  requestAnimationFrame(on);
}

function click(x, y) {
  const [worldX, worldY] = toWorld(x, y);
  const scene = sceneAt(worldX, worldY);
  const link = scene ? undefined : linkAt(worldX, worldY, 7 / camera.zoom);
  if (scene) select(scene, { quietly: true });
  else if (link) {
    const goal = link.target === shown.selected ? link.source : link.target;
    select(goal);
    fly(centred(goal.x, goal.y, Math.max(camera.zoom, 0.6)));
  } else if (!panel.hidden && !walk.on) closePanel();
  hover(x, y);
}

// What the pointer is over; a link says what is chosen to go along it.
function hover(x, y) {
  const [worldX, worldY] = x === undefined ? [NaN, NaN] : toWorld(x, y);
  const scene = sceneAt(worldX, worldY);
  const link = scene || x === undefined || camera.zoom < 0.15 ? undefined : linkAt(worldX, worldY, 5 / camera.zoom);
  if (scene !== shown.hovered || link !== shown.hoveredLink) {
    Object.assign(shown, { hovered: scene, hoveredLink: link });
    canvas.classList.toggle("pointing", Boolean(scene || link));
    redraw();
  }
  hint(link ? linkWords(link) : scene && camera.zoom < NAMES_FROM ? [scene.name] : [], x, y);
}

function linkWords(link) {
  const labels = [...blocksOf(link.source)]
    .filter((block) => block.up && block.jumps.some(([, target]) => target === link.target.number))
    .map((choice) => plainWords(choice.label));
  return [`${link.source.id} → ${link.target.id}`, ...labels.slice(0, 6), labels.length > 6 ? "…" : ""].filter(Boolean);
}

function hint(lines, x, y) {
  const shownHint = document.getElementById("hint");
  shownHint.hidden = !lines.length;
  if (!lines.length) return;
  shownHint.replaceChildren(...lines.map((line) => element("div", {}, line)));
  shownHint.style.left = `${Math.min(x + 14, free() - shownHint.offsetWidth - 8)}px`;
  shownHint.style.top = `${Math.min(y + 16, camera.height - shownHint.offsetHeight - 8)}px`;
}

function zoomBy(factor, x = free() / 2, y = camera.height / 2) {
  const before = { ...camera };
  zoomAt(x, y, factor);
  const view = { x: camera.x, y: camera.y, zoom: camera.zoom };
  Object.assign(camera, before);
  fly(view, 220);
}

const KEYS = {
  "+": () => zoomBy(1.35), "=": () => zoomBy(1.35), "-": () => zoomBy(1 / 1.35), "0": () => fly(whole()),
  ArrowUp: () => moveTo(0, -1), ArrowDown: () => moveTo(0, 1), ArrowLeft: () => moveTo(-1, 0), ArrowRight: () => moveTo(1, 0),
  Enter: () => shown.selected ? focusPanel() : select(shown.hovered ?? scenes[story.start]),
  Backspace: () => (walk.on ? moveAlong(-1) : goBack()),
  "/": () => field.focus(),
  " ": () => walk.on && walk.turns[walk.at].turn.continues && take(CONTINUE),
  c: () => switchColours(), l: () => toggleList(), d: () => switchTheme(), w: () => toggleWalk(), o: () => showOverview(),
  "?": () => document.getElementById("keys").showModal(),
  Escape: () => (walk.on ? stopWalking() : !panel.hidden ? closePanel() : list.hidden || toggleList(false)),
};

function listenToKeys() {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, dialog");
    const pressing = event.target.closest("button, summary, a");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (pressing && [" ", "Enter"].includes(event.key)) return;
    if (!list.hidden && /^Arrow|^[-+=0]$/.test(event.key)) return;
    if (panel.contains(event.target) && /^Arrow/.test(event.key)) return;
    const deed = /^[1-9]$/.test(event.key) ? () => takeNumber(Number(event.key)) : KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  });
}

function takeNumber(number) {
  if (walk.on) {
    const pressed = openHere(walk.turns[walk.at].turn)[number - 1];
    if (pressed !== undefined) take(pressed);
  } else if (shown.selected?.out[number - 1]) select(shown.selected.out[number - 1].target);
}

// The nearest scene on that side, straight on rather than aslant; the first time, the beginning.
function moveTo(x, y) {
  const from = shown.selected;
  if (!from) {
    select(scenes[story.start]);
    return;
  }
  let nearest, least = Infinity;
  for (const scene of scenes) {
    const along = (scene.x - from.x) * x + (scene.y - from.y) * y;
    const aside = Math.abs((scene.x - from.x) * y) + Math.abs((scene.y - from.y) * x);
    const far = along + 2.5 * aside;
    if (along > 8 && far < least) [nearest, least] = [scene, far];
  }
  if (nearest) select(nearest);
}
