// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, d, l, layer, curve, ellipse, blob, rect, ribbon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { wallOf, unit } = require('../plants.cjs');

function noodles(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  return {
    layers: [
      wallOf(c, p.wood),
      layer([f(ellipse(w * 0.5, h * 0.62, w * 0.36, h * 0.06), p.near, { opacity: 0.4 })], {
        soft: 10,
        line: false,
        knock: 0,
      }),
      layer(
        [
          f(ellipse(w * 0.5, h * 0.52, w * 0.36, h * 0.36), p.light),
          f(ellipse(w * 0.5, h * 0.51, w * 0.31, h * 0.31), p.cloth),
          f(ellipse(w * 0.5, h * 0.51, w * 0.295, h * 0.295), p.accent2),
        ],
        { wobble: 0.4 },
      ),
      layer(
        r.times(26, () => {
          const a = r.range(0, 6.28);
          const k = r.range(0.05, 0.2);
          return l(
            curve(
              r.times(6, (i, t) => [
                w * 0.5 + Math.cos(a + t * 2.4) * k * w,
                h * 0.51 + Math.sin(a + t * 2.4) * k * w * 0.9,
              ]),
            ),
            r.pick([p.light, p.sky2, light(p.accent2, 0.5)]),
            9 * s,
          );
        }),
        { line: false },
      ),
      layer(
        [
          f(blob(r, w * 0.6, h * 0.42, 60 * s, 40 * s), p.cloth2),
          f(ellipse(w * 0.4, h * 0.46, 58 * s, 44 * s), p.light),
          d(ellipse(w * 0.4, h * 0.46, 28 * s, 24 * s), '#e6a536'),
          ...r.times(16, () => f(rect(w * r.range(0.34, 0.66), h * r.range(0.38, 0.64), 16 * s, 7 * s), p.leaf)),
        ],
        {},
      ),
      layer(
        [
          l(
            `M${w * 0.66} ${h * 0.2}L${w * 0.98} ${h * 0.8}M${w * 0.7} ${h * 0.17}L${w * 1.02} ${h * 0.77}`,
            p.near,
            10 * s,
          ),
        ],
        {},
      ),
      layer(
        r.times(3, i =>
          f(
            ribbon(
              r.times(5, (k, q) => [w * (0.4 + i * 0.1) + Math.sin(q * 6 + i) * 24 * s, h * (0.42 - q * 0.44)]),
              q => (6 + 26 * q) * s,
            ),
            p.light,
            { opacity: 0.4 },
          ),
        ),
        { soft: 9, knock: 0.4, line: false },
      ),
    ],
    alt: {
      zh: '一碗热汤面，卧着蛋，葱花，筷子搭在旁',
      en: 'A bowl of hot noodles with an egg, scallions, chopsticks beside',
    },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { noodles };
