// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, l, at, layer, curve, leaf } = require('../../core/shapes.cjs');
const plants = require('../../motifs/plants.cjs');
const animals = require('../../motifs/animals.cjs');
const { Things } = require('../../motifs/things.cjs');
const { wallOf, unit } = require('../plants.cjs');
const { shadow, tableTop } = require('./parts.cjs');

function bouquet(c, { flower = 'peony', cat = false, faded = false } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const colour = { lily: p.light, sunflower: p.accent2, peony: p.flower, camellia: p.accent }[flower];
  const heads = r.times(faded ? 7 : 9, (i, t) => ({
    x: w * (0.5 + 0.34 * Math.sin(i * 2.4) * (0.4 + 0.6 * t)),
    y: h * (0.18 + 0.3 * ((i * 0.618) % 1)),
  }));
  return {
    layers: [
      wallOf(c, p.wall),
      tableTop(c, 0.8, p.wood),
      layer([shadow(c, w * 0.5, h * 0.9, 160 * s)], { soft: 6, knock: 0, line: false }),
      layer(
        heads.map(q =>
          l(
            curve([
              [w * 0.5, h * 0.66],
              [(w * 0.5 + q.x) / 2 + 10, (h * 0.66 + q.y) / 2],
              [q.x, q.y],
            ]),
            p.leaf,
            8 * s,
          ),
        ),
        {},
      ),
      layer(
        r.times(14, () =>
          f(
            leaf(w * (0.5 + r.range(-0.14, 0.14)), h * r.range(0.4, 0.62), 190 * s, 56 * s, r.range(-3.4, 0.3)),
            r.pick([p.leaf, p.leaf2]),
          ),
        ),
        {},
      ),
      ...heads.map(q =>
        layer(
          [
            at(
              q.x,
              q.y,
              s * (flower === 'lily' ? 8.5 : 7.6),
              plants.Flowers[flower](r, faded ? r.pick([p.accent2, p.wood, p.land]) : colour, p),
              { turn: faded ? r.range(100, 180) : r.range(-30, 30), sy: faded ? 0.7 : 1 },
            ),
          ],
          { wobble: 0.5 },
        ),
      ),
      layer([at(w * 0.5, h * 0.9, s * 3.6, Things.vase(p))], {}),
      faded &&
        layer(
          r.times(12, () =>
            f(
              leaf(w * r.range(0.2, 0.8), h * r.range(0.86, 0.97), 50 * s, 18 * s, r.range(0, 6)),
              r.pick([p.accent2, p.wood]),
            ),
          ),
          {},
        ),
      cat && layer([at(w * 0.78, h * 0.86, s * 4.4, animals.cat(p.near, p))], { wobble: 0.5 }),
    ],
    alt: {
      zh: `瓶里一束${{ lily: '百合', sunflower: '垂头的向日葵', peony: '牡丹', camellia: '山茶' }[flower]}${cat ? '，旁边一只猫' : ''}`,
      en: `${{ lily: 'Lilies', sunflower: 'Drooping sunflowers', peony: 'Peonies', camellia: 'Camellias' }[flower]} in a vase${cat ? ', a cat beside' : ''}`,
    },
    focal: { x: 0.5, y: 0.42 },
  };
}

module.exports = { bouquet };
