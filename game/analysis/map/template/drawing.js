// Drawing, only when something has changed, only what can be seen, and no more of it than can be made out.

const NAMES_FROM = 0.45, LINES_FROM = 0.75, ROUND_FROM = 0.3, HEADS_FROM = 0.35; // zooms
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

function drawLinks(view) {
  const near = nearby();
  const faint = near ? 0.3 : 1;
  const seen = links.filter((link) => isSeen(link.box, view));
  const plain = seen.filter((link) => !near?.has(link) && !shown.trailLinks.has(link));
  const far = (link) => Math.abs(link.source.chapter - link.target.chapter) > 1;
  strokeLinks(plain.filter((link) => !link.unused && !far(link)), colours.link, 1.1, 0.62 * faint);
  strokeLinks(plain.filter((link) => !link.unused && far(link)), colours.link, 1, 0.26 * faint);
  strokeLinks(plain.filter((link) => link.unused), colours.bad, 1.1, 0.6 * faint, [5, 5]);
  for (const link of seen) {
    if (!near?.has(link) || shown.trailLinks.has(link)) continue;
    const colour = link.unused ? colours.bad : link === shown.hoveredLink ? colours.text
      : link.source === shown.selected ? colours.accent : colours.cool;
    strokeLinks([link], colour, 1.9, 1, link.unused ? [5, 5] : []);
  }
  strokeLinks(seen.filter((link) => shown.trailLinks.has(link)), colours.accent, 3, 1);
}

// The links of what is selected, or under the pointer; undefined if nothing is.
function nearby() {
  if (!shown.selected && !shown.hoveredLink) return undefined;
  const own = shown.selected ? [...shown.selected.out, ...shown.selected.into] : [];
  return new Set(shown.hoveredLink ? [...own, shown.hoveredLink] : own);
}

