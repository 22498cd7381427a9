// Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

const { f, at, layer, leaf } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const land = require('../../motifs/land.cjs');
const plants = require('../../motifs/plants.cjs');
const { sky, disc } = require('../landscape.cjs');
const { unit } = require('./parts.cjs');

function azaleas(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      sky(c, 0.6),
      disc(c, 0.7, 0.2, 0.08, p.accent2),
      layer(
        r.times(
          3,
          (i, t) =>
            land.peak(r, w * (0.2 + t * 0.6), h * 0.7, w * 0.5, h * r.range(0.34, 0.5), p.mid, {
              foot: 0.6,
              strokes: 9,
              ink: p.dark,
            }).body,
        ),
        {},
      ),
      layer([land.ridge(r, c, h * 0.72, h * 0.08, p.near, { foot: 1, sharp: 0.2 }).form], {}),
      ...r.times(5, (i, t) =>
        layer(
          r.times(8, (k, q) =>
            at(
              w * (q * 1.02 - 0.01) + r.range(-20, 20) * s,
              h * (0.7 + t * 0.26),
              s * (1.6 + t * 2),
              plants.Flowers.azalea(r, r.pick([p.flower, p.accent, light(p.flower, 0.3)]), p),
            ),
          ),
          {},
        ),
      ),
      layer(
        r.times(24, () => f(leaf(w * r(), h * r.range(0.7, 1), 46 * s, 18 * s, r.range(0, 6)), p.leaf)),
        {},
      ),
    ],
    alt: { zh: '大山脚下杜鹃花层层开遍', en: 'Azaleas in rows at the foot of a mountain' },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { azaleas };
