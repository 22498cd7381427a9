// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, d, l, at, layer, ellipse, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const plants = require('../../motifs/plants.cjs');
const b = require('../../motifs/buildings.cjs');
const { sky } = require('../landscape.cjs');
const { unit, ground } = require('./parts.cjs');

function house(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      sky(c, 0.6),
      layer([at(w * 0.8, h * 0.66, h * 0.0062, plants.tree(r, p, 100, { crown: p.leaf }))], { strength: 0.8 }),
      layer([at(w * 0.48, h * 0.74, w * 0.0085, b.farmhouse(r, p, { width: 106 }))], { wobble: 0.6 }),
      ground(c, 0.73, p.land),
      layer(
        [
          d(rect(w * 0.37, h * 0.58, w * 0.035, h * 0.16), p.accent),
          d(rect(w * 0.555, h * 0.58, w * 0.035, h * 0.16), p.accent),
          f(rect(w * 0.4, h * 0.74, w * 0.16, h * 0.02), p.ground),
          f(rect(w * 0.38, h * 0.76, w * 0.2, h * 0.02), light(p.ground, 0.1)),
        ],
        {},
      ),
      layer(
        [
          at(w * 0.2, h * 0.86, s * 2, [
            f('M-24 0C-30 -30 -20 -44 0 -46C20 -44 30 -30 24 0Z', p.near),
            f(ellipse(0, -45, 16, 5), p.dark),
          ]),
          at(w * 0.78, h * 0.9, s * 3, people.sitting(r, p, { wear: 'grey' }), { flip: true }),
        ],
        { wobble: 0.4 },
      ),
      layer(
        r.times(40, () => l(`M${w * r()} ${h * r.range(0.8, 1)}l${r.range(-6, 6)} ${-h * 0.02}`, p.leaf, 2.4 * s)),
        { line: false },
      ),
    ],
    alt: {
      zh: '老屋门前贴着褪色的红联，水缸一口，老人坐着',
      en: 'An old house with faded red couplets, a water vat, an old person sitting',
    },
    focal: { x: 0.48, y: 0.6 },
  };
}

module.exports = { house };
