// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, l, layer, curve, ellipse } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const { sky, disc, flock } = require('../landscape.cjs');
const { water, farLand, glitter } = require('./parts.cjs');

function stack(c, { sun = false, waves = false } = {}) {
  const { r, p, w, h, u } = c;
  const x = w * (c.flip ? 0.4 : 0.6);
  const s = Math.min(w, h);
  return {
    layers: [
      sky(c, 0.5),
      sun && disc(c, c.flip ? 0.74 : 0.26, 0.24, 0.06, p.accent),
      farLand(c, 0.48, 0.1),
      ...water(c, 0.48),
      sun && glitter(c, c.flip ? 0.74 : 0.26, 0.48),
      layer(
        [
          land.rock(r, x, h * 0.66, s * 0.22, h * 0.34, p.near, p.mid, { lean: 0.12 }),
          land.rock(r, x + s * 0.16, h * 0.68, s * 0.16, h * 0.1, p.mid, p.far),
        ],
        { wobble: 1.4 },
      ),
      layer(
        r.times(30, () => {
          const [a, b] = [x + r.range(-0.05, 0.07) * s, h * r.range(0.4, 0.6)];
          return l(
            curve([
              [a, b],
              [a + r.range(-6, 8) * u, b + h * 0.02],
              [a + r.range(-4, 4) * u, b + h * r.range(0.035, 0.06)],
            ]),
            p.dark,
            3 * u,
            { opacity: 0.5 },
          );
        }),
        { dry: 0.9, knock: 0, line: false },
      ),
      layer(
        r.times(waves ? 26 : 9, () =>
          l(
            curve([
              [x - s * r.range(0.1, 0.3), h * r.range(0.65, 0.72)],
              [x, h * r.range(0.64, 0.69)],
              [x + s * r.range(0.1, 0.35), h * r.range(0.65, 0.74)],
            ]),
            p.light,
            4 * u,
          ),
        ),
        { knock: 1, line: false },
      ),
      waves && layer(land.swell(r, c, h * 0.8, h * 0.045, p.water2, p.light), {}),
      waves &&
        layer(
          r.times(60, () =>
            f(ellipse(x + r.range(-0.3, 0.3) * s, h * r.range(0.5, 0.72), r.range(1.5, 5) * u), p.light),
          ),
          { knock: 1, line: false },
        ),
      flock(c, c.flip ? 0.65 : 0.3, 0.2, 4),
    ],
    alt: {
      zh: `海中一块${waves ? '礁石，浪花四溅' : '像老人的石柱，海面初亮'}`,
      en: waves
        ? 'A reef in the sea with breaking waves'
        : 'A rock like an old man standing in a still sea, first light',
    },
    focal: { x: x / w, y: 0.5 },
  };
}

module.exports = { stack };
