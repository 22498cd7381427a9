'use strict';

const { f, d, l, at, layer, curve, rect, ribbon } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const land = require('../../motifs/land.cjs');
const buildings = require('../../motifs/buildings.cjs');
const animals = require('../../motifs/animals.cjs');
const people = require('../../motifs/people.cjs');
const { sky, disc } = require('./parts.cjs');

// Ranges of hills one behind the other, each paler.
function hills(c, { ranges = 5, what = '', sun = true, sharp = 0.25, terraces = false, houses = 0 } = {}) {
  const { r, p, w, h, u } = c;
  const layers = [sky(c, 0.55)];
  if (sun) layers.push(disc(c, c.flip ? 0.28 : 0.72, 0.2, 0.052, p.accent));
  for (let i = 0; i < ranges; i++) {
    const t = i / (ranges - 1);
    const colour = t < 0.5 ? blend(p.far, p.mid, t * 2) : blend(p.mid, p.near, t * 2 - 1);
    layers.push(
      layer(
        [
          land.ridge(r, c, h * (0.36 + t * 0.5), h * (0.16 - 0.05 * t), colour, {
            sharp: sharp * (1 - t * 0.6),
            foot: 0.12,
            lumps: 2 + i * 0.6,
          }).form,
        ],
        { strength: 0.7 + t * 0.35, knock: 0.75, wobble: 0.8 },
      ),
    );
    if (i < ranges - 1 && r.maybe(0.7))
      layers.push(layer(land.mist(r, c, h * (0.46 + t * 0.5), p.light, 3, 0.5), { soft: 16, knock: 0.7, line: false }));
  }
  if (terraces)
    layers.push(
      layer(
        r.times(18, (i, t) =>
          l(
            curve(r.times(9, (k, s) => [w * s, h * (0.68 + t * 0.34) + Math.sin(s * 7 + t * 5) * h * 0.025])),
            i % 2 ? p.leaf2 : p.leaf,
            (4 + 14 * t) * u,
            { opacity: 0.85 },
          ),
        ),
        { knock: 0.2 },
      ),
    );
  const extras = { tea: '茶垄', road: '一条上山的路', train: '', geese: '' };
  if (houses)
    layers.push(
      layer(
        r.times(houses, i =>
          at(
            w * (0.3 + i * 0.12) + r.range(-15, 15) * u,
            h * (0.8 + r.range(-0.03, 0.05)),
            u * r.range(0.55, 0.95),
            buildings.farmhouse(r, p),
          ),
        ),
        { wobble: 0.4 },
      ),
    );
  if (what === 'road')
    layers.push(
      layer(
        [
          f(
            ribbon(
              [
                [w * 0.44, h * 0.42],
                [w * 0.56, h * 0.52],
                [w * 0.38, h * 0.64],
                [w * 0.66, h * 0.8],
                [w * 0.4, h * 1.05],
              ],
              t => w * (0.006 + 0.12 * t * t),
            ),
            p.sky2,
          ),
        ],
        {},
      ),
      layer(
        [
          at(w * 0.52, h * 0.8, u * 0.9, people.standing(r, p, { back: true })),
          at(w * 0.6, h * 0.79, u * 0.7, animals.yak(p.near, p)),
        ],
        { wobble: 0.3 },
      ),
    );
  if (what === 'train')
    layers.push(
      layer(
        [
          f(
            `M${-w * 0.02} ${h * 0.7}Q${w * 0.5} ${h * 0.6} ${w * 1.02} ${h * 0.64}L${w * 1.02} ${h * 0.66}Q${w * 0.5} ${h * 0.62} ${-w * 0.02} ${h * 0.72}Z`,
            p.wall,
          ),
          ...r.times(9, (i, t) => f(rect(w * (0.02 + t * 0.96), h * 0.64, 8 * u, h * 0.2), p.ground)),
          ...r.times(6, (i, t) =>
            at(w * (0.16 + t * 0.5), h * (0.658 - 0.03 * t), u, [
              f('M-42 0L-42 -20L40 -20L42 0Z', p.leaf),
              d(rect(-34, -16, 14, 7) + rect(-12, -16, 14, 7) + rect(10, -16, 14, 7), p.lamp),
              l('M-42 -4H42', p.accent2, 2),
            ]),
          ),
        ],
        { wobble: 0.3 },
      ),
    );
  if (what === 'geese')
    layers.push(
      layer(
        r.times(9, i =>
          animals.goose(
            w * (0.3 + Math.abs(i - 4) * 0.035 + i * 0.05),
            h * (0.17 + Math.abs(i - 3) * 0.028),
            26 * u,
            p.near,
          ),
        ),
        { wobble: 0.2 },
      ),
    );
  if (what === 'dancers')
    layers.push(
      layer(
        r.times(7, (i, t) =>
          at(
            w * (0.14 + t * 0.72),
            h * 0.95,
            h * 0.0024 * r.range(0.9, 1.1),
            people.standing(
              r,
              { ...p, cloth: r.pick([p.cloth, p.near]), cloth2: r.pick([p.cloth2, p.flower]) },
              { wear: 'silver', pose: 'wide' },
            ),
          ),
        ),
        { wobble: 0.4 },
      ),
    );
  if (what === 'tea')
    layers.push(
      layer(
        r.times(4, (i, t) =>
          at(
            w * (0.2 + t * 0.55) + r.range(-30, 30) * u,
            h * (0.8 + (i % 2) * 0.09),
            u * 1.5,
            people.bending(r, p, { wear: 'straw' }),
          ),
        ),
        { wobble: 0.4 },
      ),
    );
  return {
    layers,
    alt: {
      zh: `远近几重山由淡到浓${extras[what] ? `，前面是${extras[what]}` : ''}${terraces ? '，梯田层层' : ''}${what === 'dancers' ? '，一排盛装的人牵手而舞' : ''}${what === 'geese' ? '，雁阵飞过' : ''}${what === 'tea' ? '与弯腰采茶的人' : ''}${what === 'train' ? '，列车过桥' : ''}`,
      en: `Ranges of hills, pale to dark${{ tea: ', tea rows and pickers bending', road: ', a winding road with a walker and a yak', train: ', a train on a viaduct', geese: ', a skein of geese', dancers: ', a row of dancers in silver' }[what] ?? ''}${terraces ? ', terraced fields' : ''}`,
    },
    focal: { x: 0.5, y: 0.55 },
  };
}

module.exports = { hills };
