// Beasts, birds, fish and insects, about 100 units long, about their own middle.
'use strict';

const { f, d, l, at, curve, ellipse, ribbon, n } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { petals } = require('../plants.cjs');

function fish(r, c, fin = light(c, -0.2), { scales = true } = {}) {
  const rows = [];
  if (scales)
    for (let i = 0; i < 6; i++)
      for (let j = -1; j <= 1; j++) rows.push(`M${n(-20 + i * 8)} ${n(j * 7 - 3 + (i % 2) * 3.5)}a4.4 4.4 0 0 1 0 7`);
  return [
    f('M30 0C44 -18 52 -20 58 -18C52 -8 50 0 58 16C48 18 40 10 30 0Z', fin),
    f('M-16 -16C-6 -32 14 -30 22 -12Z', fin),
    f('M-10 14C-4 28 8 28 12 12Z', fin),
    f('M-48 2C-38 -18 -10 -24 14 -14C24 -10 30 -4 34 0C26 10 8 20 -14 18C-32 16 -44 10 -48 2Z', c),
    d('M-28 -15C-22 -6 -22 6 -27 14C-24 8 -24 -8 -28 -15Z', light(c, 0.5)),
    l('M-27 -16Q-20 0 -27 15', light(c, -0.4), 1.4),
    ...(rows.length ? [l(rows.join(''), light(c, -0.35), 1)] : []),
    f(ellipse(-36, -3, 4.4), '#fbf6ea'),
    d(ellipse(-36.6, -3, 2.2), '#221f1f'),
    l('M-47 3Q-42 6 -38 4', light(c, -0.5), 1),
    l('M44 -10L54 -15M44 -2L53 2M42 6L52 13M-6 -20L0 -26M4 -19L10 -25', light(fin, 0.4), 0.9),
  ];
}

const slimFish = (c, belly) => [
  f('M36 0L54 -12Q48 0 54 12Z', c),
  f('M-50 0C-30 -12 0 -13 40 -2L40 2C0 12 -30 10 -50 0Z', c),
  d('M-46 2C-24 8 4 9 36 2C4 5 -24 5 -46 2Z', belly),
  f('M-4 -11L10 -18L14 -9Z', c),
  f(ellipse(-40, -2, 2.4), '#fff'),
  d(ellipse(-40.4, -2, 1.2), '#222'),
  l('M-32 -6Q-28 0 -32 5', belly, 1),
];

const shrimp = c => [
  f(
    ribbon(
      [
        [-30, 0],
        [-14, -14],
        [8, -14],
        [24, 0],
        [26, 18],
      ],
      t => 15 - 10 * t,
    ),
    c,
  ),
  l('M-18 -16L-14 -2M-6 -21L-4 -6M8 -20L6 -7M18 -12L12 -2', light(c, 0.5), 1.6),
  l('M-34 -2C-54 -12 -70 -8 -80 4M-34 -4C-52 -20 -66 -22 -80 -18', c, 1),
  l('M-16 0L-22 12M-8 -2L-12 12M0 -3L-2 12M8 -3L8 10', c, 1.6),
  f('M24 16L16 30L26 26L34 32L30 16Z', c),
  d(ellipse(-28, -5, 2), '#222'),
];

const crab = (c, p) => [
  ...[-1, 1].flatMap(s => [
    l(
      `M${s * 20} 4L${s * 42} 0L${s * 50} 14M${s * 18} 10L${s * 38} 12L${s * 44} 26M${s * 14} 14L${s * 30} 22L${s * 32} 34`,
      c,
      3.4,
    ),
    l(`M${s * 18} -6L${s * 34} -18`, c, 5),
    f(
      `M${s * 32} -16C${s * 28} -32 ${s * 40} -40 ${s * 46} -34L${s * 38} -26L${s * 50} -26C${s * 50} -16 ${s * 40} -12 ${s * 32} -16Z`,
      c,
    ),
    l(`M${s * 7} -12L${s * 9} -20`, c, 2),
    f(ellipse(s * 9, -21, 2.6), p.dark),
  ]),
  f('M-26 0C-24 -16 24 -16 26 0C24 18 -24 18 -26 0Z', c),
  l('M-14 -4Q0 4 14 -4M-10 4Q0 9 10 4', light(c, -0.3), 1.6),
];

