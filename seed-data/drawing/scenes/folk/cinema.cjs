// People at feasts, at work, alone and together.
'use strict';

const { f, l, at, layer, rect } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const people = require('../../motifs/people.cjs');
const { sky, disc } = require('../landscape.cjs');
const { unit } = require('../plants.cjs');
const { floor } = require('./parts.cjs');

function cinema(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      sky(c, 0.9),
      disc(c, 0.74, 0.14, 0.08, p.light),
      layer([land.ridge(r, c, h * 0.5, h * 0.24, p.mid, { foot: 0.5, sharp: 0.5 }).form], {}),
      floor(c, 0.6, p.ground),
      layer(
        [
          l(`M${w * 0.2} ${h * 0.3}V${h * 0.72}M${w * 0.7} ${h * 0.3}V${h * 0.72}`, p.wood, 12 * s),
          f(rect(w * 0.22, h * 0.32, w * 0.46, h * 0.28), p.light),
        ],
        {},
      ),
      layer(
        r.times(14, (i, t) =>
          at(
            w * (0.08 + 0.86 * ((i * 0.618) % 1)),
            h * (0.8 + (i % 3) * 0.09),
            s * (2 + (i % 3) * 0.5),
            people.standing(
              r,
              { ...p, cloth: r.pick([p.cloth, p.cloth2, p.flower]) },
              { back: true, wear: r.pick(['bun', 'scarf', 'short']), child: i % 4 === 0 },
            ),
          ),
        ),
        { wobble: 0.4 },
      ),
    ],
    alt: {
      zh: '山里空地上支着白银幕，众人背影等候，月亮在上',
      en: 'A white screen in a hill clearing, people seen from behind waiting, the moon above',
    },
    focal: { x: 0.46, y: 0.5 },
  };
}

module.exports = { cinema };
