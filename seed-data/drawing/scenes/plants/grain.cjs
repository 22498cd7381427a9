// Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

const { at, layer } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const plants = require('../../motifs/plants.cjs');
const animals = require('../../motifs/animals.cjs');
const { disc } = require('../landscape.cjs');
const { unit, wallOf } = require('./parts.cjs');

function grain(c, { round = false } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const ears = (y, tall, colours, count) =>
    layer(
      r.times(count, (i, t) =>
        plants.wheat(
          r,
          w * (t * 1.1 - 0.05) + r.range(-20, 20) * s,
          h * y,
          h * tall * r.range(0.8, 1.1),
          r.pick(colours),
        ),
      ),
      { wobble: 0.5 },
    );
  return {
    layers: [
      wallOf(c),
      round && disc(c, 0.5, 0.36, 0.22, p.accent),
      layer([land.ridge(r, c, h * 0.7, h * 0.1, p.far, { foot: 0.4 }).form], { soft: 3 }),
      ears(0.9, 0.45, [p.leaf2, p.far], 22),
      ears(1.02, 0.6, [p.leaf, p.accent2, p.leaf2], 24),
      layer(
        [
          at(w * 0.68, h * 0.24, s * 1.8, animals.swallow(p)),
          at(w * 0.28, h * 0.34, s * 1.2, animals.swallow(p), { flip: true }),
        ],
        { wobble: 0.4 },
      ),
      layer([at(w * 0.36, h * 0.62, s * 1.1, animals.butterfly(r, p.light, p.accent2, p), { turn: 20 })], {}),
    ],
    alt: { zh: '麦穗灌浆低垂，燕子与蝴蝶飞过', en: 'Ears of wheat filling, swallows and a butterfly above' },
    focal: { x: 0.5, y: 0.55 },
  };
}

module.exports = { grain };
