// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, l, at, layer, rect, polygon } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const { sky, disc } = require('../landscape.cjs');
const { farLand } = require('./parts.cjs');

function saltpans(c, { people: count = 2 } = {}) {
  const { r, p, w, h, u } = c;
  const pans = [];
  for (let row = 0; row < 6; row++) {
    const y0 = h * (0.42 + 0.58 * (row / 6) ** 1.35);
    const y1 = h * (0.42 + 0.58 * ((row + 1) / 6) ** 1.35);
    for (let i = -3; i < 5; i++) {
      const x = (k, y) => w * 0.5 + (k - 0.8) * w * (0.12 + 0.42 * ((y - h * 0.42) / (h * 0.58)));
      pans.push(
        f(
          polygon([
            [x(i, y0) + 5, y0 + 3],
            [x(i + 1, y0) - 5, y0 + 3],
            [x(i + 1, y1) - 9, y1 - 6],
            [x(i, y1) + 9, y1 - 6],
          ]),
          r.pick([p.sky, p.sky2, p.water, p.light, blend(p.sky2, p.accent2, 0.4)]),
        ),
      );
    }
  }
  return {
    layers: [
      sky(c, 0.45),
      disc(c, 0.7, 0.26, 0.05, p.light),
      farLand(c, 0.42, 0.05),
      layer([f(rect(-9, h * 0.42, w + 18, h * 0.62), p.ground)], { ground: true, strength: 1.5 }),
      layer(pans, { knock: 1 }),
      layer(
        r.times(6, (i, t) =>
          f(`M${w * (0.1 + t * 0.8) - 40 * u} ${h * 0.62}q${40 * u} ${-70 * u} ${80 * u} 0Z`, p.light),
        ),
        { knock: 1 },
      ),
      layer(
        r.times(count, (i, t) =>
          at(w * (0.32 + t * 0.36), h * (0.84 + i * 0.06), Math.min(w, h) * 0.0032, [
            people.standing(r, p, { wear: 'straw', pose: 'hold' }),
            l('M-2 -52L30 2M22 4L40 -2', p.wood, 2),
          ]),
        ),
        { wobble: 0.4 },
      ),
    ],
    alt: {
      zh: '盐田一格格映着天光，有人扒盐，旁边是盐堆',
      en: 'Salt pans mirror the sky; people rake, heaps of salt beside them',
    },
    focal: { x: 0.5, y: 0.7 },
  };
}

module.exports = { saltpans };
