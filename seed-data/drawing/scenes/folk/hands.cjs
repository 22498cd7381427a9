// People at feasts, at work, alone and together.
'use strict';

const { f, l, at, layer, ellipse } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { wallOf } = require('../plants.cjs');

const hand = (p, sleeve) => [
  f(
    'M-30 100L-22 30Q-30 10 -28 -8Q-24 -14 -20 -6L-14 14L-16 -44Q-12 -54 -7 -44L-3 8L-1 -56Q4 -64 8 -56L8 8L14 -48Q19 -54 23 -46L20 12L28 -30Q34 -34 36 -26L30 30Q28 54 22 60L26 100Z',
    p.skin,
  ),
  l('M-12 30Q4 22 20 30M-14 44Q2 36 18 46', light(p.skin, -0.25), 1.6),
  f('M-40 130L-32 70L28 70L38 130Z', sleeve),
];

function hands(c) {
  const { p, w, h } = c;
  const k = h / 210;
  return {
    layers: [
      wallOf(c, p.wall),
      layer([f(ellipse(w * 0.5, h * 0.46, w * 0.36, h * 0.3), p.light, { opacity: 0.5 })], { soft: 30, line: false }),
      layer([at(w * 0.32, h * 0.56, k, hand(p, p.cloth), { turn: 14 })], {}),
      layer(
        [at(w * 0.7, h * 0.46, k, hand({ ...p, skin: light(p.skin, -0.12) }, p.cloth2), { turn: -22, flip: true })],
        {},
      ),
    ],
    alt: { zh: '两只手在空中说话，背景静默', en: 'Two hands speak in the air against a quiet ground' },
    focal: { x: 0.5, y: 0.45 },
  };
}

module.exports = { hands };
