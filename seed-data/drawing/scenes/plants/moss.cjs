// Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

const { f, l, layer, ellipse, blob, rect, leaf } = require('../../core/shapes.cjs');
const { unit, wallOf } = require('./parts.cjs');

function moss(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const stones = r.times(7, (i, t) => {
    const x = w * (0.1 + t * 0.8);
    const y = h * (0.5 + (i % 3) * 0.2);
    return [
      f(blob(r, x, y, w * r.range(0.12, 0.2), h * r.range(0.1, 0.18), 0.16), p.mid),
      f(blob(r, x, y - h * 0.05, w * r.range(0.09, 0.15), h * r.range(0.05, 0.09), 0.25), r.pick([p.leaf, p.leaf2])),
    ];
  });
  return {
    layers: [
      wallOf(c, p.far),
      layer([f(rect(-9, h * 0.3, w + 18, h), p.near)], { strength: 0.5 }),
      ...stones.map(x => layer(x, { wobble: 1.6 })),
      layer(
        r.times(150, () =>
          f(ellipse(w * r(), h * r.range(0.3, 1), r.range(2, 7) * s), r.pick([p.leaf, p.leaf2, p.accent2])),
        ),
        { knock: 0.3 },
      ),
      layer(
        r
          .times(12, () => {
            const x = w * r();
            const y = h * r.range(0.4, 0.9);
            return [
              l(`M${x} ${y}q4 ${-40 * s} 8 ${-60 * s}`, p.leaf, 3 * s),
              ...r
                .times(5, (i, q) =>
                  [1, -1].map(k => f(leaf(x + 3, y - q * 55 * s, 30 * s, 8 * s, -1.57 + k * 1), p.leaf2)),
                )
                .flat(),
            ];
          })
          .flat(),
        {},
      ),
    ],
    alt: { zh: '石上青苔与蕨', en: 'Moss and ferns on stones' },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { moss };
