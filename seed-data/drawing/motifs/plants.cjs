// Trees, branches, flowers, leaves and fruit.
'use strict';
const { f, d, l, at, curve, ellipse, blob, ribbon, leaf, polygon, n } = require('../core/shapes.cjs');
const { light, blend } = require('../core/pixels.cjs');

const petals = (count, make, from = -Math.PI / 2) => Array.from({ length: count }, (_, i) => make(from + (i / count) * Math.PI * 2, i));

// Flower heads, about 20 units across, centred.
const Flowers = {
  plum: (r, c, p) => [
    ...petals(5, a => f(ellipse(Math.cos(a) * 5.4, Math.sin(a) * 5.4, 4.9), light(c, r.range(-0.05, 0.2)))),
    d(ellipse(0, 0, 2.2), p.accent2), ...petals(9, a => l(`M0 0L${n(Math.cos(a) * 5.5)} ${n(Math.sin(a) * 5.5)}`, light(c, -0.35), 0.5)), ...petals(9, a => d(ellipse(Math.cos(a) * 5.6, Math.sin(a) * 5.6, 0.8), p.accent2)),
  ],
  cherry: (r, c, p) => [...petals(5, a => f(leaf(0, 0, 10.5, 8.5, a, 0.75), light(c, r.range(0, 0.35)))), d(ellipse(0, 0, 1.8), blend(c, p.accent, 0.6)), ...petals(7, a => l(`M0 0L${n(Math.cos(a) * 4)} ${n(Math.sin(a) * 4)}`, blend(c, p.accent, 0.5), 0.4))],
  peony: (r, c, p) => [
    ...[13, 10.4, 8, 5.6, 3.4].flatMap((radius, ring) => petals(9 - ring, a => f(blob(r, Math.cos(a) * radius * 0.62, Math.sin(a) * radius * 0.55, radius * 0.52, radius * 0.46, 0.16, 8), light(c, [-0.18, 0, 0.16, 0.3, 0.1][ring] + r.range(-0.04, 0.04))), ring * 0.6)),
    ...petals(6, a => d(ellipse(Math.cos(a) * 1.6, Math.sin(a) * 1.4, 0.8), p.accent2)),
  ],
  lotus: (r, c, p) => [
    ...[-78, 78, -56, 56].map(a => f(leaf(0, 6, 17, 8, ((a - 90) * Math.PI) / 180, 0.6), light(c, 0.02))), ...[-34, 34, -14, 16].map(a => f(leaf(0, 6, 19, 8.5, ((a - 90) * Math.PI) / 180, 0.62), light(c, 0.22))),
    f(leaf(0, 7, 17, 8.5, -Math.PI / 2, 0.62), light(c, 0.42)), ...[-1, 1].map(s => f(leaf(0, 7, 12, 7, -Math.PI / 2 + s * 0.95, 0.6), light(c, 0.36))), ...[-0.2, 0.2, 0].map(a => l(`M0 6Q${n(a * 12)} -2 ${n(a * 20)} -8`, light(c, -0.2), 0.4)),
  ],
  chrysanthemum: (r, c) => [13, 10.5, 8, 5.4, 3].flatMap((radius, ring) => petals(20 - ring * 3, a => f(leaf(0, 0, radius, 2.8, a + r.range(-0.08, 0.08), 0.7), light(c, -0.2 + ring * 0.12)), ring)),
  magnolia: (r, c) => [-62, 62, -36, 36, 0].map((a, i) => f(leaf(0, 6, 18 - (i === 4 ? 2 : 0), 9.5, ((a - 90) * Math.PI) / 180, 0.6), light(c, i * 0.09))),
  kapok: (r, c, p) => [...petals(5, a => f(leaf(0, 0, 13, 9.5, a, 0.66), light(c, r.range(-0.12, 0.12)))), d(ellipse(0, 0, 2.6), p.accent2), ...petals(11, a => l(`M0 0L${n(Math.cos(a) * 5)} ${n(Math.sin(a) * 5)}`, p.accent2, 0.7))],
  camellia: (r, c, p) => [...[10, 7.4].flatMap((radius, ring) => petals(6, a => f(blob(r, Math.cos(a) * radius * 0.5, Math.sin(a) * radius * 0.5, radius * 0.56, radius * 0.52, 0.1, 7), light(c, ring * 0.14)), ring * 0.5)), ...petals(8, a => d(ellipse(Math.cos(a) * 2, Math.sin(a) * 2, 1), p.accent2)), d(ellipse(0, 0, 1.6), p.accent2)],
  azalea: (r, c) => [...petals(5, a => f(leaf(0, 0, 11, 7.5, a, 0.62), light(c, r.range(-0.1, 0.18)))), ...petals(6, a => l(`M0 0L${n(Math.cos(a) * 6)} ${n(Math.sin(a) * 6 + 1)}`, light(c, -0.4), 0.5))],
  gardenia: (r, c, p) => [...[11, 8.4, 5.4].flatMap((radius, ring) => petals(6, a => f(leaf(0, 0, radius, 7 - ring, a, 0.62), light(c, -0.06 + ring * 0.05)), ring * 0.5)), d(ellipse(0, 0, 1.2), p.accent2)],
  sunflower: (r, c, p) => [...[0, 0.16].flatMap(o => petals(17, a => f(leaf(0, 0, 14.5 + r.range(-2, 1), 4.2, a, 0.66), light(c, o * 1.4)), o)), f(ellipse(0, 0, 6.8), p.wood), ...petals(20, (a, i) => d(ellipse(Math.cos(a * 7) * (i % 6), Math.sin(a * 7) * (i % 6), 0.6), p.dark))],
  lily: (r, c, p) => [...petals(6, a => f(leaf(0, 0, 15, 5.6, a, 0.45), light(c, r.range(0, 0.12)))), ...petals(6, a => l(`M0 0L${n(Math.cos(a + 0.5) * 7)} ${n(Math.sin(a + 0.5) * 7)}`, p.leaf2, 0.5)), ...petals(6, a => d(ellipse(Math.cos(a + 0.5) * 7, Math.sin(a + 0.5) * 7, 1.1, 0.8), p.accent))],
};

