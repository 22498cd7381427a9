// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { at, layer } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const boats = require('../../motifs/boats.cjs');
const people = require('../../motifs/people.cjs');
const { sky, flock } = require('../landscape.cjs');
const { water } = require('./parts.cjs');

function lookout(c) {
  const { r, p, w, h, u } = c;
  return {
    layers: [
      sky(c, 0.5),
      ...water(c, 0.46),
      flock(c, 0.65, 0.24, 5, 22),
      layer([at(w * 0.72, h * 0.52, 1.3 * u, boats.sailBoat(r, p, {}))], {}),
      layer([land.rock(r, w * 0.34, h * 1.04, w * 0.9, h * 0.34, p.near, p.mid)], { wobble: 1.4 }),
      layer([at(w * 0.38, h * 0.74, h * 0.0036, people.standing(r, p, { back: true, wear: 'scarf' }))], {
        wobble: 0.4,
      }),
    ],
    alt: { zh: '一个人站在礁石上望海，远处一面帆', en: 'Someone stands on a rock looking to sea, one sail far out' },
    focal: { x: 0.4, y: 0.55 },
  };
}

module.exports = { lookout };
