// Medicine, and the things of games. About 100 units high, standing on y = 0.
'use strict';

const { f, d, l, at, curve, ellipse, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { Things, shade } = require('../things.cjs');
const animals = require('../animals.cjs');

module.exports = {
  needle: p => [
    f(rect(-60, -60, 120, 60), p.cloth),
    d(rect(-60, -34, 120, 8), p.light),
    ...Array.from({ length: 9 }, (_, i) => [
      l(`M${-48 + i * 12} -30V${-92 - (i % 3) * 8}`, p.far, 1.6),
      l(`M${-48 + i * 12} ${-66}V${-92 - (i % 3) * 8}`, p.accent2, 3),
    ]).flat(),
  ],
  spoon: p => [
    f('M-50 -30C-50 -56 -14 -60 0 -42L62 -84L70 -74L8 -30C4 -6 -46 -4 -50 -30Z', p.light, {
      grad: shade(p.light, 0.3, -0.16),
    }),
    d('M-40 -30C-40 -46 -14 -46 -6 -32C-10 -18 -36 -16 -40 -30Z', p.cloth),
    l('M10 -44L62 -79', p.cloth, 2),
    at(40, 0, 0.4, Things.bowl(p)),
  ],
  moxa: p => [
    f(ellipse(0, -6, 56, 12), p.accent2),
    f('M-16 -14L0 -64L16 -14Z', p.leaf),
    l('M-8 -30L6 -22M-4 -44L5 -36', light(p.leaf, 0.4), 1.6),
    f(ellipse(0, -64, 4), p.accent),
    l(
      curve([
        [0, -68],
        [8, -84],
        [-6, -98],
        [4, -116],
      ]),
      p.far,
      3.4,
    ),
    ...[-44, 44].map(x => at(x, 0, 0.8, [f('M-9 0V-70Q0 -76 9 -70V0Z', p.light), d(rect(-9, -46, 18, 10), p.accent)])),
  ],
  plaster: p => [
    ...[-34, 34].map((x, i) =>
      at(
        x,
        -46,
        1,
        [
          f(rect(-30, -34, 60, 68), i ? p.accent : p.wall),
          f(ellipse(0, 0, 22), '#241c1a'),
          l(ellipse(0, 0, 22), '#4a3a34', 2),
        ],
        { turn: i ? 8 : -8 },
      ),
    ),
  ],
  splint: p => [
    ...[-24, -8, 8, 24].map(x => f(rect(x - 6, -92, 12, 88), p.wood)),
    l('M-34 -74H34M-34 -50H34M-34 -26H34', p.light, 7),
    l('M-34 -74H34M-34 -50H34M-34 -26H34', p.far, 1),
  ],
  pills: p => [
    f(ellipse(0, -14, 68, 26), p.wood),
    f(ellipse(0, -18, 60, 20), p.land),
    ...Array.from({ length: 60 }, (_, i) =>
      f(
        ellipse(Math.cos(i * 2.4) * Math.sqrt(i / 60) * 52, -20 + Math.sin(i * 2.4) * Math.sqrt(i / 60) * 15, 4.6),
        i % 4 ? '#5a2f22' : '#7a4530',
      ),
    ),
    at(-50, -40, 0.44, Things.gourd(p)),
  ],
  palm: p => [
    at(0, -40, 0.62, [
      f(
        'M-30 80L-24 30Q-44 6 -52 -14Q-50 -24 -40 -18L-20 2L-24 -46Q-18 -56 -12 -46L-6 -6L-4 -58Q4 -68 10 -58L12 -6L20 -50Q26 -58 31 -48L26 2L38 -26Q46 -30 48 -20L38 30Q34 50 28 60L30 80Z',
        p.skin,
      ),
      l('M-18 14Q4 2 26 12M-20 30Q-2 22 8 44', light(p.skin, -0.25), 2),
      ...[
        [-4, 22],
        [14, 28],
        [2, 46],
      ].map(([x, y]) => d(ellipse(x, y, 5), p.accent)),
    ]),
  ],
  eyeJar: p => [
    at(-30, 0, 0.7, Things.mortar(p)),
    at(36, 0, 0.66, [
      f('M-22 0Q-30 -40 -12 -52L-12 -62L12 -62L12 -52Q30 -40 22 0Z', p.light, { grad: shade(p.light, 0.2, -0.14) }),
      d('M-16 -26Q0 -40 16 -26Q0 -12 -16 -26Z', p.cloth),
      d(ellipse(0, -26, 5), p.dark),
      f(ellipse(0, -66, 13, 6), p.accent),
    ]),
  ],
  seaMedicine: p => [
    at(-40, -30, 0.62, animals.shell(p.flower2)),
    at(36, -26, 0.6, [
      f('M-60 0Q-20 -34 60 -8Q20 26 -60 0Z', p.light),
      l('M-44 0H44M-30 -8H30M-30 8H26', light(p.light, -0.2), 1.4),
    ]),
    at(0, -70, 0.5, animals.seahorse(p.accent2)),
    ...[-60, 64].map(x =>
      l(
        curve([
          [x, 0],
          [x + 8, -26],
          [x - 6, -50],
          [x + 6, -78],
        ]),
        p.leaf,
        6,
      ),
    ),
  ],
  tipcat: p => [
    at(-20, -60, 1, [f('M-34 0L-18 -9L18 -9L34 0L18 9L-18 9Z', p.accent2)], { turn: -24 }),
    at(24, -30, 1, [f('M-8 -44L8 -44L6 40L-6 40Z', p.wood), f('M-9 20L9 20L7 52L-7 52Z', p.cloth2)], { turn: 34 }),
  ],
  shuttle: p => [
    f('M-22 -40L-34 -96L-12 -84L0 -104L12 -84L34 -96L22 -40Z', p.accent),
    l('M0 -40V-98M-10 -42L-26 -86M10 -42L26 -86', p.accent2, 1.6),
    f(ellipse(0, -36, 20, 8), p.accent2),
    f(ellipse(0, -28, 24, 9), p.wood),
    d(rect(-5, -31, 10, 5), p.dark),
  ],
};
