// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, at, layer, ellipse, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { wallOf, unit } = require('../plants.cjs');
const { tableTop } = require('./parts.cjs');

function slippers(c) {
  const { p, w, h } = c;
  const s = unit(c);
  const one = [
    f('M-26 60C-40 20 -34 -40 -22 -64C-8 -84 16 -82 24 -62C34 -30 30 30 20 60C8 74 -16 74 -26 60Z', p.accent2),
    f('M-30 -10C-32 -40 -20 -74 0 -76C22 -74 30 -42 28 -10Q0 -26 -30 -10Z', p.accent),
  ];
  return {
    layers: [
      wallOf(c, p.sky2),
      layer(
        [
          f(rect(-9, -9, w + 18, h * 0.42), p.water, { grad: [p.sky, 1, p.water2, 1] }),
          f(rect(-9, h * 0.42, w + 18, h * 0.14), p.land),
        ],
        {},
      ),
      layer(
        [
          f(rect(w * 0.0, -9, w * 0.07, h * 0.62), p.wood),
          f(rect(w * 0.93, -9, w * 0.08, h * 0.62), p.wood),
          f(rect(-9, h * 0.56, w + 18, h * 0.05), light(p.wood, 0.2)),
        ],
        {},
      ),
      tableTop(c, 0.6, p.wall),
      layer([f(ellipse(w * 0.52, h * 0.86, w * 0.2, h * 0.05), p.near, { opacity: 0.35 })], {
        soft: 8,
        line: false,
        knock: 0,
      }),
      layer(
        [at(w * 0.44, h * 0.79, s * 1.9, one, { turn: -12 }), at(w * 0.58, h * 0.81, s * 1.9, one, { turn: 14 })],
        {},
      ),
    ],
    alt: { zh: '门口一双拖鞋，门外是沙滩和海', en: 'Slippers at a doorway, sand and sea beyond' },
    focal: { x: 0.5, y: 0.75 },
  };
}

module.exports = { slippers };
