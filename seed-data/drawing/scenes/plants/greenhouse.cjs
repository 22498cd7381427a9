// Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

const { f, l, at, layer, polygon, leaf } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const plants = require('../../motifs/plants.cjs');
const { sky } = require('../landscape.cjs');
const { unit } = require('./parts.cjs');

function greenhouse(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const panes = [
    l(
      r.times(9, (i, t) => `M${w * t} ${h * 0.9}V${h * (0.34 - 0.28 * Math.sin(t * Math.PI))}`).join(''),
      p.light,
      7 * s,
    ),
    l([0.3, 0.5, 0.7].map(y => `M-9 ${h * y}H${w + 9}`).join(''), p.light, 5 * s),
    l(`M-9 ${h * 0.36}Q${w * 0.5} ${-h * 0.22} ${w + 9} ${h * 0.36}`, p.light, 11 * s),
  ];
  return {
    layers: [
      sky(c, 1),
      layer(panes, {}),
      layer(
        r.times(9, (i, t) =>
          plants.bananaLeaf(
            r,
            w * (0.05 + t * 0.9),
            h * 0.86,
            h * r.range(0.28, 0.5),
            -1.57 + r.range(-0.8, 0.8),
            r.pick([p.leaf, p.leaf2, p.near]),
          ),
        ),
        {},
      ),
      layer(
        [
          f(
            polygon([
              [w * 0.4, h * 1.02],
              [w * 0.47, h * 0.6],
              [w * 0.53, h * 0.6],
              [w * 0.62, h * 1.02],
            ]),
            p.wall,
          ),
        ],
        {},
      ),
      layer(
        r.times(26, i => {
          const side = i % 2 ? 1 : -1;
          const t = Math.floor(i / 2) / 13;
          return at(w * (0.5 + side * (0.1 + 0.36 * t)), h * (0.66 + 0.32 * t), s * (1.6 + 3.6 * t), [
            f('M-12 -4L12 -4L9 16L-9 16Z', '#b0603c'),
            ...r.times(5, () => f(leaf(0, -2, 26, 9, -1.57 + r.range(-1, 1)), r.pick([p.leaf, p.leaf2]))),
            ...r.times(2, () =>
              at(
                r.range(-8, 8),
                r.range(-24, -12),
                0.6,
                r.pick([plants.Flowers.camellia, plants.Flowers.azalea, plants.Flowers.cherry])(
                  r,
                  r.pick([p.accent, p.flower, p.accent2, p.light]),
                  p,
                ),
              ),
            ),
          ]);
        }),
        {},
      ),
      layer([at(w * 0.5, h * 0.78, s * 2.6, people.standing(r, p, { wear: 'bun', back: true, pose: 'hold' }))], {}),
    ],
    alt: {
      zh: '玻璃温室里花盆成行，叶影满窗，一人走在中间',
      en: 'A glass house: rows of pots, great leaves, someone walking between',
    },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { greenhouse };
