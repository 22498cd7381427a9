// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, at, layer, blob } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const boats = require('../../motifs/boats.cjs');
const { sky } = require('../landscape.cjs');
const { water, farLand } = require('./parts.cjs');

function ice(c) {
  const { r, p, w, h } = c;
  return {
    layers: [
      sky(c, 0.45),
      farLand(c, 0.4),
      ...water(c, 0.4),
      ...[0, 1, 2].map(row =>
        layer(
          r.times(11, () => {
            const t = (row + r()) / 3;
            return f(
              blob(r, w * r(), h * (0.46 + t * 0.52), w * (0.035 + 0.1 * t), h * (0.008 + 0.03 * t), 0.28, 7),
              r.pick([p.light, p.land, light(p.water, 0.5)]),
            );
          }),
          { knock: 1 },
        ),
      ),
      layer([at(w * 0.62, h * 0.56, Math.min(w, h) * 0.0032, boats.boat(r, p), { turn: 8 })], {}),
    ],
    alt: { zh: '封冻的海面上浮冰一块块，一条船冻在其间', en: 'Floes on a frozen sea, one boat held among them' },
    focal: { x: 0.6, y: 0.58 },
  };
}

module.exports = { ice };
