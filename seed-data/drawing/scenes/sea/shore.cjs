// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, l, at, layer, curve, ellipse, blob } = require('../../core/shapes.cjs');
const { blend, light } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const { sky, flock } = require('../landscape.cjs');
const { water, farLand } = require('./parts.cjs');

function shore(c, { people: count = 0, mud = false, gulls = 4, children = 0 } = {}) {
  const { r, p, w, h, u } = c;
  const s = Math.min(w, h) / 1000;
  const sand = mud ? blend(p.ground, p.water2, 0.35) : p.land;
  return {
    layers: [
      sky(c, 0.34),
      farLand(c, 0.34),
      ...water(c, 0.34, 0.72),
      layer(
        [
          f(
            `${curve(r.times(8, (i, t) => [w * (-0.02 + t * 1.04), h * (0.56 + 0.03 * Math.sin(t * 9 + 2))]))}L${w * 1.02} ${h * 1.03}L${-w * 0.02} ${h * 1.03}Z`,
            sand,
            { grad: [light(sand, 0.16), 1, sand, 1] },
          ),
        ],
        { strength: 0.85 },
      ),
      layer(
        [0, 1, 2].map(i =>
          l(
            curve(
              r.times(8, (k, t) => [
                w * (-0.02 + t * 1.04),
                h * (0.553 + i * 0.02 + 0.03 * Math.sin(t * 9 + 2 + i * 0.3)),
              ]),
            ),
            p.light,
            (6 - i) * u,
            { opacity: 0.9 - i * 0.25 },
          ),
        ),
        { knock: 0.9, line: false },
      ),
      mud &&
        layer(
          r.times(14, () =>
            f(blob(r, w * r(), h * r.range(0.62, 0.98), w * r.range(0.04, 0.12), h * 0.012), p.water, { opacity: 0.8 }),
          ),
          { knock: 0.8 },
        ),
      layer(
        r.times(30, () =>
          f(
            ellipse(w * r(), h * r.range(0.62, 1), r.range(2, 6) * u, r.range(2, 4) * u),
            r.pick([p.wall, p.flower2, p.near]),
          ),
        ),
        { line: false },
      ),
      layer(
        r.times(count, (i, t) =>
          at(
            w * (0.14 + t * 0.7 + r.range(-0.04, 0.04)),
            h * (0.72 + (i % 3) * 0.09),
            s * (2.3 + (i % 3) * 0.7),
            people.bending(
              r,
              { ...p, cloth: r.pick([p.cloth, p.cloth2, p.flower]) },
              { wear: r.pick(['scarf', 'straw']) },
            ),
            { flip: r.maybe(0.5) },
          ),
        ),
        { wobble: 0.4 },
      ),
      layer(
        r.times(children, (i, t) =>
          at(
            w * (0.26 + t * 0.46),
            h * (0.82 + (i % 2) * 0.08),
            s * 2.9,
            people.standing(
              r,
              { ...p, cloth: r.pick([p.accent, p.accent2, p.cloth, p.light]) },
              {
                child: true,
                wear: r.pick(['short', 'bun']),
                pose: r.pick(['both', 'wide', 'hold', 'raise']),
                skirt: r.pick([p.cloth, p.cloth2, p.near]),
              },
            ),
          ),
        ),
        { wobble: 0.4 },
      ),
      gulls && flock(c, 0.6, 0.17, gulls, 20),
    ],
    alt: {
      zh: `${mud ? '退潮的滩涂' : '沙滩'}${count ? '，人们弯腰拾捡' : children ? '，孩子们在水边玩' : ''}，海浪白线${gulls ? '，海鸥几只' : ''}`,
      en: `${mud ? 'Mud flats at low tide' : 'A beach'}${count ? ', people bending to gather' : children ? ', children at the water’s edge' : ''}, white lines of surf`,
    },
    focal: { x: 0.5, y: 0.7 },
  };
}

module.exports = { shore };
