// Hills, peaks, rocks, water, clouds: the ground that scenes stand on.
'use strict';
const { f, l, curve, polygon, P, n } = require('../core/shapes.cjs');
const { layered } = require('../core/noise.cjs');
const { hashOf } = require('../core/random.cjs');

// The height of a ridge at each x: gentle hills (sharp 0) or steep peaks (sharp 1).
function ridgeLine(r, w, y, height, sharp = 0.3, lumps = 3) {
  const seed = hashOf(String(r()));
  const points = [];
  const steps = 90;
  for (let i = 0; i <= steps; i++) {
    const x = (i / steps) * lumps;
    const soft = layered(x, 3.7, seed, 4) + 0.45;
    const hard = 1 - Math.abs(layered(x * 1.1, 9.1, seed + 5, 5)) * 2.2;
    points.push([(i / steps) * w * 1.04 - w * 0.02, y - height * Math.max(-0.3, soft * (1 - sharp) + hard * sharp)]);
  }
  return points;
}

// A ridge whose foot is lost in mist.
function ridge(r, c, y, height, colour, { sharp = 0.3, lumps = 3, foot = 0, depth = 0.35 } = {}) {
  const line = ridgeLine(r, c.w, y, height, sharp, lumps);
  const bottom = y + c.h * depth;
  const d = polygon([...line, [c.w * 1.02, bottom], [-c.w * 0.02, bottom]]);
  return { line, form: f(d, colour, { grad: [colour, 1, colour, foot], outline: P(line) }) };
}

// One steep mountain of the northern manner: a crown, shoulders, folds that the texture strokes follow.
function peak(r, x, y, width, height, colour, { foot = 0.05, strokes = 26, ink = '#2a2a2a' } = {}) {
  const left = [];
  const right = [];
  const crown = r.range(0.08, 0.2);
  for (let i = 0; i <= 8; i++) {
    const t = i / 8;
    const k = crown + (1 - crown) * t ** r.range(0.75, 1.25);
    left.push([x - (width / 2) * k * r.range(0.86, 1.1) + r.range(-3, 3), y - height * (1 - t)]);
    right.push([x + (width / 2) * k * r.range(0.86, 1.1) + r.range(-3, 3), y - height * (1 - t) * r.range(0.96, 1)]);
  }
  const top = [x + r.range(-0.05, 0.05) * width, y - height * 1.04];
  const body = f(`${curve([...left.slice().reverse(), top, ...right])}Z`, colour, {
    grad: [colour, 1, colour, foot],
    outline: curve([...left.slice(0, 6).reverse(), top, ...right.slice(0, 6)]),
  });
  const folds = [];
  for (let i = 0; i < strokes; i++) {
    const t = r() ** 0.8;
    const side = r.range(-0.42, 0.42);
    const px = x + side * width * (crown + t * (1 - crown));
    const py = y - height * (1 - t * 0.8) + height * 0.05;
    const length = height * r.range(0.06, 0.2) * (1.1 - t * 0.5);
    const lean = side * width * 0.22;
    folds.push(
      l(
        curve([
          [px, py],
          [px + lean * 0.35 + r.range(-4, 4), py + length * 0.5],
          [px + lean * 0.6, py + length],
        ]),
        ink,
        Math.max(1.2, width * r.range(0.006, 0.02)),
        { opacity: n((1 - t) * 0.6 + 0.12) },
      ),
    );
  }
  return { body, folds };
}

// A tall sea or garden rock, facets by lighter planes.
function rock(r, x, y, width, height, colour, light, { lean = 0 } = {}) {
  const pts = [];
  const count = 9;
  for (let i = 0; i <= count; i++) {
    const a = Math.PI * (1 - i / count);
    const k = r.range(0.78, 1.12);
    pts.push([x + (Math.cos(a) * width * k) / 2 + lean * Math.sin(a) * width, y - Math.sin(a) ** 0.8 * height * k]);
  }
  const planes = r.times(3, () => {
    const i = r.int(1, count - 2);
    const [a, b] = [pts[i], pts[i + 1]];
    return f(
      polygon([a, b, [(a[0] + b[0]) / 2 + r.range(-0.1, 0.1) * width, y - height * r.range(0.1, 0.45)]]),
      light,
      { opacity: 0.55 },
    );
  });
  return [f(polygon([...pts, [x + width * 0.5, y], [x - width * 0.5, y]]), colour), ...planes];
}

