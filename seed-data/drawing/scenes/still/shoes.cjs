// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, d, l, at, layer, ellipse } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { wallOf, unit } = require('../plants.cjs');

function shoes(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const one = [
    f('M-30 -80C-34 -30 -26 40 -10 66C2 78 16 70 16 50C16 10 20 -50 12 -86Q-10 -100 -30 -80Z', p.flower),
    d('M-22 -76C-24 -40 -18 -10 -8 4C4 -4 8 -44 6 -80Q-8 -90 -22 -76Z', p.dark),
    l('M-28 -50Q-60 -70 -40 -110Q-10 -130 6 -90M12 -50Q50 -60 60 -20', p.flower2, 6),
  ];
  return {
    layers: [
      wallOf(c, p.wall),
      layer(
        r.times(9, (i, t) => l(`M-9 ${h * (0.1 + t * 0.86)}H${w + 9}`, light(p.wood, 0.2), 5 * s)),
        { line: false },
      ),
      layer([f(ellipse(w * 0.5, h * 0.62, w * 0.34, h * 0.16), p.near, { opacity: 0.3 })], {
        soft: 14,
        line: false,
        knock: 0,
      }),
      layer(
        [
          at(w * 0.38, h * 0.52, s * 3.4, one, { turn: -18 }),
          at(w * 0.62, h * 0.56, s * 3.4, one, { turn: 24, flip: true }),
        ],
        {},
      ),
    ],
    alt: { zh: '一双旧舞鞋，缎带散开', en: 'A pair of worn dancing shoes, ribbons loose' },
    focal: { x: 0.5, y: 0.55 },
  };
}

module.exports = { shoes };