// Fruit, about 20 units across.
const Fruits = {
  persimmon: (r, p) => [f('M-10 1C-10 -7 -5 -9 0 -8C5 -9 10 -7 10 1C10 7 5 9 0 9C-5 9 -10 7 -10 1Z', '#d9702b'), d('M-6 -3Q-3 -6 1 -5Q-4 -2 -6 -3Z', '#f6b071'), f('M0 -7L-5 -9L-1 -10L0 -14L2 -10L6 -9Z', '#6b6a35')],
  pomegranate: r => [f('M-10 2C-10 -6 -5 -9 0 -9C5 -9 10 -6 10 2C10 8 5 10 0 10C-5 10 -10 8 -10 2Z', '#c0392f'), f('M-3 -8L-4 -14L-1 -11L0 -15L1 -11L4 -14L3 -8Z', '#a52f2a'), d('M1 -4L8 2L3 8L-2 3Z', '#f2d3b4'), ...[[2, -1], [5, 1], [2, 3], [4, 5], [1, 6]].map(([x, y]) => d(ellipse(x, y, 1.3), '#b01f35')), d('M-7 -2Q-6 -6 -3 -6Q-6 -3 -7 -2Z', '#e88d72')],
  loquat: () => [f(ellipse(0, 0, 7, 8), '#e6a536'), d('M-4 -3Q-2 -6 1 -5Q-2 -3 -4 -3Z', '#fbdc92'), d(ellipse(0, 7, 1.5, 1), '#5b432a')],
  apple: (r, p) => [f('M0 -6C6 -10 11 -5 10 2C9 8 4 10 0 9C-4 10 -9 8 -10 2C-11 -5 -6 -10 0 -6Z', p.flower), d('M-6 -2Q-5 -5 -2 -5Q-5 -2 -6 -2Z', light(p.flower, 0.6)), l('M0 -6Q1 -10 3 -12', p.wood, 1.2)],
  orange: () => [f(ellipse(0, 0, 9.4), '#e48a2a'), d('M-5 -3Q-3 -6 0 -6Q-4 -3 -5 -3Z', '#ffd69a'), d(ellipse(1, -1, 0.8), '#8a5a1c'), d(leaf(1, -6, 9, 4, -0.6), '#5d7a3a')],
  grapes: (r, p) => r.times(16, i => { const row = Math.floor((Math.sqrt(8 * i + 1) - 1) / 2); const k = i - (row * (row + 1)) / 2; return [f(ellipse(-((4 - row) * 2.3) + k * 4.6, row * -4.2 + 20 - 6, 2.9), blend('#5b3a78', '#8a5fa3', r())), d(ellipse(-((4 - row) * 2.3) + k * 4.6 - 0.9, row * -4.2 + 13, 0.7), '#d9c9ea')]; }).flat(),
  haw: () => [f(ellipse(0, 0, 8), '#b8231f'), d('M-4 -3Q-2 -6 1 -5Q-2 -2 -4 -3Z', '#f4b6a0'), d(ellipse(0, 6.4, 1.6, 1.1), '#5b2218')],
};

