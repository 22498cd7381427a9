'use strict';

const { f, d, l, ellipse, leaf } = require('../../core/shapes.cjs');
const { light, blend } = require('../../core/pixels.cjs');

// Fruit, about 20 units across.
const Fruits = {
  persimmon: (r, p) => [
    f('M-10 1C-10 -7 -5 -9 0 -8C5 -9 10 -7 10 1C10 7 5 9 0 9C-5 9 -10 7 -10 1Z', '#d9702b'),
    d('M-6 -3Q-3 -6 1 -5Q-4 -2 -6 -3Z', '#f6b071'),
    f('M0 -7L-5 -9L-1 -10L0 -14L2 -10L6 -9Z', '#6b6a35'),
  ],
  pomegranate: r => [
    f('M-10 2C-10 -6 -5 -9 0 -9C5 -9 10 -6 10 2C10 8 5 10 0 10C-5 10 -10 8 -10 2Z', '#c0392f'),
    f('M-3 -8L-4 -14L-1 -11L0 -15L1 -11L4 -14L3 -8Z', '#a52f2a'),
    d('M1 -4L8 2L3 8L-2 3Z', '#f2d3b4'),
    ...[
      [2, -1],
      [5, 1],
      [2, 3],
      [4, 5],
      [1, 6],
    ].map(([x, y]) => d(ellipse(x, y, 1.3), '#b01f35')),
    d('M-7 -2Q-6 -6 -3 -6Q-6 -3 -7 -2Z', '#e88d72'),
  ],
  loquat: () => [
    f(ellipse(0, 0, 7, 8), '#e6a536'),
    d('M-4 -3Q-2 -6 1 -5Q-2 -3 -4 -3Z', '#fbdc92'),
    d(ellipse(0, 7, 1.5, 1), '#5b432a'),
  ],
  apple: (r, p) => [
    f('M0 -6C6 -10 11 -5 10 2C9 8 4 10 0 9C-4 10 -9 8 -10 2C-11 -5 -6 -10 0 -6Z', p.flower),
    d('M-6 -2Q-5 -5 -2 -5Q-5 -2 -6 -2Z', light(p.flower, 0.6)),
    l('M0 -6Q1 -10 3 -12', p.wood, 1.2),
  ],
  orange: () => [
    f(ellipse(0, 0, 9.4), '#e48a2a'),
    d('M-5 -3Q-3 -6 0 -6Q-4 -3 -5 -3Z', '#ffd69a'),
    d(ellipse(1, -1, 0.8), '#8a5a1c'),
    d(leaf(1, -6, 9, 4, -0.6), '#5d7a3a'),
  ],
  grapes: (r, p) =>
    r
      .times(16, i => {
        const row = Math.floor((Math.sqrt(8 * i + 1) - 1) / 2);
        const k = i - (row * (row + 1)) / 2;
        return [
          f(ellipse(-((4 - row) * 2.3) + k * 4.6, row * -4.2 + 20 - 6, 2.9), blend('#5b3a78', '#8a5fa3', r())),
          d(ellipse(-((4 - row) * 2.3) + k * 4.6 - 0.9, row * -4.2 + 13, 0.7), '#d9c9ea'),
        ];
      })
      .flat(),
  haw: () => [
    f(ellipse(0, 0, 8), '#b8231f'),
    d('M-4 -3Q-2 -6 1 -5Q-2 -2 -4 -3Z', '#f4b6a0'),
    d(ellipse(0, 6.4, 1.6, 1.1), '#5b2218'),
  ],
};

module.exports = { Fruits };
