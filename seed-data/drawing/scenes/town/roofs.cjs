// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, at, layer, blob, rect } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const land = require('../../motifs/land.cjs');
const boats = require('../../motifs/boats.cjs');
const b = require('../../motifs/buildings.cjs');
const { sky } = require('../landscape.cjs');
const { unit } = require('./parts.cjs');

function roofs(c, { kind = 'red', sea = false, tower = false } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const rows = 5;
  const layers = [sky(c, 0.42)];
  if (sea)
    layers.push(
      layer([f(rect(-9, h * 0.26, w + 18, h * 0.2), p.water2, { grad: [p.water, 1, p.water2, 1] })], { strength: 0.9 }),
      layer(
        [at(w * 0.7, h * 0.31, s * 0.9, boats.sailBoat(r, p)), at(w * 0.3, h * 0.3, s * 0.7, boats.sailBoat(r, p))],
        {},
      ),
    );
  else layers.push(layer([land.ridge(r, c, h * 0.34, h * 0.12, p.far, { foot: 0.2 }).form], { soft: 2 }));
  if (tower) layers.push(layer([at(w * 0.62, h * 0.45, s * 2.6, b.gateTower(p))], { strength: 0.85 }));
  for (let row = 0; row < rows; row++) {
    const t = row / (rows - 1);
    const count = Math.round((w / h) * (6.4 - t * 2.6)) + 1;
    layers.push(
      layer(
        r
          .times(count, (i, k) => {
            const x = w * ((i + 0.2 + (row % 2) * 0.5) / count) + r.range(-16, 16) * s;
            const y = h * (0.5 + t * 0.56);
            const size = s * (1.25 + t * 1.9);
            return [
              at(
                x,
                y,
                size,
                kind === 'red'
                  ? b.villa(
                      r,
                      { ...p, wall: r.pick([p.wall, p.light, blend(p.wall, p.accent2, 0.25)]) },
                      r.pick(['#b5482f', '#a23f2b', '#c25a38', '#94402f']),
                    )
                  : b.farmhouse(r, p, { width: r.range(90, 130), lit: r.maybe(0.2) }),
              ),
              r.maybe(0.5)
                ? f(blob(r, x + 60 * size * 0.7, y - 14 * size, 24 * size, 20 * size), r.pick([p.leaf, p.leaf2]))
                : null,
            ];
          })
          .flat(),
        { strength: 0.75 + t * 0.3, wobble: 0.5 },
      ),
    );
  }
  return {
    layers,
    alt: {
      zh:
        kind === 'red'
          ? `一片红瓦屋顶层层叠叠${sea ? '，尽头是海和帆' : ''}`
          : `老城灰瓦屋顶连片${tower ? '，鼓楼立在其间' : ''}`,
      en:
        kind === 'red'
          ? `Red roofs upon red roofs${sea ? ', the sea and sails beyond' : ''}`
          : `Grey tiled roofs of an old town${tower ? ' about a drum tower' : ''}`,
    },
    focal: { x: 0.5, y: 0.55 },
  };
}

module.exports = { roofs };
