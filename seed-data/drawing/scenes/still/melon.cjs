// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, d, l, at, layer, ellipse } = require('../../core/shapes.cjs');
const animals = require('../../motifs/animals.cjs');
const { Things } = require('../../motifs/things.cjs');
const { wallOf, unit } = require('../plants.cjs');
const { tableTop } = require('./parts.cjs');

function melon(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const slice = (x, y, k, t) =>
    at(
      x,
      y,
      k,
      [
        f('M-50 0A50 50 0 0 0 50 0Z', '#3f7f45'),
        d('M-45 0A45 45 0 0 0 45 0Z', '#f3efcf'),
        d('M-40 0A40 40 0 0 0 40 0Z', '#d4493f'),
        ...r.times(7, (i, q) => d(ellipse(-26 + q * 52, 10 + (i % 2) * 9, 2.4, 3.6), '#2a1d1a')),
      ],
      { turn: t },
    );
  return {
    layers: [
      wallOf(c),
      tableTop(c, 0.62, p.light),
      layer(
        [
          at(w * 0.66, h * 0.58, s * 3.2, [
            f(ellipse(0, 0, 76, 62), '#3f7f45'),
            ...r.times(7, (i, t) => l(`M${-60 + t * 120} -40Q${-80 + t * 160} 0 ${-60 + t * 120} 40`, '#234f2c', 5)),
          ]),
        ],
        {},
      ),
      layer([slice(w * 0.3, h * 0.72, s * 3.4, -8), slice(w * 0.56, h * 0.84, s * 3, 10)], {}),
      layer([at(w * 0.82, h * 0.9, s * 2.4, Things.fan(p, p.accent2))], {}),
      layer([at(w * 0.2, h * 0.24, s * 1.6, animals.butterfly(r, p.accent2, p.flower, p))], {}),
    ],
    alt: { zh: '夏日西瓜切开，一把蒲扇', en: 'A cut watermelon and a fan' },
    focal: { x: 0.45, y: 0.7 },
  };
}

module.exports = { melon };
