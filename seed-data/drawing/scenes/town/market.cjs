// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, at, layer, ellipse } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const people = require('../../motifs/people.cjs');
const b = require('../../motifs/buildings.cjs');
const animals = require('../../motifs/animals.cjs');
const { sky } = require('../landscape.cjs');
const { unit, floor } = require('./parts.cjs');

function market(c, { stalls = 3, people: crowd = 5, fish = false, peaks = false } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const goods = (x, y, k) =>
    fish
      ? r.times(5, (i, t) =>
          at(
            x + (t - 0.5) * 66 * k,
            y - 28 * k,
            k * 0.3,
            animals.slimFish(r.pick([p.water2, p.far, p.flower]), p.light),
            { turn: r.range(-14, 14) },
          ),
        )
      : r.times(9, (i, t) =>
          f(
            ellipse(x + (t - 0.5) * 60 * k, y - 28 * k + r.range(-3, 3) * k, 7 * k),
            r.pick([p.accent, p.accent2, p.leaf2, p.flower, p.leaf]),
          ),
        );
  return {
    layers: [
      sky(c, 0.5),
      peaks
        ? layer([land.ridge(r, c, h * 0.42, h * 0.34, p.light, { sharp: 0.85, foot: 0.6 }).form], {})
        : layer(
            r.times(5, (i, t) => at(w * (0.04 + t * 0.94), h * 0.5, s * 2.1, b.farmhouse(r, p))),
            { strength: 0.8 },
          ),
      floor(c, 0.5, p.land),
      layer(
        r.times(stalls, (i, t) =>
          at(w * (0.18 + t * 0.64), h * 0.68, s * 3.6, b.stall(p, r.pick([p.accent, p.cloth, p.leaf, p.cloth2]), 74)),
        ),
        { wobble: 0.5 },
      ),
      layer(r.times(stalls, (i, t) => goods(w * (0.18 + t * 0.64), h * 0.68, s * 3.4)).flat(), { wobble: 0.4 }),
      layer(
        r.times(crowd, (i, t) =>
          at(
            w * (0.08 + t * 0.84),
            h * (0.84 + (i % 2) * 0.12),
            s * (2.8 + (i % 2) * 0.7),
            people.standing(
              r,
              { ...p, cloth: r.pick([p.cloth, p.flower, p.leaf, p.accent2]) },
              {
                wear: r.pick(['bun', 'scarf', 'cap', 'straw', 'grey']),
                pose: r.pick(['hold', 'down', 'raise', 'wide']),
                back: r.maybe(0.5),
                skirt: r.pick([p.cloth2, p.near, p.wood]),
              },
            ),
          ),
        ),
        { wobble: 0.4 },
      ),
    ],
    alt: {
      zh: `集市：布棚下摆着${fish ? '鱼' : '果菜杂货'}，人来人往${peaks ? '，背后是雪山' : ''}`,
      en: `A market: ${fish ? 'fish' : 'fruit and wares'} under awnings, people passing${peaks ? ', snow peaks behind' : ''}`,
    },
    focal: { x: 0.5, y: 0.7 },
  };
}

module.exports = { market };
