// Flowers, fruit, ponds, groves and what flies and crawls among them.
'use strict';

const { f, layer, blob, polygon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const { wallOf } = require('./parts.cjs');

function rings(c) {
  const { r, p, w, h } = c;
  const rows = r.times(26, (i, t) => {
    const k = (1 - t) * 0.46 + 0.01;
    return f(
      blob(r, w * 0.5, h * 0.5, w * k, h * k * Math.min(1.1, w / h + 0.34), 0.035, 16),
      i % 2 ? p.wood : light(p.wall, r.range(-0.1, 0.1)),
    );
  });
  return {
    layers: [
      wallOf(c),
      ...rows.map(x => layer([x], {})),
      layer(
        r.times(5, () => {
          const a = r.range(0, 6.28);
          return f(
            polygon([
              [w * 0.5, h * 0.5],
              [w * 0.5 + Math.cos(a) * w * 0.44, h * 0.5 + Math.sin(a) * h * 0.4],
              [w * 0.5 + Math.cos(a + 0.05) * w * 0.44, h * 0.5 + Math.sin(a + 0.05) * h * 0.4],
            ]),
            p.dark,
          );
        }),
        {},
      ),
    ],
    alt: { zh: '树木的横断面，年轮一圈圈，几道裂纹', en: 'The cross-section of a tree: rings and cracks' },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { rings };
