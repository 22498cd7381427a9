// What several of these share. Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, layer, curve, rect } = require('../../core/shapes.cjs');

const Gold = '#e3b34f';

const full = (c, colour, more) => f(rect(-9, -9, c.w + 18, c.h + 18), colour, more);

const made = (layers, material, zh, en, more = {}) => ({
  layers: layers.map(x => layer(x)),
  material,
  alt: { zh, en },
  focal: { x: 0.5, y: 0.5 },
  ...more,
});

const wave = (c, y, sway, colour, more) =>
  f(
    `${curve(c.r.times(9, (i, t) => [c.w * (t * 1.04 - 0.02), c.h * y + Math.sin(t * 7 + y * 9) * sway + c.r.range(-6, 6) * c.u]))}L${c.w * 1.02} ${c.h * 1.02}L${-c.w * 0.02} ${c.h * 1.02}Z`,
    colour,
    more,
  );

module.exports = { Gold, full, made, wave };
