// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, d, l, at, layer, ellipse, rect } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { unit } = require('../plants.cjs');

function darkroom(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      layer([f(rect(-9, -9, w + 18, h + 18), p.near, { grad: [p.near, 1, p.dark, 1] })], {}),
      layer([f(ellipse(w * 0.7, h * 0.2, w * 0.4, h * 0.26), p.accent, { opacity: 0.7 })], { soft: 40, line: false }),
      layer(
        [
          f(rect(w * 0.64, h * 0.12, w * 0.12, h * 0.08), p.accent),
          l(`M-9 ${h * 0.34}Q${w * 0.5} ${h * 0.4} ${w + 9} ${h * 0.33}`, p.wall, 2.4 * s),
          ...r
            .times(6, (i, t) => [
              f(rect(w * (0.06 + t * 0.76), h * 0.375, w * 0.11, h * 0.14), p.wall),
              d(rect(w * (0.07 + t * 0.76), h * 0.382, w * 0.09, h * 0.1), r.pick([p.mid, p.near, p.far])),
            ])
            .flat(),
        ],
        {},
      ),
      layer(
        [
          f(rect(-9, h * 0.78, w + 18, h * 0.3), p.wood),
          ...r
            .times(3, (i, t) => [
              f(rect(w * (0.08 + t * 0.62), h * 0.8, w * 0.22, h * 0.09), p.wall),
              d(rect(w * (0.1 + t * 0.62), h * 0.815, w * 0.18, h * 0.06), p.accent),
            ])
            .flat(),
        ],
        {},
      ),
      layer([at(w * 0.42, h * 0.82, (h / 100) * 0.5, people.bust(r, p, { wear: 'bun', robe: p.cloth }))], {}),
    ],
    alt: {
      zh: '红灯暗房里晾着照片，一人俯身看显影',
      en: 'Prints hang in a red-lit darkroom, someone bent over the trays',
    },
    focal: { x: 0.45, y: 0.6 },
  };
}

module.exports = { darkroom };
