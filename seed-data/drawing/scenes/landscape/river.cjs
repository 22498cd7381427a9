'use strict';

const { f, l, at, layer, rect, polygon } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const plants = require('../../motifs/plants.cjs');
const buildings = require('../../motifs/buildings.cjs');
const animals = require('../../motifs/animals.cjs');
const people = require('../../motifs/people.cjs');
const boats = require('../../motifs/boats.cjs');
const { sky, disc } = require('./parts.cjs');

// A river or plain with a herd, a ferry or nobody.
function river(
  c,
  { boat = 1, herd = '', snow = false, reeds = true, bridge = false, bank = 'trees', moon = false } = {},
) {
  const { r, p, w, h, u } = c;
  const shore = h * 0.4;
  const beasts = {
    sheep: () => animals.sheep(p),
    yak: () => animals.yak(r.pick([p.near, p.wood, p.dark]), p),
    horse: () => animals.horse(r, r.pick([p.wood, p.near, p.wall, p.light]), p.dark, { still: r.maybe(0.4) }),
    buffalo: () => animals.buffalo(p.near, p),
  }[herd];
  const near = h * (herd ? 0.62 : 0.86);
  return {
    layers: [
      sky(c, 0.45),
      moon && disc(c, 0.7, 0.16, 0.045, p.light),
      layer([land.ridge(r, c, shore, h * 0.16, p.far, { sharp: 0.3, foot: 0.1 }).form], { soft: 2 }),
      layer([land.ridge(r, c, shore + h * 0.02, h * 0.07, p.mid, { depth: 0.06, foot: 0.4 }).form], {}),
      bank === 'trees' &&
        layer(
          r.times(9, () =>
            at(
              w * r(),
              shore + h * r.range(0.01, 0.03),
              h * r.range(0.0009, 0.0017),
              plants.tree(r, p, 100, { crown: r.pick([p.leaf, p.leaf2]), bare: snow }),
            ),
          ),
          {},
        ),
      bank === 'houses' &&
        layer(
          r.times(6, (i, t) =>
            at(w * (0.06 + t * 0.9), shore + h * 0.03, u * r.range(0.8, 1.2), buildings.farmhouse(r, p, { snow })),
          ),
          { wobble: 0.4 },
        ),
      layer([f(rect(-9, shore + h * 0.03, w + 18, h), p.water, { grad: [p.water, 0.9, p.water2, 0.9] })], {
        ground: true,
        strength: 0.8,
      }),
      layer(land.ripples(r, c, shore + h * 0.06, h * 0.98, p.water2, 40, 2.2, 0.5), { knock: 0, dry: 0.7 }),
      layer([land.ridge(r, c, near, h * 0.04, snow ? p.light : p.ground, { sharp: 0, depth: 0.45, foot: 1 }).form], {
        strength: 0.8,
      }),
      bridge &&
        layer(
          [
            f(
              polygon([
                [w * 0.08, h * 0.72],
                [w * 0.92, h * 0.62],
                [w * 0.92, h * 0.635],
                [w * 0.08, h * 0.74],
              ]),
              p.wood,
            ),
            ...r.times(9, (i, t) => l(`M${w * (0.12 + t * 0.76)} ${h * (0.728 - 0.1 * t)}v${h * 0.1}`, p.near, 5 * u)),
            ...(snow
              ? [
                  f(
                    polygon([
                      [w * 0.08, h * 0.712],
                      [w * 0.92, h * 0.612],
                      [w * 0.92, h * 0.622],
                      [w * 0.08, h * 0.724],
                    ]),
                    p.light,
                  ),
                ]
              : []),
          ],
          { wobble: 0.4 },
        ),
      layer(
        r.times(boat, (i, t) =>
          at(
            w * (boat === 1 ? (c.flip ? 0.36 : 0.62) : 0.25 + t * 0.5),
            h * (0.58 + i * 0.06),
            h * 0.0021,
            [
              boats.boat(r, p, { cabin: true }),
              at(-44, -12, 0.42, people.standing(r, p, { wear: 'straw', back: true })),
            ],
            { flip: c.flip },
          ),
        ),
        { wobble: 0.5 },
      ),
      beasts &&
        layer(
          r
            .times(herd === 'sheep' ? 16 : 6, (i, t) => {
              const k = r();
              return {
                k,
                e: at(
                  w * (0.1 + 0.8 * ((i * 0.618) % 1)),
                  h * (0.68 + k * 0.24),
                  h * (herd === 'sheep' ? 0.0014 : 0.0017) * (0.7 + k * 0.7),
                  beasts(),
                  { flip: r.maybe(0.5) },
                ),
              };
            })
            .sort((a, b) => a.k - b.k)
            .map(x => x.e),
          { wobble: 0.5 },
        ),
      beasts &&
        layer(
          [at(w * (c.flip ? 0.14 : 0.87), h * 0.93, h * 0.0028, people.standing(r, p, { wear: 'fur', pose: 'hold' }))],
          { wobble: 0.4 },
        ),
      reeds &&
        layer(
          r.times(22, () =>
            plants.reed(
              r,
              w * (c.flip ? r.range(0.55, 1) : r.range(0, 0.42)),
              h * r.range(0.97, 1.05),
              h * r.range(0.2, 0.42),
              p.leaf,
              p.flower2,
            ),
          ),
          { wobble: 0.4 },
        ),
    ].filter(Boolean),
    alt: {
      zh: `${snow ? '寒江雪岸' : '水边'}：${herd ? '牧人赶着牲畜' : boat ? '一叶小船' : '静静的水面'}${bridge ? '与板桥' : ''}${reeds ? '，近处芦苇' : ''}`,
      en: `${snow ? 'A cold river with snow on its banks' : 'By the water'}: ${herd ? 'a herder with animals' : boat ? 'a small boat' : 'quiet water'}${bridge ? ', a plank bridge' : ''}${reeds ? ', reeds in front' : ''}`,
    },
    focal: { x: c.flip ? 0.4 : 0.6, y: 0.6 },
  };
}

module.exports = { river };
