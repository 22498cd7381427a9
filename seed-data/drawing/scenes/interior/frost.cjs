// Rooms: windows and what stands in their light, people at work, in carriages, waiting.
'use strict';

const { f, l, layer, curve, ellipse, rect } = require('../../core/shapes.cjs');
const { unit } = require('../plants.cjs');

function frost(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const fern = (x, y, k, a, depth = 0) => {
    const parts = [
      l(
        curve([
          [x, y],
          [x + Math.cos(a) * k * 0.5 + r.range(-6, 6), y + Math.sin(a) * k * 0.5],
          [x + Math.cos(a) * k, y + Math.sin(a) * k],
        ]),
        p.light,
        (4 - depth) * s * 1.4,
      ),
    ];
    if (depth < 2)
      for (let i = 1; i < 7; i++)
        for (const q of [-1, 1])
          parts.push(
            ...fern(
              x + Math.cos(a) * k * (i / 7),
              y + Math.sin(a) * k * (i / 7),
              k * (depth ? 0.22 : 0.36) * (1.1 - i / 9),
              a + q * 0.95,
              depth + 1 + (depth ? 1 : 0),
            ),
          );
    return parts;
  };
  return {
    layers: [
      layer([f(rect(-9, -9, w + 18, h + 18), p.water2, { grad: [p.water2, 1, p.sky, 1] })], { strength: 0.95 }),
      layer(
        r.times(3, (i, t) => f(ellipse(w * (0.2 + t * 0.6), h * 0.62, w * 0.1), p.lamp, { opacity: 0.5 })),
        { soft: 24, line: false },
      ),
      layer(
        r
          .times(14, (i, t) =>
            fern(
              w * (t < 0.5 ? t * 2 : (t - 0.5) * 2),
              t < 0.5 ? h * 1.02 : -h * 0.02,
              h * r.range(0.26, 0.46),
              t < 0.5 ? -1.57 + r.range(-0.5, 0.5) : 1.57 + r.range(-0.5, 0.5),
            ),
          )
          .flat(),
        { knock: 0.9, wobble: 0.4, line: false },
      ),
      layer(
        [l(`M${w * 0.5} -9V${h + 9}M-9 ${h * 0.46}H${w + 9}`, p.wood, 22 * s), l(rect(0, 0, w, h), p.wood, 40 * s)],
        { wobble: 0.4 },
      ),
    ],
    alt: { zh: '窗玻璃上开满冰花，外面灯影', en: 'Ferns of frost over a window pane, lights beyond' },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { frost };
