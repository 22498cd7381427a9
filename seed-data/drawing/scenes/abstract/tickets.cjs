// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, l, at, ellipse, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { full, made } = require('./parts.cjs');

function tickets(c) {
  const { r, p, w, h, u } = c;
  const all = r.times(96, i => {
    const [x, y] = [w * r(), h * (i / 96)];
    const colour = r.pick(['#e6d7b4', '#c9d5d0', '#e0b8a4', '#b8c6d6', '#d8cda0', '#a9bfae']);
    return at(
      x,
      y,
      u * r.range(1.3, 2),
      [
        f('M-50 -22L50 -22L50 -6A6 6 0 0 0 50 6L50 22L-50 22L-50 6A6 6 0 0 0 -50 -6Z', colour),
        l('M-50 0M-30 -22V22', light(colour, -0.3), 1),
        l('M-20 -10H36M-20 0H20M-20 10H28', light(colour, -0.45), 2.2),
        f(ellipse(36, 8, 8), p.accent, { opacity: 0.6 }),
      ],
      { turn: r.range(-40, 40) },
    );
  });
  return made(
    [
      full(c, p.water2),
      all,
      [
        f(
          `M${w * 0.12} ${h * 0.62}L${w * 0.88} ${h * 0.6}L${w * 0.78} ${h * 0.72}L${w * 0.22} ${h * 0.73}Z`,
          '#1f3a52',
          { opacity: 0.85 },
        ),
        f(rect(w * 0.3, h * 0.52, w * 0.4, h * 0.09), '#f0ead8', { opacity: 0.9 }),
        f(rect(w * 0.46, h * 0.44, w * 0.08, h * 0.08), '#b0342a', { opacity: 0.9 }),
      ],
    ],
    { relief: 0.9, sand: 0.5, stain: 0.8 },
    '旧船票层叠铺满，叠出一艘渡轮',
    'Old ferry tickets in layers, a ferry laid over them',
  );
}

module.exports = { tickets };
