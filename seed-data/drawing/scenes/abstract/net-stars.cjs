// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, l, curve, ellipse, ribbon } = require('../../core/shapes.cjs');
const { Gold, full, made } = require('./parts.cjs');

function netStars(c) {
  const { r, w, h, u } = c;
  const lines = [];
  for (let i = -2; i < 18; i++) {
    lines.push(
      l(
        curve(
          r.times(9, (k, t) => [w * (t * 1.04 - 0.02), h * ((i - 8) * 0.1 + t * 1.1) + Math.sin(t * 5 + i) * 22 * u]),
        ),
        '#c9c3ae',
        2.4 * u,
      ),
    );
    lines.push(
      l(
        curve(
          r.times(9, (k, t) => [w * (t * 1.04 - 0.02), h * ((i + 2) * 0.1 - t * 1.1) + Math.sin(t * 5 + i) * 22 * u]),
        ),
        '#c9c3ae',
        2.4 * u,
      ),
    );
  }
  return made(
    [
      full(c, '#141c33', { grad: ['#101628', 1, '#24365a', 1] }),
      r.times(130, () => f(ellipse(w * r(), h * r(), r.range(1, 6) * u), r.pick(['#f4ead0', '#c9d8ea', Gold]))),
      [
        f(
          ribbon(
            r.times(7, (i, t) => [w * t, h * (0.8 - t * 0.6)]),
            t => h * 0.16 * Math.sin(t * 3.1),
          ),
          '#3a4f80',
          { opacity: 0.5 },
        ),
      ],
      lines,
    ],
    { relief: 1, sand: 0.6, leaf: 1, stain: 0.8 },
    '渔网张在星空前，星子像网里的鱼',
    'A fishing net before the stars',
  );
}

module.exports = { netStars };
