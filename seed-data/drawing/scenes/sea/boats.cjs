// The sea: boats, quays, shores, waves, the works of the harbour.
'use strict';

const { f, l, at, layer, ellipse } = require('../../core/shapes.cjs');
const { blend } = require('../../core/pixels.cjs');
const boats = require('../../motifs/boats.cjs');
const people = require('../../motifs/people.cjs');
const { sky, disc, flock } = require('../landscape.cjs');
const { water, farLand, glitter } = require('./parts.cjs');

function boatsAtSea(
  c,
  { kind = 'sail', count = 3, moon = false, sun = false, gulls = 3, rafts = false, crew = 0 } = {},
) {
  const { r, p, w, h, u } = c;
  const horizon = r.range(0.34, 0.44);
  const make = {
    sail: () =>
      boats.sailBoat(r, p, {
        sail: r.pick([p.light, p.wall, blend(p.accent2, p.light, 0.5), blend(p.accent, p.wall, 0.5)]),
      }),
    fishing: () => boats.boat(r, p, { hull: r.pick([p.wood, p.cloth, p.cloth2]) }),
    ferry: () => boats.ferry(r, p),
    // From behind a boat shows no eyes.
    stern: () => boats.bow(r, p, p.wood).filter(e => !(e.kind === 'd' && e.d.includes('a'))),
    rowed: () => [
      ...boats.boat(r, p, { cabin: false }),
      ...r.times(crew, (i, t) => [
        at(-30 + t * 50, -6, 0.34, people.standing(r, p, { wear: r.pick(['scarf', 'straw', 'bun']), pose: 'hold' })),
        l(`M${-28 + t * 50} -22L${-46 + t * 50} 14`, p.dark, 1.4),
      ]),
    ],
  }[kind];
  const single = count === 1;
  const placed = r
    .times(count, (i, t) => {
      const near = single ? 0.45 : (i * 0.618 + 0.15) % 1;
      return { near, x: single ? (c.flip ? 0.4 : 0.58) : 0.12 + 0.76 * ((i * 0.382 + 0.2) % 1) };
    })
    .sort((a, b) => a.near - b.near);
  const size = ((kind === 'stern' ? 9 : single ? 4.6 : 1.5 + 1.7 / Math.sqrt(count)) * Math.min(w, h)) / 1000;
  const light0 = moon || sun;
  return {
    layers: [
      sky(c, horizon + 0.02),
      light0 && disc(c, c.flip ? 0.72 : 0.28, horizon * 0.42, 0.05, moon ? p.light : p.accent),
      farLand(c, horizon),
      ...water(c, horizon),
      light0 && glitter(c, c.flip ? 0.72 : 0.28, horizon),
      rafts &&
        layer(
          r.times(60, i =>
            f(
              ellipse(
                w * ((i % 12) / 12 + 0.04) + r.range(-5, 5),
                h * (horizon + 0.07 + Math.floor(i / 12) * 0.028),
                5 * u,
                3 * u,
              ),
              i % 5 ? p.near : p.accent2,
            ),
          ),
          { wobble: 0.3 },
        ),
      ...placed.map(b =>
        layer(
          [
            at(w * b.x, h * (horizon + 0.08 + b.near * 0.4), size * (0.45 + b.near * 0.85), make(), {
              flip: r.maybe(0.5),
            }),
            l(
              `M${w * b.x - 46 * size * (0.45 + b.near)} ${h * (horizon + 0.08 + b.near * 0.4) + 16 * size * (0.45 + b.near)}h${80 * size * (0.45 + b.near)}`,
              p.water2,
              3 * u,
              { opacity: 0.6 },
            ),
          ],
          { wobble: 0.6 },
        ),
      ),
      gulls && flock(c, c.flip ? 0.3 : 0.68, horizon * 0.5, gulls, 20),
    ],
    alt: {
      zh: `海上${moon ? '月下' : sun ? '日出日落时' : ''}${{ sail: '几面帆', fishing: '渔船', ferry: '渡轮', stern: '一条老船的背影', rowed: '众人划船' }[kind]}${rafts ? '与养殖浮子' : ''}，水面有光`,
      en: `${{ sail: 'Sails', fishing: 'Fishing boats', ferry: 'A ferry', stern: 'An old boat seen from behind', rowed: 'Boats rowed by a crew' }[kind]} on the water${moon ? ' under the moon' : sun ? ' with a low sun' : ''}`,
    },
    focal: { x: single ? (c.flip ? 0.4 : 0.58) : 0.5, y: 0.58 },
  };
}

module.exports = { boatsAtSea };
