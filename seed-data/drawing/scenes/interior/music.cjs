// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, d, l, at, layer, rect, polygon } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { unit } = require('../plants.cjs');
const { room, greenView } = require('./parts.cjs');

function music(c, { what = 'violin' } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const violin = [
    l('M12 -70L40 -84', p.wood, 2),
    f('M-4 -72Q4 -84 12 -78Q20 -74 14 -66Q6 -60 -2 -64Z', p.wood),
    l('M-12 -88L30 -62', p.wood, 1.2),
  ];
  const piano = [
    f(
      polygon([
        [w * 0.3, h * 0.5],
        [w * 0.94, h * 0.44],
        [w * 0.94, h * 0.72],
        [w * 0.3, h * 0.76],
      ]),
      p.dark,
    ),
    d(
      polygon([
        [w * 0.3, h * 0.64],
        [w * 0.94, h * 0.59],
        [w * 0.94, h * 0.625],
        [w * 0.3, h * 0.675],
      ]),
      p.light,
    ),
    l(
      r.times(24, (i, t) => `M${w * (0.31 + t * 0.61)} ${h * (0.642 - t * 0.048)}v${h * 0.03}`).join(''),
      p.dark,
      2 * s,
    ),
    f(rect(w * 0.34, h * 0.74, w * 0.03, h * 0.18), p.dark),
    f(rect(w * 0.88, h * 0.7, w * 0.03, h * 0.2), p.dark),
    f(
      polygon([
        [w * 0.5, h * 0.36],
        [w * 0.74, h * 0.34],
        [w * 0.75, h * 0.47],
        [w * 0.5, h * 0.49],
      ]),
      p.light,
    ),
  ];
  return {
    layers: [
      ...room(c, { view: greenView(c), x: what === 'piano' ? 0.06 : 0.62, wide: 0.26 }),
      ...(what === 'piano'
        ? [
            layer(piano, { wobble: 0.5 }),
            layer([at(w * 0.3, h * 0.98, (h / 100) * 0.6, people.sitting(r, p, { wear: 'long' }))], { wobble: 0.4 }),
          ]
        : [
            layer(
              [
                at(w * 0.42, h * 0.96, (h / 100) * 0.66, [
                  ...people.standing(r, p, { child: true, wear: 'bun', pose: 'hold' }),
                  ...violin,
                ]),
              ],
              { wobble: 0.4 },
            ),
            layer(
              [
                at(w * 0.76, h * 0.97, (h / 100) * 0.6, people.sitting(r, p, { wear: 'bun' }), { flip: true }),
                l(`M${w * 0.2} ${h * 0.94}V${h * 0.56}`, p.dark, 5 * s),
                f(
                  polygon([
                    [w * 0.12, h * 0.5],
                    [w * 0.28, h * 0.48],
                    [w * 0.29, h * 0.6],
                    [w * 0.13, h * 0.61],
                  ]),
                  p.light,
                ),
              ],
              { wobble: 0.4 },
            ),
          ]),
    ],
    alt: {
      zh: what === 'piano' ? '琴房里一人弹琴，窗光落在地板上' : '孩子练琴，老师坐在旁边听',
      en:
        what === 'piano'
          ? 'Someone plays in a practice room, light on the floor'
          : 'A child at the violin, the teacher listening',
    },
    focal: { x: 0.45, y: 0.55 },
  };
}

module.exports = { music };
