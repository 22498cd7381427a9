// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, l, at, layer, ellipse, rect, ribbon, leaf } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const { unit } = require('../plants.cjs');
const { room } = require('./parts.cjs');

function hearth(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      ...room(c, { window: false, wall: blend(p.wall, p.near, 0.5) }),
      layer([f(ellipse(w * 0.7, h * 0.72, w * 0.4, h * 0.24), p.lamp, { opacity: 0.5 })], {
        soft: 30,
        line: false,
        knock: 0.5,
      }),
      layer(
        [
          f(rect(w * 0.5, h * 0.6, w * 0.46, h * 0.26), p.cloth2),
          f(ellipse(w * 0.73, h * 0.6, w * 0.19, h * 0.022), p.dark),
          f(
            `M${w * 0.64} ${h * 0.86}V${h * 0.74}A${w * 0.09} ${w * 0.09} 0 0 1 ${w * 0.82} ${h * 0.74}V${h * 0.86}Z`,
            p.dark,
          ),
          ...r.times(5, (i, t) =>
            f(
              leaf(w * (0.67 + t * 0.12), h * 0.86, h * r.range(0.06, 0.1), w * 0.05, -1.57 + r.range(-0.3, 0.3)),
              r.pick([p.accent, p.accent2, p.lamp]),
            ),
          ),
        ],
        {},
      ),
      layer(
        r.times(4, i =>
          f(
            ribbon(
              r.times(5, (k, q) => [w * (0.66 + i * 0.04) + Math.sin(q * 5 + i) * 22 * s, h * (0.58 - q * 0.34)]),
              q => (8 + 40 * q) * s,
            ),
            p.light,
            { opacity: 0.5 },
          ),
        ),
        { soft: 8, knock: 0.5, line: false },
      ),
      layer([at(w * 0.32, h * 0.95, (h / 100) * 0.5, people.sitting(r, p, { wear: 'grey' }))], { wobble: 0.4 }),
      layer(
        r.times(7, (i, t) => l(`M${w * (0.1 + t * 0.2)} ${h * 0.96}l${40 * s} ${-26 * s}`, p.wood, 8 * s)),
        {},
      ),
    ],
    alt: { zh: '灶膛的火映着烧火的老人，热气升起', en: 'Stove fire lights an old woman feeding it, steam rising' },
    focal: { x: 0.5, y: 0.65 },
  };
}

module.exports = { hearth };
