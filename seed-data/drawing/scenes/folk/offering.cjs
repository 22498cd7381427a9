// People at feasts, at work, alone and together.
'use strict';

const { f, d, l, at, layer, rect } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const boats = require('../../motifs/boats.cjs');
const { Things } = require('../../motifs/things.cjs');
const { sky } = require('../landscape.cjs');
const { unit } = require('../plants.cjs');
const { floor } = require('./parts.cjs');

function offering(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      sky(c, 0.5),
      layer([f(rect(-9, h * 0.36, w + 18, h * 0.3), p.water2, { grad: [p.water, 1, p.water2, 1] })], { strength: 0.9 }),
      layer(
        r.times(6, (i, t) => at(w * (0.08 + t * 0.84), h * 0.48, s * 1.7, boats.bow(r, p))),
        {},
      ),
      floor(c, 0.6),
      layer(
        r
          .times(7, (i, t) => [
            l(`M${w * (0.05 + t * 0.9)} ${h * 0.64}V${h * 0.14}`, p.wood, 7 * s),
            f(
              `M${w * (0.05 + t * 0.9)} ${h * 0.15}q${70 * s} ${20 * s} ${60 * s} ${80 * s}q${-20 * s} ${90 * s} ${-60 * s} ${120 * s}Z`,
              r.pick([p.accent, p.accent2, p.flower]),
            ),
          ])
          .flat(),
        {},
      ),
      layer(
        [
          f(rect(w * 0.1, h * 0.7, w * 0.8, h * 0.09), p.accent),
          d(rect(w * 0.1, h * 0.7, w * 0.8, h * 0.015), p.accent2),
        ],
        {},
      ),
      layer(
        r.times(5, (i, t) => at(w * (0.2 + t * 0.6), h * 0.7, s * 1.9, i % 2 ? Things.loaf(p) : Things.peach(p))),
        {},
      ),
      layer(
        [
          at(w * 0.26, h * 0.97, s * 3, people.standing(r, p, { wear: 'scarf', back: true })),
          at(
            w * 0.5,
            h * 0.98,
            s * 2.2,
            people.standing(r, p, { child: true, wear: 'short', pose: 'both', back: true }),
          ),
          at(w * 0.74, h * 0.97, s * 3, people.standing(r, p, { wear: 'straw', back: true })),
        ],
        { wobble: 0.4 },
      ),
    ],
    alt: {
      zh: '海边供桌摆着大饽饽与寿桃，彩旗飘，渔船排在水上',
      en: 'An offering table by the sea with great loaves and peaches, banners, boats in line',
    },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { offering };
