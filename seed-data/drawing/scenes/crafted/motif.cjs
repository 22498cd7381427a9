// The motifs of shell inlay.
'use strict';

const { f, d, l, at, curve, ellipse, rect, polygon, ribbon, leaf, blob } = require('../../core/shapes.cjs');
const plants = require('../../motifs/plants.cjs');
const animals = require('../../motifs/animals.cjs');
const boats = require('../../motifs/boats.cjs');

const Black = '#1b1413';

// What is laid into a surface about 100 units across, centred.
function motif(c, name) {
  const { r, p } = c;
  const leaves = (count, reach, size) =>
    r.times(count, i => {
      const a = (i / count) * 6.283 + 0.3;
      return f(leaf(Math.cos(a) * reach, Math.sin(a) * reach, size, size * 0.42, a + 0.5), '#6a8a5a');
    });
  const made = {
    peony: () => [
      ...leaves(11, 20, 22),
      at(-8, 2, 1.9, plants.Flowers.peony(r, '#d8a0b4', p)),
      at(22, -20, 1, plants.Flowers.peony(r, '#c9b0d0', p)),
      at(20, 24, 0.9, plants.Flowers.peony(r, '#b0c4d0', p)),
      at(-32, -28, 0.34, animals.butterfly(r, '#c0d0c8', '#d0b0b8', p), { turn: 30 }),
    ],
    moon: () => [
      f(ellipse(12, -22, 13), '#f0f0e8'),
      ...r.times(9, (i, t) =>
        l(curve(r.times(7, (k, q) => [-44 + q * 88, 6 + i * 4.6 + Math.sin(q * 9 + i) * 2.4])), '#d0e0e0', 0.9),
      ),
      ...r.times(34, () => f(rect(r.range(-36, 36), r.range(4, 42), r.range(1.4, 4), 0.9), '#c0d8d8')),
      at(-16, 6, 0.24, boats.sailBoat(r, p)),
    ],
    treasures: () =>
      [
        [-60, 0],
        [-36, -9],
        [-12, 5],
        [12, -7],
        [36, 6],
        [60, -2],
      ].map(([x, y], i) =>
        at(x, y, 0.62, [
          f(blob(r, 0, 0, 15, 13, 0.08), '#c8c0b0'),
          ...[
            plants.Flowers.lotus(r, '#d8b0b8', p),
            animals.fish(r, '#b0c8c0').map(e => at(0, 0, 0.26, e)),
            plants.Flowers.peony(r, '#d0b8c8', p),
            [f(ellipse(0, 0, 9), '#e0d8a8'), d(rect(-3, -3, 6, 6), Black)],
            plants.Flowers.plum(r, '#d8c0c8', p),
            [at(0, 9, 0.2, plants.tree(r, p, 90, {}))],
          ][i],
        ]),
      ),
    ginkgo: () =>
      r.times(13, (i, t) =>
        plants.ginkgo(
          -44 + t * 88,
          r.range(-22, 22),
          r.range(9, 15),
          r.range(-80, 80),
          r.pick(['#e0d090', '#c8d0a0', '#e8d8b8']),
        ),
      ),
    ripples: () =>
      r.times(7, (i, t) =>
        l(curve(r.times(9, (k, q) => [-66 + q * 110, -7 + i * 2.3 + Math.sin(q * 8 + i * 0.8) * 1.8])), '#b8d8d8', 1),
      ),
    sails: () => [
      f(ellipse(20, -34, 9), '#f0e8d8'),
      at(-14, 14, 0.46, boats.sailBoat(r, p)),
      at(20, 4, 0.26, boats.sailBoat(r, p)),
      at(30, 26, 0.3, boats.sailBoat(r, p), { flip: true }),
      ...r.times(14, () => l(`M${r.range(-34, 20)} ${r.range(18, 46)}h${r.range(6, 18)}`, '#c0d8d8', 1)),
    ],
    camellia: () =>
      [-34, 0, 34].map(x =>
        at(x, Math.abs(x) * 0.12, 0.9, [
          ...[0.4, 2.7].map(a => f(leaf(0, 0, 17, 7, a), '#8aa88a')),
          ...plants.Flowers.camellia(r, '#e0a8a8', p),
        ]),
      ),
    butterfly: () => [
      at(-24, 2, 0.42, animals.butterfly(r, '#b8c8e0', '#d8b8d0', p), { turn: 24 }),
      at(16, 0, 1.1, plants.Flowers.camellia(r, '#e0b0c0', p)),
      at(36, 6, 0.7, plants.Flowers.plum(r, '#d8c8e0', p)),
      ...[0.2, -0.8, 2.4].map(a => f(leaf(20, 2, 20, 7, a), '#9ab8a0')),
    ],
    stars: () => [
      ...r.times(70, () => f(ellipse(r.range(-44, 44), r.range(-44, 44), r.range(0.5, 1.8)), '#e0e8f0')),
      ...r.times(7, (i, t) =>
        f(
          polygon(
            [
              [0, -4],
              [1, -1],
              [4, 0],
              [1, 1],
              [0, 4],
              [-1, 1],
              [-4, 0],
              [-1, -1],
            ].map(([x, y]) => [x + -30 + t * 58, y - 12 + Math.sin(i * 2) * 13]),
          ),
          '#f0f0d8',
        ),
      ),
      f(
        ribbon(
          r.times(7, (i, t) => [-44 + t * 88, 30 - t * 46 + Math.sin(i) * 4]),
          t => 3 + 3 * Math.sin(t * 3.1),
        ),
        '#a8b8d8',
      ),
    ],
    fish: () => [
      at(-4, -14, 0.46, animals.fish(r, '#d0b0a0')),
      at(8, 14, 0.36, animals.fish(r, '#b0c8d0'), { flip: true }),
      at(-26, 22, 0.9, plants.Flowers.lotus(r, '#e0b8c8', p)),
      at(26, -30, 0.4, plants.lotusLeaf(r, '#9ab8a0', { tilt: 0.6 })),
      at(-28, -32, 0.3, plants.lotusLeaf(r, '#8ab0a0', { tilt: 0.6 })),
    ],
  };
  return made[name]();
}

module.exports = motif;
