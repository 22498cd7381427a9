// Beasts, birds, fish and insects, about 100 units long, about their own middle.
'use strict';

const { f, d, l, at, curve, ellipse } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');

function crane(p, { body = p.light, flying = false } = {}) {
  if (flying) {
    return [
      l('M10 6C20 12 34 12 44 18M10 8C20 16 32 18 42 24', p.dark, 1.6),
      f('M-4 0C-16 -30 -10 -48 8 -60C10 -50 16 -36 16 -4Z', body),
      d('M8 -60C12 -48 17 -30 16 -4L20 -8C22 -30 18 -48 8 -60Z', p.dark),
      f('M4 4C20 26 36 34 56 32C44 22 30 6 18 -2Z', body),
      d('M56 32C44 22 34 12 22 0L26 -2C40 10 50 20 56 32Z', p.dark),
      f('M-16 0C-8 -8 10 -8 22 0C12 8 -8 8 -16 0Z', body),
      l('M-14 0C-24 -4 -32 -10 -44 -8', body, 4.4),
      l('M-26 -6C-32 -9 -38 -10 -44 -8', p.dark, 3),
      f(ellipse(-46, -8, 3.6, 2.8), body),
      d(ellipse(-46, -10.4, 2.2, 1.2), p.accent),
      f('M-49 -8L-62 -5L-49 -6Z', p.dark),
    ];
  }
  return [
    l('M-4 14L-6 50M6 14L8 30L4 50', p.dark, 1.8),
    l('M-6 50L-12 52M-6 50L0 52M4 50L-2 52M4 50L10 52', p.dark, 1.2),
    f('M-22 2C-10 -16 16 -14 34 8C20 18 -10 22 -22 2Z', body),
    d('M10 2C24 0 38 8 44 22C32 20 18 16 10 2Z', p.dark),
    l('M-14 2Q6 -4 26 8M-12 7Q6 2 24 12', light(body, -0.2), 0.9),
    l(
      curve([
        [-18, 0],
        [-28, -14],
        [-20, -28],
        [-26, -42],
      ]),
      body,
      5.4,
    ),
    l(
      curve([
        [-25, -18],
        [-21, -28],
        [-26, -40],
      ]),
      p.dark,
      2.6,
    ),
    f(ellipse(-28, -44, 4.2, 3.4), body),
    d(ellipse(-27, -47, 2.8, 1.6), p.accent),
    f('M-31 -45L-47 -41L-31 -42Z', p.dark),
    d(ellipse(-29.4, -44.4, 0.8), p.dark),
  ];
}

const egret = p => [
  l('M-2 16L-4 50M6 16L6 50', p.dark, 1.4),
  f('M-20 4C-8 -14 14 -10 34 18C16 20 -8 20 -20 4Z', p.light),
  l('M0 6Q16 8 34 20M4 10Q18 14 36 26', light(p.light, -0.18), 0.9),
  l(
    curve([
      [-16, 2],
      [-28, -10],
      [-18, -24],
      [-24, -38],
    ]),
    p.light,
    4.4,
  ),
  f(ellipse(-26, -40, 4, 3), p.light),
  f('M-29 -41L-48 -38L-29 -38Z', p.accent2),
  l('M-23 -42Q-12 -40 -8 -32', p.light, 1),
  d(ellipse(-27, -40.6, 0.8), p.dark),
];

const egretFlying = p =>
  at(0, 0, 1, [
    f('M-6 0C-20 -24 -34 -34 -54 -38C-40 -20 -28 -4 -6 6Z', p.light),
    f('M4 0C14 -26 26 -38 44 -46C38 -24 26 -6 8 6Z', p.light),
    f('M-14 2C-6 -6 10 -4 24 8C10 10 -6 10 -14 2Z', p.light),
    l('M-12 1Q-24 -2 -18 8L-28 8', p.light, 3),
    f('M-28 7L-42 10L-28 10Z', p.accent2),
    l('M22 8L44 18', p.dark, 1.2),
  ]);

