// Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

const { at, layer } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const plants = require('../../motifs/plants.cjs');
const { unit, wallOf } = require('./parts.cjs');

function friends(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const g = plants.branch(r, p, w * 0.62, h * 1.02, h * 0.86, -1.9, {
    bear: () => plants.Flowers.plum(r, p.flower, p),
    density: 1.6,
    bearSize: 2.4 * s,
  });
  return {
    layers: [
      wallOf(c),
      layer([at(w * 0.3, h * 0.98, h * 0.0084, plants.pine(r, 100, p.dark, p.leaf))], {}),
      layer(
        [
          plants.bamboo(r, w * 0.86, h * 1.02, h * 0.96, 26 * s, p.mid, p.near),
          plants.bamboo(r, w * 0.78, h * 1.02, h * 0.7, 20 * s, p.mid, p.near),
        ],
        {},
      ),
      layer(g.wooden, { dry: 0.5 }),
      layer(g.bearing, { wobble: 0.5 }),
      layer([land.rock(r, w * 0.5, h * 1.02, w * 0.5, h * 0.12, p.mid, p.far)], {}),
    ],
    alt: { zh: '松、竹、梅同在一纸', en: 'Pine, bamboo and plum on one sheet' },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { friends };