function strokeLinks(some, colour, width, alpha, dashes = []) {
  if (!some.length) return;
  const { zoom } = camera;
  context.globalAlpha = alpha;
  context.strokeStyle = colour;
  context.fillStyle = colour;
  context.lineWidth = Math.max(width, 0.8 / zoom);
  context.setLineDash(dashes);
  context.beginPath();
  for (const link of some) trace(context, link);
  context.stroke();
  if (zoom >= HEADS_FROM) {
    context.beginPath();
    for (const link of some) traceHead(context, link, 6 + width * 1.5);
    context.fill();
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function isSeen([left, top, right, bottom], view) {
  return left < view[2] && right > view[0] && top < view[3] && bottom > view[1];
}

function drawScenes(view) {
  const [x, y] = [WIDTH / 2 + 8, HEIGHT / 2 + 8];
  const linked = shown.selected && new Set([shown.selected, ...shown.selected.out.map((link) => link.target), ...shown.selected.into.map((link) => link.source)]);
  const trail = new Set(shown.trail);
  for (const scene of scenes) {
    if (!isSeen([scene.x - x, scene.y - y, scene.x + x, scene.y + y], view)) continue;
    const other = linked && !linked.has(scene) && !trail.has(scene);
    const aside = shown.matches && !shown.matches.has(scene) ? 0.28 : other ? 0.66 : 1;
    context.globalAlpha = aside;
    drawScene(scene, trail.has(scene));
  }
  context.globalAlpha = 1;
}

function drawScene(scene, onTrail) {
  const [left, top] = [scene.x - WIDTH / 2, scene.y - HEIGHT / 2];
  const ink = scene.nobody ? colours.bad : drawCard(scene, left, top);
  if (scene.nobody) outline(scene, left, top, 0, colours.bad, 1.4, [6, 4]);
  if (onTrail && scene !== shown.selected) outline(scene, left, top, 4, colours.accent, 2);
  if (scene === shown.selected) outline(scene, left, top, 5, colours.accent, 3);
  else if (scene === shown.hovered) outline(scene, left, top, 4, colours.text, 1.5);
  if (scene.told.length && camera.zoom >= 0.12) drawBadge(scene);
  if (camera.zoom >= NAMES_FROM) drawWords(scene, left, ink);
}

// The card in its colours; the ink that can be read on it.
function drawCard(scene, left, top) {
  const fills = fillsOf(scene);
  if (camera.zoom < ROUND_FROM) {
    context.fillStyle = fills[0];
    context.fillRect(left, top, WIDTH, HEIGHT);
    if (fills[1]) {
      context.fillStyle = fills[1];
      context.fillRect(scene.x, top, WIDTH / 2, HEIGHT);
    }
    return "";
  }
  cardPath(scene, left, top, 0);
  context.fillStyle = fills[1] ? halves(scene, fills) : fills[0];
  context.fill();
  if (scene.ending !== undefined) outline(scene, left, top, -4, inkOn(fills[0]), 1, [], 0.55);
  if (scene.number === story.start) drawStart(scene, left, inkOn(fills[0]));
  return inkOn(fills[0]);
}

function halves(scene, [first, second]) {
  const gradient = context.createLinearGradient(scene.x + 44, scene.y - 6, scene.x + 48, scene.y + 6);
  gradient.addColorStop(0.5, first);
  gradient.addColorStop(0.5, second);
  return gradient;
}

function cardPath(scene, left, top, beyond) {
  const radius = (scene.ending === undefined ? 9 : HEIGHT / 2) + beyond;
  context.beginPath();
  context.roundRect(left - beyond, top - beyond, WIDTH + 2 * beyond, HEIGHT + 2 * beyond, Math.max(radius, 2));
}

function outline(scene, left, top, beyond, colour, width, dashes = [], alpha = 1) {
  const before = context.globalAlpha;
  context.globalAlpha = before * alpha;
  cardPath(scene, left, top, beyond);
  context.setLineDash(dashes);
  context.strokeStyle = colour;
  context.lineWidth = Math.max(width, 1 / camera.zoom);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = before;
}

function drawStart(scene, left, ink) {
  context.fillStyle = ink;
  context.beginPath();
  context.moveTo(left + 8, scene.y - 5);
  context.lineTo(left + 15, scene.y);
  context.lineTo(left + 8, scene.y + 5);
  context.fill();
}

// A triangle for an error, a dot for a warning.
function drawBadge(scene) {
  const [x, y] = [scene.x + WIDTH / 2 - 5, scene.y - HEIGHT / 2 + 3];
  context.fillStyle = colours.bad;
  context.strokeStyle = colours.band;
  context.lineWidth = 3;
  context.beginPath();
  if (scene.told.some((finding) => finding.severity === "error")) {
    context.moveTo(x, y - 9);
    context.lineTo(x + 9, y + 6);
    context.lineTo(x - 9, y + 6);
    context.closePath();
  } else context.arc(x, y, 4.5, 0, 7);
  context.stroke();
  context.fill();
}

function drawWords(scene, left, ink) {
  const two = camera.zoom >= LINES_FROM;
  const size = two ? 14 : camera.zoom >= 0.58 ? 18 : 23; // what is far away is written larger
  const starts = scene.number === story.start ? 10 : 0;
  const inset = scene.ending === undefined ? 12 : 20;
  const room = WIDTH - 2 * inset - starts;
  context.fillStyle = ink;
  context.textBaseline = "middle";
  context.font = scene.ending === undefined ? `600 ${size}px ${SANS}` : `italic ${size + 1}px ${SERIF}`;
  scene.headings ??= {};
  scene.headings[size] ??= shortened(scene.ending === undefined ? scene.id : story.endings[scene.ending].title, room);
  context.fillText(scene.headings[size], left + inset + starts, two ? scene.y - 8 : scene.y + 1);
  if (!two) return;
  const before = context.globalAlpha;
  context.globalAlpha = before * 0.82;
  context.font = `12px ${SANS}`;
  scene.second ??= shortened(secondLine(scene), room);
  context.fillText(scene.second, left + inset + starts, scene.y + 11);
  context.globalAlpha = before;
}

function secondLine(scene) {
  const odds = oddsOf(scene);
  const often = odds.ever === undefined && odds.times !== undefined ? `× ${odds.times}` : percent(odds.ever);
  const offered = scene.choices.length ? counted(scene.choices.length, "choice") : "";
  return [scene.nobody ? "nobody" : often, scene.ending === undefined ? offered : scene.id].filter(Boolean).join(" · ");
}

function shortened(words, room) {
  if (context.measureText(words).width <= room) return words;
  let end = words.length;
  while (end > 1 && context.measureText(`${words.slice(0, end)}…`).width > room) end -= 1;
  return `${words.slice(0, end)}…`;
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
    context.font = `${next - left < 150 ? 13 : 19}px ${SERIF}`;
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