const swallow = p => [
  f('M-34 -2C-24 -10 -8 -8 4 0C16 6 28 8 38 6C24 12 2 12 -12 8C-24 8 -32 4 -34 -2Z', p.dark),
  f('M-14 0C-6 -22 8 -38 30 -46C24 -28 16 -10 4 4Z', p.dark),
  f('M-10 4C-16 18 -14 30 -2 44C4 30 8 16 4 6Z', p.dark),
  f('M30 6L62 -8L44 6L64 14L32 10Z', p.dark),
  d('M-32 2C-22 10 -6 11 8 8C-6 6 -20 6 -32 2Z', p.light),
  d(ellipse(-30, 1, 4, 2.4), p.accent),
  f('M-34 -2L-42 0L-33 1Z', p.dark),
];

const sparrow = (c, p) => [
  f('M-22 -4C-18 -16 -4 -18 6 -8C16 -2 26 4 40 16L34 18C20 14 2 16 -8 12C-18 8 -24 4 -22 -4Z', c),
  d('M-18 2C-12 10 0 12 10 10C2 6 -10 4 -18 2Z', p.light),
  f('M-2 -4C8 -4 18 4 26 12C14 12 2 8 -2 -4Z', light(c, -0.3)),
  f('M-22 -5L-31 -3L-22 -1Z', p.dark),
  d(ellipse(-15, -7, 1.7), p.dark),
  l('M0 12L-2 20M6 12L6 20', p.dark, 1),
];

const goose = (x, y, s, c) =>
  at(x, y, s / 50, [
    f('M-4 0C-16 -12 -28 -16 -44 -14C-34 -4 -20 4 -4 6Z', c),
    f('M4 -2C10 -18 22 -28 36 -30C30 -14 20 0 6 6Z', c),
    f('M-26 4C-10 -4 8 -4 20 6C6 10 -10 10 -26 4Z', c),
    l('M-22 4L-40 0', c, 3),
  ]);

const rooster = (p, c = p.accent2) => [
  l('M-2 24L-4 44M8 24L8 44M-4 44L-12 46M-4 44L2 47M8 44L2 46M8 44L14 47', p.accent2, 2),
  ...[
    [40, -30, p.near],
    [48, -16, p.leaf],
    [46, -2, p.cloth],
    [38, -40, p.accent],
  ].map(([x, y, k]) => f(`M18 6C26 -20 ${x - 8} ${y - 14} ${x} ${y}C${x - 6} ${y + 6} 34 8 20 18Z`, k)),
  f('M-30 -34C-22 -40 -14 -32 -10 -18C-2 -4 16 -6 26 4C24 22 6 30 -8 24C-22 18 -28 0 -30 -34Z', c),
  d('M-4 2C6 -2 18 2 24 8C16 18 2 18 -4 2Z', p.accent),
  l('M-22 -24L-18 -8M-18 -28L-11 -10M-24 -16L-20 0', p.dark, 1.2),
  f('M-34 -36C-38 -46 -32 -44 -30 -48C-28 -44 -24 -50 -22 -44C-18 -46 -18 -38 -20 -34Z', p.accent),
  f(ellipse(-27, -33, 7, 6), c),
  f('M-33 -34L-42 -31L-33 -29Z', p.accent2),
  d('M-31 -28Q-34 -18 -29 -20Q-26 -24 -28 -28Z', p.accent),
  d(ellipse(-28, -34, 1.8), p.dark),
];

const pigeon = (c, p) => [
  f('M-26 -8C-24 -18 -14 -20 -8 -12C4 -12 18 -4 40 2L38 8C22 10 6 16 -8 12C-20 8 -24 0 -26 -8Z', c),
  f('M-4 -8C8 -8 20 -2 28 4C14 8 2 6 -4 -8Z', light(c, -0.2)),
  l('M4 0L20 6M8 -3L24 4', light(c, 0.3), 1),
  f('M-26 -12L-34 -9L-26 -7Z', p.accent2),
  d(ellipse(-20, -13, 1.6), p.dark),
  l('M-4 13L-6 20M4 13L4 20', p.accent, 1.4),
];

module.exports = { crane, egret, egretFlying, swallow, sparrow, goose, rooster, pigeon };
