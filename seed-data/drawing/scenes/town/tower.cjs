// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { at, layer } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const people = require('../../motifs/people.cjs');
const b = require('../../motifs/buildings.cjs');
const animals = require('../../motifs/animals.cjs');
const { sky, disc } = require('../landscape.cjs');
const { unit, ground } = require('./parts.cjs');

function tower(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      sky(c, 0.8),
      disc(c, 0.24, 0.2, 0.06, p.accent),
      layer([land.ridge(r, c, h * 0.66, h * 0.12, p.far, { foot: 0.4 }).form], { soft: 2 }),
      layer(
        r.times(4, (i, t) => at(w * (0.06 + t * 0.9), h * 0.8, s * 1.9, b.farmhouse(r, p))),
        { strength: 0.85 },
      ),
      layer([at(w * 0.5, h * 0.82, w * 0.0062, b.gateTower(p))], { wobble: 0.5 }),
      ground(c, 0.81, p.land),
      layer(
        r.times(3, (i, t) =>
          at(
            w * (0.3 + t * 0.4),
            h * 0.95,
            s * 2.2,
            people.standing(r, p, { back: true, wear: r.pick(['straw', 'scarf']) }),
          ),
        ),
        { wobble: 0.4 },
      ),
      layer(
        r.times(9, (i, t) =>
          animals.goose(w * (0.4 + t * 0.4), h * (0.12 + Math.abs(i - 4) * 0.012), w * 0.022, p.dark),
        ),
        { wobble: 0.3 },
      ),
    ],
    alt: { zh: '鼓楼立在城门上，雁过落日', en: 'A drum tower on its gate, geese and a low sun' },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { tower };
