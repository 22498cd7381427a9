// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, l, at, layer, ellipse, rect } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const b = require('../../motifs/buildings.cjs');
const { unit } = require('./parts.cjs');

function threads(c) {
  const { r, p, w, h, u } = c;
  const rows = r.times(64, (i, t) =>
    l(
      `M${w * t + r.range(-6, 6)} -9L${w * t - w * 0.1 + r.range(-6, 6)} ${h * r.range(0.5, 1.02)}`,
      r.pick([p.water2, p.cloth, p.sky, p.light, p.accent]),
      r.range(1, 5) * u,
    ),
  );
  return {
    layers: [
      layer([f(rect(-9, -9, w + 18, h + 18), p.sky)], { ground: true }),
      layer(
        r.times(7, (i, t) =>
          at(w * (0.04 + t * 0.92), h * 0.98, 1, b.block(r, p, w * 0.14, h * r.range(0.12, 0.36), p.near, 0.2)),
        ),
        {},
      ),
      layer(rows, { line: false }),
      layer(
        r.times(18, () => [l(ellipse(w * r(), h * r.range(0.8, 0.99), w * 0.03, h * 0.008), p.light, 2 * u)]).flat(),
        { line: false },
      ),
      layer(
        [
          at(w * 0.6, h * 0.96, unit(c) * 3.4, [
            ...people.standing(r, p, { back: true }),
            f('M-26 -92Q-22 -116 0 -118Q22 -116 26 -92Q13 -97 0 -92Q-13 -97 -26 -92Z', p.accent),
          ]),
        ],
        {},
      ),
    ],
    alt: { zh: '雨丝一道道斜落，城市剪影前一把红伞', en: 'Slanting threads of rain, one red umbrella before the city' },
    focal: { x: 0.58, y: 0.7 },
  };
}

module.exports = { threads };
