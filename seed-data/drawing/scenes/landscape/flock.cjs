// Hills, rivers, fields, snow, the far road: scenes of land and sky.
'use strict';

const { layer } = require('../../core/shapes.cjs');
const boats = require('../../motifs/boats.cjs');

const flock = (c, x, y, count, size = 14) =>
  layer(
    c.r.times(count, i =>
      boats.gull(
        c.w * x + i * c.r.range(14, 40) * c.u * c.r.sign(),
        c.h * y + c.r.range(-40, 40) * c.u,
        size * c.u * c.r.range(0.6, 1.1),
        c.p.near,
        c.r.range(0.2, 0.6),
      ),
    ),
    { wobble: 0.3 },
  );

module.exports = { flock };
