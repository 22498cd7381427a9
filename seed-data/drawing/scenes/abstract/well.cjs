// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, ellipse, polygon } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const { Gold, full, made } = require('./parts.cjs');

function well(c) {
  const { r, w, h } = c;
  return made(
    [
      full(c, '#1c1210'),
      ...r.times(13, (i, t) => {
        const k = 0.56 * (1 - t) + 0.05;
        return [
          f(
            polygon(
              [
                [w * (0.5 - k), h * (0.5 - k)],
                [w * (0.5 + k), h * (0.5 - k)],
                [w * (0.5 + k), h * (0.5 + k)],
                [w * (0.5 - k), h * (0.5 + k)],
              ].map(([x, y]) => [x + r.range(-8, 8), y + r.range(-8, 8)]),
            ),
            blend('#2a1814', Gold, t ** 1.6),
          ),
        ];
      }),
      [f(ellipse(w * 0.5, h * 0.5, w * 0.07), '#fff6dc')],
    ],
    { relief: 0.8, sand: 0.4, leaf: 1, stain: 0.8 },
    '方井层层，光从底下的金色里升起',
    'A square well in steps, light rising from gold at its bottom',
  );
}

module.exports = { well };
