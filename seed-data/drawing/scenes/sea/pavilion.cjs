// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, at, layer, ellipse } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const boats = require('../../motifs/boats.cjs');
const people = require('../../motifs/people.cjs');
const plants = require('../../motifs/plants.cjs');
const buildings = require('../../motifs/buildings.cjs');
const { sky } = require('../landscape.cjs');
const { water } = require('./parts.cjs');

function pavilionInLake(c, { snow = false } = {}) {
  const { r, p, w, h, u } = c;
  const y = h * 0.56;
  return {
    layers: [
      sky(c, 0.5),
      layer([land.ridge(r, c, h * 0.42, h * 0.13, p.far, { sharp: 0.3, foot: 0.1 }).form], { soft: 3 }),
      layer([land.ridge(r, c, h * 0.47, h * 0.06, p.mid, { foot: 0.1 }).form], {}),
      ...water(c, 0.48),
      layer(
        [
          f(ellipse(w * 0.5, y + 6 * u, w * 0.3, h * 0.022), snow ? p.light : p.ground),
          at(
            w * 0.5,
            y,
            Math.min(w, h) * 0.0043,
            buildings.pavilion(snow ? { ...p, roof: p.light } : p, { tall: true }),
          ),
        ],
        { wobble: 0.5 },
      ),
      layer(
        r.times(3, (i, t) => at(w * (0.3 + t * 0.42), y + 4, u * 1.2, plants.tree(r, p, 110, { bare: snow }))),
        {},
      ),
      layer(
        [
          at(w * 0.28, h * 0.78, u * 2.2, [
            boats.boat(r, p, { cabin: false }),
            at(-30, -8, 0.5, people.standing(r, p, { wear: 'straw', back: true })),
          ]),
        ],
        { wobble: 0.5 },
      ),
    ],
    alt: {
      zh: `湖心一座${snow ? '覆雪的' : ''}亭子，一只小舟`,
      en: `A ${snow ? 'snow-covered ' : ''}pavilion in the middle of a lake, one small boat`,
    },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { pavilionInLake };
