// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, l, at, layer, ellipse } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const b = require('../../motifs/buildings.cjs');
const { sky } = require('../landscape.cjs');
const { unit, ground } = require('./parts.cjs');

function church(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const rain = layer(
    r.times(100, () => l(`M${w * r()} ${h * r()}l-9 ${r.range(30, 80)}`, p.light, 1.6, { opacity: 0.6 })),
    { knock: 0.5, line: false, wobble: 0.2 },
  );
  return {
    layers: [
      sky(c, 0.8),
      layer(
        r.times(4, (i, t) => at(w * (0.06 + t * 0.92), h * 0.72, s * 2.6, b.villa(r, p))),
        { strength: 0.6 },
      ),
      layer([at(w * 0.52, h * 0.74, s * 4.7, b.church(p))], { wobble: 0.8 }),
      ground(c, 0.73, p.ground),
      layer(
        r.times(40, () =>
          f(
            ellipse(w * r(), h * r.range(0.76, 1), w * r.range(0.02, 0.07), h * 0.006),
            r.pick([p.water, p.light, p.far]),
          ),
        ),
        { knock: 0.7 },
      ),
      layer(
        r.times(4, (i, t) =>
          at(w * (0.2 + t * 0.6), h * (0.88 + (i % 2) * 0.06), s * 2.2, [
            ...people.standing(r, p, { back: true }),
            f(
              'M-26 -92Q-22 -116 0 -118Q22 -116 26 -92Q13 -97 0 -92Q-13 -97 -26 -92Z',
              r.pick([p.accent, p.accent2, p.cloth, p.near]),
            ),
            l('M0 -118V-54', p.dark, 1.4),
          ]),
        ),
        { wobble: 0.4 },
      ),
      rain,
    ],
    alt: {
      zh: '雨中的双塔教堂，广场上撑伞的人',
      en: 'A church with two towers in rain, people with umbrellas on the square',
    },
    focal: { x: 0.52, y: 0.45 },
  };
}

module.exports = { church };
