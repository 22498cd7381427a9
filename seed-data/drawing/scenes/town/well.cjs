// Streets, roofs, courtyards, markets, villages, works and rails.
'use strict';

const { f, d, l, at, layer, rect, polygon } = require('../../core/shapes.cjs');
const people = require('../../motifs/people.cjs');
const { sky } = require('../landscape.cjs');
const { unit, ground } = require('./parts.cjs');

function well(c) {
  const { r, p, w, h } = c;
  const s = unit(c);
  const floors = [0, 1, 2].map(i => {
    const y = h * (0.12 + i * 0.24);
    return [
      f(rect(-9, y, w + 18, h * 0.2), p.wall),
      d(r.times(7, (k, t) => rect(w * (0.03 + t * 0.84), y + h * 0.04, w * 0.09, h * 0.13)).join(''), p.near),
      d(r.times(3, (k, t) => rect(w * (0.17 + t * 0.56), y + h * 0.05, w * 0.06, h * 0.1)).join(''), p.lamp),
      l(`M-9 ${y + h * 0.13}H${w + 9}M-9 ${y + h * 0.2}H${w + 9}`, p.cloth2, 7 * s),
      l(r.times(30, (k, t) => `M${w * t} ${y + h * 0.13}v${h * 0.07}`).join(''), p.cloth2, 3 * s),
      l(r.times(6, (k, t) => `M${w * (0.02 + t * 0.96)} ${y}v${h * 0.2}`).join(''), p.wood, 8 * s),
    ];
  });
  return {
    layers: [
      sky(c, 0.3),
      layer(
        [
          f(
            polygon([
              [-9, h * 0.05],
              [w + 9, h * 0.05],
              [w + 9, h * 0.13],
              [-9, h * 0.13],
            ]),
            '#a8452f',
          ),
        ],
        {},
      ),
      ...floors.map(x => layer(x, { wobble: 0.5 })),
      ground(c, 0.8, p.land),
      layer(
        [
          f(
            polygon([
              [w * 0.02, h * 0.82],
              [w * 0.1, h * 0.82],
              [w * 0.42, h * 0.36],
              [w * 0.36, h * 0.36],
            ]),
            p.wood,
          ),
          l(
            r.times(9, (i, t) => `M${w * (0.05 + t * 0.33)} ${h * (0.82 - t * 0.44)}h${w * 0.06}`).join(''),
            p.dark,
            3 * s,
          ),
        ],
        {},
      ),
      layer(
        [
          l(`M-9 ${h * 0.3}Q${w * 0.5} ${h * 0.38} ${w + 9} ${h * 0.3}`, p.dark, 2),
          ...r.times(6, (i, t) =>
            f(
              rect(w * (0.12 + t * 0.7), h * (0.325 + Math.sin(t * 3) * 0.02), w * 0.06, h * 0.09),
              r.pick([p.light, p.accent, p.cloth, p.accent2]),
            ),
          ),
        ],
        {},
      ),
      layer(
        r.times(5, (i, t) =>
          at(
            w * (0.2 + t * 0.66),
            h * (0.9 + (i % 2) * 0.06),
            s * 2.4,
            people.standing(
              r,
              { ...p, cloth: r.pick([p.cloth, p.flower, p.accent2]) },
              { child: i % 2 === 0, wear: i % 2 ? 'grey' : 'short', pose: r.pick(['both', 'hold', 'wide']) },
            ),
          ),
        ),
        { wobble: 0.4 },
      ),
    ],
    alt: {
      zh: '里院天井：回廊三层，晾着衣，孩子在院里玩',
      en: 'The well of a courtyard block: three galleries, washing, children playing',
    },
    focal: { x: 0.5, y: 0.6 },
  };
}

module.exports = { well };
