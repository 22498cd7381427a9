// Mixed media: cloth, sand, metal, lacquer, paper. Most show no thing but a ground and what time has done to it.
'use strict';

const { f, l, at, curve, rect, ribbon, blob } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const animals = require('../../motifs/animals.cjs');
const people = require('../../motifs/people.cjs');
const land = require('../../motifs/land.cjs');
const { unit } = require('../plants.cjs');
const { full, made } = require('./parts.cjs');

function fresco(c, { what = 'flying' } = {}) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const earth = ['#b5764f', '#d8c19a', '#5f8f86', '#7a4a38', '#e4d6b8', '#3f6f78'];
  const figures =
    what === 'flying'
      ? [0.3, 0.64].map((y, i) =>
          at(
            w * (i ? 0.6 : 0.42),
            h * y,
            s * 4.6,
            [
              f(
                ribbon(
                  [
                    [-60, 20],
                    [-30, -4],
                    [0, 4],
                    [30, -14],
                    [76, -30],
                  ],
                  t => 16 * (1 - 0.7 * t),
                ),
                earth[i ? 2 : 0],
              ),
              l(
                curve([
                  [40, -10],
                  [64, -50],
                  [20, -64],
                  [-20, -44],
                  [-70, -60],
                ]),
                earth[2],
                5,
              ),
              l(
                curve([
                  [30, 0],
                  [70, 10],
                  [50, 40],
                  [0, 34],
                  [-60, 50],
                ]),
                earth[5],
                5,
              ),
              people.head(p, 'bun', { x: -70, y: 14, scale: 1.2, tilt: -60 }),
            ],
            { flip: i === 1 },
          ),
        )
      : r.times(3, (i, t) =>
          at(w * (0.32 + (i % 2) * 0.36), h * (0.26 + t * 0.5), s * 3.4, animals.horse(r, earth[i], earth[3]), {
            flip: i === 1,
          }),
        );
  return made(
    [
      full(c, earth[1]),
      r.times(26, () =>
        f(
          blob(r, w * r(), h * r(), w * r.range(0.05, 0.2), h * r.range(0.03, 0.12), 0.3),
          r.pick([earth[1], earth[4], light(earth[0], 0.3)]),
        ),
      ),
      [l(rect(w * 0.06, h * 0.05, w * 0.88, h * 0.9), earth[3], 9 * s)],
      ...figures.map(x => [x]),
      r.times(9, (i, t) => land.cloudScroll(w * r(), h * r(), w * 0.03, earth[4], earth[5])).flat(),
      r.times(9, () => f(blob(r, w * r(), h * r(), w * r.range(0.03, 0.11), h * r.range(0.02, 0.07), 0.35), '#cfb48c')),
    ],
    { relief: 1.4, sand: 1, crack: 1.3, stain: 0.9 },
    what === 'flying' ? '斑驳壁画里飞舞的天人与飘带' : '斑驳壁面上三匹走马',
    what === 'flying' ? 'Flying figures with ribbons on a worn wall painting' : 'Three horses on a weathered wall',
  );
}

module.exports = { fresco };
