// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, d, l, at, layer, ellipse } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const people = require('../../motifs/people.cjs');
const b = require('../../motifs/buildings.cjs');
const { sky, disc } = require('../landscape.cjs');
const { unit, ground } = require('./parts.cjs');

function city(c, { moon = false, traffic = false } = {}) {
  const { r, p, w, h, u } = c;
  const s = unit(c);
  const rows = [0, 1, 2].map(row =>
    layer(
      r.times(11 - row * 2, (i, t) =>
        at(
          w * (t * 1.06 - 0.03),
          h * (0.72 + row * 0.06),
          1,
          b.block(
            r,
            p,
            w * r.range(0.07, 0.12) * (1 + row * 0.2),
            h * r.range(0.2, 0.56) * (1 - row * 0.14),
            blend(p.far, p.near, row / 2),
            moon ? 0.35 : 0.15,
          ),
        ),
      ),
      { strength: 0.6 + row * 0.2, wobble: 0.4 },
    ),
  );
  const cars = r.times(traffic ? 12 : 6, (i, t) =>
    at(w * (0.06 + ((i * 0.37) % 0.9)), h * (0.87 + (i % 3) * 0.055), s * (1.1 + (i % 3) * 0.35), [
      f('M-46 0L-46 -14L-30 -18L-18 -34L20 -34L34 -18L46 -14L46 0Z', r.pick([p.accent, p.cloth, p.wall, p.accent2])),
      d('M-14 -30L-24 -18L0 -18L0 -30ZM4 -30L4 -18L26 -18L18 -30Z', p.near),
      f(ellipse(-26, 0, 9), p.dark),
      f(ellipse(26, 0, 9), p.dark),
      d(ellipse(44, -9, 4), p.lamp),
    ]),
  );
  return {
    layers: [
      sky(c, 0.8),
      moon && disc(c, 0.68, 0.17, 0.07, p.light),
      ...rows,
      ground(c, 0.83, p.ground),
      layer(cars, { wobble: 0.4 }),
      traffic &&
        layer(
          r.times(6, (i, t) =>
            at(
              w * (0.1 + t * 0.8),
              h * 0.99,
              s * 2,
              people.standing(r, p, { back: i % 2 === 0, wear: r.pick(['short', 'long', 'bun']) }),
            ),
          ),
          { wobble: 0.4 },
        ),
      moon &&
        layer(
          [
            l(
              r
                .times(
                  5,
                  (i, t) =>
                    `M-9 ${h * (0.3 + t * 0.14)}Q${w * 0.5} ${h * (0.36 + t * 0.14)} ${w + 9} ${h * (0.28 + t * 0.14)}`,
                )
                .join(''),
              p.dark,
              1.6 * u,
            ),
          ],
          { dry: 0.2 },
        ),
    ],
    alt: {
      zh: moon ? '夜里的高楼与灯窗，月亮在楼间' : '清晨街口，高楼、车流与赶路的人',
      en: moon
        ? 'Tall blocks with lit windows at night, the moon among them'
        : 'Morning at a crossing: blocks, cars, people hurrying',
    },
    focal: { x: 0.5, y: 0.5 },
  };
}

module.exports = { city };
