// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, l, at, layer, ellipse, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const { Things } = require('../../motifs/things.cjs');
const { unit } = require('../plants.cjs');
const { room } = require('./parts.cjs');

function mirror(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      ...room(c, { window: false }),
      layer(
        [
          f(ellipse(w * 0.58, h * 0.38, w * 0.24, h * 0.28), p.sky, { grad: [p.light, 1, p.sky, 1, 40] }),
          l(ellipse(w * 0.58, h * 0.38, w * 0.24, h * 0.28), p.accent2, 16 * s),
        ],
        {},
      ),
      layer([at(w * 0.58, h * 0.6, (h / 100) * 0.4, people.bust(r, p, { wear: 'long', tilt: 4, robe: p.flower }))], {}),
      layer(
        [
          f(rect(w * 0.1, h * 0.68, w * 0.86, h * 0.05), p.wood),
          f(rect(w * 0.16, h * 0.73, w * 0.74, h * 0.3), light(p.wood, -0.15)),
          at(w * 0.2, h * 0.68, s * 1.5, Things.bottle(p, p.flower)),
          at(w * 0.88, h * 0.68, s * 1.4, Things.vase(p)),
        ],
        {},
      ),
      layer(
        [
          at(w * 0.3, h * 1.12, (h / 100) * 0.72, [
            f('M-46 0C-46 -22 -36 -28 -20 -32L20 -32C36 -28 46 -22 46 0Z', p.flower),
            f('M-17 -30C-24 -80 -12 -88 0 -88C12 -88 24 -80 17 -30Z', '#2a2322'),
          ]),
        ],
        {},
      ),
    ],
    alt: { zh: '女子背身坐在镜前，镜里是她低垂的脸', en: 'A woman before a mirror, her lowered face in the glass' },
    focal: { x: 0.55, y: 0.4 },
  };
}

module.exports = { mirror };
