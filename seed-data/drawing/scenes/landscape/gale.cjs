// Hills, rivers, fields, snow, the far road: scenes of land and sky.
'use strict';

const { f, l, at, layer, rect, ribbon, leaf } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const people = require('../../motifs/people.cjs');
const { sky } = require('./parts.cjs');

function gale(c) {
  const { r, p, w, h } = c;
  const s = Math.min(w, h) / 1000;
  const blown = (x, y, k) => [
    f(
      ribbon(
        [
          [x, y],
          [x + 10 * k, y - 60 * k],
          [x + 60 * k, y - 110 * k],
        ],
        t => 20 * k * (1 - 0.6 * t),
      ),
      p.wood,
    ),
    ...r.times(9, () =>
      f(
        leaf(x + r.range(30, 90) * k, y - r.range(80, 150) * k, r.range(90, 170) * k, 44 * k, r.range(-0.5, 0.35)),
        r.pick([p.leaf, p.leaf2, p.near]),
      ),
    ),
  ];
  return {
    layers: [
      sky(c, 0.7),
      layer(
        r.times(12, () => {
          const y = h * r.range(0.02, 0.5);
          const x = w * r.range(-0.2, 0.6);
          return f(
            ribbon(
              [
                [x, y],
                [x + w * 0.3, y - h * 0.03],
                [x + w * 0.6, y + h * 0.02],
              ],
              t => h * 0.06 * Math.sin(t * 3.1),
            ),
            r.pick([p.mid, p.far, p.light]),
            { opacity: 0.7 },
          );
        }),
        { soft: 8 },
      ),
      layer([land.ridge(r, c, h * 0.66, h * 0.12, p.mid, { foot: 1 }).form], {}),
      layer([f(rect(-9, h * 0.7, w + 18, h * 0.34), p.land)], {}),
      ...r.times(3, (i, t) => layer(blown(w * (0.1 + t * 0.56), h * (0.84 + (i % 2) * 0.08), s * 2.6), {})),
      layer(
        r.times(90, () =>
          l(
            `M${w * r.range(-0.1, 1)} ${h * r.range(0.6, 1)}q${60 * s} ${-30 * s} ${120 * s} ${-10 * s}`,
            r.pick([p.leaf2, p.accent2, p.land]),
            4 * s,
          ),
        ),
        {},
      ),
      layer([at(w * 0.74, h * 0.95, s * 3, people.standing(r, p, { wear: 'scarf', pose: 'wide' }), { turn: 10 })], {}),
      layer(
        r.times(40, () =>
          f(
            leaf(w * r(), h * r.range(0.1, 0.8), 26 * s, 11 * s, r.range(0, 6)),
            r.pick([p.accent2, p.leaf2, p.accent]),
          ),
        ),
        {},
      ),
    ],
    alt: {
      zh: '疾风压弯树木与草，叶子横飞，一人顶风而行',
      en: 'A gale bends trees and grass, leaves flying, someone walking against it',
    },
    focal: { x: 0.6, y: 0.6 },
  };
}

module.exports = { gale };
