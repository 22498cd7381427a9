// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, at, layer, rect } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { Things } = require('../../motifs/things.cjs');
const { wallOf, unit } = require('../plants.cjs');

function books(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const shelf = y => [
    f(rect(w * 0.06, h * y, w * 0.88, h * 0.02), p.wood),
    ...r.times(15, (i, t) => {
      const bh = h * r.range(0.1, 0.16);
      return f(
        rect(w * (0.08 + t * 0.8), h * y - bh, w * 0.05, bh),
        r.pick([p.accent, p.cloth, p.leaf, p.accent2, p.wall, p.near, p.cloth2]),
      );
    }),
  ];
  return {
    layers: [
      wallOf(c, p.wall),
      layer([shelf(0.26), shelf(0.46), shelf(0.66)], {}),
      layer(
        [
          f(rect(w * 0.1, h * 0.78, w * 0.8, h * 0.16), p.wood),
          ...r.times(6, (i, t) => at(w * (0.2 + t * 0.6), h * 0.8, s * 1.2, Things.book(p), { turn: r.range(-8, 8) })),
        ],
        {},
      ),
      layer(
        [
          at(
            w * 0.28,
            h * 1.02,
            (h / 100) * 0.6,
            people.standing(r, p, { back: true, wear: 'grey', top: p.near, skirt: p.dark }),
          ),
        ],
        {},
      ),
    ],
    alt: { zh: '旧书摊，书脊成行，一人背身翻看', en: 'A bookstall with rows of spines, someone browsing' },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { books };
