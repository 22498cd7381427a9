// Beasts, birds, fish and insects, about 100 units long, about their own middle.
'use strict';

const { f, d, l, ellipse, ribbon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');

function butterfly(r, c, c2, p) {
  return [
    ...[-1, 1].flatMap(s => [
      f(`M0 0C${s * 10} -30 ${s * 40} -44 ${s * 48} -30C${s * 52} -14 ${s * 30} 2 0 4Z`, c),
      f(
        `M0 4C${s * 24} 4 ${s * 38} 14 ${s * 32} 28C${s * 28} 40 ${s * 18} 34 ${s * 14} 42C${s * 8} 30 ${s * 2} 16 0 8Z`,
        c2,
      ),
      d(ellipse(s * 34, -24, 6, 5), p.light),
      d(ellipse(s * 34, -24, 3), p.dark),
      d(ellipse(s * 18, -16, 4), c2),
      d(ellipse(s * 20, 20, 4.6), p.light),
      l(`M0 0Q${s * 20} -20 ${s * 42} -32M0 2Q${s * 20} -8 ${s * 40} -14`, p.dark, 0.8),
      l(`M0 -10C${s * 4} -24 ${s * 10} -28 ${s * 14} -34`, p.dark, 1.2),
    ]),
    f('M-2.6 -12Q0 -16 2.6 -12L2 22Q0 28 -2 22Z', p.dark),
  ];
}

const bat = (c, p) => [
  ...[-1, 1].flatMap(s => [
    f(
      `M0 -6C${s * 12} -26 ${s * 34} -30 ${s * 50} -14C${s * 42} -14 ${s * 40} -6 ${s * 42} 4C${s * 34} -2 ${s * 28} 2 ${s * 26} 12C${s * 20} 4 ${s * 10} 6 0 12Z`,
      c,
    ),
    l(`M${s * 8} -6Q${s * 26} -18 ${s * 46} -14M${s * 8} -2Q${s * 24} -8 ${s * 38} 0`, p.light, 1.3),
    d(ellipse(s * 24, -10, 4.4), p.accent2),
  ]),
  f('M-8 -6C-10 -18 -4 -18 0 -13C4 -18 10 -18 8 -6C8 6 4 16 0 18C-4 16 -8 6 -8 -6Z', c),
  d(ellipse(-3, -5, 1.5), p.light),
  d(ellipse(3, -5, 1.5), p.light),
];

const silkworm = (c, p) => [
  f(
    ribbon(
      [
        [-30, 6],
        [-16, -2],
        [0, 4],
        [16, -2],
        [30, -8],
      ],
      () => 9,
    ),
    c,
  ),
  l('M-20 -6L-19 7M-10 -6L-10 6M0 -1L0 9M10 -4L11 7M20 -9L22 3', light(c, -0.25), 0.9),
  d(ellipse(31, -9, 1.2), p.dark),
];

const frog = (c, p) => [
  f('M-24 14C-36 16 -38 2 -26 0C-24 -12 -10 -18 0 -18C14 -18 26 -8 26 2C38 2 36 16 24 14Q0 20 -24 14Z', c),
  f(ellipse(-10, -17, 5), c),
  f(ellipse(10, -17, 5), c),
  d(ellipse(-10, -18, 2.4), p.dark),
  d(ellipse(10, -18, 2.4), p.dark),
  l('M-14 -6Q0 2 14 -6', p.dark, 1.4),
  l('M-26 14L-38 18M24 14L38 18', c, 4),
];

module.exports = { butterfly, bat, silkworm, frog };
