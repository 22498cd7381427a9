// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, l, at, layer, ellipse } = require('../../core/shapes.cjs');
const { blend, light } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const { Things } = require('../../motifs/things.cjs');
const { unit } = require('../plants.cjs');
const { room } = require('./parts.cjs');

function kiln(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      ...room(c, { window: false, wall: p.near }),
      layer(
        [
          f(
            `M${w * 0.1} ${h * 0.8}V${h * 0.5}Q${w * 0.12} ${h * 0.16} ${w * 0.5} ${h * 0.14}Q${w * 0.88} ${h * 0.16} ${w * 0.9} ${h * 0.5}V${h * 0.8}Z`,
            p.cloth2,
          ),
          l(
            r.times(9, (i, t) => `M${w * 0.12} ${h * (0.28 + t * 0.5)}H${w * 0.88}`).join(''),
            light(p.cloth2, -0.25),
            2 * s,
          ),
        ],
        {},
      ),
      layer(
        [
          f(
            `M${w * 0.34} ${h * 0.8}V${h * 0.5}A${w * 0.16} ${w * 0.16} 0 0 1 ${w * 0.66} ${h * 0.5}V${h * 0.8}Z`,
            p.accent2,
            { grad: [p.accent, 1, p.lamp, 1] },
          ),
          ...r.times(7, (i, t) => at(w * (0.39 + t * 0.22), h * 0.79, s * 0.9, Things.vase({ ...p, light: p.accent }))),
        ],
        {},
      ),
      layer([f(ellipse(w * 0.5, h * 0.66, w * 0.34, h * 0.24), p.lamp, { opacity: 0.4 })], {
        soft: 30,
        line: false,
        knock: 0.3,
      }),
      layer(
        [
          at(
            w * 0.24,
            h * 0.95,
            s * 4.6,
            people.standing(r, { ...p, skin: blend(p.skin, p.accent, 0.3) }, { wear: 'scarf', pose: 'hold' }),
          ),
          at(w * 0.78, h * 0.96, s * 4.2, people.standing(r, p, { wear: 'cap', pose: 'wide' }), { flip: true }),
        ],
        { wobble: 0.4 },
      ),
    ],
    alt: { zh: '窑口的火映红两个守窑人', en: 'The mouth of a kiln lights two people red' },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { kiln };
