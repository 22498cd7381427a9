// Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

const { f, l, at, layer, curve, ellipse, leaf } = require('../../core/shapes.cjs');
const plants = require('../../motifs/plants.cjs');
const { wallOf } = require('./parts.cjs');

function herbs(c, { count = 4 } = {}) {
  const { r, p, w, h } = c;
  const kinds = [
    () => plants.herb(r, p, 100, r.pick([p.flower, p.accent2, p.light, '#8a5fae'])),
    () => [
      l('M0 0Q4 -50 0 -92', p.leaf, 2),
      ...r
        .times(9, (i, t) =>
          [1, -1].map(k => f(leaf(0, -12 - t * 70, 30 - t * 12, 10, -1.57 + k * 0.9), r.pick([p.leaf, p.leaf2]))),
        )
        .flat(),
      ...r.times(14, (i, t) => f(ellipse(r.range(-3, 3), -84 - t * 26, 3.4), p.flower)),
    ],
    () => [
      l('M0 0Q-3 -40 0 -70M0 -30L-24 -66M0 -30L24 -66', p.leaf, 2),
      ...[
        [0, -78],
        [-25, -72],
        [25, -72],
      ].map(([x, y]) => at(x, y, 0.95, plants.Flowers.chrysanthemum(r, r.pick([p.accent2, p.light]), p))),
      ...[-1, 1].map(k => f(leaf(0, -14, 34, 14, -1.57 + k * 1.1), p.leaf)),
    ],
    () => [
      l('M0 0V-80', p.leaf, 2),
      ...r.times(5, (i, t) =>
        f(
          `M0 ${-20 - t * 50}q${i % 2 ? 30 : -30} -6 ${i % 2 ? 34 : -34} 14q${i % 2 ? -14 : 14} 0 ${i % 2 ? -34 : 34} -14Z`,
          r.pick([p.leaf, p.leaf2]),
        ),
      ),
      ...r.times(9, () => f(ellipse(r.range(-10, 10), -84 + r.range(-10, 8), 3.6), p.accent)),
    ],
  ];
  const roots = () =>
    r.times(6, (i, t) =>
      l(
        curve([
          [0, 0],
          [(t - 0.5) * 20, 12],
          [(t - 0.5) * 40 + r.range(-4, 4), r.range(18, 30)],
        ]),
        p.wood,
        1.8,
      ),
    );
  return {
    layers: [
      wallOf(c),
      ...r.times(count, (i, t) =>
        layer(
          [
            at(
              w * (count === 1 ? 0.5 : 0.16 + t * 0.68),
              h * 0.82,
              Math.min((h / 100) * 0.66, (w / count / 60) * 1.1),
              [...kinds[(i + r.int(0, 3)) % 4](), ...roots()],
            ),
          ],
          {},
        ),
      ),
    ],
    alt: { zh: '几株草药连根带花，像本草图谱', en: 'Medicinal plants with roots and flowers, as in a herbal' },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { herbs };
