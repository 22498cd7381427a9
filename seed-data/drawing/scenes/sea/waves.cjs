// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, at, layer, ellipse } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const land = require('../../motifs/land.cjs');
const boats = require('../../motifs/boats.cjs');
const { sky, flock } = require('../landscape.cjs');
const { farLand } = require('./parts.cjs');

function waves(c, { gulls = 4, boat = false, spray = false } = {}) {
  const { r, p, w, h, u } = c;
  const rows = r.times(6, (i, t) =>
    layer(
      land.swell(
        r,
        c,
        h * (0.44 + t * 0.5),
        h * (0.03 + 0.075 * t) * (spray ? 1.3 : 1),
        blend(p.water, p.water2, 0.15 + t * 0.85),
        p.light,
      ),
      { strength: 0.95, knock: 0.6 },
    ),
  );
  return {
    layers: [
      sky(c, 0.5),
      farLand(c, 0.4),
      ...rows.slice(0, 3),
      boat && layer([at(w * 0.6, h * 0.64, Math.min(w, h) * 0.0036, boats.boat(r, p), { turn: -9 })], {}),
      ...rows.slice(3),
      layer(
        r.times(spray ? 340 : 120, () => {
          const t = r();
          return f(
            ellipse(w * r.range(0, 1), h * (0.42 + t * 0.5) - h * r() ** 2 * (spray ? 0.2 : 0.09), r.range(1, 4.5) * u),
            p.light,
          );
        }),
        { knock: 1, line: false, wobble: 0.4 },
      ),
      flock(c, 0.4, 0.2, gulls, 24),
    ],
    alt: {
      zh: `风浪一层层推来${boat ? '，一条小船在浪间' : ''}${spray ? '，浪花飞起' : ''}`,
      en: `Waves roll in row upon row${boat ? ', a small boat among them' : ''}${spray ? ', spray flying' : ''}`,
    },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { waves };
