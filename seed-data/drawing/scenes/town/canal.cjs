// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, l, at, layer, curve, rect } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const boats = require('../../motifs/boats.cjs');
const people = require('../../motifs/people.cjs');
const b = require('../../motifs/buildings.cjs');
const { sky } = require('../landscape.cjs');
const { unit } = require('./parts.cjs');

function canal(c, { boats: count = 1, willow = false, bridge = false } = {}) {
  const { r, p, w, h, u } = c;
  const s = unit(c);
  const row = (x0, x1, y, k) =>
    r.times(Math.max(3, Math.round((x1 - x0) / (w * 0.26))), (i, t) =>
      at(
        x0 + (x1 - x0) * t,
        y,
        s * k * r.range(0.9, 1.15),
        b.farmhouse(r, { ...p, wall: p.light, roof: p.near }, { width: r.range(80, 120) }),
      ),
    );
  return {
    layers: [
      sky(c, 0.5),
      layer(row(w * 0.3, w * 0.8, h * 0.42, 1.3), { strength: 0.45, soft: 2 }),
      layer(row(-w * 0.02, w * 0.36, h * 0.52, 2.2), { strength: 0.75 }),
      layer(row(w * 0.68, w * 1.04, h * 0.56, 2.6), { strength: 0.95 }),
      layer(
        [
          f(rect(-9, h * 0.52, w * 0.42, h * 0.03), p.ground),
          f(rect(w * 0.58, h * 0.56, w * 0.5, h * 0.035), p.ground),
        ],
        {},
      ),
      bridge &&
        layer(
          [
            f(
              `M${w * 0.3} ${h * 0.56}Q${w * 0.5} ${h * 0.36} ${w * 0.7} ${h * 0.58}L${w * 0.62} ${h * 0.58}A${w * 0.1} ${w * 0.1} 0 0 0 ${w * 0.4} ${h * 0.57}Z`,
              p.wall,
            ),
          ],
          {},
        ),
      layer([f(rect(-9, h * 0.56, w + 18, h * 0.5), p.water, { grad: [p.water, 0.9, p.water2, 0.9] })], {
        ground: true,
        strength: 0.7,
        knock: 0,
      }),
      layer(
        r.times(30, () =>
          l(`M${w * r()} ${h * r.range(0.6, 0.98)}h${w * r.range(0.03, 0.1)}`, p.water2, 2 * u, { opacity: 0.6 }),
        ),
        { dry: 0.6, line: false },
      ),
      layer(
        r.times(count, (i, t) =>
          at(w * (count === 1 ? 0.45 : 0.32 + t * 0.34), h * (0.7 + i * 0.12), s * (3 + i), [
            ...boats.boat(r, p, { cabin: true }),
            at(38, -14, 0.55, people.standing(r, p, { wear: 'straw', back: true })),
            l('M40 -44L58 18', p.wood, 1.5),
          ]),
        ),
        { wobble: 0.5 },
      ),
      willow &&
        layer(
          r.times(22, (i, t) =>
            l(
              curve([
                [w * (0.02 + t * 0.4), -9],
                [w * (0.03 + t * 0.38), h * 0.16],
                [w * (0.01 + t * 0.42) + r.range(-9, 9), h * r.range(0.22, 0.4)],
              ]),
              i % 2 ? p.leaf : p.leaf2,
              3 * u,
            ),
          ),
          { dry: 0.4 },
        ),
      layer(land.mist(r, c, h * 0.5, p.light, 7, 0.6), { soft: 16, knock: 0.7, line: false }),
    ],
    alt: {
      zh: `水巷两岸白墙黑瓦，${bridge ? '一座拱桥，' : ''}${count}只摇橹的船${willow ? '，柳丝垂下' : ''}`,
      en: `White houses on a canal${bridge ? ', an arched bridge' : ''}, ${count === 1 ? 'a boat' : 'boats'} sculled along${willow ? ', willow threads' : ''}`,
    },
    focal: { x: 0.48, y: 0.65 },
  };
}

module.exports = { canal };
