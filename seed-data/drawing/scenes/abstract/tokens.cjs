// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, d, l, at, ellipse, rect, leaf } = require('../../core/shapes.cjs');
const animals = require('../../motifs/animals.cjs');
const { unit } = require('../plants.cjs');
const { Gold, full, made } = require('./parts.cjs');

function tokens(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const things = [
    () => [f(ellipse(0, 0, 22), '#b8863a'), d(rect(-7, -7, 14, 14), '#3a2a20')],
    () => [
      l('M0 -24V16M-12 16H12M-9 6H9', '#6a6f72', 6),
      f(ellipse(0, -28, 10), '#6a6f72'),
      d(ellipse(0, -28, 4), '#2a2422'),
    ],
    () => [
      f(ellipse(0, 0, 18), p.accent),
      ...[
        [-5, -5],
        [5, -5],
        [-5, 5],
        [5, 5],
      ].map(([x, y]) => d(ellipse(x, y, 3), '#2a2422')),
    ],
    () => [
      f(rect(-26, -18, 52, 36), '#e8dcc0'),
      l('M-26 -18L0 4L26 -18', '#8a7a5c', 2),
      f(ellipse(0, 3, 7), '#b0342a'),
    ],
    () => [l(ellipse(0, 0, 17), Gold, 6)],
    () => [f(leaf(-24, 0, 48, 22, 0), p.leaf2), l('M-24 0H24', p.leaf, 1.4)],
    () => [animals.shell('#e0cdb0')],
  ];
  return made(
    [
      full(c, '#7a5a40'),
      r
        .times(9, (i, t) => [
          f(
            rect(w * (i / 9) + 6, h * 0.06, w / 9 - 12, h * 0.88),
            r.pick(['#d8c7a4', '#3f3430', '#b5a488', '#8f4a3a', '#4f6468']),
          ),
        ])
        .flat(),
      r.times(27, i =>
        at(
          w * ((Math.floor(i / 3) + 0.5) / 9),
          h * (0.2 + (i % 3) * 0.3),
          s * 1.9,
          things[(i * 4 + r.int(0, 2)) % 7](),
          { turn: r.range(-30, 30) },
        ),
      ),
    ],
    { relief: 1.2, sand: 0.8, leaf: 1, stain: 0.7 },
    '格子里收着铜钱、钥匙、纽扣、信与贝',
    'Coins, keys, buttons, letters and shells kept in compartments',
  );
}

module.exports = { tokens };
