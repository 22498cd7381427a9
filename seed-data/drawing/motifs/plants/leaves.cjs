// Trees, branches, flowers, leaves and fruit.
'use strict';

const { f, d, l, at, curve, ellipse, leaf, n } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { Flowers } = require('./flowers.cjs');

// A lotus leaf seen from the side and above, with its veins; about 100 across.
function lotusLeaf(r, colour, { tilt = 0.4, torn = 0.08 } = {}) {
  const rim = r.times(16, i => {
    const a = (i / 16) * Math.PI * 2;
    const k = 1 + r.range(-torn, torn);
    return [Math.cos(a) * 50 * k, Math.sin(a) * 50 * tilt * k];
  });
  return [
    f(curve(rim, true), colour, { grad: [light(colour, 0.12), 1, light(colour, -0.22), 1] }),
    ...rim
      .filter((_, i) => i % 2)
      .map(([x, y]) =>
        l(`M0 ${n(-3 * tilt)}Q${n(x * 0.5)} ${n(y * 0.5 - 4)} ${n(x * 0.9)} ${n(y * 0.9)}`, light(colour, -0.35), 0.8),
      ),
    d(ellipse(0, -3 * tilt, 3, 2), light(colour, 0.35)),
  ];
}

const lotusPod = (c, dark) => [
  f('M-9 -6Q0 -11 9 -6Q8 5 2 11L-2 11Q-8 5 -9 -6Z', c),
  f(ellipse(0, -6, 9, 3.6), light(c, 0.18)),
  ...[-5, 0, 5].map(x => d(ellipse(x, -6, 1.4, 1), dark)),
  ...[-2.5, 2.5].map(x => d(ellipse(x, -7.6, 1.2, 0.8), dark)),
];

const reed = (r, x, y, height, colour, plume) => {
  const b = r.range(-0.3, 0.3) * height * 0.5;
  const top = [x + b, y - height];
  return [
    l(`M${n(x)} ${n(y)}Q${n(x)} ${n(y - height * 0.6)} ${n(top[0])} ${n(top[1])}`, colour, height * 0.008),
    f(leaf(x, y - height * 0.25, height * 0.5, height * 0.03, -Math.PI / 2 + r.range(-0.6, 0.6)), colour),
    f(
      leaf(
        top[0],
        top[1] + height * 0.05,
        height * 0.22,
        height * 0.055,
        -Math.PI / 2 + (b > 0 ? 1 : -1) * r.range(0.2, 0.9),
        0.5,
      ),
      plume,
    ),
  ];
};

const wheat = (r, x, y, height, colour) => {
  const b = r.range(-0.12, 0.2) * height;
  return [
    l(`M${n(x)} ${n(y)}Q${n(x)} ${n(y - height * 0.6)} ${n(x + b)} ${n(y - height)}`, colour, height * 0.012),
    ...r.times(7, (i, t) =>
      f(
        leaf(
          x + b * (1 + t * 0.18),
          y - height * (0.98 + t * 0.16),
          height * 0.075,
          height * 0.03,
          -Math.PI / 2 + (i % 2 ? 0.45 : -0.45),
        ),
        light(colour, t * 0.3),
      ),
    ),
  ];
};

const ginkgo = (x, y, s, turn, colour) =>
  at(
    x,
    y,
    s / 20,
    [
      f('M0 10L0 4C-5 0 -10 -2 -11 -7C-7 -12 -3 -11 0 -9C3 -11 7 -12 11 -7C10 -2 5 0 0 4Z', colour),
      l('M0 10L0 3M0 3L-7 -7M0 3L-3 -8M0 3L3 -8M0 3L7 -7', light(colour, -0.35), 0.5),
    ],
    { turn },
  );

const herb = (r, p, height, colour) => {
  const pts = r.times(7, (i, t) => [Math.sin(t * 3) * height * 0.05, -t * height]);
  return [
    l(curve(pts), p.leaf, height * 0.018),
    ...pts
      .slice(1)
      .flatMap(([x, y], i) =>
        [1, -1].map(s => [
          f(
            leaf(x, y, height * 0.24 * (1.1 - i * 0.1), height * 0.08, -Math.PI / 2 + s * r.range(0.8, 1.25)),
            r.pick([p.leaf, p.leaf2]),
          ),
          l(`M${n(x)} ${n(y)}l${n(s * height * 0.17)} ${n(-height * 0.08)}`, light(p.leaf, -0.3), 0.6),
        ]),
      )
      .flat(),
    ...r.times(7, () =>
      at(pts[6][0] + r.range(-8, 8), pts[6][1] + r.range(-14, 8), height / 260, Flowers.plum(r, colour, p)),
    ),
  ];
};

const bananaLeaf = (r, x, y, length, angle, colour) => {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  return [
    f(leaf(x, y, length, length * 0.3, angle, 0.5), colour, {
      grad: [light(colour, 0.2), 1, light(colour, -0.15), 1, 60],
    }),
    l(`M${n(x)} ${n(y)}L${n(x + c * length * 0.98)} ${n(y + s * length * 0.98)}`, light(colour, 0.45), length * 0.012),
    ...r
      .times(12, (i, t) =>
        [1, -1].map(k =>
          l(
            `M${n(x + c * length * (0.12 + t * 0.75))} ${n(y + s * length * (0.12 + t * 0.75))}l${n((c * 0.5 - s * k) * length * 0.1)} ${n((s * 0.5 + c * k) * length * 0.1)}`,
            light(colour, -0.25),
            length * 0.004,
          ),
        ),
      )
      .flat(),
  ];
};

const wisteria = (r, x, y, length, colour) =>
  r.times(26, (i, t) =>
    f(
      ellipse(
        x + r.range(-1, 1) * length * 0.17 * (1 - t * 0.8),
        y + t * length,
        length * 0.055 * (1.15 - t * 0.7),
        length * 0.045,
      ),
      light(colour, r.range(-0.1, 0.4)),
    ),
  );

const cabbage = (r, p) => [
  ...[-1, 1].flatMap(s => [
    f(leaf(0, 0, 84, 46, -Math.PI / 2 + s * 0.42, 0.6), p.leaf),
    f(leaf(0, 0, 82, 40, -Math.PI / 2 + s * 0.2, 0.6), p.leaf2),
  ]),
  f(leaf(0, 2, 78, 44, -Math.PI / 2, 0.6), light(p.leaf2, 0.3)),
  ...[-0.35, -0.15, 0, 0.15, 0.35].map(a => l(`M0 0Q${n(a * 40)} -30 ${n(a * 90)} -66`, p.light, 3.4)),
  f('M-16 4Q-20 -18 -9 -38L9 -38Q20 -18 16 4Q0 10 -16 4Z', p.light),
];

module.exports = { lotusLeaf, lotusPod, reed, wheat, ginkgo, herb, bananaLeaf, wisteria, cabbage };
