// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, ellipse, blob } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const { Gold, full, made } = require('./parts.cjs');

function phases(c) {
  const { r, w, h } = c;
  const moons = r.times(8, (i, t) => {
    const [x, y, k] = [w * (0.5 + 0.2 * Math.sin(t * 6.28)), h * (0.1 + t * 0.8), w * 0.085];
    const o = (t - 0.5) * 2.4 * k;
    return [
      f(ellipse(x, y, k), Gold),
      ...(Math.abs(o) > 0.1 * k
        ? [f(ellipse(x + (o > 0 ? k * 0.5 * (o / k) : k * 0.5 * (o / k)) * 1.3, y, k * 1.01), '#15131c')]
        : []),
    ];
  });
  return made(
    [
      full(c, '#15131c'),
      r.times(6, (i, t) =>
        f(blob(r, w * r(), h * t, w * 0.5, h * 0.09, 0.2), blend('#15131c', '#2f2a44', r()), { opacity: 0.6 }),
      ),
      ...moons,
      r.times(60, () => f(ellipse(w * r(), h * r(), w * r.range(0.001, 0.004)), '#e8dcc0')),
    ],
    { relief: 0.6, sand: 0.3, leaf: 1, stain: 0.9 },
    '黑漆上金箔的月，由缺到圆再缺',
    'Gold-leaf moons on black, waxing and waning',
  );
}

module.exports = { phases };
