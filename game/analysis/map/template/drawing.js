// Drawing, only when something has changed, only what can be seen, and no more of it than can be made out.

const HEADS_FROM = 0.35; // the zoom from which arrows have heads
const SANS = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const SERIF = '"Iowan Old Style", Palatino, "Palatino Linotype", Georgia, "Noto Serif", serif';

const context = canvas.getContext("2d", { alpha: false });
const shown = { selected: undefined, hovered: undefined, hoveredLink: undefined, matches: undefined, trail: [], trailLinks: new Set() };
const SLOW = 26, REST = 180; // milliseconds: a frame that was late, and how long nothing moves before it is fine again

let waiting = false;
let before = 0; // when the last frame was drawn
let late = 0; // how many frames in a row were
let resting;

function redraw() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame((now) => {
    waiting = false;
    if (flyOn(now)) redraw();
    keepPace(now);
    draw();
  });
}

// Where a fine picture takes too long while it moves, it is coarser until it rests.
function keepPace(now) {
  const took = now - before;
  before = now;
  late = took > SLOW && took < REST ? late + 1 : 0;
  if (late > 2 && !coarse && devicePixelRatio > 1) setCoarse(true);
  clearTimeout(resting);
  if (coarse) resting = setTimeout(() => { setCoarse(false); draw(); }, REST);
}

function draw() {
  const ratio = canvas.width / camera.width;
  const { zoom } = camera;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = colours.ground;
  context.fillRect(0, 0, camera.width, camera.height);
  context.setTransform(
    ratio * zoom, 0, 0, ratio * zoom,
    ratio * (camera.width / 2 - camera.x * zoom), ratio * (camera.height / 2 - camera.y * zoom),
  );
  const [left, top] = toWorld(0, 0);
  const [right, bottom] = toWorld(camera.width, camera.height);
  const view = [left, top, right, bottom];
  drawBands(view);
  drawLinks(view);
  drawScenes(view);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawHeadings();
}

function drawBands([left, , right]) {
  context.fillStyle = colours.band;
  for (const [x, width, height] of data.columns) {
    if (x - 26 < right && x + width + 26 > left) context.fillRect(x - 26, -30, width + 52, height + 60);
  }
}

// Three kinds of line: to here and to the next chapter, to chapters far away, and what nobody takes.
const KINDS = [
  { is: (link) => !link.unused && !isFar(link), colour: "link", width: 1.1, alpha: 0.62 },
  { is: (link) => !link.unused && isFar(link), colour: "link", width: 1, alpha: 0.26 },
  { is: (link) => link.unused, colour: "bad", width: 1.1, alpha: 0.6, dashes: [5, 5] },
];

function isFar(link) {
  return Math.abs(link.source.chapter - link.target.chapter) > 1;
}

function drawLinks(view) {
  const near = nearby();
  const faint = near ? 0.3 : 1;
  for (const kind of KINDS) {
    kind.links ??= links.filter(kind.is);
    const own = { ...kind, alpha: kind.alpha * faint };
    if (camera.zoom < ROUND_FROM) strokeAll(kind, own);
    else strokeLinks(kind.links.filter((link) => isSeen(link.box, view) && !near?.has(link)), own);
  }
  for (const link of near ?? []) {
    const colour = link.unused ? "bad" : link === shown.hoveredLink ? "text" : link.source === shown.selected ? "accent" : "cool";
    strokeLinks([link], { colour, width: 1.9, alpha: 1, dashes: link.unused ? [5, 5] : [] });
  }
  strokeLinks([...shown.trailLinks], { colour: "accent", width: 3, alpha: 1 });
}

// From afar all of a kind are one shape, which is made once.
function strokeAll(kind, look) {
  if (!kind.shape) {
    kind.shape = new Path2D();
    for (const link of kind.links) trace(kind.shape, link);
  }
  setPen(look);
  context.stroke(kind.shape);
  context.globalAlpha = 1;
}

// The links of what is selected, or under the pointer; undefined if nothing is.
function nearby() {
  if (!shown.selected && !shown.hoveredLink) return undefined;
  const own = shown.selected ? [...shown.selected.out, ...shown.selected.into] : [];
  return new Set(shown.hoveredLink ? [...own, shown.hoveredLink] : own);
}

function strokeLinks(some, look) {
  if (!some.length) return;
  setPen(look);
  context.beginPath();
  for (const link of some) trace(context, link);
  context.stroke();
  context.setLineDash([]);
  if (camera.zoom >= HEADS_FROM) {
    context.beginPath();
    for (const link of some) traceHead(context, link, 6 + look.width * 1.5);
    context.fill();
  }
  context.globalAlpha = 1;
}

function setPen({ colour, width, alpha, dashes = [] }) {
  context.globalAlpha = alpha;
  context.strokeStyle = colours[colour];
  context.fillStyle = colours[colour];
  context.lineWidth = Math.max(width, finest());
  context.setLineDash(camera.zoom < ROUND_FROM ? [] : dashes);
}

// One pixel of the device: what is thinner cannot be seen, and what is wider takes much longer to draw.
function finest() {
  return camera.width / canvas.width / camera.zoom;
}

function isSeen([left, top, right, bottom], view) {
  return left < view[2] && right > view[0] && top < view[3] && bottom > view[1];
}

// The names of the chapters stay at the top, each above its column, as much of them as there is room for.
function drawHeadings() {
  const y = Math.max(toScreen(0, -52)[1], 22);
  const pinned = y > toScreen(0, -30)[1];
  context.textBaseline = "middle";
  data.columns.forEach(([x, width], number) => {
    const [left] = toScreen(x, 0);
    const [right] = toScreen(x + width, 0);
    const next = data.columns[number + 1] ? toScreen(data.columns[number + 1][0], 0)[0] : Math.max(right, left + 90);
    if (right < 0 || left > camera.width || next - left < 30) return;
    const at = Math.min(Math.max(left, 14), Math.max(right - 60, left));
    context.font = `${camera.zoom < 0.4 ? 13 : 19}px ${SERIF}`;
    const name = shortened(chapterName(number), next - at - 12);
    if (pinned) {
      context.globalAlpha = 0.86;
      context.fillStyle = colours.band;
      context.fillRect(at - 9, y - 16, context.measureText(name).width + 18, 32);
      context.globalAlpha = 1;
    }
    context.fillStyle = colours.text;
    context.fillText(name, at, y);
  });
}

function sceneAt(x, y) {
  return scenes.find((scene) => Math.abs(scene.x - x) <= WIDTH / 2 && Math.abs(scene.y - y) <= HEIGHT / 2);
}
