// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, l, at, layer, curve, leaf } = require('../../core/shapes.cjs');
const plants = require('../../motifs/plants.cjs');
const { Things } = require('../../motifs/things.cjs');
const { wallOf } = require('../plants.cjs');
const { tableTop } = require('./parts.cjs');

function porcelain(c, { flower = 'camellia' } = {}) {
  const { r, p, w, h } = c;
  const s = Math.sqrt(w * h) / 1000;
  return {
    layers: [
      wallOf(c),
      tableTop(c, 0.76, p.sky),
      layer(
        [
          at(w * 0.42, h * 0.88, s * 4.6, [
            ...Things.vase(p, '#2f57a0'),
            ...r.times(5, (i, t) =>
              at(
                -14 + (i % 3) * 14,
                -34 - (i % 2) * 18,
                0.34,
                plants.Flowers.peony(r, '#3a63ad', { ...p, accent2: '#dfe6f2' }),
              ),
            ),
          ]),
        ],
        { wobble: 0.4 },
      ),
      layer(
        r
          .times(5, (i, t) => [
            l(
              curve([
                [w * 0.42, h * 0.52],
                [w * (0.3 + t * 0.36), h * 0.36],
                [w * (0.2 + t * 0.56), h * (0.2 + (i % 2) * 0.1)],
              ]),
              p.wood,
              6 * s,
            ),
            at(w * (0.2 + t * 0.56), h * (0.2 + (i % 2) * 0.1), s * 5.4, plants.Flowers[flower](r, p.accent, p)),
            f(leaf(w * (0.28 + t * 0.4), h * 0.34, 110 * s, 40 * s, r.range(-3, 0)), '#4d7a52'),
            f(leaf(w * (0.26 + t * 0.44), h * 0.3, 100 * s, 36 * s, r.range(-3, 0)), '#6d9463'),
          ])
          .flat(),
        { wobble: 0.4 },
      ),
      layer([at(w * 0.78, h * 0.93, s * 2.2, Things.bowl(p)), at(w * 0.2, h * 0.95, s * 1.8, Things.cup(p))], {
        wobble: 0.4,
      }),
    ],
    alt: { zh: '青花瓶里插着山茶，旁边一碗一杯', en: 'Camellias in a blue-and-white vase, a bowl and a cup' },
    focal: { x: 0.45, y: 0.5 },
  };
}

module.exports = { porcelain };
