// What several of these share. Hills, rivers, fields, snow, the far road: scenes of land and sky.
'use strict';

const { f, layer, ellipse, rect } = require('../../core/shapes.cjs');

const sky = (c, split = 0.6) =>
  layer([f(rect(-9, -9, c.w + 18, c.h * split + 18), c.p.sky, { grad: [c.p.sky, 1, c.p.sky2, 1] })], {
    ground: true,
    name: 'sky',
  });

const disc = (c, x, y, size, colour) =>
  layer([f(ellipse(c.w * x, c.h * y, size * c.w), colour)], {
    knock: 1,
    edge: 0.3,
    wobble: 0.3,
    texture: 0.3,
    vivid: true,
  });

module.exports = { sky, disc };
