// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, at, layer, polygon } = require('../../core/shapes.cjs');
const { Things } = require('../../motifs/things.cjs');
const { wallOf, unit } = require('../plants.cjs');
const { tableTop } = require('./parts.cjs');

function glass(c, { count = 5 } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      wallOf(c, p.sky2),
      tableTop(c, 0.7, p.light),
      layer(
        r.times(count, (i, t) =>
          f(
            polygon([
              [w * (0.16 + t * 0.66), h * 0.86],
              [w * (0.22 + t * 0.66), h * 0.86],
              [w * (0.4 + t * 0.62), h * 0.97],
              [w * (0.3 + t * 0.62), h * 0.98],
            ]),
            [p.cloth, p.leaf2, p.accent2, p.flower, p.water2][i % 5],
            { opacity: 0.5 },
          ),
        ),
        { soft: 5, knock: 0, line: false },
      ),
      ...r.times(count, (i, t) =>
        layer(
          [
            at(
              w * (0.16 + t * 0.68),
              h * 0.87,
              s * r.range(3.4, 5.4),
              Things.bottle(p, [p.cloth, p.leaf2, p.accent2, p.flower, p.water2][i % 5]),
            ),
          ],
          { knock: 0.25, wobble: 0.5 },
        ),
      ),
    ],
    alt: { zh: '一排彩色玻璃瓶，光透过来落在桌上', en: 'Coloured glass bottles in a row, light falling through them' },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { glass };
