// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, d, l, at, layer, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { wallOf, unit } = require('../plants.cjs');

function tools(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const hung = [
    [l('M0 0V100', p.wood, 12), f('M-34 -14L30 -14L34 8L-34 8Z', p.near)],
    [f('M-8 0L8 0L12 110L-12 110Z', p.far), f('M-10 -40L10 -40L10 0L-10 0Z', p.accent)],
    [f('M-16 0L16 0L4 150L-12 150Z', p.far), f('M-20 -46L20 -46L16 0L-16 0Z', p.wood)],
    [l('M-12 0L-4 60M12 0L4 60', p.near, 9), f('M-14 60L14 60L8 96L0 104L-8 96Z', p.near)],
    [f('M-14 -8L14 -8L14 10L6 10L6 120L-6 120L-6 10L-14 10Z', p.far)],
  ];
  return {
    layers: [
      wallOf(c, p.wall),
      layer(
        [
          f(rect(w * 0.1, h * 0.58, w * 0.8, h * 0.34), p.wood),
          d(rect(w * 0.12, h * 0.61, w * 0.76, h * 0.05), light(p.wood, -0.35)),
          l(`M${w * 0.1} ${h * 0.75}H${w * 0.9}`, light(p.wood, -0.3), 4 * s),
          f(rect(w * 0.46, h * 0.72, w * 0.08, h * 0.05), p.accent2),
        ],
        {},
      ),
      layer(
        r.times(7, (i, t) =>
          at(w * (0.16 + t * 0.68), h * 0.22 + (i % 2) * 20 * s, s * 2.3, hung[i % 5], { turn: r.range(-10, 10) }),
        ),
        {},
      ),
      layer([l(`M${w * 0.1} ${h * 0.58}Q${w * 0.5} ${h * 0.4} ${w * 0.9} ${h * 0.58}`, p.wood, 16 * s)], {}),
    ],
    alt: { zh: '旧工具箱里外插着锤、锉、钳、锯', en: 'An old tool box with hammers, files, pliers and saws' },
    focal: { x: 0.5, y: 0.55 },
  };
}

module.exports = { tools };
