// Food, and the things of feast days. About 100 units high, standing on y = 0.
'use strict';

const { f, d, l, at, curve, ellipse, rect, polygon, leaf, n } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { Things, shade } = require('../things.cjs');
const plants = require('../plants.cjs');
const animals = require('../animals.cjs');
const boats = require('../boats.cjs');
const still = require('../still.cjs');

module.exports = {
  mooncake: (p, c = p.accent2) => [
    f(
      curve(
        Array.from({ length: 24 }, (_, i) => [
          Math.cos(i * 0.2618) * (i % 2 ? 42 : 47),
          -46 + Math.sin(i * 0.2618) * (i % 2 ? 42 : 47),
        ]),
        true,
      ),
      c,
      { grad: shade(c, 0.25, -0.3) },
    ),
    l(ellipse(0, -46, 34), light(c, -0.35), 2),
    ...plants.petals(8, a =>
      l(
        `M0 -46Q${n(Math.cos(a) * 12 - Math.sin(a) * 8)} ${n(-46 + Math.sin(a) * 12 + Math.cos(a) * 8)} ${n(Math.cos(a) * 28)} ${n(-46 + Math.sin(a) * 28)}`,
        light(c, -0.35),
        2,
      ),
    ),
    f(ellipse(0, -46, 7), light(c, -0.2)),
  ],
  incense: p => [
    f(ellipse(0, -10, 60, 18), p.near),
    f(ellipse(0, -14, 52, 14), p.wall),
    l(
      'M-36 -14Q-36 -24 0 -24Q36 -24 36 -14Q36 -6 0 -6Q-24 -6 -24 -14Q-24 -20 0 -20Q22 -20 22 -14Q20 -10 0 -10',
      p.wood,
      3,
    ),
    l(
      curve([
        [36, -14],
        [44, -40],
        [28, -62],
        [46, -84],
        [34, -108],
      ]),
      light(p.far, 0.3),
      4,
    ),
    l(
      curve([
        [36, -14],
        [30, -44],
        [44, -66],
        [26, -92],
      ]),
      light(p.far, 0.4),
      2.4,
    ),
  ],
  rack: p => [
    l('M-60 0L-50 -100M60 0L50 -100M-54 -84H54M-58 -30H58', p.wood, 4),
    ...Array.from({ length: 15 }, (_, i) =>
      l(`M${-46 + i * 6.6} -84Q${-48 + i * 6.8} -56 ${-45 + i * 6.5} -32M${-45 + i * 6.5} -30V-6`, p.light, 2.4),
    ),
  ],
  tea: p => [
    f(ellipse(0, -12, 62, 20), p.wood),
    f(ellipse(0, -16, 56, 16), p.land),
    ...Array.from({ length: 40 }, (_, i) =>
      f(
        leaf(Math.cos(i * 2.4) * Math.sqrt(i / 40) * 46, -18 + Math.sin(i * 2.4) * Math.sqrt(i / 40) * 12, 16, 6, i),
        i % 3 ? p.leaf : p.leaf2,
      ),
    ),
    at(0, -40, 0.8, Things.teapot(p, p.cloth2)),
  ],
  wok: p => [
    f(ellipse(0, -36, 66, 20), p.near),
    f('M-66 -36Q-50 0 0 0Q50 0 66 -36Z', p.dark),
    f(ellipse(0, -37, 58, 15), p.mid),
    ...Array.from({ length: 44 }, (_, i) =>
      f(
        leaf(
          Math.cos(i * 2.4) * Math.sqrt(i / 44) * 46,
          -40 + Math.sin(i * 2.4) * Math.sqrt(i / 44) * 10,
          15,
          6,
          i * 1.7,
        ),
        i % 3 ? p.leaf : p.leaf2,
      ),
    ),
    ...[-24, 0, 26].map(x =>
      l(
        curve([
          [x, -54],
          [x + 8, -70],
          [x - 6, -86],
          [x + 6, -104],
        ]),
        p.light,
        4,
        { opacity: 0.7 },
      ),
    ),
  ],
  saltHeap: p =>
    [-44, 6, 50]
      .map((x, i) =>
        f(`M${x - 34} 0Q${x - 8} ${-64 + i * 8} ${x} ${-70 + i * 8}Q${x + 8} ${-64 + i * 8} ${x + 34} 0Z`, p.light, {
          grad: shade(p.light, 0.2, -0.14),
        }),
      )
      .concat([l('M-70 -92L40 2', p.wood, 4), f('M30 -8L54 6L48 14L24 2Z', p.wood)]),
  bread: p =>
    [
      [-40, 0],
      [40, 0],
      [0, -16],
      [-20, -38],
      [20, -38],
      [0, -66],
    ]
      .map(([x, y]) => [
        f(ellipse(x, y - 16, 36, 17), p.accent2, { grad: shade(p.accent2) }),
        l(ellipse(x, y - 18, 22, 8), light(p.accent2, -0.3), 1.6),
        ...[0, 1, 2, 3, 4].map(i =>
          d(ellipse(x + Math.cos(i * 1.3) * 12, y - 19 + Math.sin(i * 1.3) * 4, 1.8, 1.2), p.light),
        ),
      ])
      .flat(2),
  meat: p => [
    f(ellipse(0, -8, 64, 12), p.light),
    f('M-46 -12Q-50 -46 -10 -44Q40 -46 46 -12Q0 -4 -46 -12Z', '#8a4226', { grad: shade('#8a4226') }),
    l('M-30 -36Q-26 -22 -28 -12M-8 -40Q-4 -24 -6 -10M16 -40Q20 -24 18 -10', '#5f2a18', 2),
    ...[
      [-60, -70],
      [0, -86],
      [50, -72],
    ]
      .map(([x, y]) => plants.petals(8, a => f(leaf(x, y, 13, 5, a), '#7a4a2a')))
      .flat(),
  ],
  flowerLoaf: p => [
    ...Things.loaf(p),
    at(0, -64, 1.3, plants.Flowers.lotus(still, '#e79aa4', p)),
    at(-40, -40, 0.34, animals.fish(still, '#e8c06a', undefined, { scales: false })),
    at(40, -40, 0.34, animals.fish(still, '#e8c06a', undefined, { scales: false }), { flip: true }),
  ],
  lanternShip: p => [
    at(0, -8, 0.9, boats.sailBoat(null, p, { sail: p.accent2, hull: p.accent })),
    d(ellipse(-2, -4, 8, 5), p.lamp),
  ],
  riverLamp: p => [
    f('M-40 -8Q-30 10 0 10Q30 10 40 -8Z', p.flower),
    ...[-60, -30, 0, 30, 60].map(a => f(leaf(0, 2, 46, 22, ((a - 90) * Math.PI) / 180, 0.6), light(p.flower, 0.2))),
    f('M-6 -14C-10 -34 -2 -40 0 -54C6 -40 12 -32 6 -14Z', p.lamp),
    f(ellipse(0, -10, 9, 4), p.light),
  ],
  ashCircle: p => [
    l(ellipse(0, -30, 76, 30), p.far, 7),
    l(ellipse(0, -30, 54, 21), p.far, 5),
    f(ellipse(0, -30, 18, 7), p.accent2),
    ...Array.from({ length: 16 }, (_, i) =>
      f(ellipse(Math.cos(i) * 11, -31 + Math.sin(i) * 4, 2.4), [p.accent, p.light, p.leaf2][i % 3]),
    ),
    f(rect(-9, -40, 18, 9), p.cloth2),
  ],
  porridge: p => [
    f('M-60 -52Q-56 0 -20 0L20 0Q56 0 60 -52Z', p.near),
    f(ellipse(0, -52, 60, 15), light(p.near, 0.2)),
    f(ellipse(0, -52, 52, 11), p.cloth2),
    ...Array.from({ length: 26 }, (_, i) =>
      f(
        ellipse(Math.cos(i * 2.4) * Math.sqrt(i / 26) * 44, -53 + Math.sin(i * 2.4) * Math.sqrt(i / 26) * 8, 4, 2.6),
        [p.accent, p.light, p.accent2, p.wood][i % 4],
      ),
    ),
    ...[-20, 6, 28].map(x =>
      l(
        curve([
          [x, -68],
          [x + 8, -84],
          [x - 4, -98],
          [x + 6, -116],
        ]),
        p.light,
        4,
        { opacity: 0.7 },
      ),
    ),
  ],
  couplet: p => [
    f(rect(-60, -100, 26, 92), p.accent),
    f(rect(34, -100, 26, 92), p.accent),
    at(0, -56, 1, [
      f(
        polygon([
          [0, -34],
          [34, 0],
          [0, 34],
          [-34, 0],
        ]),
        p.accent,
      ),
      l('M-10 -12H10M0 -18V18M-12 0H12M-9 12H9', p.accent2, 4),
    ]),
    ...[-47, 47].flatMap(x =>
      [0, 1, 2, 3].map(i => l(`M${x - 6} ${-86 + i * 22}h12m-6 -6v13m-6 0h12`, p.accent2, 2.6)),
    ),
  ],
};
