// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, d, at, layer, ellipse, rect } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { unit } = require('../plants.cjs');
const { room } = require('./parts.cjs');

function airport(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      ...room(c, {
        x: 0.03,
        wide: 0.94,
        tall: 0.52,
        y: 0.08,
        floorY: 0.7,
        wall: p.mid,
        view: (x, y, ww, wh) => [
          f(ellipse(x + ww * 0.72, y + wh * 0.3, ww * 0.07), p.accent2),
          at(x + ww * 0.45, y + wh * 0.78, s * 4, [
            f('M-70 0Q-80 -12 -60 -16L56 -16Q72 -12 70 -4Q64 0 50 0Z', p.light),
            f('M-8 -4L-34 20L-18 20L18 -4Z', p.far),
            f('M-60 -16L-74 -40L-62 -40L-42 -16Z', p.cloth),
            d(r.times(12, i => ellipse(-40 + i * 8, -9, 1.5)).join(''), p.near),
          ]),
        ],
      }),
      layer(
        r.times(4, (i, t) =>
          at(
            w * (0.16 + t * 0.68),
            h * 0.97,
            (h / 100) * 0.42,
            i === 1
              ? people.standing(r, p, { back: true, wear: 'long', pose: 'down' })
              : people.sitting(
                  r,
                  { ...p, cloth: r.pick([p.cloth2, p.cloth, p.flower]) },
                  { wear: r.pick(['bun', 'cap', 'short']) },
                ),
          ),
        ),
        { wobble: 0.4 },
      ),
      layer([f(rect(w * 0.44, h * 0.88, w * 0.07, h * 0.09), p.accent)], {}),
    ],
    alt: {
      zh: '候机厅大窗外停着飞机，有人坐着，有人背身望',
      en: 'An aircraft outside the great windows of a waiting hall, people sitting, one looking out',
    },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { airport };
