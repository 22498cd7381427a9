// What several of these share. The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, l, layer, rect } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');

const water = (c, horizon, bottom = 1.03) => [
  layer(
    [
      f(rect(-9, c.h * horizon, c.w + 18, c.h * (bottom - horizon)), c.p.water, {
        grad: [c.p.water, 1, c.p.water2, 1],
      }),
    ],
    { ground: true, strength: 0.95 },
  ),
  layer(land.ripples(c.r, c, c.h * (horizon + 0.02), c.h * 0.99, c.p.water2, 54, 2.4, 0.6), {
    knock: 0,
    dry: 0.6,
    line: false,
  }),
];

const farLand = (c, horizon, height = 0.09) =>
  layer([land.ridge(c.r, c, c.h * horizon, c.h * height, c.p.far, { sharp: 0.35, depth: 0.02, foot: 0.6 }).form], {
    soft: 2,
  });

const glitter = (c, x, horizon) =>
  layer(
    c.r.times(34, (i, t) => {
      const y = c.h * (horizon + 0.02 + t * (0.95 - horizon));
      const half = c.w * c.r.range(0.01, 0.05) * (0.6 + t * 1.6);
      const cx = c.w * x + c.r.range(-1, 1) * c.w * 0.05 * (0.3 + t);
      return l(`M${cx - half} ${y}H${cx + half}`, c.p.light, (2 + 3 * t) * c.u, { opacity: 0.75 });
    }),
    { knock: 0.8, line: false },
  );

module.exports = { water, farLand, glitter };
