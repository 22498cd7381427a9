// What several of these share. Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

const { f, layer, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');

const unit = c => Math.min(c.w, c.h) / 1000;

const wallOf = (c, colour = c.p.sky2) =>
  layer([f(rect(-9, -9, c.w + 18, c.h + 18), colour, { grad: [light(colour, 0.06), 1, colour, 1, 60] })], {
    ground: true,
    strength: 0.8,
  });

module.exports = { unit, wallOf };
