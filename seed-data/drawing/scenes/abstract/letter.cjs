// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, layer, rect, polygon, leaf } = require('../../core/shapes.cjs');

function letter(c) {
  const { r, w, h } = c;
  return {
    layers: [
      layer([f(rect(w * 0.12, h * 0.06, w * 0.76, h * 0.88), '#d8b878')]),
      layer(
        r
          .times(8, (i, t) => [
            f(
              rect(w * (0.2 + t * 0.55), h * 0.12, w * 0.05, h * r.range(0.5, 0.76)),
              r.pick(['#f0dca0', '#b98a44', '#e6c784']),
            ),
            ...r.times(7, (k, q) =>
              f(leaf(w * (0.225 + t * 0.55), h * (0.16 + q * 0.5), w * 0.06, h * 0.016, k % 2 ? 0.5 : 2.6), '#8f6428'),
            ),
          ])
          .flat(),
      ),
      layer([
        f(
          polygon([
            [w * 0.12, h * 0.06],
            [w * 0.5, h * 0.13],
            [w * 0.88, h * 0.06],
          ]),
          '#c29a54',
        ),
      ]),
    ],
    alt: { zh: '一封麦秆拼的信，字行如垄', en: 'A letter laid in straw, lines like furrows' },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { letter };
