// Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

const { f, l, at, layer, ellipse } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const animals = require('../../motifs/animals.cjs');
const { unit, wallOf } = require('./parts.cjs');

function silkworms(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const mulberry = (x, y, k, a) => [
    f(
      `M${x} ${y}q${k * 0.7} ${-k * 0.5} ${k * 0.5} ${-k}q${-k * 0.2} ${-k * 0.3} ${-k * 0.5} ${-k * 0.4}q${-k * 0.3} ${k * 0.1} ${-k * 0.5} ${k * 0.4}q${-k * 0.2} ${k * 0.5} ${k * 0.5} ${k}Z`,
      r.pick([p.leaf, p.leaf2, p.near]),
    ),
    l(`M${x} ${y}V${y - k * 1.1}`, light(p.leaf2, 0.3), 2.4 * s),
  ];
  return {
    layers: [
      wallOf(c),
      layer(
        [
          f(ellipse(w * 0.5, h * 0.52, w * 0.44, h * 0.4), p.wood),
          f(ellipse(w * 0.5, h * 0.52, w * 0.41, h * 0.37), p.land),
          l(
            r
              .times(
                17,
                (i, t) =>
                  `M${w * (0.12 + t * 0.76)} ${h * (0.52 - 0.35 * Math.sin(Math.acos(t * 1.8 - 0.9)))}V${h * (0.52 + 0.35 * Math.sin(Math.acos(t * 1.8 - 0.9)))}`,
              )
              .join(''),
            light(p.land, -0.16),
            3 * s,
          ),
        ],
        {},
      ),
      layer(
        r.times(26, i => {
          const a = i * 2.4;
          const k = Math.sqrt(i / 26) * 0.34;
          return at(w * 0.5 + Math.cos(a) * k * w, h * 0.54 + Math.sin(a) * k * h, 1, mulberry(0, 0, 100 * s), {
            turn: r.range(0, 360),
          });
        }),
        {},
      ),
      layer(
        r.times(30, i => {
          const a = i * 2.39 + 1;
          const k = Math.sqrt(i / 30) * 0.34;
          return at(
            w * 0.5 + Math.cos(a) * k * w,
            h * 0.52 + Math.sin(a) * k * h,
            s * r.range(1, 1.5),
            animals.silkworm(p.light, p),
            { turn: r.range(0, 360) },
          );
        }),
        { wobble: 0.4 },
      ),
    ],
    alt: { zh: '圆匾里桑叶上爬着白色春蚕', en: 'White silkworms on mulberry leaves in a round tray' },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { silkworms };
