// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, l, at, layer, curve, ellipse, blob } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const b = require('../../motifs/buildings.cjs');
const animals = require('../../motifs/animals.cjs');
const { sky } = require('../landscape.cjs');
const { unit } = require('./parts.cjs');

function springs(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      sky(c, 0.5),
      layer(
        [at(w * 0.32, h * 0.5, s * 4, b.pavilion(p)), at(w * 0.72, h * 0.5, s * 3, b.pavilion(p, { tall: true }))],
        { strength: 0.75 },
      ),
      layer(
        r.times(24, (i, t) =>
          l(
            curve([
              [w * (t * 1.02), -9],
              [w * (t * 1.02 + 0.01), h * 0.2],
              [w * (t * 1.02) + r.range(-20, 20) * s, h * r.range(0.3, 0.46)],
            ]),
            r.pick([p.leaf, p.leaf2]),
            3 * s,
            { opacity: 0.8 },
          ),
        ),
        { dry: 0.5 },
      ),
      layer([f(ellipse(w * 0.5, h * 0.8, w * 0.56, h * 0.26), p.water)], { strength: 0.7 }),
      layer(
        [0.32, 0.5, 0.68]
          .map(x =>
            [1, 0.66, 0.36]
              .map(k => l(ellipse(w * x, h * 0.76, w * 0.11 * k, h * 0.03 * k), p.water2, 3 * s))
              .concat([f(blob(r, w * x, h * 0.745, w * 0.028, h * 0.018), p.light)]),
          )
          .flat(),
        {},
      ),
      layer(
        r.times(4, (i, t) =>
          at(
            w * (0.24 + t * 0.52),
            h * (0.86 + (i % 2) * 0.05),
            s * 0.8,
            animals.fish(r, r.pick([p.accent, p.accent2, p.light]), undefined, { scales: false }),
            { turn: r.range(-30, 30), flip: i % 2 },
          ),
        ),
        {},
      ),
      layer(land.mist(r, c, h * 0.55, p.light, 6, 0.6), { soft: 16, knock: 0.7, line: false }),
    ],
    alt: {
      zh: '泉池三股涌水，亭子与早春柳丝',
      en: 'A spring pool with three wells of water, pavilions, early willows',
    },
    focal: { x: 0.5, y: 0.65 },
  };
}

module.exports = { springs };
