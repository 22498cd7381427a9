// What several of these share. People at feasts, at work, alone and together.
'use strict';

const { f, d, l, at, layer, ellipse, rect, ribbon } = require('../../core/shapes.cjs');
const { light } = require('../../core/pixels.cjs');
const land = require('../../motifs/land.cjs');
const plants = require('../../motifs/plants.cjs');
const b = require('../../motifs/buildings.cjs');
const boats = require('../../motifs/boats.cjs');
const { Things } = require('../../motifs/things.cjs');
const { sky, disc } = require('../landscape.cjs');
const { wallOf, unit } = require('../plants.cjs');

const floor = (c, y, colour = c.p.land) =>
  layer([f(rect(-9, c.h * y, c.w + 18, c.h * (1.03 - y)), colour)], { strength: 0.85, ground: true });

const Wears = {
  fur: ['皮帽', 'a fur hat'],
  silver: ['银冠', 'a silver crown'],
  scarf: ['头巾', 'a headscarf'],
  bun: ['发髻', 'her hair in a bun'],
  braid: ['长辫', 'a long braid'],
  grey: ['白发', 'grey hair'],
  turban: ['缠头', 'a turban'],
  cap: ['工帽', 'a cap'],
  nurse: ['白帽', 'a white cap'],
  straw: ['草帽', 'a straw hat'],
  long: ['长发', 'long hair'],
};

