// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { l, at, layer } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const boats = require('../../motifs/boats.cjs');
const { sky, flock } = require('../landscape.cjs');
const { water, farLand } = require('./parts.cjs');

function pierInFog(c) {
  const { p, w, h } = c;
  return {
    layers: [
      sky(c, 0.6),
      farLand(c, 0.5, 0.06),
      ...water(c, 0.5),
      layer([at(w * 0.62, h * 0.58, w * 0.0042, boats.pier(p))], { wobble: 0.5 }),
      layer(land.mist(c.r, c, h * 0.56, p.light, 9, 0.6), { soft: 18, knock: 0.7, line: false }),
      layer(
        c.r.times(7, () =>
          l(`M${w * c.r.range(0.5, 0.8)} ${h * c.r.range(0.64, 0.8)}h${w * 0.07}`, p.near, 3 * c.u, { opacity: 0.4 }),
        ),
        { dry: 0.6, line: false },
      ),
      flock(c, 0.3, 0.32, 4, 22),
    ],
    alt: { zh: '雾里的长栈桥，桥头一座双檐亭', en: 'A long pier in fog with a double-eaved pavilion at its end' },
    focal: { x: 0.63, y: 0.52 },
  };
}

module.exports = { pierInFog };
