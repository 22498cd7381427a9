// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, l, ellipse } = require('../../core/shapes.cjs');
const { Gold, full, made } = require('./parts.cjs');

function rings(c) {
  const { r, w, h } = c;
  return made(
    [
      full(c, '#241612'),
      ...r.times(17, (i, t) => [
        l(
          ellipse(w * 0.42, h * 0.52, h * (0.05 + t * 1.1), h * (0.045 + t)),
          i % 3 ? '#8a5a2f' : Gold,
          h * (0.012 + 0.01 * Math.sin(i * 2)),
        ),
      ]),
      [f(ellipse(w * 0.42, h * 0.52, h * 0.04), Gold)],
      r.times(40, () => f(ellipse(w * r(), h * r(), h * r.range(0.003, 0.01)), Gold)),
    ],
    { relief: 1, sand: 0.4, leaf: 1, stain: 1 },
    '漆面上金色的圆一圈圈荡开',
    'Gold circles spread over lacquer like sound',
  );
}

module.exports = { rings };