function backdrop(c, back) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const made = {
    peaks: () => [
      sky(c, 0.7),
      layer([land.ridge(r, c, h * 0.6, h * 0.38, p.light, { sharp: 0.85, foot: 0.5 }).form], {}),
      layer([land.ridge(r, c, h * 0.68, h * 0.12, p.mid, { foot: 0.6 }).form], {}),
      floor(c, 0.76, p.leaf2),
    ],
    hills: () => [
      sky(c, 0.6),
      layer([land.ridge(r, c, h * 0.5, h * 0.2, p.far, { foot: 0.2 }).form], { soft: 2 }),
      layer([land.ridge(r, c, h * 0.66, h * 0.14, p.mid, { foot: 0.4 }).form], {}),
      floor(c, 0.78, p.leaf2),
      layer(
        r.times(14, () => at(w * r(), h * r.range(0.6, 0.86), s * 1.6, plants.Flowers.cherry(r, p.flower, p))),
        {},
      ),
    ],
    sea: () => [
      sky(c, 0.5),
      layer([f(rect(-9, h * 0.42, w + 18, h * 0.62), p.water, { grad: [p.water, 1, p.water2, 1] })], { ground: true }),
      layer(land.ripples(r, c, h * 0.44, h * 0.9, p.water2, 30, 3), { dry: 0.5, line: false }),
      layer([at(w * 0.8, h * 0.44, s * 1.2, boats.sailBoat(r, p))], {}),
    ],
    maize: () => [
      wallOf(c, p.land),
      layer(
        r
          .times(16, (i, t) =>
            r.times(5, k =>
              at(
                w * (t * 1.04 - 0.02) + r.range(-9, 9) * s,
                h * (0.06 + k * 0.19),
                s * 2.2,
                [f(ellipse(0, 0, 11, 27), p.accent2), l('M-5 -22V22M0 -26V26M5 -22V22', light(p.accent2, -0.25), 1.4)],
                { turn: r.range(-14, 14) },
              ),
            ),
          )
          .flat(),
        { strength: 0.7 },
      ),
    ],
    flags: () => [
      sky(c, 0.8),
      layer([land.ridge(r, c, h * 0.74, h * 0.3, p.light, { sharp: 0.8, foot: 0.4 }).form], {}),
      layer(
        [0.12, 0.28]
          .map(y => [
            l(`M-9 ${h * y}Q${w * 0.5} ${h * (y + 0.12)} ${w + 9} ${h * (y - 0.02)}`, p.dark, 2 * s),
            ...r.times(11, (i, t) =>
              f(
                rect(w * t * 0.97, h * (y + 0.055 - 0.24 * (t - 0.5) ** 2), w * 0.06, h * 0.062),
                [p.cloth2, p.light, p.accent, p.leaf, p.accent2][i % 5],
              ),
            ),
          ])
          .flat(),
        {},
      ),
    ],
    tools: () => [
      wallOf(c, p.wall),
      layer(
        r.times(9, (i, t) =>
          at(
            w * (0.08 + t * 0.84),
            h * (0.12 + (i % 2) * 0.1),
            s * 2,
            [l('M0 0V-46', p.wood, 6), f(rect(-15, -60, 30, 16), p.near)],
            { turn: r.range(-9, 9) },
          ),
        ),
        {},
      ),
      layer([f(rect(-9, h * 0.3, w + 18, h * 0.02), p.wood)], {}),
    ],
    spools: () => [
      wallOf(c, p.far),
      layer(
        r.times(24, i =>
          at(w * (0.07 + (i % 6) * 0.175), h * (0.14 + Math.floor(i / 6) * 0.2), s * 2, [
            f('M-14 0L-10 -44L10 -44L14 0Z', r.pick([p.light, p.cloth, p.accent2, p.flower2])),
            f(ellipse(0, 0, 17, 5), p.wood),
            f(ellipse(0, -44, 12, 3.6), p.wood),
          ]),
        ),
        {},
      ),
    ],
    window: () => [
      wallOf(c, p.wall),
      layer(
        [
          f(rect(w * 0.52, h * 0.1, w * 0.4, h * 0.42), p.sky),
          l(`M${w * 0.72} ${h * 0.1}v${h * 0.42}M${w * 0.52} ${h * 0.31}h${w * 0.4}`, p.wood, 9 * s),
          l(rect(w * 0.52, h * 0.1, w * 0.4, h * 0.42), p.wood, 14 * s),
        ],
        {},
      ),
      floor(c, 0.84, p.wood),
    ],
    platform: () => [
      sky(c, 0.6),
      layer(
        [
          f(rect(-9, h * 0.42, w + 18, h * 0.3), p.mid),
          d(r.times(8, (i, t) => rect(w * t, h * 0.46, w * 0.08, h * 0.1)).join(''), p.light),
          l(`M-9 ${h * 0.6}H${w + 9}`, p.accent2, 9 * s),
        ],
        { wobble: 0.5 },
      ),
      floor(c, 0.72, p.wall),
      layer(
        [
          l(`M-9 ${h * 0.75}H${w + 9}`, p.accent2, 12 * s),
          f(rect(-9, h * 0.1, w + 18, h * 0.05), p.roof),
          l(`M${w * 0.14} ${h * 0.14}V${h * 0.74}M${w * 0.88} ${h * 0.14}V${h * 0.74}`, p.near, 14 * s),
        ],
        {},
      ),
    ],
    lane: () => [
      sky(c, 0.5),
      layer(
        r.times(4, (i, t) => at(w * (0.04 + t * 0.94), h * 0.68, s * 4.4, b.villa(r, p))),
        { strength: 0.75 },
      ),
      floor(c, 0.67),
    ],
    square: () => [
      sky(c, 0.5),
      layer(
        r.times(4, (i, t) => at(w * (0.02 + t * 0.98), h * 0.56, s * 3, b.villa(r, p))),
        { strength: 0.6 },
      ),
      layer(
        r.times(3, (i, t) => at(w * (0.1 + t * 0.8), h * 0.66, s * 4.4, plants.tree(r, p, 100, {}))),
        { strength: 0.8 },
      ),
      floor(c, 0.58),
    ],
    hall: () => [
      wallOf(c, p.sky2),
      layer(
        [
          l(r.times(5, (i, t) => `M${w * (0.04 + t * 0.92)} -9V${h * 0.8}`).join(''), p.wood, 26 * s),
          f(rect(-9, -9, w + 18, h * 0.1), p.wood),
        ],
        {},
      ),
      layer(
        r.times(3, (i, t) => at(w * (0.25 + t * 0.5), h * 0.3, s * 1.5, Things.lantern(p))),
        {},
      ),
      floor(c, 0.8, p.land),
    ],
    splash: () => [
      sky(c, 0.8),
      layer(
        r.times(5, (i, t) =>
          at(w * (0.06 + t * 0.9), h * 0.66, h * 0.0036, plants.tree(r, p, 120, { crown: p.leaf, wide: 0.5 })),
        ),
        { strength: 0.7 },
      ),
      floor(c, 0.66, p.land),
      layer(
        r.times(18, () =>
          f(
            ribbon(
              [
                [w * r(), h * r.range(0.2, 0.8)],
                [w * r(), h * r.range(0.1, 0.4)],
                [w * r(), h * r.range(0.3, 0.9)],
              ],
              t => 16 * s * Math.sin(t * 3.1),
            ),
            p.water,
            { opacity: 0.7 },
          ),
        ),
        { knock: 0.7 },
      ),
      layer(
        r.times(150, () => f(ellipse(w * r(), h * r(), r.range(2, 9) * s), r.pick([p.light, p.water]))),
        { knock: 0.8, line: false },
      ),
    ],
    grain: () => [
      sky(c, 0.8),
      disc(c, 0.5, 0.22, 0.15, p.accent),
      layer(
        r.times(34, (i, t) =>
          plants.wheat(r, w * t, h * 0.8, h * r.range(0.3, 0.5), r.pick([p.accent2, p.land, p.leaf2])),
        ),
        {},
      ),
      floor(c, 0.78, p.land),
    ],
    plain: () => [wallOf(c), floor(c, 0.84, p.wall)],
  };
  return (made[back] ?? made.plain)();
}

module.exports = { floor, Wears, backdrop };
