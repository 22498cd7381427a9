// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, at, layer, ellipse, ribbon } = require('../../core/shapes.cjs');
const land = require('../../motifs/land.cjs');
const people = require('../../motifs/people.cjs');
const plants = require('../../motifs/plants.cjs');
const b = require('../../motifs/buildings.cjs');
const { sky, disc } = require('../landscape.cjs');
const { unit, floor } = require('./parts.cjs');

function village(c, { smoke = false, snow = false, thatch = false, hills = false } = {}) {
  const { r, p, w, h, u } = c;
  const s = unit(c);
  const roof = thatch ? p.accent2 : p.roof;
  return {
    layers: [
      sky(c, 0.5),
      !snow && disc(c, 0.74, 0.2, 0.05, smoke ? p.accent : p.light),
      layer([land.ridge(r, c, h * 0.46, h * (hills ? 0.28 : 0.16), p.far, { sharp: 0.4, foot: 0.3 }).form], {
        soft: 2,
      }),
      hills && layer([land.ridge(r, c, h * 0.52, h * 0.15, p.mid, { foot: 0.3 }).form], {}),
      floor(c, 0.52, snow ? p.light : p.land),
      ...[0, 1, 2].map(row =>
        layer(
          r
            .times(4 - row, (i, t) => {
              const x = w * ((i + 0.5) / (4 - row)) + r.range(-30, 30) * s;
              const y = h * (0.58 + row * 0.15);
              return [
                at(x, y, s * (1.8 + row * 0.95), b.farmhouse(r, p, { snow, roof, lit: smoke && r.maybe(0.6) })),
                at(
                  x + r.range(70, 110) * s * (1 + row * 0.4),
                  y,
                  s * (1.6 + row * 0.6),
                  plants.tree(r, p, 100, { bare: snow, crown: r.pick([p.leaf, p.leaf2]) }),
                ),
              ];
            })
            .flat(),
          { wobble: 0.5 },
        ),
      ),
      smoke &&
        layer(
          r.times(5, (i, t) =>
            f(
              ribbon(
                r.times(6, (k, q) => [w * (0.16 + t * 0.66) + Math.sin(q * 5 + i) * 26 * s, h * (0.56 - q * 0.3)]),
                q => (5 + 30 * q) * s,
              ),
              p.light,
              { opacity: 0.7 },
            ),
          ),
          { soft: 4, knock: 0.6, line: false },
        ),
      snow &&
        layer(
          r.times(170, () => f(ellipse(w * r(), h * r(), r.range(1.6, 5) * u), p.light)),
          { knock: 1, line: false, wobble: 0.2 },
        ),
      layer(
        [
          at(
            w * (c.flip ? 0.3 : 0.62),
            h * 0.96,
            s * 2.2,
            people.standing(r, p, { back: true, wear: snow ? 'hood' : 'straw' }),
          ),
        ],
        { wobble: 0.4 },
      ),
    ],
    alt: {
      zh: `${snow ? '雪中' : ''}山脚下的村舍${thatch ? '，草顶' : ''}${smoke ? '，傍晚炊烟' : ''}，一人走在村路上`,
      en: `${snow ? 'Snow on a' : 'A'} village at the foot of hills${thatch ? ', thatched roofs' : ''}${smoke ? ', evening smoke' : ''}, someone on the path`,
    },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { village };
