// Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

const { f, d, l, at, layer, curve, rect, polygon, leaf } = require('../../core/shapes.cjs');
const plants = require('../../motifs/plants.cjs');
const { sky } = require('../landscape.cjs');
const { unit } = require('./parts.cjs');

function ruin(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const bits = r.times(46, () => {
    const x = w * r();
    const y = h * r.range(0.72, 1);
    const k = 80 * s * r.range(0.4, 1.3);
    return f(
      polygon([
        [x, y],
        [x + k, y - k * r.range(0, 0.4)],
        [x + k * 1.2, y + k * 0.4],
        [x + k * 0.3, y + k * 0.6],
      ]),
      r.pick([p.wall, p.mid, p.near, '#a25a44']),
    );
  });
  return {
    layers: [
      sky(c, 0.8),
      layer(
        [
          f(
            polygon([
              [w * 0.06, h * 0.8],
              [w * 0.06, h * 0.2],
              [w * 0.18, h * 0.24],
              [w * 0.26, h * 0.14],
              [w * 0.4, h * 0.4],
              [w * 0.52, h * 0.44],
              [w * 0.6, h * 0.8],
            ]),
            p.wall,
          ),
          d(rect(w * 0.17, h * 0.36, w * 0.12, h * 0.16), p.far),
          l(
            r.times(40, () => `M${w * r.range(0.07, 0.5)} ${h * r.range(0.5, 0.78)}h${w * 0.05}`).join(''),
            p.mid,
            3 * s,
          ),
        ],
        {},
      ),
      layer(bits, {}),
      ...r.times(9, (i, t) =>
        layer(
          [
            l(
              curve([
                [w * (0.1 + t * 0.8), h * 0.98],
                [w * (0.11 + t * 0.8), h * 0.84],
                [w * (0.1 + t * 0.8) + r.range(-20, 20) * s, h * (0.76 - (i % 3) * 0.06)],
              ]),
              p.leaf,
              7 * s,
            ),
            ...[1, -1].map(k => f(leaf(w * (0.105 + t * 0.8), h * 0.9, 90 * s, 30 * s, -1.57 + k * 0.8), p.leaf)),
            at(
              w * (0.1 + t * 0.8),
              h * (0.75 - (i % 3) * 0.06),
              s * 4.4,
              r.pick([plants.Flowers.camellia, plants.Flowers.azalea, plants.Flowers.chrysanthemum])(
                r,
                r.pick([p.accent, p.flower, p.accent2]),
                p,
              ),
            ),
          ],
          {},
        ),
      ),
    ],
    alt: { zh: '断墙瓦砾间开出一片花', en: 'Flowers rise from rubble before a broken wall' },
    focal: { x: 0.5, y: 0.75 },
  };
}

module.exports = { ruin };
