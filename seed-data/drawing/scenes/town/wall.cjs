// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, l, at, layer, blob, rect } = require('../../core/shapes.cjs');
const { blend, light } = require('../../core/pixels.cjs');
const plants = require('../../motifs/plants.cjs');
const animals = require('../../motifs/animals.cjs');
const { sky } = require('../landscape.cjs');
const { unit, ground } = require('./parts.cjs');

function wall(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const bricks = [];
  for (let y = 0; y < 9; y++)
    for (let i = 0; i < 12; i++)
      if (r.maybe(0.35))
        bricks.push(
          f(
            rect(w * ((i + (y % 2) * 0.5) / 11.5), h * (0.2 + y * 0.065), w * 0.08, h * 0.058),
            r.pick([light(p.wall, 0.12), light(p.wall, -0.12), p.land, blend(p.wall, p.accent, 0.2)]),
          ),
        );
  return {
    layers: [
      sky(c, 0.3),
      layer([f(rect(-9, h * 0.2, w + 18, h * 0.62), p.wall)], { strength: 0.9 }),
      layer(bricks, { strength: 0.8, knock: 0.2 }),
      layer([f(rect(-9, h * 0.15, w + 18, h * 0.06), p.roof)], {}),
      layer(
        r.times(9, () =>
          f(blob(r, w * r(), h * r.range(0.3, 0.8), w * 0.06, h * 0.09), light(p.wall, -0.2), { opacity: 0.35 }),
        ),
        { soft: 10, knock: 0, line: false },
      ),
      layer(
        [
          f(
            `M${w * 0.62} ${h * 0.82}V${h * 0.45}A${w * 0.07} ${w * 0.07} 0 0 1 ${w * 0.76} ${h * 0.45}V${h * 0.82}Z`,
            p.cloth,
          ),
          l(`M${w * 0.69} ${h * 0.4}V${h * 0.82}`, p.dark, 3 * s),
        ],
        {},
      ),
      (() => {
        const v = plants.branch(r, p, w * 0.05, h * 0.1, w * 0.5, 0.35, {
          leafShape: plants.plainLeaf(p, 34 * s),
          bear: () => plants.Flowers.azalea(r, p.flower, p),
          density: 1,
          bearSize: 1.7 * s,
        });
        return layer([...v.wooden, ...v.bearing], {});
      })(),
      ground(c, 0.82, p.land),
      layer([at(w * 0.84, h * 0.86, s * 1.3, animals.cat(p.near, p))], { wobble: 0.5 }),
    ],
    alt: {
      zh: '斑驳的院墙，一扇蓝门，花枝探出墙头，墙根一只猫',
      en: 'A weathered courtyard wall, a blue door, a flowering bough over it, a cat',
    },
    focal: { x: 0.6, y: 0.55 },
  };
}

module.exports = { wall };
