// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, l, at, layer, rect } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { Things } = require('../../motifs/things.cjs');
const { unit } = require('../plants.cjs');
const { room } = require('./parts.cjs');

function barber(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      ...room(c, {
        x: 0.6,
        wide: 0.3,
        tall: 0.32,
        wall: p.wall,
        view: (x, y, ww, wh) => [
          f(rect(x, y, ww, wh), p.sky),
          at(x + ww * 0.5, y + wh, (wh / 100) * 0.8, people.bust(r, p, { wear: 'short' })),
        ],
      }),
      layer(
        [
          f(rect(w * 0.08, h * 0.2, w * 0.06, h * 0.26), p.light),
          l(
            r.times(5, (i, t) => `M${w * 0.08} ${h * (0.25 + t * 0.2)}l${w * 0.06} ${-h * 0.03}`).join(''),
            p.accent,
            9 * s,
          ),
          f(rect(w * 0.56, h * 0.48, w * 0.4, h * 0.03), p.wood),
          ...r.times(5, (i, t) =>
            at(
              w * (0.6 + t * 0.3),
              h * 0.48,
              s * 0.9,
              Things.bottle(p, r.pick([p.leaf2, p.accent2, p.cloth, p.flower])),
            ),
          ),
        ],
        {},
      ),
      layer(
        [
          f(rect(w * 0.42, h * 0.76, w * 0.2, h * 0.05), p.accent),
          f(rect(w * 0.5, h * 0.8, w * 0.04, h * 0.13), p.near),
          at(w * 0.52, h * 0.82, (h / 100) * 0.44, [...people.bust(r, p, { wear: 'short', robe: p.light })]),
        ],
        {},
      ),
      layer(
        [at(w * 0.26, h * 0.96, (h / 100) * 0.66, people.standing(r, p, { wear: 'cap', pose: 'wide', top: p.light }))],
        {},
      ),
    ],
    alt: {
      zh: '理发店：师傅给围白布的客人理发，镜子与瓶罐',
      en: 'A barber cuts the hair of a customer in a white sheet, mirror and bottles',
    },
    focal: { x: 0.45, y: 0.55 },
  };
}

module.exports = { barber };
