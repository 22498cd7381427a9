// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, l, at, layer, rect, polygon } = require('../../core/shapes.cjs');
const boats = require('../../motifs/boats.cjs');
const people = require('../../motifs/people.cjs');
const { sky, flock } = require('../landscape.cjs');
const { water, farLand } = require('./parts.cjs');

function quay(c, { people: crowd = 2 } = {}) {
  const { r, p, w, h, u } = c;
  const s = Math.min(w, h) / 1000;
  return {
    layers: [
      sky(c, 0.5),
      farLand(c, 0.44),
      ...water(c, 0.44),
      layer([at(w * 0.66, h * 0.55, s * 3, boats.ferry(r, p))], {}),
      layer([at(w * 0.3, h * 0.6, s * 4.4, boats.boat(r, p))], {}),
      layer(
        [
          f(
            polygon([
              [-9, h * 0.74],
              [w * 0.72, h * 0.68],
              [w * 0.86, h * 0.72],
              [w * 0.3, h * 1.03],
              [-9, h * 1.03],
            ]),
            p.ground,
          ),
          l(
            r
              .times(
                9,
                (i, t) => `M${w * (0.02 + t * 0.6)} ${h * (0.74 - t * 0.055)}L${w * (-0.2 + t * 0.62)} ${h * 1.02}`,
              )
              .join(''),
            p.near,
            1.6 * u,
            { opacity: 0.5 },
          ),
        ],
        {},
      ),
      layer(
        r.times(5, (i, t) =>
          f(rect(w * (0.1 + t * 0.56) - 9 * s, h * (0.74 - t * 0.05) - 24 * s, 18 * s, 34 * s), p.near),
        ),
        {},
      ),
      layer(
        r.times(crowd, (i, t) =>
          at(
            w * (0.18 + t * 0.42),
            h * (0.88 - t * 0.08),
            s * 2.8,
            people.standing(r, p, { back: i % 2 === 0, wear: r.pick(['cap', 'scarf', 'straw']), pose: 'hold' }),
          ),
        ),
        { wobble: 0.4 },
      ),
      layer([l(`M${w * 0.3} ${h * 0.6}Q${w * 0.2} ${h * 0.72} ${w * 0.14} ${h * 0.72}`, p.dark, 2 * u)], {}),
      flock(c, 0.4, 0.2, 6, 20),
    ],
    alt: { zh: '老码头：系缆桩、靠岸的船与等船的人影', en: 'An old quay: bollards, boats alongside, figures waiting' },
    focal: { x: 0.4, y: 0.65 },
  };
}

module.exports = { quay };