const shell = (c, size = 1) =>
  at(0, 0, size, [
    f('M0 20C-8 20 -12 16 -14 14C-30 8 -34 -10 -22 -22C-10 -32 10 -32 22 -22C34 -10 30 8 14 14C12 16 8 20 0 20Z', c),
    l(
      [-0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9]
        .map(a => `M${n(a * 6)} 16L${n(Math.sin(a) * 32)} ${n(-Math.cos(a) * 26)}`)
        .join(''),
      light(c, -0.25),
      1.2,
    ),
    l('M-18 2Q0 -8 18 2M-24 -8Q0 -20 24 -8', light(c, 0.35), 1),
  ]);

const spiral = c => [
  f(
    'M-30 10C-34 -14 -12 -28 8 -24C30 -20 36 0 26 14C16 26 -6 24 -12 12C-16 2 -8 -8 2 -8C-14 -14 -24 -4 -22 16C-30 18 -32 16 -30 10Z',
    c,
  ),
  l('M-12 12C-16 2 -8 -8 2 -8C12 -8 16 2 10 8C6 12 0 10 0 5', light(c, -0.4), 1.6),
  l('M-28 2L-20 4M-22 -14L-14 -8M-6 -23L-3 -14M14 -22L9 -13M28 -8L17 -3M28 8L17 5', light(c, -0.25), 1.1),
];

const starfish = c => [
  f(
    curve(
      Array.from({ length: 10 }, (_, i) => {
        const a = -Math.PI / 2 + (i * Math.PI) / 5;
        const k = i % 2 ? 12 : 32;
        return [Math.cos(a) * k, Math.sin(a) * k];
      }),
      true,
    ),
    c,
  ),
  ...petals(5, a => l(`M0 0L${n(Math.cos(a) * 26)} ${n(Math.sin(a) * 26)}`, light(c, 0.4), 1.4)),
];

const jelly = c => [
  f('M-24 0C-24 -30 24 -30 24 0Q18 -6 12 0Q6 -6 0 0Q-6 -6 -12 0Q-18 -6 -24 0Z', c),
  ...[-16, -8, 0, 8, 16].map(x => l(`M${x} 0Q${x + 6} 14 ${x - 2} 26Q${x - 8} 36 ${x + 2} 46`, c, 1.2)),
  l('M-14 -12Q0 -22 14 -12', light(c, 0.5), 1.2),
];

const octopus = (c, p) => [
  ...[-1, 1].flatMap(s => [
    l(
      `M${s * 6} 8Q${s * 14} 30 ${s * 30} 22Q${s * 40} 16 ${s * 36} 8M${s * 10} 4Q${s * 30} 14 ${s * 42} 0M${s * 2} 10Q${s * 4} 34 ${s * 14} 44`,
      c,
      5,
    ),
  ]),
  f('M-18 6C-26 -34 26 -34 18 6Q0 16 -18 6Z', c),
  d(ellipse(-6, -2, 3), p.light),
  d(ellipse(6, -2, 3), p.light),
  d(ellipse(-6, -2, 1.4), p.dark),
  d(ellipse(6, -2, 1.4), p.dark),
];

const seahorse = c => [
  f(
    ribbon(
      [
        [-8, -40],
        [2, -34],
        [8, -18],
        [2, 0],
        [4, 18],
        [14, 28],
        [20, 20],
        [14, 16],
      ],
      t => 4 + 14 * Math.sin(Math.min(1, t * 1.6) * Math.PI) * (1 - t * 0.5),
    ),
    c,
  ),
  f('M-2 -44C-12 -48 -14 -38 -24 -34L-24 -31C-16 -32 -8 -28 0 -30C6 -36 4 -42 -2 -44Z', c),
  d(ellipse(-6, -39, 1.6), '#222'),
  l('M12 -14L20 -18L14 -4', c, 1.6),
];

module.exports = { fish, slimFish, shrimp, crab, shell, spiral, starfish, jelly, octopus, seahorse };
