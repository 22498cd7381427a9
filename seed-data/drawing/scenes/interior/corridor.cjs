// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, d, l, at, layer, rect, polygon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const { unit } = require('../plants.cjs');
const { room } = require('./parts.cjs');

function corridor(c, { people: crowd = 4, seated = false } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      ...room(c, { window: false, wall: light(p.sky, 0.3), floorY: 0.74 }),
      layer(
        [
          f(
            polygon([
              [-9, h * 0.5],
              [w * 0.36, h * 0.42],
              [w * 0.36, h * 0.66],
              [-9, h * 0.76],
            ]),
            p.far,
          ),
          f(rect(w * 0.62, h * 0.2, w * 0.24, h * 0.55), p.water2),
          d(rect(w * 0.65, h * 0.26, w * 0.18, h * 0.14), p.lamp),
          l(`M${w * 0.74} ${h * 0.2}v${h * 0.55}`, p.light, 4 * s),
          f(rect(w * 0.66, h * 0.1, w * 0.16, h * 0.06), p.accent),
        ],
        {},
      ),
      seated && layer([f(rect(w * 0.06, h * 0.78, w * 0.88, h * 0.04), p.wood)], {}),
      layer(
        r.times(crowd, (i, t) =>
          at(
            w * (0.12 + t * (seated ? 0.74 : 0.5)),
            h * (0.94 + (i % 2) * 0.03),
            (h / 100) * 0.46,
            seated || i % 2
              ? people.sitting(
                  r,
                  { ...p, cloth: r.pick([p.cloth, p.cloth2, p.near]) },
                  { wear: r.pick(['grey', 'bun', 'cap']) },
                )
              : people.standing(
                  r,
                  { ...p, cloth: r.pick([p.cloth, p.flower, p.near]) },
                  { wear: r.pick(['short', 'bun', 'cap']), pose: 'hold', back: i % 4 === 0 },
                ),
          ),
        ),
        { wobble: 0.4 },
      ),
    ],
    alt: { zh: '医院走廊里，人们朝同一扇门等着', en: 'People wait in a hospital corridor toward one door' },
    focal: { x: 0.55, y: 0.55 },
  };
}

module.exports = { corridor };
