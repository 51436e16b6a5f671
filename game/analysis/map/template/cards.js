// The cards of the scenes: their colours, their names, and what makes one stand out.

const NAMES_FROM = 0.45, LINES_FROM = 0.75, ROUND_FROM = 0.3; // zooms: below, less of a card is drawn

function drawScenes(view) {
  const [x, y] = [WIDTH / 2 + 8, HEIGHT / 2 + 8];
  const linked = shown.selected && new Set([shown.selected, ...shown.selected.out.map((link) => link.target), ...shown.selected.into.map((link) => link.source)]);
  const trail = new Set(shown.trail);
  for (const scene of scenes) {
    if (!isSeen([scene.x - x, scene.y - y, scene.x + x, scene.y + y], view)) continue;
    const other = linked && !linked.has(scene) && !trail.has(scene);
    const aside = shown.matches && !shown.matches.has(scene) ? 0.28 : other ? 0.78 : 1;
    context.globalAlpha = aside;
    drawScene(scene, trail.has(scene));
  }
  context.globalAlpha = 1;
}

function drawScene(scene, onTrail) {
  const [left, top] = [scene.x - WIDTH / 2, scene.y - HEIGHT / 2];
  const ink = scene.nobody ? colours.bad : drawCard(scene, left, top);
  if (scene.nobody) outline(scene, left, top, 0, colours.bad, 1.4, [6, 4]);
  if (onTrail && scene !== shown.selected) outline(scene, left, top, 4, colours.accent, Math.max(2, 1.6 * finest()));
  const around = Math.max(5, 3 * finest());
  if (scene === shown.selected) outline(scene, left, top, around, colours.accent, Math.max(3, 2.6 * finest()));
  else if (scene === shown.hovered) outline(scene, left, top, around, colours.text, 1.5);
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
  if (camera.zoom < ROUND_FROM) context.rect(left - beyond, top - beyond, WIDTH + 2 * beyond, HEIGHT + 2 * beyond);
  else context.roundRect(left - beyond, top - beyond, WIDTH + 2 * beyond, HEIGHT + 2 * beyond, Math.max(radius, 2));
}

function outline(scene, left, top, beyond, colour, width, dashes = [], alpha = 1) {
  const before = context.globalAlpha;
  context.globalAlpha = before * alpha;
  cardPath(scene, left, top, beyond);
  context.setLineDash(camera.zoom < ROUND_FROM ? [] : dashes);
  context.strokeStyle = colour;
  context.lineWidth = Math.max(width, 1.2 * finest());
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
