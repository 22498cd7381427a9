// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, d, layer, polygon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { sky } = require('../landscape.cjs');

function folds(c) {
  const { r, p, w, h } = c;
  const strips = r.times(13, (i, t) => {
    const x = w * t;
    const k = r.range(0.03, 0.09) * w;
    const top = h * r.range(0.04, 0.4);
    const colour = r.pick([p.far, p.mid, p.near, p.wall, p.dark, p.accent]);
    return [
      f(
        polygon([
          [x - k, h * 1.02],
          [x - k, top + k],
          [x, top],
          [x, h * 1.02],
        ]),
        colour,
      ),
      f(
        polygon([
          [x, h * 1.02],
          [x, top],
          [x + k, top + k * 1.3],
          [x + k, h * 1.02],
        ]),
        light(colour, -0.3),
      ),
      d(
        r
          .times(12, (j, q) =>
            polygon([
              [x - k * 0.8, top + k * 1.2 + q * h * 0.6],
              [x - k * 0.25, top + k * 0.7 + q * h * 0.6],
              [x - k * 0.25, top + k * 0.9 + q * h * 0.6],
              [x - k * 0.8, top + k * 1.45 + q * h * 0.6],
            ]),
          )
          .join(''),
        p.light,
      ),
    ];
  });
  return {
    layers: [sky(c, 1), ...strips.map(x => layer(x, {}))],
    alt: { zh: '楼宇像纸一样折成褶皱，窗格排列其上', en: 'Buildings folded like paper, rows of windows on the pleats' },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { folds };
