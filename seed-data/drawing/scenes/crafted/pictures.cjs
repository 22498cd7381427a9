// Pictures made of straw.
'use strict';

const { f, d, at, layer, ellipse, rect, polygon, leaf } = require('../../core/shapes.cjs');
const plants = require('../../motifs/plants.cjs');
const animals = require('../../motifs/animals.cjs');
const land = require('../../motifs/land.cjs');
const { unit } = require('../plants.cjs');

module.exports = {
  cranes(c) {
    const { r, p, w, h } = c;
    const s = unit(c);
    const g = plants.branch(r, p, w * 0.02, h * 0.5, h * 0.62, -0.9, {
      bear: () => plants.Flowers.plum(r, '#e8d8b0', p),
      density: 1.6,
      bearSize: 2.6 * s,
      wood: '#5a3a20',
    });
    return {
      layers: [
        layer(g.wooden),
        layer(g.bearing),
        layer([land.rock(r, w * 0.6, h * 1.0, w * 0.8, h * 0.1, '#6a4a28', '#8a6a3a')]),
        layer([at(w * 0.62, h * 0.68, s * 5.6, animals.crane(p))]),
        layer([at(w * 0.6, h * 0.3, s * 4, animals.crane(p, { flying: true }), { turn: -10 })]),
      ],
      alt: { zh: '双鹤，一立一飞，旁有梅枝', en: 'Two cranes, one standing, one in flight, by a plum bough' },
      focal: { x: 0.6, y: 0.55 },
    };
  },
  tiger(c) {
    const { r, p, w, h } = c;
    const s = unit(c);
    return {
      layers: [
        layer([f(ellipse(w * 0.74, h * 0.16, w * 0.12), '#f0d890')]),
        layer(r.times(30, (i, t) => plants.wheat(r, w * t, h * 0.86, h * r.range(0.24, 0.4), '#b08a44'))),
        layer([at(w * 0.52, h * 0.6, s * 6.2, animals.tiger('#d09a44', { ...p, dark: '#3a2210', light: '#f6ead0' }))]),
        layer(
          r.times(34, (i, t) => plants.wheat(r, w * (t * 1.04 - 0.02), h * 1.02, h * r.range(0.24, 0.34), '#e0bd6a')),
        ),
      ],
      alt: { zh: '虎行麦浪之间，一轮日', en: 'A tiger goes through wheat under a sun' },
      focal: { x: 0.5, y: 0.55 },
    };
  },
  swallows(c) {
    const { r, p, w, h } = c;
    const s = unit(c);
    return {
      layers: [
        layer([
          f(rect(-9, h * 0.1, w + 18, h * 0.1), '#7a4f28'),
          f(rect(w * 0.1, h * 0.2, w * 0.08, h * 0.1), '#6a4222'),
          f(rect(w * 0.82, h * 0.2, w * 0.08, h * 0.1), '#6a4222'),
        ]),
        layer([
          f(
            `M${w * 0.34} ${h * 0.2}Q${w * 0.36} ${h * 0.36} ${w * 0.52} ${h * 0.36}Q${w * 0.68} ${h * 0.36} ${w * 0.7} ${h * 0.2}Z`,
            '#8a5f34',
          ),
          ...r.times(16, () =>
            d(ellipse(w * r.range(0.38, 0.66), h * r.range(0.22, 0.34), w * 0.016, h * 0.008), '#a87a48'),
          ),
          ...[0.44, 0.52, 0.6]
            .map(x => [
              f(ellipse(w * x, h * 0.195, w * 0.028, h * 0.02), '#3a2210'),
              f(
                polygon([
                  [w * x - 12 * s, h * 0.19],
                  [w * x, h * 0.165],
                  [w * x + 12 * s, h * 0.19],
                ]),
                '#e8c060',
              ),
            ])
            .flat(),
        ]),
        layer([
          at(w * 0.7, h * 0.52, s * 4.4, animals.swallow({ ...p, dark: '#3a2412', light: '#f3e4bc' }), {
            turn: -24,
            flip: true,
          }),
          at(w * 0.34, h * 0.72, s * 3.6, animals.swallow({ ...p, dark: '#4a2e16', light: '#f3e4bc' }), { turn: -14 }),
        ]),
        layer(
          r.times(5, (i, t) =>
            f(leaf(w * (0.1 + t * 0.8), h * 0.98, h * 0.22, w * 0.03, -1.57 + r.range(-0.4, 0.4)), '#9a7a3a'),
          ),
        ),
      ],
      alt: { zh: '梁上燕巢，雏燕张口，双燕飞来', en: 'A nest on the beam, open beaks, two swallows coming' },
      focal: { x: 0.5, y: 0.45 },
    };
  },
};
