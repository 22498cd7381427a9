'use strict';

const { f, l, at, layer, blob, ribbon } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const plants = require('../../motifs/plants.cjs');
const buildings = require('../../motifs/buildings.cjs');
const people = require('../../motifs/people.cjs');
const { sky } = require('./parts.cjs');

// Peaks of the old masters: far, middle and near, mist between, a hall in the trees, a stream, somebody on the bridge.
function peaks(c, { count = 5, hall = true, stream = true, fall = false, walker = true, snow = false } = {}) {
  const { r, p, w, h, u } = c;
  const tall = h > w * 1.2;
  const far = r.times(3, (i, t) =>
    land.peak(
      r,
      w * (0.1 + t * 0.8) + r.range(-60, 60) * u,
      h * 0.62,
      w * r.range(0.3, 0.5),
      h * r.range(0.3, 0.5),
      p.far,
      { strokes: 4, ink: p.far },
    ),
  );
  const main = r.times(count, (i, t) => {
    const k = i === 1 ? 1 : r.range(0.42, 0.75);
    return land.peak(
      r,
      w * (0.12 + 0.76 * ((i * 0.618 + 0.2) % 1)),
      h * (0.74 + r.range(-0.03, 0.05)),
      w * (tall ? 0.42 : 0.25) * r.range(0.85, 1.2),
      h * 0.62 * k,
      i === 1 ? p.near : p.mid,
      { strokes: i === 1 ? 60 : 30, ink: p.dark },
    );
  });
  const bankY = h * 0.86;
  const pines = r.times(5, (i, t) =>
    at(
      w * (c.flip ? 0.68 + t * 0.26 : 0.05 + t * 0.24) + r.range(-20, 20) * u,
      bankY + r.range(-10, 30) * u,
      h * r.range(0.0011, 0.0021),
      plants.pine(r, 100, p.dark, p.leaf),
    ),
  );
  const water = stream
    ? f(
        ribbon(
          [
            [w * 0.55, h * 0.72],
            [w * 0.48, h * 0.8],
            [w * 0.62, h * 0.88],
            [w * 0.5, h * 1.04],
          ],
          t => w * (0.04 + 0.3 * t),
        ),
        p.water,
        { opacity: 0.5 },
      )
    : null;
  const fallLine = fall
    ? [
        f(
          ribbon(
            [
              [w * 0.47, h * 0.36],
              [w * 0.485, h * 0.5],
              [w * 0.475, h * 0.68],
            ],
            t => w * (0.018 + 0.025 * t),
          ),
          p.light,
        ),
        l(`M${w * 0.475} ${h * 0.4}L${w * 0.482} ${h * 0.64}`, p.far, 1.4 * u),
      ]
    : [];
  const side = c.flip ? 0.3 : 0.66;
  return {
    layers: [
      sky(c),
      layer(
        far.map(x => x.body),
        { strength: 0.55, soft: 5 },
      ),
      ...main.flatMap(x => [
        layer([x.body], { strength: snow ? 0.5 : 0.85, knock: 0.75 }),
        layer(x.folds, { strength: 0.9, dry: 0.8, knock: 0, wobble: 1.5 }),
      ]),
      layer(fallLine, { knock: 1 }),
      layer(land.mist(r, c, h * 0.7, p.light, 7, 0.7), { knock: 0.8, soft: 14, line: false }),
      layer([water]),
      layer([land.ridge(r, c, bankY, h * 0.06, p.ground, { sharp: 0.1, foot: 0.5, depth: 0.2 }).form], {
        strength: 0.7,
      }),
      layer(
        r.times(26, () =>
          f(
            blob(r, w * r(), bankY + r.range(-10, 40) * u, 22 * u * r.range(0.4, 1.2), 14 * u),
            r.pick([p.leaf, p.leaf2, p.near]),
          ),
        ),
        { strength: 0.8 },
      ),
      layer(pines, {}),
      hall &&
        layer(
          [
            at(w * side, bankY - 4 * u, u * 1.15, buildings.pavilion(p)),
            at(w * (side + 0.12), bankY + 8 * u, u * 0.9, buildings.farmhouse(r, p, { snow })),
          ],
          { wobble: 0.4 },
        ),
      walker &&
        layer(
          [
            at(
              w * (c.flip ? 0.52 : 0.42),
              h * 0.93,
              u * 0.72,
              people.standing(r, p, { back: true, skirt: p.wall, top: p.cloth }),
            ),
          ],
          { wobble: 0.3 },
        ),
    ],
    alt: {
      zh: `山水：${snow ? '雪后' : ''}群峰${fall ? '与一线飞瀑' : ''}立在云雾上，近岸有${hall ? '亭屋与' : ''}松树${walker ? '，一人独行' : ''}`,
      en: `A landscape: ${snow ? 'snowy ' : ''}peaks${fall ? ' and a thread of waterfall' : ''} stand above mist, ${hall ? 'a pavilion and ' : ''}pines on the near bank${walker ? ', one walker' : ''}`,
    },
    focal: { x: 0.5, y: 0.45 },
  };
}

module.exports = { peaks };
