// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, l, at, layer, ellipse, ribbon } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const b = require('../../motifs/buildings.cjs');
const { sky } = require('../landscape.cjs');
const { unit, ground } = require('./parts.cjs');

function foodstall(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      sky(c, 0.8),
      layer(
        r.times(6, (i, t) =>
          at(w * (t * 1.04), h * 0.74, 1, b.block(r, p, w * 0.17, h * r.range(0.3, 0.6), p.near, 0.15)),
        ),
        { strength: 0.8 },
      ),
      ground(c, 0.72, p.ground),
      layer([f(ellipse(w * 0.46, h * 0.5, w * 0.3, h * 0.34), p.lamp, { opacity: 0.35 })], {
        soft: 30,
        knock: 0.5,
        line: false,
      }),
      layer(
        [
          at(w * 0.46, h * 0.82, s * 5.4, b.stall(p, p.accent, 74)),
          at(w * 0.38, h * 0.7, s * 2, [f('M-30 0L-26 -26L26 -26L30 0Z', p.near), f(ellipse(0, -26, 27, 8), p.wall)]),
        ],
        { wobble: 0.4 },
      ),
      layer(
        [at(w * 0.46, h * 0.42, s * 2.4, [f('M0 -14A9 9 0 1 0 0.1 -14Z', p.lamp), l('M0 -32V-14', p.dark, 1)])],
        {},
      ),
      layer(
        r.times(7, (i, t) =>
          f(
            ribbon(
              r.times(6, (k, q) => [w * (0.34 + t * 0.1) + Math.sin(q * 6 + i) * 22 * s, h * (0.6 - q * 0.36)]),
              q => (8 + 40 * q) * s,
            ),
            p.light,
            { opacity: 0.45 },
          ),
        ),
        { soft: 9, knock: 0.55, line: false },
      ),
      layer(
        [
          at(w * 0.3, h * 0.9, s * 3.2, people.standing(r, p, { wear: 'nurse', pose: 'hold' })),
          at(w * 0.68, h * 0.94, s * 3, people.sitting(r, p, { wear: 'hood' }), { flip: true }),
          at(w * 0.85, h * 0.95, s * 3, people.sitting(r, p, { wear: 'cap' }), { flip: true }),
        ],
        { wobble: 0.4 },
      ),
    ],
    alt: {
      zh: '冬夜小吃摊，灯下热气升腾，有人坐着等',
      en: 'A food stall on a winter night, steam under its lamp, people waiting',
    },
    focal: { x: 0.46, y: 0.6 },
  };
}

module.exports = { foodstall };