// A leafy or flowering branch from a point, growing along the angle, with twigs and what they bear.
function branch(r, p, x, y, length, angle, { bear, leafShape, density = 1, wood = p.wood, depth = 0, thick = 1, bearSize = 1 } = {}) {
  const pts = [];
  let a = angle;
  const steps = 8;
  let [px, py] = [x, y];
  for (let i = 0; i <= steps; i++) {
    pts.push([px, py]);
    a += r.range(-0.3, 0.3) + (i % 3 === 1 ? r.range(-0.32, 0.32) : 0);
    px += (Math.cos(a) * length) / steps;
    py += (Math.sin(a) * length) / steps;
  }
  const width = length * 0.055 * thick * (depth ? 0.75 : 1);
  const wooden = [f(ribbon(pts, t => width * (1 - 0.82 * t) * (1 + 0.2 * Math.sin(t * 20))), wood)];
  const bearing = [];
  pts.slice(depth ? 2 : 3).forEach(([bx, by], i) => {
    if (depth < 2 && r.maybe(depth ? 0.4 : 0.75)) {
      const twig = branch(r, p, bx, by, length * r.range(0.28, 0.5), angle + r.sign() * r.range(0.45, 1.1), { bear, leafShape, density, wood, depth: depth + 1, thick, bearSize });
      wooden.push(...twig.wooden);
      bearing.push(...twig.bearing);
    }
    if (leafShape) for (let k = 0; k < 2 * density; k++) bearing.push(leafShape(r, bx + r.range(-6, 6), by + r.range(-6, 6), angle));
    if (bear && (depth > 0 || i > 2)) for (let k = 0; k < density; k++) if (r.maybe(0.72)) bearing.push(at(bx + r.range(-10, 10), by + r.range(-10, 10), r.range(0.75, 1.2) * bearSize, bear(r), { turn: r.range(-50, 50) }));
  });
  return { wooden, bearing };
}

const plainLeaf = (p, size = 16) => (r, x, y, a) => { const t = a + r.range(-1.5, 1.5); const s = size * r.range(0.7, 1.2); return [f(leaf(x, y, s, s * 0.42, t), r.pick([p.leaf, p.leaf2, blend(p.leaf, p.leaf2, 0.5)])), l(`M${n(x)} ${n(y)}L${n(x + Math.cos(t) * s * 0.85)} ${n(y + Math.sin(t) * s * 0.85)}`, light(p.leaf, -0.3), 0.6)]; };
const serrated = plainLeaf;

// A lotus leaf seen from the side and above, with its veins; about 100 across.
function lotusLeaf(r, colour, { tilt = 0.4, torn = 0.08 } = {}) {
  const rim = r.times(16, i => { const a = (i / 16) * Math.PI * 2; const k = 1 + r.range(-torn, torn); return [Math.cos(a) * 50 * k, Math.sin(a) * 50 * tilt * k]; });
  return [f(curve(rim, true), colour, { grad: [light(colour, 0.12), 1, light(colour, -0.22), 1] }), ...rim.filter((_, i) => i % 2).map(([x, y]) => l(`M0 ${n(-3 * tilt)}Q${n(x * 0.5)} ${n(y * 0.5 - 4)} ${n(x * 0.9)} ${n(y * 0.9)}`, light(colour, -0.35), 0.8)), d(ellipse(0, -3 * tilt, 3, 2), light(colour, 0.35))];
}
const lotusPod = (c, dark) => [f('M-9 -6Q0 -11 9 -6Q8 5 2 11L-2 11Q-8 5 -9 -6Z', c), f(ellipse(0, -6, 9, 3.6), light(c, 0.18)), ...[-5, 0, 5].map(x => d(ellipse(x, -6, 1.4, 1), dark)), ...[-2.5, 2.5].map(x => d(ellipse(x, -7.6, 1.2, 0.8), dark))];

