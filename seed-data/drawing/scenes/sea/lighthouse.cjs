// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, at, layer, ellipse } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const boats = require('../../motifs/boats.cjs');
const plants = require('../../motifs/plants.cjs');
const buildings = require('../../motifs/buildings.cjs');
const { sky } = require('../landscape.cjs');
const { water, farLand } = require('./parts.cjs');

function lighthouseScene(c, { lit = false, snow = false } = {}) {
  const { r, p, w, h, u } = c;
  const s = Math.min(w, h) / 1000;
  const x = w * (c.flip ? 0.4 : 0.58);
  return {
    layers: [
      sky(c, 0.56),
      farLand(c, 0.55),
      ...water(c, 0.55),
      layer(
        [
          land.rock(r, x, h * 0.72, w * 0.7, h * 0.18, snow ? p.light : p.near, snow ? p.far : p.mid),
          ...(snow ? [] : []),
        ],
        { wobble: 1.3 },
      ),
      layer(
        r.times(8, (i, t) =>
          at(
            x + (t - 0.5) * w * 0.5,
            h * r.range(0.6, 0.66),
            s * r.range(0.9, 1.5),
            plants.tree(r, p, 90, { crown: snow ? p.leaf : p.leaf }),
          ),
        ),
        {},
      ),
      layer(
        [
          at(x, h * 0.58, s * 4.2, boats.lighthouse(p, lit)),
          at(x + s * 90, h * 0.6, s * 1.2, buildings.farmhouse(r, p, { snow, lit })),
        ],
        { wobble: 0.4 },
      ),
      layer(
        r.times(snow ? 160 : 0, () => f(ellipse(w * r(), h * r(), r.range(1.5, 4.5) * u), p.light)),
        { knock: 1, line: false },
      ),
      layer(land.swell(r, c, h * 0.9, h * 0.02, p.water2, p.light), { knock: 0.5 }),
    ],
    alt: {
      zh: `小岛上的灯塔${lit ? '亮着，光扫过夜海' : ''}${snow ? '，雪在落' : ''}`,
      en: `A lighthouse on a small island${lit ? ', its beam over the night sea' : ''}${snow ? ', snow falling' : ''}`,
    },
    focal: { x: x / w, y: 0.42 },
  };
}

module.exports = { lighthouseScene };