// Broken horizontal strokes: water seen from the shore, closer together far away.
function ripples(r, c, top, bottom, colour, count = 40, width = 2, opacity = 0.5) {
  return r.times(count, () => {
    const t = r();
    const y = top + (bottom - top) * t ** 1.4;
    const length = c.w * r.range(0.03, 0.14) * (0.4 + t);
    const x = r.range(-0.05, 1) * c.w;
    const lift = (2 + 7 * t) * c.u;
    const points = [
      [x, y],
      [x + length * 0.3, y - lift],
      [x + length * 0.62, y + lift * 0.6],
      [x + length, y - lift * 0.2],
    ];
    return l(curve(points), colour, width * c.u * (0.5 + t), { opacity: n(opacity * r.range(0.5, 1)) });
  });
}

// A wave with a curling crest, from left to right, in the manner of prints.
function swell(r, c, y, height, colour, crest) {
  const points = [];
  const lumps = r.range(2.2, 3.6);
  for (let i = 0; i <= 40; i++) {
    const x = i / 40;
    const s = Math.sin(x * lumps * Math.PI * 2 + r.range(0, 0.15));
    points.push([x * c.w * 1.04 - c.w * 0.02, y - height * (s > 0 ? s ** 1.5 : s * 0.5)]);
  }
  const form = f(`${curve(points)}L${c.w * 1.02} ${c.h * 1.02}L${-c.w * 0.02} ${c.h * 1.02}Z`, colour);
  const foam = [0, 9, 20].map(drop =>
    l(curve(points.map(([px, py]) => [px + drop * c.u * 0.5, py + drop * c.u + 3])), crest, (drop ? 2.2 : 5) * c.u, {
      opacity: drop ? 0.55 : 0.95,
    }),
  );
  return [form, ...foam];
}

// Lucky clouds: a row of scrolls.
function cloudScroll(x, y, size, colour, line) {
  const s = size;
  const d = `M${n(x - 2 * s)} ${n(y)}c0 ${n(-0.9 * s)} ${n(1.2 * s)} ${n(-1.1 * s)} ${n(1.3 * s)} ${n(-0.3 * s)}c${n(0.1 * s)} ${n(-1.5 * s)} ${n(1.9 * s)} ${n(-1.4 * s)} ${n(1.8 * s)} ${n(-0.05 * s)}c${n(0.6 * s)} ${n(-0.7 * s)} ${n(1.5 * s)} ${n(-0.2 * s)} ${n(1.1 * s)} ${n(0.35 * s)}z`;
  const curl = (cx, cy, k) =>
    l(
      `M${n(cx - k)} ${n(cy)}a${n(k)} ${n(k)} 0 1 1 ${n(k)} ${n(k)}a${n(k * 0.6)} ${n(k * 0.6)} 0 1 1 ${n(k * 0.1)} ${n(-k * 1.2)}`,
      line,
      s * 0.09,
    );
  return [f(d, colour), curl(x + 0.2 * s, y - 0.55 * s, 0.38 * s), curl(x - 1.2 * s, y - 0.2 * s, 0.26 * s)];
}

// A flat bank of mist: lens upon lens.
function mist(r, c, y, colour, count = 5, opacity = 0.8) {
  return r.times(count, () => {
    const width = c.w * r.range(0.25, 0.7);
    const x = r.range(-0.1, 0.9) * c.w;
    const yy = y + r.range(-0.03, 0.03) * c.h;
    return f(
      curve(
        [
          [x, yy],
          [x + width * 0.5, yy - c.h * 0.018],
          [x + width, yy],
          [x + width * 0.5, yy + c.h * 0.02],
        ],
        true,
      ),
      colour,
      { opacity },
    );
  });
}

module.exports = { ridge, ridgeLine, peak, rock, ripples, swell, cloudScroll, mist };
