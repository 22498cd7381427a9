// People at feasts, at work, alone and together.
'use strict';

const { f, l, at, layer, curve, leaf } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const people = require('../../motifs/people.cjs');
const animals = require('../../motifs/animals.cjs');
const { Things } = require('../../motifs/things.cjs');
const { sky } = require('../landscape.cjs');
const { unit } = require('../plants.cjs');
const { floor } = require('./parts.cjs');

function kites(c, { count = 2 } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      sky(c, 0.85),
      layer([land.ridge(r, c, h * 0.76, h * 0.1, p.far, { foot: 0.4 }).form], { soft: 2 }),
      floor(c, 0.78, p.leaf2),
      layer(
        r
          .times(count, (i, t) => {
            const [x, y] = [w * (0.28 + t * 0.46), h * (0.24 + (i % 2) * 0.16)];
            return [
              l(
                curve([
                  [x, y + 40 * s],
                  [x + 60 * s, h * 0.6],
                  [w * (0.3 + t * 0.4), h * 0.76],
                ]),
                p.dark,
                1.6 * s,
              ),
              at(
                x,
                y,
                s * (count === 1 ? 3.4 : 2),
                [
                  Things.kite,
                  pp => [at(0, -20, 1.1, animals.butterfly(r, p.flower, p.accent2, pp))],
                  pp => [at(0, -20, 1.1, animals.fish(r, p.accent2))],
                ][i % 3](p, r.pick([p.accent, p.flower, p.cloth])),
                { turn: r.range(-14, 14) },
              ),
            ];
          })
          .flat(),
        { wobble: 0.5 },
      ),
      layer(
        r.times(Math.max(2, count), (i, t) =>
          at(
            w * (0.3 + t * 0.4),
            h * 0.96,
            s * 3.4,
            people.standing(
              r,
              { ...p, cloth: r.pick([p.accent, p.cloth, p.accent2]) },
              {
                child: true,
                wear: r.pick(['short', 'bun']),
                pose: r.pick(['both', 'raise']),
                skirt: r.pick([p.cloth2, p.cloth]),
              },
            ),
          ),
        ),
        { wobble: 0.4 },
      ),
      layer(
        r.times(20, () => f(leaf(w * r(), h * r.range(0.84, 1), 30 * s, 8 * s, -1.57 + r.range(-0.5, 0.5)), p.leaf)),
        {},
      ),
    ],
    alt: {
      zh: `孩子们在春草上放${count === 1 ? '一只大' : '几只'}风筝`,
      en: `Children with ${count === 1 ? 'a great kite' : 'kites'} on spring grass`,
    },
    focal: { x: 0.5, y: 0.4 },
  };
}

module.exports = { kites };
