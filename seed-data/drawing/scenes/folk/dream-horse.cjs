// People at feasts, at work, alone and together.
'use strict';

const { f, at, layer, ellipse, blob } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const people = require('../../motifs/people.cjs');
const animals = require('../../motifs/animals.cjs');
const { sky, disc } = require('../landscape.cjs');
const { unit } = require('../plants.cjs');

function dreamHorse(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      sky(c, 1),
      disc(c, 0.64, 0.26, 0.16, p.light),
      layer(
        r.times(40, () => f(ellipse(w * r(), h * r.range(0, 0.6), r.range(1.5, 4) * s), p.light)),
        { line: false },
      ),
      layer(
        r
          .times(5, (i, t) =>
            land.cloudScroll(w * (0.14 + t * 0.76), h * (0.76 + (i % 2) * 0.1), w * 0.07, p.far, p.light),
          )
          .flat(),
        {},
      ),
      layer([at(w * 0.5, h * 0.54, w / 130, animals.horse(r, p.flower2, p.flower))], {}),
      layer(
        [
          f(blob(r, w * 0.5, h * 1, w * 0.46, h * 0.07), p.cloth),
          at(w * 0.3, h * 0.95, s * 2.6, [people.head(p, 'long', { tilt: -80 })]),
        ],
        {},
      ),
    ],
    alt: { zh: '月夜云上一匹奔马，下面有人睡着', en: 'A horse runs over moonlit clouds above a sleeper' },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { dreamHorse };
