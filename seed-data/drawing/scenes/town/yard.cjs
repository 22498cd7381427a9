// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, at, layer, ellipse, rect, leaf } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const plants = require('../../motifs/plants.cjs');
const b = require('../../motifs/buildings.cjs');
const animals = require('../../motifs/animals.cjs');
const { sky } = require('../landscape.cjs');
const { unit, floor } = require('./parts.cjs');

function yard(c, { tree = 'locust', people: crowd = 1, hens = 0, snow = false } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const fruit =
    tree === 'persimmon'
      ? r.times(34, () =>
          f(
            ellipse(w * 0.3 + r.range(-0.24, 0.3) * w, h * r.range(0.1, 0.4), 11 * s),
            r.pick(['#d9702b', '#e48a3a', '#c65a26']),
          ),
        )
      : [];
  return {
    layers: [
      sky(c, 0.5),
      layer([at(w * 0.6, h * 0.66, w * 0.0086, b.farmhouse(r, p, { width: 100, lit: false }))], { wobble: 0.5 }),
      floor(c, 0.64, p.land),
      layer(
        [f(rect(-9, h * 0.5, w * 0.17, h * 0.17), p.wall), f(rect(-9, h * 0.485, w * 0.185, h * 0.022), p.roof)],
        {},
      ),
      layer(
        [at(w * 0.3, h * 0.8, h * 0.0074, plants.tree(r, p, 100, { bare: tree !== 'locust', crown: p.leaf, wide: 1 }))],
        {},
      ),
      fruit.length && layer(fruit, {}),
      layer(
        [
          f(ellipse(w * 0.76, h * 0.78, w * 0.1, h * 0.02), p.wood),
          f(rect(w * 0.74, h * 0.78, w * 0.04, h * 0.07), p.wood),
          ...r.times(3, i =>
            f(ellipse(w * (0.72 + i * 0.035), h * 0.77, w * 0.014), r.pick([p.accent, p.accent2, p.leaf2])),
          ),
        ],
        {},
      ),
      layer(
        r.times(crowd, (i, t) =>
          at(
            w * (crowd === 1 ? 0.66 : 0.42 + t * 0.5),
            h * (0.9 + (i % 2) * 0.05),
            s * 3,
            i % 2
              ? people.standing(r, p, { child: true, wear: 'short', pose: 'both' })
              : people.sitting(r, p, { wear: 'grey' }),
            { flip: r.maybe(0.5) },
          ),
        ),
        { wobble: 0.4 },
      ),
      layer(
        r.times(hens, (i, t) =>
          at(w * (0.2 + t * 0.22), h * 0.93, s * 1.25, animals.rooster(p, r.pick([p.accent2, p.wall])), {
            flip: i % 2,
          }),
        ),
        { wobble: 0.4 },
      ),
      layer(
        r.times(20, () =>
          f(leaf(w * r(), h * r.range(0.7, 1), 14 * s, 7 * s, r.range(0, 6)), r.pick([p.leaf, p.leaf2])),
        ),
        {},
      ),
    ],
    alt: {
      zh: `院子里一棵${{ persimmon: '挂满果的柿树', locust: '槐树', bare: '落了叶的树' }[tree]}，${crowd > 1 ? '老人坐着，孩子玩耍' : '老人坐在小桌旁'}${hens ? '，鸡在啄食' : ''}`,
      en: `A farmyard with ${{ persimmon: 'a persimmon tree full of fruit', locust: 'a locust tree', bare: 'a bare tree' }[tree]}, ${crowd > 1 ? 'old people sitting, children playing' : 'an old woman by a low table'}${hens ? ', hens' : ''}`,
    },
    focal: { x: 0.45, y: 0.55 },
  };
}

module.exports = { yard };