// A bamboo stalk with its joints and groups of leaves.
function bamboo(r, x, y, height, width, colour, leafColour) {
  const joints = r.int(6, 9);
  const lean = r.range(-0.08, 0.08);
  const parts = [];
  for (let i = 0; i < joints; i++) {
    const [y0, y1] = [y - (height * i) / joints, y - (height * (i + 0.94)) / joints];
    const shift = v => x + lean * (y - v);
    parts.push(f(`M${n(shift(y0) - width / 2)} ${n(y0)}Q${n(shift(y0) - width * 0.36)} ${n((y0 + y1) / 2)} ${n(shift(y1) - width * 0.5)} ${n(y1)}L${n(shift(y1) + width * 0.5)} ${n(y1)}Q${n(shift(y0) + width * 0.36)} ${n((y0 + y1) / 2)} ${n(shift(y0) + width / 2)} ${n(y0)}Z`, light(colour, r.range(-0.08, 0.12))));
    if (i > 1 && r.maybe(0.85)) parts.push(bambooSpray(r, shift(y1), y1, width * r.range(5, 9), r.sign(), leafColour));
  }
  return parts;
}
function bambooSpray(r, x, y, size, side, colour) {
  const tip = [x + side * size * 0.8, y - size * 0.35];
  const leaves = r.times(r.int(4, 7), () => { const t = r.range(0.4, 1.05); return f(leaf(x + (tip[0] - x) * t, y + (tip[1] - y) * t, size * r.range(0.6, 1), size * 0.12, Math.PI / 2 - side * r.range(0.15, 1.15), 0.35), light(colour, r.range(-0.15, 0.25))); });
  return [l(`M${n(x)} ${n(y)}L${n(tip[0])} ${n(tip[1])}`, colour, size * 0.02), ...leaves].flat();
}

