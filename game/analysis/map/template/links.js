// The lines between scenes: downward inside a chapter, sideways from chapter to chapter, round where they lead back.

// Fills in `points` of every link (a start, then control, control, end for each piece) and the box around it.
function shapeLinks() {
  const anchors = spreadAnchors();
  for (const link of links) {
    const { source, target } = link;
    if (source === target) link.points = selfLoop(source);
    else if (source.chapter !== target.chapter) link.points = sideways(source, target);
    else if (target.y > source.y) link.points = downward(link, anchors);
    else link.points = backward(source, target);
    const xs = link.points.filter((_, place) => place % 2 === 0);
    const ys = link.points.filter((_, place) => place % 2 === 1);
    link.box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  }
}

// Links that leave or come side by side do not all do so at one point: a shift for each end of each link.
function spreadAnchors() {
  const shifts = new Map(links.map((link) => [link, { source: 0, target: 0 }]));
  const spread = (together, end, far) => {
    const step = Math.min(18, (WIDTH * 0.66) / together.length);
    together.sort((one, other) => far(one) - far(other));
    together.forEach((link, place) => { shifts.get(link)[end] = (place - (together.length - 1) / 2) * step; });
  };
  const isDown = (link) => link.source.chapter === link.target.chapter && link.target.y > link.source.y;
  for (const scene of scenes) {
    spread(scene.out.filter(isDown), "source", (link) => link.bends[0] ?? link.target.x);
    spread(scene.into.filter(isDown), "target", (link) => link.bends.at(-2) ?? link.source.x);
  }
  return shifts;
}

function downward(link, anchors) {
  const { source, target, bends } = link;
  const shift = anchors.get(link);
  const stops = [[source.x + shift.source, source.y + HEIGHT / 2]];
  for (let place = 0; place < bends.length; place += 2) {
    stops.push([bends[place], bends[place + 1] - HEIGHT / 2], [bends[place], bends[place + 1] + HEIGHT / 2]);
  }
  stops.push([target.x + shift.target, target.y - HEIGHT / 2]);
  const points = [...stops[0]];
  for (let place = 1; place < stops.length; place += 1) {
    const [[fromX, fromY], [toX, toY]] = [stops[place - 1], stops[place]];
    const half = (toY - fromY) / 2;
    points.push(fromX, fromY + half, toX, toY - half, toX, toY);
  }
  return points;
}

function sideways(source, target) {
  const side = target.x > source.x ? 1 : -1;
  const from = [source.x + (side * WIDTH) / 2, source.y];
  const to = [target.x - (side * WIDTH) / 2, target.y];
  const reach = side * Math.max(54, Math.abs(to[0] - from[0]) * 0.42);
  return [...from, from[0] + reach, from[1], to[0] - reach, to[1], ...to];
}

function backward(source, target) {
  const [left, width] = data.columns[source.chapter];
  const side = (source.x + target.x) / 2 >= left + width / 2 ? 1 : -1;
  const [from, to] = [source.x + (side * WIDTH) / 2, target.x + (side * WIDTH) / 2];
  const edge = side > 0 ? Math.max(from, to) : Math.min(from, to);
  const out = edge + side * Math.min(26 + Math.abs(source.y - target.y) * 0.08, 96);
  return [from, source.y + 8, out, source.y + 8, out, target.y + 8, to, target.y + 8];
}

function selfLoop({ x, y }) {
  const edge = x + WIDTH / 2;
  return [edge, y + 12, edge + 40, y + 30, edge + 40, y - 30, edge, y - 12];
}

function trace(context, { points }) {
  context.moveTo(points[0], points[1]);
  for (let place = 2; place < points.length; place += 6) {
    context.bezierCurveTo(points[place], points[place + 1], points[place + 2], points[place + 3], points[place + 4], points[place + 5]);
  }
}

// The head of the arrow, which stands on the edge of the scene it points at.
function traceHead(context, { points }, size) {
  const [tipX, tipY] = points.slice(-2);
  const [fromX, fromY] = points.slice(-4, -2);
  const length = Math.hypot(tipX - fromX, tipY - fromY) || 1;
  const [alongX, alongY] = [((tipX - fromX) / length) * size, ((tipY - fromY) / length) * size];
  context.moveTo(tipX, tipY);
  context.lineTo(tipX - alongX - alongY / 2, tipY - alongY + alongX / 2);
  context.lineTo(tipX - alongX + alongY / 2, tipY - alongY - alongX / 2);
  context.closePath();
}

// The link that passes within `reach` of a point, the nearest of them.
function linkAt(x, y, reach) {
  let nearest, least = reach;
  for (const link of links) {
    const [left, top, right, bottom] = link.box;
    if (x < left - reach || x > right + reach || y < top - reach || y > bottom + reach) continue;
    for (const [nextX, nextY] of alongLink(link)) {
      const distance = Math.hypot(nextX - x, nextY - y);
      if (distance < least) [nearest, least] = [link, distance];
    }
  }
  return nearest;
}

function* alongLink({ points }) {
  for (let place = 2; place < points.length; place += 6) {
    const [x0, y0, x1, y1, x2, y2, x3, y3] = points.slice(place - 2, place + 6);
    const pieces = Math.min(Math.ceil((Math.abs(x3 - x0) + Math.abs(y3 - y0)) / 12) + 4, 120);
    for (let piece = 0; piece <= pieces; piece += 1) {
      const t = piece / pieces, u = 1 - t;
      const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      yield [a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3];
    }
  }
}
