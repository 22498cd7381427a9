// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, ellipse, polygon } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const { Gold, full, made, wave } = require('./parts.cjs');

function lacquer(c) {
  const { r, w, h, u } = c;
  return made(
    [
      full(c, '#1a0f10'),
      r.times(9, (i, t) => wave(c, 0.3 + t * 0.64, 40 * u, blend('#3a1416', '#0f0b10', t))),
      [f(ellipse(w * 0.6, h * 0.24, w * 0.2), Gold)],
      r.times(110, () => {
        const [x, y, k] = [w * r(), h * r(), r.range(2, 11) * u];
        return f(
          polygon([
            [x, y],
            [x + k, y + r.range(-4, 4)],
            [x + k * 0.8, y + k],
            [x - 2, y + k * 0.7],
          ]),
          r.pick([Gold, '#b8352a', '#e8d8b0']),
        );
      }),
    ],
    { relief: 0.5, sand: 0.2, leaf: 1, stain: 1.1 },
    '黑红大漆里撒金箔，一轮金月',
    'Black and red lacquer strewn with gold leaf, a gold moon',
  );
}

module.exports = { lacquer };
