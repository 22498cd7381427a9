// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, l, at, layer, curve, ellipse, rect } = require('../../core/shapes.cjs');
const b = require('../../motifs/buildings.cjs');
const { sky, disc } = require('../landscape.cjs');
const { unit } = require('./parts.cjs');

function refinery(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const pipes = r.times(9, (i, t) =>
    l(
      `M${w * (0.05 + t * 0.8)} ${h * 0.78}v${-h * r.range(0.08, 0.28)}h${w * r.range(0.06, 0.2)}v${h * 0.1}`,
      r.pick([p.mid, p.near, p.accent2]),
      r.range(5, 11) * s,
    ),
  );
  return {
    layers: [
      sky(c, 0.85),
      disc(c, 0.26, 0.5, 0.07, p.accent2),
      layer(
        r.times(4, (i, t) => at(w * (0.2 + t * 0.66), h * 0.78, s * 3.4, b.chimney(p, r.range(110, 190), 7, p.mid))),
        {},
      ),
      layer(
        r.times(4, (i, t) =>
          f(
            curve(
              [
                [w * (0.2 + t * 0.66), h * 0.2],
                [w * (0.28 + t * 0.66), h * 0.14],
                [w * (0.4 + t * 0.6), h * 0.15],
                [w * (0.5 + t * 0.6), h * 0.08],
                [w * (0.34 + t * 0.6), h * 0.1],
              ],
              true,
            ),
            p.light,
            { opacity: 0.8 },
          ),
        ),
        { soft: 9 },
      ),
      layer(
        r.times(4, (i, t) => at(w * (0.12 + t * 0.76), h * 0.8, s * 2.4, b.tank(p, 36, r.range(36, 60)))),
        {},
      ),
      layer(pipes, {}),
      layer(
        r.times(30, () => f(ellipse(w * r(), h * r.range(0.4, 0.78), 4 * s), p.lamp)),
        { knock: 1 },
      ),
      layer([f(rect(-9, h * 0.79, w + 18, h * 0.25), p.water2)], {}),
      layer(
        r.times(26, () =>
          l(`M${w * r()} ${h * r.range(0.82, 0.99)}h${w * 0.08}`, r.pick([p.accent2, p.light, p.far]), 4 * s),
        ),
        { line: false },
      ),
    ],
    alt: {
      zh: '黎明的炼油厂：塔、罐、管线与水中倒影',
      en: 'A refinery at dawn: stacks, tanks, pipes and their reflection',
    },
    focal: { x: 0.45, y: 0.55 },
  };
}

module.exports = { refinery };
