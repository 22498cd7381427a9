// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, l, at, layer, ellipse, rect, leaf } = require('../../core/shapes.cjs');
const plants = require('../../motifs/plants.cjs');
const { wallOf, unit } = require('../plants.cjs');

function flowershop(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      wallOf(c, p.near),
      layer([f(ellipse(w * 0.5, h * 0.2, w * 0.3, h * 0.26), p.lamp, { opacity: 0.7 })], { soft: 40, line: false }),
      layer(
        [
          f(rect(w * 0.06, h * 0.06, w * 0.88, h * 0.09), p.leaf),
          l(`M${w * 0.5} ${h * 0.15}v${h * 0.06}`, p.dark, 4 * s),
          f(ellipse(w * 0.5, h * 0.23, w * 0.03), p.lamp),
        ],
        {},
      ),
      layer([f(rect(-9, h * 0.8, w + 18, h * 0.24), p.ground)], {}),
      ...r.times(12, i => {
        const x = w * (0.14 + (i % 4) * 0.24);
        const y = h * (0.52 + Math.floor(i / 4) * 0.2);
        const kind = r.pick(['peony', 'camellia', 'chrysanthemum', 'lily', 'azalea', 'cherry']);
        const colour = r.pick([p.flower, p.flower2, p.accent, p.accent2, '#a884c9']);
        return layer(
          [
            ...r.times(6, () => f(leaf(x, y, 130 * s, 36 * s, -1.57 + r.range(-0.9, 0.9)), p.leaf)),
            ...r.times(6, () =>
              at(x + r.range(-70, 70) * s, y - r.range(70, 150) * s, s * 3.4, plants.Flowers[kind](r, colour, p)),
            ),
            at(x, y + 60 * s, s * 1.5, [f('M-34 -60L34 -60L26 0L-26 0Z', r.pick([p.cloth, p.wall, p.mid]))]),
          ],
          {},
        );
      }),
    ],
    alt: { zh: '打烊的花店，灯还亮着，桶里满是花', en: 'A flower shop at closing, lamp still lit, buckets of flowers' },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { flowershop };
