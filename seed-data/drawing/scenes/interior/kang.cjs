// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, d, l, at, layer, ellipse, rect } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const animals = require('../../motifs/animals.cjs');
const { Things } = require('../../motifs/things.cjs');
const { unit } = require('../plants.cjs');
const { room, greenView } = require('./parts.cjs');

function kang(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      ...room(c, { view: greenView(c), x: 0.3, wide: 0.44, tall: 0.3 }),
      layer(
        r.times(3, (i, t) =>
          at(w * (0.36 + t * 0.3), h * 0.3, s * 1, [
            f(ellipse(0, 0, 22), p.accent),
            ...r.times(6, k => d(ellipse(Math.cos(k) * 11, Math.sin(k) * 11, 4), p.light)),
          ]),
        ),
        { knock: 0.6 },
      ),
      layer(
        [
          f(rect(-9, h * 0.66, w + 18, h * 0.4), p.wall),
          f(rect(-9, h * 0.64, w + 18, h * 0.05), p.accent2),
          l(r.times(30, (i, t) => `M${w * t} ${h * 0.64}v${h * 0.05}`).join(''), p.ground, 1.6 * s),
        ],
        {},
      ),
      layer(
        [
          f(rect(w * 0.04, h * 0.5, w * 0.2, h * 0.05), p.accent),
          f(rect(w * 0.04, h * 0.545, w * 0.2, h * 0.05), p.cloth),
          f(rect(w * 0.04, h * 0.59, w * 0.2, h * 0.05), p.flower),
        ],
        {},
      ),
      layer(
        [
          at(w * 0.52, h * 0.66, s * 1.6, Things.tableOf(p, 140)),
          at(w * 0.48, h * 0.565, s * 0.8, Things.teapot(p)),
          at(w * 0.58, h * 0.565, s * 0.7, Things.cup(p)),
        ],
        {},
      ),
      layer(
        [
          at(w * 0.34, h * 0.7, (h / 100) * 0.36, people.sitting(r, p, { wear: 'grey', seat: false })),
          at(w * 0.8, h * 0.7, (h / 100) * 0.32, people.sitting(r, p, { wear: 'braid', seat: false }), { flip: true }),
        ],
        { wobble: 0.4 },
      ),
      layer([at(w * 0.66, h * 0.66, s * 1.2, animals.cat(p.near, p))], {}),
    ],
    alt: {
      zh: '炕上祖孙隔着小桌坐着，窗花映窗，猫睡在旁',
      en: 'Old and young on a heated kang with a low table, paper-cuts at the window, a cat',
    },
    focal: { x: 0.5, y: 0.55 },
  };
}

module.exports = { kang };
