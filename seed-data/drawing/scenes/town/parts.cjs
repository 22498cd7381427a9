// What several of these share. Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, l, layer, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');

const unit = c => Math.min(c.w, c.h) / 1000;

const floor = (c, y, colour) =>
  layer([f(rect(-9, c.h * y, c.w + 18, c.h * (1.03 - y)), colour, { grad: [colour, 1, light(colour, -0.12), 1] })], {
    strength: 0.9,
  });

const rainLines = (c, count = 90) =>
  layer(
    c.r.times(count, () => {
      const [x, y] = [c.w * c.r.range(-0.05, 1.05), c.h * c.r.range(-0.05, 0.95)];
      return l(`M${x} ${y}l${-9 * c.u} ${c.r.range(30, 80) * c.u}`, c.p.light, 1.6 * c.u, { opacity: 0.6 });
    }),
    { knock: 0.5, line: false, wobble: 0.2 },
  );

const umbrella = (colour, p) => [
  f('M-26 -92Q-22 -116 0 -118Q22 -116 26 -92Q18 -97 13 -92Q6 -97 0 -92Q-6 -97 -13 -92Q-18 -97 -26 -92Z', colour),
  l('M0 -118L-13 -92M0 -118V-92M0 -118L13 -92', light(colour, -0.3), 0.9),
  l('M0 -118V-52', p.wood, 1.4),
];

const ground = (c, y, colour) =>
  layer([f(rect(-9, c.h * y, c.w + 18, c.h * (1.03 - y)), colour, { grad: [colour, 1, light(colour, -0.12), 1] })], {
    strength: 0.9,
  });

module.exports = { unit, floor, rainLines, umbrella, ground };
