// Tools, cloth, vessels and carvings. About 100 units high, standing on y = 0.
'use strict';

const { f, d, l, at, ellipse, rect, leaf, n } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { Things, shade } = require('../things.cjs');
const plants = require('../plants.cjs');
const buildings = require('../buildings.cjs');
const { chance } = require('../../core/random.cjs');
const still = require('../still.cjs');

module.exports = {
  steelyard: p => [
    l('M-70 -84L74 -70', p.wood, 4),
    l('M-40 -81V-60M-40 -60L-64 -24M-40 -60L-16 -24', p.dark, 1.6),
    f('M-68 -26Q-40 -2 -12 -26Z', p.accent2, { grad: shade(p.accent2) }),
    l('M40 -73V-44', p.dark, 1.6),
    f('M32 -44L48 -44L52 -20L28 -20Z', p.near),
    l('M-20 -79V-104', p.accent, 2),
    ...Array.from({ length: 12 }, (_, i) => d(ellipse(-10 + i * 7, -77.6 + i * 0.68, 1.2), p.accent2)),
  ],
  millstone: p => [
    f('M-60 -28L60 -28L56 0L-56 0Z', p.mid, { grad: shade(p.mid) }),
    f(ellipse(0, -28, 62, 14), light(p.mid, 0.15)),
    f('M-44 -62L44 -62L44 -32Q0 -22 -44 -32Z', p.far, { grad: shade(p.far) }),
    f(ellipse(0, -62, 44, 11), light(p.far, 0.2)),
    l(
      Array.from(
        { length: 12 },
        (_, i) => `M0 -62L${n(Math.cos(i * 0.5236) * 40)} ${n(-62 + Math.sin(i * 0.5236) * 9.5)}`,
      ).join(''),
      p.near,
      1.3,
    ),
    f(ellipse(-12, -63, 6, 2.4), p.dark),
    l('M44 -48L84 -52', p.wood, 6),
  ],
  qipao: (p, c = p.accent) => [
    f(
      'M-12 -100Q0 -94 12 -100L16 -92L34 -84L32 -68L20 -72Q16 -56 22 -38Q26 -18 22 0L-22 0Q-26 -18 -22 -38Q-16 -56 -20 -72L-32 -68L-34 -84L-16 -92Z',
      c,
    ),
    l('M0 -95Q10 -84 22 -74', p.accent2, 2),
    ...[
      [3, -91],
      [11, -83],
      [20, -74],
      [22, -60],
    ].map(([x, y]) => d(ellipse(x, y, 2.6, 1.6), p.accent2)),
    ...[
      [-8, -58],
      [6, -38],
      [-10, -22],
      [10, -10],
    ].map(([x, y], i) => at(x, y, 0.5, plants.Flowers.plum(still, p.flower2, p), { turn: i * 30 })),
    l('M12 -100Q0 -94 -12 -100', p.accent2, 2.4),
    l('M20 -26L22 0', p.dark, 1.2),
  ],
  knot: (p, c = p.accent) => [
    l('M-50 -50Q-10 -90 0 -50Q10 -10 50 -50Q10 -20 0 -50Q-10 -84 -50 -50', c, 6),
    f(ellipse(0, -50, 9), p.accent2),
    l('M-50 -50q-16 -16 0 -26q18 8 0 26q-22 12 -20 26M50 -50q16 -16 0 -26q-18 8 0 26q22 12 20 26', c, 5),
  ],
  jarRow: p =>
    [-48, 0, 48].map((x, i) =>
      at(x, i === 1 ? 8 : 0, i === 1 ? 0.9 : 0.74, Things.jar(p, [p.wood, p.near, p.cloth2][i])),
    ),
  chairPair: p => [
    at(-40, 0, 0.9, Things.chair(p)),
    at(40, 0, 0.9, Things.chair(p), { flip: true }),
    at(0, 0, 0.7, Things.tableOf(p, 60)),
  ],
  strips: (p, c = p.cloth) =>
    [-44, -15, 14, 43]
      .map((x, i) => [
        f(
          `M${x - 13} -104L${x + 13} -104L${x + 13 + (i % 2 ? 5 : -4)} ${-6 + i * 3}L${x - 13 + (i % 2 ? 5 : -4)} ${-2 + i * 2}Z`,
          i % 2 ? light(c, -0.12) : c,
        ),
        ...Array.from({ length: 6 }, (_, k) =>
          at(
            x + (i % 2 ? k * 0.8 : -k * 0.6),
            -92 + k * 16,
            0.62,
            k % 2
              ? [
                  d(ellipse(0, 0, 4), p.light),
                  ...plants.petals(5, a => d(ellipse(Math.cos(a) * 6, Math.sin(a) * 6, 2.4), p.light)),
                ]
              : [d(leaf(-9, 0, 9, 5, 0), p.light), d(leaf(0, 0, 9, 5, 0), p.light)],
          ),
        ),
      ])
      .flat(2)
      .concat([l('M-66 -104H66', p.wood, 4)]),
  silhouette: p => [
    f(
      'M-20 0Q-24 -20 -8 -26L-8 -36Q-22 -38 -24 -46L-29 -47L-25 -56Q-27 -60 -23 -64Q-24 -92 4 -98Q34 -100 36 -70Q38 -50 22 -38L24 -26Q44 -20 46 0Z',
      p.dark,
    ),
    f('M30 -84Q50 -92 46 -72Q42 -62 34 -66Z', p.dark),
  ],
  silkReel: p => [
    l(ellipse(0, -52, 46), p.wood, 4),
    l(
      Array.from(
        { length: 6 },
        (_, i) => `M0 -52L${n(Math.cos(i * 1.047) * 46)} ${n(-52 + Math.sin(i * 1.047) * 46)}`,
      ).join(''),
      p.wood,
      3,
    ),
    l(ellipse(0, -52, 38), p.accent2, 7),
    l('M-40 0L0 -52L40 0M-48 0H48', p.wood, 4),
    ...[-60, -72, -50].map((x, i) => f(ellipse(x, -6 - i * 3, 9, 6), p.light)),
  ],
  winnow: p => [
    f('M-70 -14Q-64 -72 0 -76Q64 -72 70 -14L50 0L-50 0Z', p.land, { grad: shade(p.land) }),
    l(
      Array.from({ length: 10 }, (_, i) => `M${-62 + i * 13.6} -10Q${-50 + i * 11} -56 ${-34 + i * 7.6} -70`).join('') +
        Array.from(
          { length: 6 },
          (_, i) => `M${-66 + i * 4} ${-22 - i * 9}Q0 ${-30 - i * 11} ${66 - i * 4} ${-22 - i * 9}`,
        ).join(''),
      light(p.land, -0.3),
      1.8,
    ),
    l('M-70 -14Q-64 -76 0 -80Q64 -76 70 -14', p.wood, 5),
  ],
  mendedBowl: p => [
    ...Things.bowl(p).map(e => e),
    l('M-30 -38L-14 -22L-22 -4M-14 -22L10 -26L22 -4', p.dark, 1.4),
    ...[
      [-22, -30],
      [-18, -13],
      [-2, -24],
      [16, -15],
    ].map(([x, y]) => l(`M${x - 5} ${y - 2}L${x + 5} ${y + 2}`, p.accent2, 3)),
    at(0, -66, 0.5, plants.Flowers.plum(still, p.accent2, p)),
  ],
  copper: p => [
    ...Things.kettle({ ...p, far: '#b5713f', mid: '#8a4f2a' }),
    ...plants.petals(6, a => d(ellipse(Math.cos(a) * 10, -30 + Math.sin(a) * 10, 4), '#e0a070')),
    d(ellipse(0, -30, 4), '#8a4f2a'),
  ],
  blackPot: p => [
    ...Things.vase({ ...p, light: '#2a2a2c' }, '#4a4a4e'),
    at(54, 0, 0.7, Things.bowl({ ...p, cloth: '#4a4a4e' }, '#333336')),
  ],
  loafMould: p => [
    at(
      0,
      -50,
      0.86,
      [
        f('M-24 -60L24 -60L24 30L10 40L8 66L-8 66L-10 40L-24 30Z', p.wood, { grad: shade(p.wood) }),
        ...[-40, -8]
          .map(y => [
            d(ellipse(0, y, 17, 13), light(p.wood, -0.35)),
            ...plants.petals(7, a =>
              l(`M0 ${y}L${n(Math.cos(a) * 14)} ${n(y + Math.sin(a) * 10)}`, light(p.wood, 0.35), 1.6),
            ),
          ])
          .flat(),
        d('M-14 20Q0 8 14 20Q0 32 -14 20Z', light(p.wood, -0.35)),
      ],
      { turn: -14 },
    ),
    at(44, 0, 0.5, Things.loaf(p)),
  ],
  lace: p => [
    f(ellipse(0, -50, 50), p.light),
    ...[46, 34, 22].flatMap((k, ring) =>
      plants.petals(20 - ring * 4, a => d(ellipse(Math.cos(a) * k, -50 + Math.sin(a) * k, 3.4 - ring * 0.5), p.cloth)),
    ),
    ...plants.petals(12, a => l(`M0 -50L${n(Math.cos(a) * 44)} ${n(-50 + Math.sin(a) * 44)}`, p.cloth, 0.8)),
    l(ellipse(0, -50, 40) + ellipse(0, -50, 28) + ellipse(0, -50, 14), p.cloth, 1),
    ...plants.petals(26, a => f(ellipse(Math.cos(a) * 52, -50 + Math.sin(a) * 52, 5), p.light)),
  ],
  greenstone: p => [
    f(rect(-50, -10, 100, 12), p.wood),
    f('M-44 -10C-50 -50 -30 -60 -24 -88C-10 -104 6 -92 14 -74C34 -66 46 -44 44 -10Z', '#3f7a62', {
      grad: ['#8fc4a4', 1, '#1f4a3c', 1, 40],
    }),
    l('M-30 -24Q-20 -50 -12 -78M-6 -18Q6 -44 4 -80M22 -18Q26 -40 18 -62', '#b9dcc4', 1.6),
    at(-12, -14, 0.22, buildings.pavilion(p)),
    at(20, -12, 0.24, plants.tree(chance('greenstone'), p, 90, { crown: '#2f6a4c', clumps: 3 })),
  ],
};
