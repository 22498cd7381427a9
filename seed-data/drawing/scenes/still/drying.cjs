// Things on tables, in trays, on shelves; and creatures laid out to be looked at.
'use strict';

const { f, l, layer, ellipse, polygon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { wallOf, unit } = require('../plants.cjs');

function drying(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const colours = ['#c1392b', '#d98a2b', '#e6c158', '#7a9a4c', '#8a4a2f', '#efe2b8', '#5c3a58'];
  return {
    layers: [
      wallOf(c, p.wall),
      layer(
        [
          f(
            polygon([
              [-9, h * 0.02],
              [w + 9, h * 0.02],
              [w + 9, h * 0.16],
              [-9, h * 0.16],
            ]),
            p.roof,
          ),
          l(r.times(22, (i, t) => `M${w * t} ${h * 0.02}V${h * 0.16}`).join(''), light(p.roof, -0.25), 5 * s),
        ],
        {},
      ),
      ...r.times(15, i => {
        const x = w * (0.2 + (i % 3) * 0.3 + (Math.floor(i / 3) % 2) * 0.05 - 0.025);
        const y = h * (0.25 + Math.floor(i / 3) * 0.155);
        const colour = colours[(i * 3 + r.int(0, 1)) % 7];
        return layer(
          [
            f(ellipse(x, y, w * 0.14, w * 0.14), p.wood),
            f(ellipse(x, y, w * 0.125, w * 0.125), p.accent2),
            ...r.times(26, k =>
              f(
                ellipse(
                  x + Math.cos(k * 2.4) * Math.sqrt(k / 26) * w * 0.105,
                  y + Math.sin(k * 2.4) * Math.sqrt(k / 26) * w * 0.105,
                  13 * s,
                  11 * s,
                ),
                light(colour, r.range(-0.16, 0.2)),
              ),
            ),
          ],
          {},
        );
      }),
    ],
    alt: {
      zh: '屋檐下一只只圆匾晒着辣椒、玉米、豆子，五色相间',
      en: 'Round trays of peppers, maize and beans drying under the eaves',
    },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { drying };
