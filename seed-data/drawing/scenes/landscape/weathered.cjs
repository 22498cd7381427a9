// Hills, rivers, fields, snow, the far road: scenes of land and sky.
'use strict';

const { f, l, layer, curve, blob } = require('../../core/shapes.cjs');
const { sky } = require('./parts.cjs');

function weathered(c) {
  const { r, p, w, h } = c;
  const bands = r.times(16, (i, t) =>
    f(
      `${curve(r.times(9, (k, q) => [w * (q * 1.04 - 0.02), h * (0.08 + t * 0.82) + Math.sin(q * 6 + i * 0.7) * h * 0.02 + r.range(-9, 9)]))}L${w * 1.02} ${h * 1.02}L${-w * 0.02} ${h * 1.02}Z`,
      r.pick([p.far, p.mid, p.wall, p.land, p.near]),
    ),
  );
  return {
    layers: [
      sky(c, 0.4),
      ...bands.map(x => layer([x], { strength: 0.8 })),
      layer(
        r.times(26, () =>
          f(blob(r, w * r(), h * r.range(0.2, 0.95), w * r.range(0.02, 0.07), h * r.range(0.01, 0.05), 0.3), p.dark),
        ),
        {},
      ),
      layer(
        r.times(40, () => {
          const x = w * r();
          const y = h * r.range(0.15, 0.8);
          return l(
            curve([
              [x, y],
              [x + r.range(-20, 20), y + h * 0.05],
              [x + r.range(-30, 30), y + h * r.range(0.08, 0.2)],
            ]),
            p.near,
            2.4,
          );
        }),
        {},
      ),
    ],
    alt: { zh: '风化的岩层，孔洞与裂缝', en: 'Weathered strata with hollows and cracks' },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { weathered };
