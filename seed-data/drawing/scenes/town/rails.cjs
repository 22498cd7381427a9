// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, d, l, at, layer, ellipse, rect, polygon } = require('../../core/shapes.cjs');
const b = require('../../motifs/buildings.cjs');
const { sky } = require('../landscape.cjs');
const { unit, ground } = require('./parts.cjs');

function rails(c) {
  const { r, p, w, h } = c;
  const v = [w * 0.54, h * 0.36];
  const s = unit(c);
  const line = (x, k = 6) =>
    f(
      polygon([
        [v[0] - 1, v[1]],
        [v[0] + 1, v[1]],
        [x + k, h * 1.03],
        [x - k, h * 1.03],
      ]),
      p.dark,
    );
  return {
    layers: [
      sky(c, 0.4),
      layer(
        r.times(6, (i, t) =>
          at(w * (0.05 + t * 0.9), h * 0.38, s * 1.6, b.block(r, p, 50, r.range(40, 110), p.mid, 0.1)),
        ),
        { strength: 0.8 },
      ),
      layer([at(w * 0.2, h * 0.38, s * 2, b.chimney(p, 130)), at(w * 0.3, h * 0.38, s * 2, b.chimney(p, 100))], {}),
      ground(c, 0.37, p.ground),
      layer(
        r.times(22, (i, t) => {
          const y = h * (0.38 + 0.66 * t ** 2);
          const half = w * (0.02 + 0.42 * t ** 2);
          return f(
            rect(v[0] - half * 1.16 - (v[0] - w * 0.46) * t * t, y, half * 2.3, h * (0.003 + 0.022 * t * t)),
            p.wood,
          );
        }),
        {},
      ),
      layer([line(w * 0.12), line(w * 0.72), line(w * 1.4, 8), line(-w * 0.5, 8)], {}),
      layer(
        [
          at(w * 0.8, h * 0.7, s * 3.4, [
            l('M0 0V-120', p.dark, 5),
            f(rect(-8, -120, 18, 36), p.near),
            d(ellipse(1, -110, 5), p.accent),
            d(ellipse(1, -95, 5), p.leaf2),
          ]),
        ],
        {},
      ),
      layer(
        r.times(4, i =>
          l(
            `M-9 ${h * (0.1 + i * 0.05)}Q${w * 0.5} ${h * (0.16 + i * 0.05)} ${w + 9} ${h * (0.08 + i * 0.05)}`,
            p.dark,
            2,
          ),
        ),
        { line: false },
      ),
    ],
    alt: {
      zh: '铁轨向烟囱与楼群收拢，一座信号机',
      en: 'Rails run together toward chimneys and blocks, a signal beside them',
    },
    focal: { x: 0.54, y: 0.45 },
  };
}

module.exports = { rails };
