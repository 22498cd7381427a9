// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, ellipse } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const { full, made, wave } = require('./parts.cjs');

function tides(c) {
  const { r, p, h, u } = c;
  return made(
    [
      full(c, p.land),
      ...r.times(9, (i, t) => wave(c, 0.16 + t * 0.8, 22 * u, blend(i % 3 ? p.land : p.light, p.water2, t ** 1.4))),
      r.times(40, () =>
        f(ellipse(c.w * r(), h * r.range(0.1, 0.6), r.range(2, 9) * u), r.pick([p.light, p.wall, p.near])),
      ),
    ],
    { relief: 1.3, sand: 1.4, stain: 0.9 },
    '沙、盐与潮水的层层痕迹',
    'Bands of sand, salt and tide',
  );
}

module.exports = { tides };
