// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, d, l, ellipse, rect, blob } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { full, made } = require('./parts.cjs');

function planks(c) {
  const { r, p, w, h, u } = c;
  const boards = r.times(7, (i, t) => {
    const x = (w / 7) * i;
    const colour = r.pick([p.wood, p.cloth, p.water2, p.near, p.wall, p.cloth2]);
    return [
      f(rect(x + 3, h * r.range(-0.02, 0.05), w / 7 - 6, h * r.range(0.93, 1.02)), colour),
      ...r.times(9, () =>
        f(
          blob(r, x + w / 14, h * r(), (w / 7) * r.range(0.1, 0.4), h * r.range(0.01, 0.06), 0.3),
          light(colour, r.range(-0.25, 0.35)),
        ),
      ),
      l(r.times(4, () => `M${x + (w / 7) * r()} ${h * r()}v${h * 0.3}`).join(''), light(colour, -0.4), 2.4 * u),
      ...[0.1, 0.9].map(y => d(ellipse(x + w / 14, h * y, 8 * u), '#5a4a3c')),
    ];
  });
  return made(
    [
      full(c, '#1f1a17'),
      ...boards,
      [
        f(ellipse(w * 0.5, h * 0.42, w * 0.2, w * 0.15), p.light),
        f(ellipse(w * 0.5, h * 0.42, w * 0.1), p.dark),
        d(ellipse(w * 0.47, h * 0.4, w * 0.03), p.light),
      ],
    ],
    { relief: 1.5, sand: 0.7, crack: 0.9, stain: 1 },
    '旧船板拼成，油漆剥落，中间一只船眼',
    'Old ship’s planks, paint flaking, a boat’s eye in the middle',
  );
}

module.exports = { planks };