// A tree: a trunk with boughs, and a crown of clumps (or bare).
function tree(r, p, height, { crown = p.leaf, bare = false, wide = 0.6, clumps = 14, trunk = p.wood } = {}) {
  const wood = branch(r, { ...p, wood: trunk }, 0, 0, height * 0.85, -Math.PI / 2 + r.range(-0.1, 0.1), { thick: bare ? 1.3 : 1.5, wood: trunk });
  if (bare) return wood.wooden;
  const clump = r.times(clumps, (i, t) => { const a = r.range(0, Math.PI * 2); const k = Math.sqrt(r()); return f(blob(r, Math.cos(a) * k * height * wide * 0.5, -height * 0.7 + Math.sin(a) * k * height * 0.26, height * r.range(0.1, 0.17), height * r.range(0.08, 0.13), 0.2, 9), light(crown, r.range(-0.18, 0.22) - Math.sin(a) * k * 0.15)); });
  return [...wood.wooden, ...clump];
}
// A pine of the mountain painters: a bent trunk, flat fans of needles.
function pine(r, height, trunk, needle) {
  const pts = [[0, 0]]; let x = 0;
  for (let i = 1; i <= 6; i++) pts.push([(x += r.range(-0.09, 0.11) * height), (-height * i) / 6.5]);
  const fan = (cx, cy, s) => [f(`M${n(cx - s)} ${n(cy)}Q${n(cx)} ${n(cy - s * 0.75)} ${n(cx + s)} ${n(cy)}Q${n(cx)} ${n(cy + s * 0.22)} ${n(cx - s)} ${n(cy)}Z`, needle, { opacity: 0.8 }), l(r.times(11, (i, t) => `M${n(cx - s * 0.1 + t * s * 0.2)} ${n(cy)}L${n(cx - s * 1.05 + t * s * 2.1)} ${n(cy - s * 0.62 * Math.sin(0.25 + t * 2.6))}`).join(''), light(needle, -0.35), s * 0.045)];
  const fans = pts.slice(2).flatMap(([px, py]) => r.times(3, () => { const side = r.sign() * r.range(0.06, 0.34) * height; return [l(`M${n(px)} ${n(py)}Q${n(px + side * 0.6)} ${n(py + 4)} ${n(px + side)} ${n(py - 2)}`, trunk, height * 0.014), fan(px + side, py - r.range(0, 0.05) * height, height * r.range(0.08, 0.14))]; }).flat(2));
  return [f(ribbon(pts, t => height * 0.07 * (1 - 0.75 * t)), trunk), ...fans];
}
const reed = (r, x, y, height, colour, plume) => { const b = r.range(-0.3, 0.3) * height * 0.5; const top = [x + b, y - height]; return [l(`M${n(x)} ${n(y)}Q${n(x)} ${n(y - height * 0.6)} ${n(top[0])} ${n(top[1])}`, colour, height * 0.008), f(leaf(x, y - height * 0.25, height * 0.5, height * 0.03, -Math.PI / 2 + r.range(-0.6, 0.6)), colour), f(leaf(top[0], top[1] + height * 0.05, height * 0.22, height * 0.055, -Math.PI / 2 + (b > 0 ? 1 : -1) * r.range(0.2, 0.9), 0.5), plume)]; };
const wheat = (r, x, y, height, colour) => { const b = r.range(-0.12, 0.2) * height; return [l(`M${n(x)} ${n(y)}Q${n(x)} ${n(y - height * 0.6)} ${n(x + b)} ${n(y - height)}`, colour, height * 0.012), ...r.times(7, (i, t) => f(leaf(x + b * (1 + t * 0.18), y - height * (0.98 + t * 0.16), height * 0.075, height * 0.03, -Math.PI / 2 + (i % 2 ? 0.45 : -0.45)), light(colour, t * 0.3)))]; };
const ginkgo = (x, y, s, turn, colour) => at(x, y, s / 20, [f('M0 10L0 4C-5 0 -10 -2 -11 -7C-7 -12 -3 -11 0 -9C3 -11 7 -12 11 -7C10 -2 5 0 0 4Z', colour), l('M0 10L0 3M0 3L-7 -7M0 3L-3 -8M0 3L3 -8M0 3L7 -7', light(colour, -0.35), 0.5)], { turn });
const herb = (r, p, height, colour) => { const pts = r.times(7, (i, t) => [Math.sin(t * 3) * height * 0.05, -t * height]); return [l(curve(pts), p.leaf, height * 0.018), ...pts.slice(1).flatMap(([x, y], i) => [1, -1].map(s => [f(leaf(x, y, height * 0.24 * (1.1 - i * 0.1), height * 0.08, -Math.PI / 2 + s * r.range(0.8, 1.25)), r.pick([p.leaf, p.leaf2])), l(`M${n(x)} ${n(y)}l${n(s * height * 0.17)} ${n(-height * 0.08)}`, light(p.leaf, -0.3), 0.6)])).flat(), ...r.times(7, () => at(pts[6][0] + r.range(-8, 8), pts[6][1] + r.range(-14, 8), height / 260, Flowers.plum(r, colour, p)))]; };
const bananaLeaf = (r, x, y, length, angle, colour) => { const c = Math.cos(angle); const s = Math.sin(angle); return [f(leaf(x, y, length, length * 0.3, angle, 0.5), colour, { grad: [light(colour, 0.2), 1, light(colour, -0.15), 1, 60] }), l(`M${n(x)} ${n(y)}L${n(x + c * length * 0.98)} ${n(y + s * length * 0.98)}`, light(colour, 0.45), length * 0.012), ...r.times(12, (i, t) => [1, -1].map(k => l(`M${n(x + c * length * (0.12 + t * 0.75))} ${n(y + s * length * (0.12 + t * 0.75))}l${n((c * 0.5 - s * k) * length * 0.1)} ${n((s * 0.5 + c * k) * length * 0.1)}`, light(colour, -0.25), length * 0.004))).flat()]; };
const wisteria = (r, x, y, length, colour) => r.times(26, (i, t) => f(ellipse(x + r.range(-1, 1) * length * 0.17 * (1 - t * 0.8), y + t * length, length * 0.055 * (1.15 - t * 0.7), length * 0.045), light(colour, r.range(-0.1, 0.4))));
const cabbage = (r, p) => [...[-1, 1].flatMap(s => [f(leaf(0, 0, 84, 46, -Math.PI / 2 + s * 0.42, 0.6), p.leaf), f(leaf(0, 0, 82, 40, -Math.PI / 2 + s * 0.2, 0.6), p.leaf2)]), f(leaf(0, 2, 78, 44, -Math.PI / 2, 0.6), light(p.leaf2, 0.3)), ...[-0.35, -0.15, 0, 0.15, 0.35].map(a => l(`M0 0Q${n(a * 40)} -30 ${n(a * 90)} -66`, p.light, 3.4)), f('M-16 4Q-20 -18 -9 -38L9 -38Q20 -18 16 4Q0 10 -16 4Z', p.light)];

module.exports = { Flowers, Fruits, branch, plainLeaf, serrated, lotusLeaf, lotusPod, bamboo, bambooSpray, tree, pine, reed, wheat, ginkgo, herb, bananaLeaf, wisteria, cabbage, petals };
