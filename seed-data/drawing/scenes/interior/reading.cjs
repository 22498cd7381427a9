// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, l, at, layer, ellipse, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const { Things } = require('../../motifs/things.cjs');
const { unit } = require('../plants.cjs');
const { room, greenView } = require('./parts.cjs');

function reading(c, { people: crowd = 1, lamp = false } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      ...room(c, { night: lamp, x: 0.1, wide: 0.26, view: lamp ? null : greenView(c) }),
      layer(
        [
          f(rect(w * 0.62, h * 0.1, w * 0.34, h * 0.4), p.wood),
          ...r
            .times(3, row =>
              r.times(11, (i, t) =>
                f(
                  rect(w * (0.64 + t * 0.28), h * (0.13 + row * 0.125), w * 0.022, h * 0.095),
                  r.pick([p.accent, p.cloth, p.leaf, p.accent2, p.wall]),
                ),
              ),
            )
            .flat(),
        ],
        {},
      ),
      lamp &&
        layer([f(ellipse(w * 0.46, h * 0.56, w * 0.34, h * 0.26), p.lamp, { opacity: 0.5 })], {
          soft: 30,
          knock: 0.5,
          line: false,
        }),
      layer(
        [
          f(rect(w * 0.12, h * 0.74, w * 0.76, h * 0.035), p.wood),
          l(`M${w * 0.18} ${h * 0.77}V${h}M${w * 0.82} ${h * 0.77}V${h}`, p.wood, 13 * s),
        ],
        {},
      ),
      layer(
        [
          lamp && at(w * 0.32, h * 0.74, s * 2.2, Things.lamp(p)),
          ...r.times(crowd, (i, t) =>
            at(w * (crowd === 1 ? 0.56 : 0.24 + t * 0.52), h * 0.74, s * 0.9, Things.book(p)),
          ),
        ].filter(Boolean),
        {},
      ),
      layer(
        r.times(crowd, (i, t) =>
          at(
            w * (crowd === 1 ? 0.56 : 0.24 + t * 0.52),
            h * 0.7,
            (h / 100) * (crowd === 1 ? 0.4 : 0.24),
            people.bust(
              r,
              { ...p, cloth: r.pick([p.cloth, p.cloth2, p.flower]) },
              { wear: r.pick(['long', 'bun', 'braid', 'short']), tilt: 0 },
            ),
          ),
        ),
        { wobble: 0.4 },
      ),
      layer(
        [
          f(rect(w * 0.12, h * 0.72, w * 0.76, h * 0.03), light(p.wood, 0.1)),
          ...r.times(crowd, (i, t) =>
            at(w * (crowd === 1 ? 0.56 : 0.24 + t * 0.52), h * 0.75, s * 1.1, Things.book(p)),
          ),
        ],
        {},
      ),
    ],
    alt: {
      zh: crowd === 1 ? '灯下一人伏案读书，背后书架' : '几个孩子围桌读书',
      en: crowd === 1 ? 'Someone reads by a lamp before a bookcase' : 'Children reading at a table',
    },
    focal: { x: 0.52, y: 0.55 },
  };
}

module.exports = { reading };
