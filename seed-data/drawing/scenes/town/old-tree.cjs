// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, at, layer, ribbon } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const people = require('../../motifs/people.cjs');
const plants = require('../../motifs/plants.cjs');
const b = require('../../motifs/buildings.cjs');
const { sky } = require('../landscape.cjs');
const { unit, ground } = require('./parts.cjs');

function oldTree(c, { people: crowd = 3 } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      sky(c, 0.6),
      layer([land.ridge(r, c, h * 0.62, h * 0.1, p.far, { foot: 0.4 }).form], { soft: 2 }),
      layer([at(w * 0.84, h * 0.74, s * 2, b.farmhouse(r, p))], { strength: 0.8 }),
      ground(c, 0.73, p.land),
      layer([at(w * 0.46, h * 0.86, h * 0.0082, plants.tree(r, p, 100, { crown: p.leaf, wide: 1.1, clumps: 30 }))], {}),
      layer(
        [
          f(
            ribbon(
              [
                [w * 0.46, h * 0.88],
                [w * 0.45, h * 0.7],
                [w * 0.47, h * 0.5],
              ],
              t => w * (0.12 - 0.07 * t),
            ),
            p.wood,
          ),
        ],
        {},
      ),
      layer(
        r.times(crowd, (i, t) =>
          at(
            w * (0.24 + t * 0.5),
            h * 0.94,
            s * 2.8,
            i === 1
              ? people.standing(r, p, { child: true, wear: 'short', pose: 'wide' })
              : people.sitting(r, p, { wear: r.pick(['grey', 'cap']) }),
            { flip: i > 1 },
          ),
        ),
        { wobble: 0.4 },
      ),
    ],
    alt: { zh: '村口一棵老槐树，树下有人乘凉', en: 'An old locust tree at the village entrance, people in its shade' },
    focal: { x: 0.46, y: 0.45 },
  };
}

module.exports = { oldTree };
