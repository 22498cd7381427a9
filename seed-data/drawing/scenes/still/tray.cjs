// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, d, l, at, layer, ellipse, blob, rect } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { wallOf, unit } = require('../plants.cjs');
const { spread } = require('./parts.cjs');

function tray(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const kinds = [
    () => [
      f(rect(-16, -24, 32, 8), p.wood),
      f(rect(-16, 16, 32, 8), p.wood),
      f(rect(-13, -16, 26, 32), r.pick([p.accent, p.cloth, p.leaf, p.accent2])),
      l('M-13 -8H13M-13 0H13M-13 8H13', p.light, 1),
    ],
    () => [
      f(ellipse(0, 0, 15), r.pick([p.light, p.accent, p.cloth2])),
      d(ellipse(-4, -4, 2.4), p.dark),
      d(ellipse(4, -4, 2.4), p.dark),
      d(ellipse(-4, 4, 2.4), p.dark),
      d(ellipse(4, 4, 2.4), p.dark),
    ],
    () => [
      l(ellipse(-12, 18, 8), p.mid, 4),
      l(ellipse(12, 18, 8), p.mid, 4),
      l('M-8 10L14 -32M8 10L-14 -32', p.mid, 4),
    ],
    () => [
      f('M-12 14L-9 -14L9 -14L12 14Z', p.accent2),
      ...r.times(9, () => d(ellipse(r.range(-7, 7), r.range(-9, 9), 1.3), p.wood)),
    ],
    () => [l('M-26 10L26 -10', p.mid, 3), l('M26 -10Q40 6 20 24', p.accent, 2)],
    () => [f(blob(r, 0, 0, 26, 18, 0.2), r.pick([p.flower, p.cloth, p.leaf2])), l('M-16 -6Q0 6 16 -4', p.light, 2)],
  ];
  return {
    layers: [
      wallOf(c, p.land),
      layer(
        [
          f(ellipse(w / 2, h / 2, w * 0.45, h * 0.45), p.wood),
          f(ellipse(w / 2, h / 2, w * 0.42, h * 0.42), p.accent2),
          l(
            r
              .times(13, (i, t) => {
                const x = w * (0.1 + t * 0.8);
                const k = Math.sqrt(Math.max(0, 0.17 - (x / w - 0.5) ** 2)) * h;
                return `M${x} ${h / 2 - k}V${h / 2 + k}`;
              })
              .join(''),
            light(p.accent2, -0.2),
            3 * s,
          ),
        ],
        {},
      ),
      layer(
        spread(c, 27, i => [at(0, 0, s * 1.9, kinds[i % 6]())], 0.36),
        { wobble: 0.4 },
      ),
    ],
    alt: {
      zh: '针线匾里摆着二十七样：线轴、纽扣、剪刀、顶针、针与布头',
      en: 'Twenty-seven things in a sewing tray: spools, buttons, scissors, thimbles, needles, scraps',
    },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { tray };
