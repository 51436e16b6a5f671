// What colour everything has on the canvas: by how likely it is, or by what is so and what it is taken for.

const NAMES = ["ground", "band", "edge", "text", "dim", "accent", "cool", "bad", "link", "panel", "ink-dark",
  "ink-light", "odds-0", "odds-1", "odds-2", "odds-3", "odds-4", "unknown", "waking", "dream"];
const RAREST = 5; // a hundred thousandth has the last colour of the scale
const TICKS = [[1, "100 %"], [0.1, "10 %"], [0.01, "1 %"], [0.001, "0.1 %"], [1e-5, "0.001 %"]];

let colours = {};
let colouring = "odds";
const inks = new Map();

// Asks the style sheet, which knows whether it is light or dark.
function readColours() {
  const probe = element("span", { hidden: true });
  document.body.append(probe);
  colours = {};
  for (const name of NAMES) {
    probe.style.color = `var(--${name})`;
    colours[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  inks.clear();
  scenes.forEach((scene) => { scene.fills = undefined; });
}

// One colour, or two: what is so on the left, what it is taken for on the right.
function fillsOf(scene) {
  scene.fills ??= colouring === "odds" ? [oddsColour(oddsOf(scene))] : truthColours(scene);
  return scene.fills;
}

function colourBy(what) {
  colouring = what;
  scenes.forEach((scene) => { scene.fills = undefined; });
}

function oddsColour({ ever, times }) {
  const share = ever ?? (times === undefined ? undefined : Math.min(times, 1));
  return share === undefined ? colours.unknown : scaleColour(placeOf(share));
}

// On the scale: by how many times rarer than certain, with more room for what happens often.
function placeOf(share) {
  return 1 - Math.min(-Math.log10(Math.max(share, 1e-9)) / RAREST, 1) ** 0.6;
}

// From 0, the rarest, to 1, what happens to everybody.
function scaleColour(place) {
  const along = Math.min(Math.max(place, 0), 1) * 4;
  const low = Math.min(Math.floor(along), 3);
  return mixed(colours[`odds-${low}`], colours[`odds-${low + 1}`], along - low);
}

function truthColours(scene) {
  const known = (what) => (what ? colours[what] : colours.unknown);
  return scene.seems && scene.seems !== scene.truth ? [known(scene.truth), known(scene.seems)] : [known(scene.truth)];
}

function mixed(under, over, share) {
  const low = channels(under), high = channels(over);
  return `rgb(${low.map((value, place) => Math.round(value + (high[place] - value) * share)).join(",")})`;
}

function channels(colour) {
  return colour.match(/[\d.]+/g).slice(0, 3).map(Number);
}

// Words on a colour are dark or light, whichever can be read.
function inkOn(colour) {
  if (!inks.has(colour)) {
    const own = luminance(colour);
    const contrast = (ink) => {
      const other = luminance(ink);
      return (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05);
    };
    const [dark, light] = [colours["ink-dark"], colours["ink-light"]];
    inks.set(colour, contrast(dark) >= contrast(light) ? dark : light);
  }
  return inks.get(colour);
}

function luminance(colour) {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function drawLegend() {
  const kinds = [
    element("span", {}, element("i", { class: "ending" }), "ending"),
    element("span", {}, element("i", { class: "nobody" }), "nobody comes here"),
    ...(findings.length ? [element("span", {}, element("i", { class: "told" }, "▲ ●"), "an error, a warning")] : []),
  ];
  const legend = document.getElementById("legend");
  legend.replaceChildren(...(colouring === "odds" ? oddsLegend() : truthLegend()), element("div", { class: "kinds" }, kinds));
}

function oddsLegend() {
  const stops = [0, 1, 2, 3, 4].map((number) => colours[`odds-${number}`]);
  const scale = element("div", { class: "scale" });
  scale.style.background = `linear-gradient(90deg, ${stops.join(", ")})`;
  const ticks = element("div", { class: "ticks" }, TICKS.map(([share, words]) => {
    const tick = element("span", {}, words);
    tick.style.left = `${100 * placeOf(share)}%`;
    return tick;
  }));
  const by = data.plays ? `how many of ${readable(data.plays)} plays by chance came here` : "how likely a play by chance comes here";
  if (!scenes.some((scene) => scene.odds !== undefined)) return [element("div", {}, "odds were not worked out")];
  return [element("div", {}, by), scale, ticks];
}

function truthLegend() {
  const sample = (...names) => {
    const made = element("i");
    const [left, right] = [colours[names[0]], colours[names.at(-1)]];
    made.style.background = `linear-gradient(100deg, ${left} 50%, ${right} 50%)`;
    return made;
  };
  return [element("div", { class: "kinds" },
    element("span", {}, sample("waking"), "awake"),
    element("span", {}, sample("dream"), "a dream"),
    element("span", {}, sample("waking", "dream"), "awake, taken for a dream"),
    element("span", {}, sample("dream", "waking"), "a dream, taken for waking"),
    element("span", {}, sample("unknown"), "not said"))];
}
