// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, d, l, at, layer, ellipse, polygon, leaf } = require('../../core/shapes.cjs');
const { blend, light } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const plants = require('../../motifs/plants.cjs');
const b = require('../../motifs/buildings.cjs');
const { sky } = require('../landscape.cjs');
const { unit, floor } = require('./parts.cjs');

function avenue(c, { villa = false, bicycle = false, plane = false } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const vanish = [w * 0.5, h * 0.47];
  const trees = [];
  for (let i = 0; i < 5; i++) {
    const t = (i / 4) ** 1.6;
    for (const side of [-1, 1])
      trees.push({
        t,
        e: at(vanish[0] + side * w * (0.07 + 0.44 * t), vanish[1] + h * (0.05 + 0.42 * t), s * (1.6 + 6.2 * t), [
          ...plants.tree(r, { ...p, leaf: r.pick([p.leaf, p.leaf2]) }, 100, {
            crown: r.pick([p.leaf, p.leaf2, blend(p.leaf, p.leaf2, 0.5)]),
            wide: 0.9,
            clumps: 18,
            trunk: plane ? light(p.wall, -0.12) : p.wood,
          }),
          ...(plane
            ? r.times(9, () =>
                d(ellipse(r.range(-2, 2), -r.range(4, 46), 1.6, 2.6), r.pick([p.leaf2, p.ground, p.light])),
              )
            : []),
        ]),
      });
  }
  trees.sort((x, y) => x.t - y.t);
  const bike = [
    l(ellipse(-18, -16, 15), p.dark, 2),
    l(ellipse(24, -16, 15), p.dark, 2),
    l(
      'M-18 -16L-2 -40L18 -40L4 -16L-18 -16M4 -16L-2 -40M18 -40L24 -16M18 -40L15 -50L24 -52M-2 -40L-4 -46',
      p.accent,
      2.2,
    ),
    l('M-10 -47H2', p.dark, 3),
    f('M22 -50L42 -50L38 -36L26 -36Z', p.accent2),
    ...r.times(5, () => f(leaf(30 + r.range(-6, 8), -50, 9, 5, r.range(-3, 0)), p.leaf2)),
  ];
  return {
    layers: [
      sky(c, 0.6),
      villa &&
        layer([at(w * 0.36, h * 0.56, s * 3, b.villa(r, p)), at(w * 0.68, h * 0.55, s * 2.4, b.villa(r, p))], {}),
      floor(c, 0.5, p.land),
      layer(
        [
          f(
            polygon([
              [vanish[0] - w * 0.02, vanish[1]],
              [vanish[0] + w * 0.02, vanish[1]],
              [w * 0.86, h * 1.03],
              [w * 0.14, h * 1.03],
            ]),
            blend(p.wall, p.ground, 0.4),
          ),
        ],
        {},
      ),
      villa &&
        layer(
          r.times(6, (i, t) =>
            f(
              polygon([
                [w * (0.72 - t * 0.03), h * (0.74 + t * 0.2)],
                [w * 1.02, h * (0.72 + t * 0.22)],
                [w * 1.02, h * (0.76 + t * 0.22)],
                [w * (0.71 - t * 0.03), h * (0.77 + t * 0.2)],
              ]),
              i % 2 ? p.wall : light(p.ground, 0.2),
            ),
          ),
          {},
        ),
      layer(
        r.times(12, (i, t) =>
          f(
            polygon([
              [w * 0.3, h * (0.56 + t * 0.4)],
              [w * 0.72, h * (0.555 + t * 0.4)],
              [w * 0.78, h * (0.565 + t * 0.42)],
              [w * 0.26, h * (0.575 + t * 0.42)],
            ]),
            p.near,
            { opacity: 0.22 },
          ),
        ),
        { line: false, knock: 0 },
      ),
      ...[0, 1, 2, 3, 4].map(i =>
        layer(
          trees.slice(i * 2, i * 2 + 2).map(x => x.e),
          { strength: 0.7 + i * 0.08 },
        ),
      ),
      layer(
        r.times(70, () =>
          f(
            leaf(w * r(), h * r.range(0.6, 1), 16 * s * r.range(0.6, 1.5), 8 * s, r.range(0, 6)),
            r.pick([p.leaf, p.leaf2, p.accent2]),
          ),
        ),
        {},
      ),
      bicycle && layer([at(w * 0.3, h * 0.93, s * 3.2, bike)], {}),
      layer([at(w * 0.55, h * 0.66, s * 1.8, people.standing(r, p, { back: true, wear: 'scarf' }))], { wobble: 0.4 }),
    ],
    alt: {
      zh: `林荫道${villa ? '与石阶小楼' : ''}，树影落在路上${bicycle ? '，一辆自行车筐里有落叶' : '，一个人走远'}`,
      en: `A tree-lined road${villa ? ' by villas with granite steps' : ''}, shadows across it${bicycle ? ', a bicycle with leaves in its basket' : ', someone walking away'}`,
    },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { avenue };
