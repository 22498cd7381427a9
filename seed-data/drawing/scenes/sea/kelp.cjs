// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, l, at, layer, ellipse } = require('../../core/shapes.cjs');
const boats = require('../../motifs/boats.cjs');
const people = require('../../motifs/people.cjs');
const { sky, flock } = require('../landscape.cjs');
const { water, farLand } = require('./parts.cjs');

function kelp(c) {
  const { r, p, w, h, u } = c;
  const lines = r
    .times(7, (i, t) => {
      const y = h * (0.46 + t * 0.46);
      return [
        l(`M${-w * 0.02} ${y}L${w * 1.02} ${y - h * 0.03 * (1 - t)}`, p.near, 2 * u),
        ...r.times(12, (k, s) =>
          f(ellipse(w * s, y - h * 0.03 * (1 - t) * s, (4 + 7 * t) * u), k % 4 ? p.dark : p.accent),
        ),
        ...r.times(16, (k, s) =>
          l(
            `M${w * (s + 0.02)} ${y}q${10 * u} ${h * 0.03} ${r.range(-10, 10) * u} ${h * (0.03 + 0.05 * t)}`,
            p.leaf,
            (3 + 5 * t) * u,
            { opacity: 0.7 },
          ),
        ),
      ];
    })
    .flat(2);
  return {
    layers: [
      sky(c, 0.42),
      farLand(c, 0.4),
      ...water(c, 0.4),
      layer(lines, { wobble: 0.6 }),
      layer(
        [
          at(w * 0.6, h * 0.66, Math.min(w, h) * 0.0038, [
            boats.boat(r, p, { cabin: false }),
            at(-20, -8, 0.5, people.bending(r, p, { wear: 'straw' })),
            at(16, -8, 0.5, people.standing(r, p, { wear: 'scarf', pose: 'hold' })),
          ]),
        ],
        { wobble: 0.5 },
      ),
      flock(c, 0.3, 0.2, 3),
    ],
    alt: {
      zh: '海带养殖场：一行行浮子，小船上有人收海带',
      en: 'A kelp farm: rows of floats, people in a boat hauling',
    },
    focal: { x: 0.58, y: 0.62 },
  };
}

module.exports = { kelp };
