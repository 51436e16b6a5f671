// Where on the map one looks, and from how near. Screen points are pixels of the page, not of the device.

const NEAREST = 2.5;
const canvas = document.getElementById("map");
const camera = { x: 0, y: 0, zoom: 1, width: 0, height: 0 };
const calm = matchMedia("(prefers-reduced-motion: reduce)");
let flight; // where the camera is going: {from, to, since, lasts}

const world = data.columns.reduce((all, [x, width, height]) => ({
  right: Math.max(all.right, x + width),
  bottom: Math.max(all.bottom, height),
}), { right: WIDTH, bottom: HEIGHT });

function farthest() {
  return Math.min(0.5, whole().zoom * 0.7);
}

// The view of everything, beside what lies over the map.
function whole() {
  const [width, height] = [free(), freeHeight()];
  const zoom = Math.min((width - 60) / world.right, (height - 120) / world.bottom, 1.1);
  return centred(world.right / 2, world.bottom / 2 - 26 / zoom, Math.max(zoom, 0.01));
}

// A view with this point in the middle of what the panel leaves free.
function centred(x, y, zoom) {
  return { x: x + (camera.width - free()) / 2 / zoom, y: y + (camera.height - freeHeight()) / 2 / zoom, zoom };
}

// The panel lies on the right, or on a narrow page at the bottom.
const narrow = matchMedia("(max-width: 860px)");

function free() {
  return narrow.matches ? camera.width : camera.width - document.getElementById("panel").offsetWidth;
}

function freeHeight() {
  return narrow.matches ? camera.height - document.getElementById("panel").offsetHeight : camera.height;
}

function toScreen(x, y) {
  return [(x - camera.x) * camera.zoom + camera.width / 2, (y - camera.y) * camera.zoom + camera.height / 2];
}

function toWorld(x, y) {
  return [(x - camera.width / 2) / camera.zoom + camera.x, (y - camera.height / 2) / camera.zoom + camera.y];
}

function pan(x, y) {
  flight = undefined;
  camera.x -= x / camera.zoom;
  camera.y -= y / camera.zoom;
  keepInside();
}

// Nearer or farther; what is under the point stays there.
function zoomAt(x, y, factor) {
  flight = undefined;
  const [before, above] = toWorld(x, y);
  camera.zoom = Math.min(Math.max(camera.zoom * factor, farthest()), NEAREST);
  const [after, under] = toWorld(x, y);
  camera.x += before - after;
  camera.y += above - under;
  keepInside();
}

function keepInside() {
  camera.x = Math.min(Math.max(camera.x, 0), world.right);
  camera.y = Math.min(Math.max(camera.y, 0), world.bottom);
}

// Go there, gently unless somebody prefers to be there at once.
function fly(view, lasts = 420) {
  const from = { x: camera.x, y: camera.y, zoom: camera.zoom };
  if (calm.matches || !camera.width) {
    Object.assign(camera, view);
    flight = undefined;
  } else {
    flight = { from, to: view, since: performance.now(), lasts };
  }
  redraw();
}

// One frame on the way; whether there is more of it.
function flyOn(now) {
  if (!flight) return false;
  const time = Math.min(Math.max((now - flight.since) / flight.lasts, 0), 1);
  const eased = 1 - (1 - time) ** 3;
  const { from, to } = flight;
  camera.zoom = from.zoom * (to.zoom / from.zoom) ** eased;
  camera.x = from.x + (to.x - from.x) * eased;
  camera.y = from.y + (to.y - from.y) * eased;
  if (time === 1) flight = undefined;
  return Boolean(flight);
}

let coarse = false; // fewer pixels than the device has, for a picture that moves

function setCoarse(to) {
  coarse = to;
  fitCanvas();
}

// The canvas has as many pixels as the device shows, and as many units as the page.
function fitCanvas() {
  const box = canvas.getBoundingClientRect();
  const ratio = coarse ? 1 : devicePixelRatio || 1;
  const first = !camera.width;
  [camera.width, camera.height] = [box.width, box.height];
  canvas.width = Math.round(box.width * ratio);
  canvas.height = Math.round(box.height * ratio);
  if (first) Object.assign(camera, opening());
}

// First the whole map, if it can be read; else its beginning.
function opening() {
  const all = whole();
  if (all.zoom >= 0.6) return all;
  const start = scenes[story.start];
  const zoom = 0.8;
  const [wide, high] = [camera.width / zoom / 2, camera.height / zoom / 2];
  return {
    x: Math.max(Math.min(start.x, world.right + 30 - wide), wide - 30),
    y: Math.max(Math.min(start.y, world.bottom + 30 - high), high - 80 / zoom),
    zoom,
  };
}
