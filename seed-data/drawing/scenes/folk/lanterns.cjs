// People at feasts, at work, alone and together.
'use strict';

const { f, d, l, at, layer, ellipse } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const animals = require('../../motifs/animals.cjs');
const b = require('../../motifs/buildings.cjs');
const { Things } = require('../../motifs/things.cjs');
const { sky, disc } = require('../landscape.cjs');
const { unit } = require('../plants.cjs');
const { floor } = require('./parts.cjs');

function lanterns(c, { kind = 'fish', count = 8 } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const one = i =>
    kind === 'fish'
      ? [
          at(0, 0, 0.9, animals.fish(r, r.pick([p.accent, p.accent2, '#d9812f', p.flower]))),
          d(ellipse(-4, 0, 12, 9), p.lamp),
          l('M0 24V96', p.wood, 2.4),
        ]
      : i % 3 === 0
        ? [at(0, 40, 0.9, animals.fish(r, p.accent2))]
        : Things.lantern(p, r.pick([p.accent, p.flower, p.accent2, p.leaf]));
  return {
    layers: [
      sky(c, 0.9),
      disc(c, 0.76, 0.12, 0.07, p.light),
      layer(
        r.times(5, (i, t) => at(w * (0.04 + t * 0.94), h * 0.78, s * 2.6, b.farmhouse(r, p, { lit: true }))),
        { strength: 0.8 },
      ),
      floor(c, 0.77, p.ground),
      layer(
        r.times(count, (i, t) =>
          f(ellipse(w * (0.1 + 0.8 * ((i * 0.618) % 1)), h * (0.2 + 0.42 * ((i * 0.41) % 1)), 110 * s), p.lamp, {
            opacity: 0.22,
          }),
        ),
        { soft: 12, knock: 0.3, line: false },
      ),
      layer(
        r.times(count, (i, t) =>
          at(
            w * (0.1 + 0.8 * ((i * 0.618) % 1)),
            h * (0.2 + 0.42 * ((i * 0.41) % 1)),
            s * (kind === 'fish' ? 1.9 : 1.6),
            one(i),
            { flip: i % 2 },
          ),
        ),
        { wobble: 0.5 },
      ),
      layer(
        r.times(6, (i, t) =>
          at(
            w * (0.1 + t * 0.8),
            h * (0.93 + (i % 2) * 0.05),
            s * 3,
            people.standing(
              r,
              { ...p, cloth: r.pick([p.cloth, p.accent, p.flower]) },
              { wear: r.pick(['bun', 'short', 'grey']), pose: i % 2 ? 'raise' : 'hold', child: i % 3 === 0 },
            ),
          ),
        ),
        { wobble: 0.4 },
      ),
    ],
    alt: {
      zh: `夜里${kind === 'fish' ? '鱼灯' : '各式花灯'}点点，人们举灯走街`,
      en: `${kind === 'fish' ? 'Fish lanterns' : 'Lanterns of all kinds'} at night, people carrying them along the street`,
    },
    focal: { x: 0.5, y: 0.45 },
  };
}

module.exports = { lanterns };
