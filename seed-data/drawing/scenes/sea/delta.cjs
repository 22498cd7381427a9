// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, layer, rect, ribbon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const land = require('../../motifs/land.cjs');
const animals = require('../../motifs/animals.cjs');
const { sky, disc } = require('../landscape.cjs');

function delta(c) {
  const { r, p, w, h } = c;
  const arms = r.times(9, (i, t) => {
    const a = (t - 0.5) * 1.5;
    const pts = r.times(6, (k, s) => [w * (0.5 + a * s * 0.62 + r.range(-0.02, 0.02)), h * (0.34 + s * 0.66)]);
    return f(
      ribbon(pts, s => w * (0.012 + 0.05 * s)),
      r.pick([p.accent2, p.land, light(p.land, 0.2)]),
    );
  });
  return {
    layers: [
      sky(c, 0.3),
      disc(c, 0.5, 0.14, 0.05, p.accent),
      layer([land.ridge(r, c, h * 0.27, h * 0.05, p.far, { foot: 0.4, depth: 0.05 }).form], {}),
      layer([f(rect(-9, h * 0.28, w + 18, h * 0.75), p.water2, { grad: [p.land, 1, p.water2, 1] })], { strength: 0.8 }),
      layer(
        [
          f(
            ribbon(
              [
                [w * 0.2, h * 0.28],
                [w * 0.56, h * 0.3],
                [w * 0.44, h * 0.33],
                [w * 0.5, h * 0.36],
              ],
              t => w * (0.01 + 0.06 * t),
            ),
            p.accent2,
          ),
        ],
        {},
      ),
      layer(arms, { strength: 0.9 }),
      layer(land.ripples(r, c, h * 0.5, h, p.water, 60, 2.6, 0.7), { knock: 0.3, line: false, dry: 0.5 }),
      layer(
        r.times(14, i =>
          animals.goose(w * (0.25 + i * 0.035), h * (0.42 + Math.abs(i - 6) * 0.016), w * 0.016, p.dark),
        ),
        { wobble: 0.3 },
      ),
    ],
    alt: { zh: '大河分作数股黄水入海，雁阵掠过', en: 'A great river meets the sea in yellow arms, geese passing' },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { delta };
