// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, l, at, polygon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const buildings = require('../../motifs/buildings.cjs');
const { full, made } = require('./parts.cjs');

function fragments(c) {
  const { r, p, w, h, u } = c;
  const bits = r.times(40, () => {
    const [x, y, k] = [w * r(), h * r(), h * r.range(0.06, 0.2)];
    const colour = r.pick([p.wall, p.accent, p.cloth, p.flower2, p.accent2, p.leaf2, p.light]);
    return [
      f(
        polygon(
          r.times(5, i => [
            x + Math.cos(i * 1.257 + x) * k * r.range(0.5, 1.1),
            y + Math.sin(i * 1.257 + x) * k * r.range(0.5, 1.1),
          ]),
        ),
        colour,
      ),
      ...(r.maybe(0.4)
        ? [l(`M${x - k * 0.4} ${y}h${k * 0.8}M${x - k * 0.4} ${y + k * 0.2}h${k * 0.6}`, light(colour, -0.35), 3 * u)]
        : []),
    ];
  });
  return made(
    [
      full(c, '#cdbda2'),
      ...bits,
      [at(w * 0.5, h * 0.86, h * 0.0072, buildings.farmhouse(r, { ...p, wall: '#f4ead6' }, { lit: true }))],
    ],
    { relief: 1, sand: 0.7, stain: 0.6 },
    '碎片四散，中间拼出一座亮灯的小屋',
    'Fragments scattered about a small house with lit windows',
  );
}

module.exports = { fragments };
